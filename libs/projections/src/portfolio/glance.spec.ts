import { decided, of, started, taken } from '../testing/decided.ts';
import { given } from '../testing/given.ts';
import { alliance, happened, id, network } from '../testing/history.ts';
import { portfolioAtAGlance, type GlanceRequest } from './glance.ts';

const opened = (n: number, name: string, { theme = 'Eau', code = '38', on = '2018' } = {}) => [
  happened(
    alliance(n),
    'AllianceInitiated',
    {
      ...{ allianceId: id(n), name, types: [], themes: [{ name: theme }], territories: [{ name: `T${code}`, code }] },
      ...{ zone: 'Europe/Paris', demonstration: n > 1 },
    },
    { on },
  ),
  happened(alliance(n), 'StageEntered', { to: 'interconnaissance', basis: { kind: 'entry' }, criteria: [] }, { on }),
];
const asked = { language: 'fr', day: '2017-03-15' } as const;
const glance = (story: Parameters<typeof given>[0], wanted: Partial<GlanceRequest> = {}) =>
  given(story).answers((db) => portfolioAtAGlance(db, { ...asked, ...wanted }));

describe('the portfolio at a glance', () => {
  const story = [
    ...[...started, ...decided],
    happened(
      of,
      'SessionConvened',
      {
        ...{ sessionId: id(70), bodyId: id(1), when: { form: 'meeting', startsAt: '2017-05-02T14:00' } },
        ...{ notice: { given: 10, required: 7 }, short: false },
      },
      { on: '2017-03-10' },
    ),
    happened(
      of,
      'SessionConvened',
      {
        ...{ sessionId: id(71), bodyId: id(41), when: { form: 'meeting', startsAt: '2017-04-03T14:00' } },
        ...{ notice: { given: 10, required: 7 }, short: false },
      },
      { on: '2017-03-10' },
    ),
    happened(
      of,
      'ConditionSet',
      { conditionId: id(90), source: { kind: 'study', studyId: id(91) }, text: 'Un lieu', due: '2017-03-01' },
      { on: '2017-01-01' },
    ),
    happened(
      of,
      'JournalEntryRecorded',
      { entryId: id(92), words: 'Une visite', tags: [], openness: 'alliance' },
      { on: '../2008' },
    ),
  ];

  it('says of an alliance who its allies are, what happened last, what comes next, and what is open', async () => {
    const { items } = await glance(story);
    expect(items).toMatchObject([
      {
        ...{ name: 'Bien manger', statusName: 'ouverte', suspended: null, closed: null },
        allies: ['Union des cuisines', 'Réseau des jardins'],
        lastActivity: { on: '2017-03-10', when: 'le 10 mars 2017', what: 'Une séance est convoquée.' },
        nextSession: { sessionId: id(71), startsAt: '2017-04-03T14:00', body: { kind: 'political' } },
        open: { conditions: 1, conditionsOverdue: 1 },
      },
    ]);
    const after = await glance(story, { day: '2017-04-04' });
    expect(after.items[0]?.nextSession).toMatchObject({ sessionId: id(70), body: { name: 'tour de table' } });
  });

  it('takes « avant 2019 » for no sign of life: it says not when (R29)', async () => {
    const before = happened(
      of,
      'JournalEntryRecorded',
      { entryId: id(94), words: 'Une visite', tags: [], openness: 'alliance' },
      { on: '../2019' },
    );
    expect((await glance([...story, before])).items[0]?.lastActivity).toMatchObject({ on: '2017-03-10' });
  });

  it('counts decisions that wait, and the boards that each waits for (R19, R20)', async () => {
    const awaits = { boards: [id(21), id(22)], criteria: [] };
    const action = { actionId: id(93), text: 'Écrire', owner: { partyId: id(22) }, due: '2017-03-14' };
    const ratified = { decisionId: id(65), partyId: id(21), reference: 'CA du 3 mars' };
    const pending = [
      taken(5, { awaits }, '2017-03-01'),
      happened(of, 'ActionAssigned', action, { on: '2017-03-01' }),
      happened(of, 'BoardRatified', ratified, { on: '2017-03-03' }),
    ];
    const { open } = (await glance([...story, ...pending])).items[0] ?? {};
    expect(open).toMatchObject({ decisionsWaiting: 1, ratificationsPending: 1, actions: 1, actionsOverdue: 1 });
  });

  it('says since when an alliance is suspended, and when it was closed', async () => {
    const basis = { kind: 'entry' } as const;
    const stopped = [
      ...opened(2, 'Suspendue'),
      happened(
        alliance(2),
        'AllianceSuspended',
        { stage: 'interconnaissance', reason: 'Pause', basis },
        { on: '2019' },
      ),
      ...opened(3, 'Close'),
      happened(
        alliance(3),
        'AllianceClosed',
        { outcome: 'achieved', reason: 'Fait', lessonIds: [], basis },
        { on: '2018-01-11' },
      ),
    ];
    const { items } = await glance(stopped, { day: '2020-01-01' });
    expect(items).toMatchObject([
      {
        name: 'Close',
        closed: { on: '2018-01-11' },
        suspended: null,
        daysInStage: null,
        inStage: { atLeast: 0 },
        statusName: 'close',
      },
      { name: 'Suspendue', closed: null, suspended: { on: '2019', when: '2019' } },
    ]);
  });

  it('G8: counts no day of a suspension in the stage, neither while it lasts nor once it is over', async () => {
    const basis = { kind: 'entry' } as const;
    const stage = 'interconnaissance' as const;
    const paused = [
      ...opened(2, 'Suspendue', { on: '2018-01-01' }),
      happened(alliance(2), 'AllianceSuspended', { stage, reason: 'Pause', basis }, { on: '2018-01-11' }),
    ];
    const resumed = [...paused, happened(alliance(2), 'AllianceResumed', { stage, basis }, { on: '2018-03-01' })];
    const shown = async (story: typeof paused) => (await glance(story, { day: '2018-03-06' })).items[0];
    expect(await shown(paused)).toMatchObject({ daysInStage: 10, suspended: { on: '2018-01-11' } });
    expect(await shown(resumed)).toMatchObject({ daysInStage: 15, suspended: null });
    const closing = { outcome: 'achieved' as const, reason: 'Fait', lessonIds: [], basis };
    const closed = happened(alliance(2), 'AllianceClosed', closing, { on: '2018-02-01' });
    expect(await shown([...paused, closed])).toMatchObject({ daysInStage: 10, closed: { on: '2018-02-01' } });
  });

  const many = [
    happened(network(61), 'NetworkFounded', { networkId: id(61), name: 'Labo', territories: [], themes: [] }),
    ...opened(1, 'Un', { theme: 'Eau', code: '38', on: '2016' }),
    ...opened(2, 'Deux', { theme: 'Eau', code: '73' }),
    ...opened(3, 'Trois', { theme: 'Emploi', code: '38', on: '2017' }),
    happened(alliance(2), 'AlliancePlacedInNetwork', { networkId: id(61) }, { on: '2019' }),
    happened(alliance(3), 'AlliancePlacedInNetwork', { networkId: id(61) }, { on: '2018' }),
  ];
  const names = async (wanted: Partial<GlanceRequest>) =>
    (await glance(many, { day: '2020-01-01', ...wanted })).items.map(({ name }) => name);

  it('is filtered by network, territory, stage and demonstration, and sorted by what happened last', async () => {
    expect(await names({ network: id(61), sort: '-activity' })).toEqual(['Deux', 'Trois']);
    expect(await names({ network: id(61), day: '2018-06-01' })).toEqual(['Trois']);
    expect(await names({ territory: '38', demonstration: true })).toEqual(['Trois']);
    expect(await names({ stage: 'pre-project' })).toEqual([]);
  });

  it('counts those that fit by stage, territory, theme and network', async () => {
    const { facets, total } = await glance(many, { day: '2020-01-01', territory: '38', limit: 1 });
    expect([total, facets]).toEqual([
      2,
      expect.objectContaining({
        stages: [{ stage: 'interconnaissance', count: 2, name: 'interconnaissance' }],
        statuses: [{ status: 'open', name: 'ouverte', count: 2 }],
        territories: [{ name: 'T38', code: '38', count: 2 }],
        themes: [
          { name: 'Eau', code: null, count: 1 },
          { name: 'Emploi', code: null, count: 1 },
        ],
        networks: [{ networkId: id(61), name: 'Labo', count: 1 }],
      }),
    ]);
  });

  it('asks as many questions of the database for forty alliances as for one', async () => {
    const asks = async (n: number) => {
      let queries = 0;
      await given(Array.from({ length: n }, (_, i) => opened(i + 1, `Alliance ${i}`)).flat()).answers((db) =>
        portfolioAtAGlance(
          db.withPlugin({
            transformQuery: ({ node }) => ((queries += 1), node),
            transformResult: async ({ result }) => result,
          }),
          asked,
        ),
      );
      return queries;
    };
    expect(await asks(40)).toBe(await asks(1));
  });
});
