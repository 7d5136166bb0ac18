import { given } from '../testing/given.ts';
import { happened, id } from '../testing/history.ts';
import { small, smallStory } from '../testing/small-story.ts';
import { overviewOf } from './queries.ts';

const on = (day: string, story = smallStory) =>
  given(story).answers((db) => overviewOf(db, small.alliance, { language: 'fr', day }));

describe('the overview of an alliance', () => {
  it('says who it is, in which networks it is placed, and what it is for', async () => {
    expect(await on('2019-03-01')).toMatchObject({
      ...{ name: 'Foyers et jardins', status: 'open', types: [{ type: 'peers', name: 'entre pairs' }] },
      began: { on: '2018-03-01', when: 'le 1er mars 2018' },
      purpose: { words: 'Un jardin par foyer.', version: 1 },
      networks: [{ networkId: small.network, name: 'Réseau des alliances' }],
    });
  });

  it('shows its stages with their gates and the days that each lasted', async () => {
    const overview = await on('2018-09-11');
    expect(overview?.stages).toMatchObject([
      { stage: 'interconnaissance', gate: null, days: 184, until: '2018-09-01' },
      { stage: 'pre-project', name: 'avant-projet', gate: 'G1', days: 10, until: null },
    ]);
  });

  it('keeps conditions in sight until they are met, and says when they are overdue on that day (R4)', async () => {
    const open = async (day: string, story = smallStory) => (await on(day, story))?.openConditions;
    expect(await open('2018-12-31')).toMatchObject([{ party: 'Union des jardins', due: '2018-12-31', overdue: false }]);
    expect(await open('2019-01-01')).toMatchObject([{ overdue: true }]);
    const met = happened(small.alliance, 'ConditionMet', { conditionId: small.condition, evidence: 'Bail signé.' });
    expect(await open('2019-01-01', [...smallStory, met])).toEqual([]);
  });

  it('shows a suspension and its end, then the closing (G8, G9)', async () => {
    const entry = { kind: 'entry' } as const;
    const pause = happened(
      small.alliance,
      'AllianceSuspended',
      { stage: 'pre-project', reason: 'Hiver', basis: entry },
      { on: '2019-02' },
    );
    const resumed = happened(
      small.alliance,
      'AllianceResumed',
      { stage: 'pre-project', basis: entry },
      { on: '2019-03-01' },
    );
    const closed = happened(
      small.alliance,
      'AllianceClosed',
      { outcome: 'achieved', reason: 'Fait', lessonIds: [id(1)], basis: entry },
      { on: '2019-04-01' },
    );
    expect(await on('2019-02-10', [...smallStory, pause])).toMatchObject({
      status: 'suspended',
      suspended: { reason: 'Hiver' },
    });
    const after = await on('2020-01-01', [...smallStory, pause, resumed, closed]);
    expect(after).toMatchObject({ status: 'closed', suspended: null, closed: { name: 'but atteint' } });
    // Between 1 and 28 days of 212, as vague as the day on which it was suspended.
    expect(after?.stages.at(-1)).toMatchObject({
      ...{ until: '2019-04-01', days: null, suspended: false },
      lasted: { atLeast: 184, atMost: 211 },
    });
  });

  it('G8: counts no day of a suspension, neither while it lasts nor once it is over', async () => {
    const basis = { kind: 'entry' } as const;
    const paused = [
      ...smallStory,
      happened(
        small.alliance,
        'AllianceSuspended',
        { stage: 'pre-project', reason: 'Hiver', basis },
        { on: '2018-12-01' },
      ),
    ];
    const resumed = [
      ...paused,
      happened(small.alliance, 'AllianceResumed', { stage: 'pre-project', basis }, { on: '2019-03-01' }),
    ];
    const days = async (day: string, story: typeof paused) => (await on(day, story))?.stages.map((one) => one.days);
    expect(await days('2019-01-15', paused)).toEqual([184, 91]);
    expect(await days('2019-03-11', resumed)).toEqual([184, 101]);
  });

  it('R37: shows a reported end with its source, and what the source leaves out as « non connu »', async () => {
    const basis = { kind: 'report', source: 'Un article' } as const;
    const told = [
      happened(small.alliance, 'AllianceSuspended', { stage: 'pre-project', basis }, { on: '2018-07' }),
      happened(small.alliance, 'AllianceResumed', { stage: 'pre-project', basis }, { on: '2018-08' }),
      happened(small.alliance, 'AllianceClosed', { lessonIds: [], basis }, { on: '2019' }),
    ];
    const after = await on('2020-01-01', [...smallStory, ...told]);
    expect(after).toMatchObject({
      ...{ status: 'closed', suspensions: [{ reason: 'non connu' }] },
      closed: { when: '2019', outcome: null, name: 'non connu', reason: 'non connu', report: { source: 'Un article' } },
    });
  });
});
