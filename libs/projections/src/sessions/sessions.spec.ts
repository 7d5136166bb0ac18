import type { DataOf } from '@alliage/events';
import { given } from '../testing/given.ts';
import { happened, id } from '../testing/history.ts';
import { budgetItem as content, heldIds, heldStory as story, voiceOf as voice } from '../testing/held-session.ts';
import { small } from '../testing/small-story.ts';
import { oneSession } from './one-session.ts';
import { listSessions, type SessionsRequest } from './queries.ts';

const of = small.alliance;
const { political, team, session, item, president, director, second } = heldIds;
const on = { on: '2018-10-02' };
const asked = { language: 'fr' as const, day: '2018-12-01' };
const show = (events = story, sessionId = session) =>
  given(events).answers((db) => oneSession(db, of, sessionId, asked));
const list = (wanted: Partial<SessionsRequest> = {}) =>
  given(story).answers((db) => listSessions(db, of, { language: 'fr', ...wanted }));

describe('one session', () => {
  it('shows when and where it was, with its notice and who accepted it', async () => {
    expect(await show()).toMatchObject({
      title: 'Rentrée',
      when: 'le 2 octobre 2018 à 14 h 30',
      place: 'Mairie',
      statusName: 'levée',
      body: { name: 'comité politique' },
      notice: { given: 5, required: 7, short: true },
      accepted: [{ party: { name: 'Union des jardins' }, itemId: null }],
      quorum: { reached: true, alliesFound: 2 },
    });
  });

  it('shows who was there, represented, replaced (R11, R6)', async () => {
    const shown = await show();
    expect(shown?.attendance).toMatchObject([
      { person: { name: 'Directrice (fictive)' }, presence: 'present', byAlternate: false, entitled: true },
      { mandateId: director, presence: 'represented', presenceName: 'représenté' },
      { party: { name: 'Union des jardins' }, presence: 'present', byAlternate: true },
    ]);
  });

  it('shows the agenda with its voices, and what waits for a later session (R14)', async () => {
    const shown = await show();
    expect(shown?.agenda).toMatchObject([
      { title: 'Budget commun', matter: { name: 'budget' }, voices: [{ voiceName: 'pour' }, { voice: 'for' }] },
      { title: 'Autre budget', late: true, outcome: 'carried-over', waiting: true, voices: [] },
    ]);
  });

  it('R16: an item that is reworded has no voices any more', async () => {
    const reworded = happened(of, 'AgendaItemReworded', { sessionId: session, itemId: item, content }, on);
    expect((await show([...story, reworded]))?.agenda[0]?.voices).toEqual([]);
  });

  it('R13: who is recused has no voice, nor has who gave it a proxy', async () => {
    const events = [
      ...story,
      voice(director, 'for'),
      happened(
        of,
        'InterestDeclared',
        { sessionId: session, itemId: item, mandateId: president, ground: 'Lié', tie: 'funds' },
        on,
      ),
    ];
    const shown = await show(events);
    expect(shown?.agenda[0]?.voices.map((v) => v.mandateId)).toEqual([second]);
    expect(shown?.agenda[0]?.recused).toMatchObject([{ mandateId: president, ground: 'Lié', tie: 'funds' }]);
  });

  it('shows its minutes with what was said of them', async () => {
    expect((await show())?.minutes).toMatchObject([
      { draft: 1, approved: null, comments: [{ words: 'Il manque un mot', objection: true, mandateId: second }] },
    ]);
  });

  it('R4: shows the conditions open on its day, as they stood then', async () => {
    const met = happened(of, 'ConditionMet', { conditionId: small.condition, evidence: 'Bail' }, { on: '2018-10-20' });
    const condition = { text: 'Trouver un terrain.', open: true, owner: { name: 'Union des jardins' } };
    expect((await show([...story, met]))?.openConditions).toMatchObject([condition]);
    const before = happened(
      of,
      'ConditionMet',
      { conditionId: small.condition, evidence: 'Bail' },
      { on: '2018-10-01' },
    );
    expect((await show([...story, before]))?.openConditions).toEqual([]);
  });

  it('section 1: shows the parties entered since the body’s previous session, with role and day', async () => {
    expect((await show())?.entered.map(({ partyId }) => partyId)).toEqual([small.first, small.second]);
    const next = id(151);
    const roll = { roll: [], sitting: [], complete: true, contestable: false };
    const opened = story.find(({ type }) => type === 'SessionOpened')?.data as DataOf<'SessionOpened'>;
    const later = [
      happened(
        of,
        'PartyJoined',
        { partyId: id(23), organisationId: id(12), role: 'supporter', basis: { kind: 'entry' } },
        { on: '2018-11-05' },
      ),
      happened(of, 'SessionConvened', {
        ...{ sessionId: next, bodyId: political, notice: { given: 9, required: 7 }, short: false },
        when: { form: 'meeting', startsAt: '2018-11-20T10:00' },
      }),
    ];
    const supporter = { name: 'Union des jardins', role: 'supporter', roleName: 'soutien', on: '2018-11-05' };
    expect((await show([...story, ...later], next))?.entered).toMatchObject([supporter]);
    const open = happened(of, 'SessionOpened', { ...opened, ...roll, sessionId: next });
    expect((await show([...story, ...later, open], next))?.entered).toMatchObject([supporter]);
    expect((await show([...story, ...later, open]))?.entered).toHaveLength(2);
  });

  it('is not there under another id', async () => {
    expect(await show(story, id(404))).toBeUndefined();
  });
});

describe('the sessions', () => {
  it('are listed, filtered and counted', async () => {
    expect(await list()).toMatchObject({ total: 1, items: [{ title: 'Rentrée', items: { all: 2, decisions: 0 } }] });
    for (const wanted of [
      { kind: 'political' },
      { body: political },
      { status: 'closed' },
      { form: 'meeting' },
      { from: '2018-10-02' },
      { until: '2018-10-02' },
    ] as const)
      expect((await list(wanted)).total).toBe(1);
    for (const wanted of [
      { kind: 'round-table' },
      { body: team },
      { status: 'open' },
      { form: 'consultation' },
      { from: '2018-10-03' },
      { until: '2018-10-01' },
    ] as const)
      expect((await list(wanted)).total).toBe(0);
  });
});
