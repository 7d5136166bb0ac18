import { EvaluationCell, type AssessmentContent } from '@alliage/events';
import { given } from '../testing/given.ts';
import { alliance, happened, id, organisation, type Happened } from '../testing/history.ts';
import { readEvaluation } from './queries.ts';

const of = alliance(1);
const decisionId = id(61);
const said = (score: number, story: string): AssessmentContent => ({
  cells: [{ cell: 'oneself-trust', score }],
  stories: [{ cells: ['oneself-trust'], story }],
  figures: [],
});
const registered = (n: number, name: string) =>
  happened(
    organisation(n),
    'OrganisationRegistered',
    { organisationId: id(n), name, kind: 'association', networkHead: true },
    { on: '2001' },
  );
const joined = (party: number, org: number, role: 'ally' | 'supporter' = 'ally') =>
  happened(
    of,
    'PartyJoined',
    { partyId: id(party), organisationId: id(org), role, basis: { kind: 'entry' } },
    { on: '2016' },
  );
const sealed = (party: number, score: number, story: string, counts = true) =>
  happened(
    of,
    'AssessmentSealed',
    { cycle: 1, partyId: id(party), counts, content: said(score, story) },
    { visibility: 'party' },
  );
const revealed = (party: number, score: number, story: string, counts = true) =>
  happened(of, 'AssessmentRevealed', { cycle: 1, partyId: id(party), counts, content: said(score, story) });

const start = [
  registered(11, 'Union des cuisines'),
  registered(12, 'Réseau des jardins'),
  registered(13, 'Fondation'),
  happened(of, 'AllianceInitiated', {
    ...{ allianceId: id(1), name: 'Bien manger', types: [], themes: [], territories: [], zone: 'Europe/Paris' },
    demonstration: false,
  }),
  joined(21, 11),
  joined(22, 12),
  joined(23, 13, 'supporter'),
  happened(of, 'EvaluationPlanAgreed', {
    plan: {
      cells: EvaluationCell.options.map((cell) => ({ cell, kept: cell === 'oneself-trust' })),
      indicators: [{ indicatorId: id(41), label: 'Repas' }],
      answerDays: 30,
    },
    decisionId,
  }),
  happened(
    of,
    'StageEntered',
    { to: 'evaluation', cycle: 1, basis: { kind: 'entry' }, criteria: [] },
    { on: '2018-01' },
  ),
  happened(
    of,
    'EvaluationOpened',
    { cycle: 1, asked: [id(21), id(22)], deadline: '2018-03-03', decisionId },
    { on: '2018-02-01' },
  ),
  sealed(21, 4, 'On ose'),
];
const opened = [
  ...start,
  sealed(23, 1, 'De loin', false),
  revealed(21, 4, 'On ose'),
  revealed(23, 1, 'De loin', false),
  happened(of, 'AssessmentsRevealed', { cycle: 1, missing: [id(22)], decisionId }, { on: '2018-03-04' }),
  happened(
    of,
    'EvaluationConcluded',
    { cycle: 1, conclusion: 'deepen', words: 'On continue', decisionId },
    { on: '2018-04-02' },
  ),
];
const read = (story: readonly Happened[], cycle?: number) =>
  given(story).answers((db) => readEvaluation(db, of, { language: 'fr', day: '2018-06-01', cycle }));

