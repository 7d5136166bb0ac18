import type { AssessmentContent } from '@alliage/events';
import { given } from '../../testing/given.ts';
import { alliance, happened, id, organisation } from '../../testing/history.ts';
import { listHistory } from '../queries.ts';

const registered = (n: number, name: string) =>
  happened(
    organisation(n),
    'OrganisationRegistered',
    { organisationId: id(n), name, kind: 'association', networkHead: true },
    { on: '2001' },
  );
const joined = (party: number, org: number) =>
  happened(
    alliance(1),
    'PartyJoined',
    { partyId: id(party), organisationId: id(org), role: 'ally', basis: { kind: 'entry' } },
    { on: '2016' },
  );
const project = { projectId: id(51) };
const decisionId = id(61);
const basis = { kind: 'decision' as const, decisionId };
const content: AssessmentContent = {
  cells: [
    { cell: 'oneself-trust', score: 4 },
    { cell: 'cause-trust', score: 5 },
  ],
  stories: [{ cells: ['oneself-trust'], story: 'On ose demander de l’aide.' }],
  figures: [],
};
const at = { on: '2018-05-02' };
const told = [
  happened(
    alliance(1),
    'ProjectProposed',
    { ...project, title: 'Cantines', aim: 'Mille cantines durables', proposedBy: id(21), partners: [id(22)] },
    at,
  ),
  happened(
    alliance(1),
    'ProjectLaunched',
    { ...project, team: [{ partyId: id(21), brings: 'Une méthode', stepAside: 'On cède le nom' }], basis },
    at,
  ),
  happened(
    alliance(1),
    'ResultReported',
    {
      ...project,
      resultId: id(52),
      indicator: 'Repas',
      unit: 'repas',
      baseline: '0',
      value: '48200.5',
      period: '2017',
    },
    at,
  ),
  happened(
    alliance(1),
    'ContributionPledged',
    {
      pledgeId: id(71),
      partyId: id(22),
      to: project,
      purpose: 'project',
      amount: { kind: 'time', minutes: 90, volunteer: true },
    },
    at,
  ),
  happened(alliance(1), 'PledgeReduced', { pledgeId: id(71), to: 0, reason: 'Un départ' }, at),
  happened(
    alliance(1),
    'EvaluationOpened',
    { cycle: 1, asked: [id(21), id(22)], deadline: '2018-06-01', decisionId },
    at,
  ),
  happened(
    alliance(1),
    'AssessmentSealed',
    { cycle: 1, partyId: id(21), counts: true, content },
    { ...at, visibility: 'party' },
  ),
  happened(alliance(1), 'AssessmentRevealed', { cycle: 1, partyId: id(21), counts: true, content }, at),
  happened(alliance(1), 'AssessmentsRevealed', { cycle: 1, missing: [id(22)] }, at),
  happened(
    alliance(1),
    'TrustPulseRecorded',
    { partyId: id(21), period: '2017', level: 2 },
    { ...at, visibility: 'party' },
  ),
  happened(
    alliance(1),
    'ScenarioExplored',
    { cycle: 1, scenarioId: id(81), title: 'École', sketch: 'Former ensemble', pros: [], cons: [] },
    at,
  ),
  happened(alliance(1), 'ScenarioDropped', { scenarioId: id(81), reason: 'Trop cher' }, at),
];
const story = [
  registered(11, 'Union des cuisines'),
  registered(12, 'Réseau des jardins'),
  happened(
    alliance(1),
    'AllianceInitiated',
    {
      ...{ allianceId: id(1), name: 'Bien manger', types: [], themes: [], territories: [], zone: 'Europe/Paris' },
      demonstration: false,
    },
    { on: '2016' },
  ),
  joined(21, 11),
  joined(22, 12),
  ...told,
];
const read = async (language: 'fr' | 'en') => {
  const request = { language, from: '2018-05-02' };
  const { items } = await given(story).answers((db) => listHistory(db, alliance(1), request));
  return items;
};

describe('the story of what is carried together', () => {
  it('reads in French as a pilot would tell it', async () => {
    expect((await read('fr')).map(({ sentence }) => sentence)).toEqual([
      'Union des cuisines propose le chantier « Cantines », avec Réseau des jardins : « Mille cantines durables ».',
      'Le chantier « Cantines » est lancé par la décision. Union des cuisines apporte « Une méthode », avec un pas de côté : « On cède le nom ».',
      'Le chantier « Cantines » rapporte un résultat, « Repas » (2017) : de 0 à 48 200,5 repas.',
      'Réseau des jardins promet 1 h 30 de bénévolat pour le chantier « Cantines ».',
      'Réseau des jardins retire un apport promis : « Un départ ».',
      'L’évaluation du cycle 1 est ouverte ; sont appelés à répondre : Union des cuisines et Réseau des jardins. Dernier jour : le 1er juin 2018.',
      'Union des cuisines remet son appréciation sous pli.',
      'Un pli s’ouvre : Union des cuisines y écrit (note moyenne : 4,5 sur 5) : « On ose demander de l’aide ».',
      'Les appréciations du cycle 1 sont toutes ouvertes ; n’a pas répondu : Réseau des jardins.',
      'Union des cuisines dit son niveau de confiance (2017).',
      'Un scénario est exploré, « École » : « Former ensemble ».',
      'Le scénario « École » est écarté : « Trop cher ».',
    ]);
  });

  it('reads in English', async () => {
    const sentences = (await read('en')).map(({ sentence }) => sentence);
    expect(sentences[0]).toBe(
      'Union des cuisines proposes the project “Cantines”, with Réseau des jardins: “Mille cantines durables”.',
    );
    expect(sentences.every((sentence) => sentence.endsWith('.'))).toBe(true);
  });

  it('R28: keeps neither a sealed assessment nor a level of trust where others could read it', async () => {
    const rows = await given(story).answers((db) =>
      db.selectFrom('history_entry').select(['type', 'data']).orderBy('revision').execute(),
    );
    const kept = (type: string) => JSON.stringify(rows.filter((row) => row.type === type));
    expect(kept('AssessmentSealed')).not.toContain('demander');
    expect(kept('TrustPulseRecorded')).not.toContain('level');
  });
});
