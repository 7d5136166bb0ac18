import { given } from '../testing/given.ts';
import { happened, id } from '../testing/history.ts';
import { budgetItem, heldIds, heldStory as story } from '../testing/held-session.ts';
import { small } from '../testing/small-story.ts';
import { backlogOf, bodyDetails, findBody, listBodies, listMembers, roundTable } from './queries.ts';

const of = small.alliance;
const { political, president, director, second } = heldIds;
const asked = { language: 'fr' as const, day: '2018-12-01' };

describe('the bodies', () => {
  it('are the committees and teams of the day', async () => {
    const found = await given(story).answers((db) => listBodies(db, of, asked));
    expect(found.items).toMatchObject([
      { kind: 'political', name: 'comité politique', project: null },
      { kind: 'project-team', project: { title: 'Jardins' } },
    ]);
    expect(await given(story).answers((db) => listBodies(db, of, { ...asked, day: '2018-09-09' }))).toMatchObject({
      total: 0,
    });
  });

  it('show who sits, in which capacity, until when, and who stands in (R6)', async () => {
    const found = await given(story).answers((db) => listMembers(db, of, political, asked));
    expect(found.items).toMatchObject([
      { mandateId: president, capacities: [{ name: 'administrateur' }, { name: 'directeur' }], until: '2019-12-31' },
      { mandateId: director },
      { mandateId: second, party: { name: 'Union des jardins' }, alternates: [{ personId: id(34) }] },
    ]);
    const later = { ...asked, day: '2020-01-01' };
    expect((await given(story).answers((db) => listMembers(db, of, political, later))).total).toBe(0);
    expect((await given(story).answers((db) => listMembers(db, of, political, { ...later, who: 'all' }))).total).toBe(
      3,
    );
    expect(
      (await given(story).answers((db) => listMembers(db, of, political, { ...asked, party: small.second }))).total,
    ).toBe(1);
  });

  it('show a committee as a whole, with the items that wait for it (R14)', async () => {
    const details = await given(story).answers(async (db) => {
      const row = await findBody(db, of, { kind: 'political' }, asked.day);
      return row && bodyDetails(db, of, row, asked);
    });
    expect(details).toMatchObject({ present: true, backlog: [{ title: 'Autre budget', outcome: 'carried-over' }] });
  });

  it('R14: the items of a cancelled session wait too; one that it had taken up, once', async () => {
    const [next, plain, again] = [id(141), id(142), id(143)];
    const put = { sessionId: next, content: { ...budgetItem, title: 'Nouveau' }, late: false };
    const cancelled = [
      happened(of, 'SessionConvened', {
        ...{ sessionId: next, bodyId: political, notice: { given: 9, required: 7 }, short: false },
        when: { form: 'meeting', startsAt: '2018-11-20T10:00' },
      }),
      happened(of, 'AgendaItemAdded', { ...put, itemId: plain }),
      happened(of, 'AgendaItemAdded', { ...put, itemId: again, carriedFrom: heldIds.other }),
      happened(of, 'SessionCancelled', { sessionId: next, reason: 'Grève' }),
    ];
    const backlog = await given([...story, ...cancelled]).answers((db) => backlogOf(db, of, political, 'fr'));
    expect(backlog).toMatchObject([
      { itemId: heldIds.other, outcome: 'carried-over' },
      { itemId: plain, outcome: 'open' },
    ]);
  });

  it('R36: the round table is the representatives of the allies of the day', async () => {
    const table = await given(story).answers((db) => roundTable(db, of, asked));
    expect(table.members.map(({ person }) => person.name)).toEqual(['Directrice (fictive)', 'Président (fictif)']);
    const after = await given(story).answers((db) => roundTable(db, of, { ...asked, day: '2019-06-01' }));
    expect(after.members).toHaveLength(1);
  });
});