describe('the evaluation of an alliance', () => {
  it('R37: says « non connu » of what a source leaves out of a cycle; what is still to come is not', async () => {
    const basis = { kind: 'report', source: 'Un article' } as const;
    const entered = (to: 'evaluation' | 'alliance-2.0', on: string) =>
      happened(of, 'StageEntered', { to, ...(to === 'evaluation' && { cycle: 1 }), basis, criteria: [] }, { on });
    const [, , , initiated] = start;
    const during = [initiated!, entered('evaluation', '2018')];
    const read = (story: readonly Happened[], language: 'fr' | 'en' = 'fr') =>
      given(story).answers((db) => readEvaluation(db, of, { language, day: '2020-01-01' }));
    expect((await read(during)).cycles).toMatchObject([
      { report: { source: 'Un article' }, opened: null, openedSaid: null, concludedSaid: null },
    ]);
    const after = await read([...during, entered('alliance-2.0', '2019')]);
    expect(after).toMatchObject({
      ...{ plan: null, planSaid: 'non connu' },
      cycles: [{ openedSaid: 'non connu', revealedSaid: 'non connu', concludedSaid: 'non connu' }],
    });
    const concluded = happened(of, 'EvaluationConcluded', { cycle: 1, conclusion: 'deepen', basis }, { on: '2018' });
    expect((await read([...during, concluded, entered('alliance-2.0', '2019')], 'en')).cycles).toMatchObject([
      { openedSaid: 'unknown', concludedSaid: null, concluded: { words: 'unknown' } },
    ]);
  });

  it('shows the plan: cells kept and dropped, indicators, days for answering', async () => {
    const { plan } = await read(start);
    expect(plan?.cells.filter(({ kept }) => kept)).toEqual([
      { cell: 'oneself-trust', name: 'effet sur soi : confiance', kept: true, reason: null },
    ]);
    expect(plan).toMatchObject({ indicators: [{ label: 'Repas' }], answerDays: 30 });
  });

  it('R28: before all is open it tells how many have answered, neither who nor what', async () => {
    const view = await read(start);
    expect(view.cycles[0]).toMatchObject({
      opened: { asked: [{ name: 'Union des cuisines' }, { name: 'Réseau des jardins' }], answered: 1 },
      revealed: null,
      concluded: null,
    });
    expect(JSON.stringify(view)).not.toContain('On ose');
    const rows = await given(start).answers((db) => db.selectFrom('evaluation_assessment').selectAll().execute());
    expect(rows.map((row) => row.content)).toEqual([null]);
  });

  it('R28: once open it shows every assessment, who is missing, and averages over those that count', async () => {
    const [cycle] = (await read(opened)).cycles;
    expect(cycle?.revealed).toMatchObject({
      on: '2018-03-04',
      missing: [{ name: 'Réseau des jardins' }],
      scores: [{ cell: 'oneself-trust', average: '4.0', scores: 1, lowest: 4, highest: 4 }],
      assessments: [
        { name: 'Union des cuisines', counts: true, stories: [{ story: 'On ose' }] },
        { name: 'Fondation', counts: false },
      ],
    });
    expect(cycle?.concluded).toMatchObject({ conclusionName: 'approfondir', when: 'le 2 avril 2018' });
  });

  it('is read one cycle at a time where that is asked', async () => {
    const next = happened(of, 'StageEntered', { to: 'evaluation', cycle: 2, basis: { kind: 'entry' }, criteria: [] });
    expect((await read([...opened, next])).cycles).toHaveLength(2);
    expect((await read([...opened, next], 2)).cycles).toMatchObject([{ cycle: 2, opened: null }]);
  });
});

describe('scenarios and roadmap', () => {
  const explored = (n: number, title: string) =>
    happened(of, 'ScenarioExplored', {
      cycle: 1,
      scenarioId: id(n),
      title,
      sketch: 'Une esquisse',
      pros: ['Élan'],
      cons: [],
    });
  const story = [
    ...opened,
    explored(71, 'Fusion'),
    explored(72, 'École'),
    happened(of, 'ScenarioDropped', { scenarioId: id(71), reason: 'Non' }),
    happened(of, 'ScenarioChosen', { cycle: 1, scenarioId: id(72), decisionId }),
    happened(
      of,
      'RoadmapAdopted',
      {
        ...{ cycle: 1, version: 1, confirmed: false, decisionId },
        items: [
          { roadmapItemId: id(81), title: 'Ouvrir l’école', horizon: '2020', leads: [id(21)] },
          { roadmapItemId: id(82), title: 'Essaimer', horizon: '2021', leads: [] },
        ],
      },
      { on: '2018-05-01' },
    ),
    happened(of, 'RoadmapItemAchieved', { roadmapItemId: id(81), words: 'Ouverte' }, { on: '2018-09-01' }),
  ];

  it('tell what became of each scenario and of each item', async () => {
    const { scenarios, roadmaps } = await read(story);
    expect(scenarios.map(({ title, status }) => [title, status])).toEqual([
      ['Fusion', 'dropped'],
      ['École', 'chosen'],
    ]);
    expect(roadmaps).toMatchObject([
      {
        version: 1,
        when: 'le 1er mai 2018',
        items: [
          { title: 'Ouvrir l’école', leads: [{ name: 'Union des cuisines' }], status: 'achieved', words: 'Ouverte' },
          { title: 'Essaimer', status: 'open', endedOn: null },
        ],
      },
    ]);
  });
});

describe('the trend of trust', () => {
  const pulse = (party: number, level: number, period = '2017') =>
    happened(of, 'TrustPulseRecorded', { partyId: id(party), period, level }, { visibility: 'party' });
  const three = [...start, registered(14, 'Troisième'), joined(24, 14)];

  it('section 6: is shown once all allies have answered for the period, as an average', async () => {
    expect((await read([...three, pulse(21, 4), pulse(22, 5)])).trust).toEqual([]);
    expect((await read([...three, pulse(21, 4), pulse(22, 5), pulse(24, 2)])).trust).toEqual([
      { period: '2017', when: '2017', level: '3.7', allies: 3 },
    ]);
  });

  it('section 6: with fewer than three allies each sees its own only', async () => {
    expect((await read([...start, pulse(21, 4), pulse(22, 5)])).trust).toEqual([]);
  });
});
