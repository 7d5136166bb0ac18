import { given } from '../testing/given.ts';
import { alliance, happened, id, organisation } from '../testing/history.ts';
import { oneProject } from './one-project.ts';
import { listProjects, type ProjectsRequest } from './queries.ts';

const of = alliance(1);
const basis = { kind: 'decision' as const, decisionId: id(61) };
const kitchen = { projectId: id(51) };
const portal = { projectId: id(52) };

const story = [
  happened(
    organisation(11),
    'OrganisationRegistered',
    { organisationId: id(11), name: 'Union des cuisines', kind: 'association', networkHead: true },
    { on: '2001' },
  ),
  happened(of, 'AllianceInitiated', {
    ...{ allianceId: id(1), name: 'Bien manger', types: [], themes: [], territories: [], zone: 'Europe/Paris' },
    demonstration: false,
  }),
  happened(of, 'PartyJoined', {
    partyId: id(21),
    organisationId: id(11),
    role: 'ally',
    basis: { kind: 'entry' },
  }),
  happened(
    of,
    'ProjectProposed',
    { ...kitchen, title: 'Écoles et cantines', aim: 'Mille cantines', proposedBy: id(21), partners: [id(21)] },
    { on: '2024-03-05' },
  ),
  happened(of, 'ProjectProposed', { ...portal, title: 'Atlas', aim: 'Une carte', partners: [] }, { on: '2024-04' }),
  happened(
    of,
    'ProjectLaunched',
    { ...kitchen, team: [{ partyId: id(21), brings: 'Une méthode', stepAside: 'Le nom' }], basis },
    { on: '2024-05-02' },
  ),
  happened(of, 'MilestoneSet', { ...kitchen, milestoneId: id(71), title: 'Cent cantines', due: '2024-12-31' }),
  happened(of, 'MilestoneSet', { ...kitchen, milestoneId: id(72), title: 'Guide', due: '2024-06-30' }),
  happened(of, 'MilestoneMoved', { ...kitchen, milestoneId: id(71), from: '2024-12-31', due: '2025-06-30' }),
  happened(of, 'MilestoneReached', { ...kitchen, milestoneId: id(72), words: 'Paru' }, { on: '2024-06-20' }),
  happened(of, 'ResultReported', { ...kitchen, resultId: id(73), indicator: 'Repas', value: '1200', period: '2024' }),
  happened(of, 'DifficultyRaised', { ...kitchen, difficultyId: id(74), words: 'Deux rythmes' }),
  happened(of, 'DifficultyRaised', { ...kitchen, difficultyId: id(75), words: 'Un départ' }),
  happened(of, 'DifficultyResolved', { ...kitchen, difficultyId: id(75), words: 'Un renfort' }),
  happened(of, 'ContributionPledged', {
    pledgeId: id(81),
    partyId: id(21),
    to: kitchen,
    purpose: 'project',
    amount: { kind: 'money', cents: 500_000 },
  }),
  happened(of, 'PledgeReduced', { pledgeId: id(81), to: 300_000 }),
  happened(of, 'ContributionPledged', {
    pledgeId: id(82),
    partyId: id(21),
    to: kitchen,
    purpose: 'project',
    amount: { kind: 'time', minutes: 600, volunteer: true },
  }),
  happened(of, 'ContributionPledged', {
    pledgeId: id(83),
    partyId: id(21),
    to: kitchen,
    purpose: 'project',
    amount: { kind: 'skills', words: 'Un chef' },
  }),
  happened(of, 'ContributionDelivered', {
    deliveryId: id(84),
    pledgeId: id(81),
    partyId: id(21),
    to: kitchen,
    purpose: 'project',
    amount: { kind: 'money', cents: 100_000 },
  }),
  happened(
    of,
    'ProjectReoriented',
    { ...kitchen, from: 'Mille cantines', to: 'Cent écoles', reason: 'Plus près', basis },
    { on: '2024-09' },
  ),
];
const list = async (wanted: Partial<ProjectsRequest> = {}) =>
  given(story).answers((db) => listProjects(db, of, { language: 'fr', day: '2024-10-01', ...wanted }));
const titles = async (wanted?: Partial<ProjectsRequest>) => (await list(wanted)).items.map(({ title }) => title);

describe('the projects of an alliance', () => {
  it('are listed in the order in which they were proposed, or by title as people sort', async () => {
    expect(await titles()).toEqual(['Écoles et cantines', 'Atlas']);
    expect(await titles({ sort: 'title' })).toEqual(['Atlas', 'Écoles et cantines']);
    expect(await titles({ sort: '-proposed' })).toEqual(['Atlas', 'Écoles et cantines']);
  });

  it('are filtered by status, party and free words, accents or not, also of the new aim', async () => {
    expect(await titles({ status: 'proposed' })).toEqual(['Atlas']);
    expect(await titles({ party: id(21) })).toEqual(['Écoles et cantines']);
    expect(await titles({ words: 'ecoles' })).toEqual(['Écoles et cantines']);
    expect(await titles({ words: 'mille' })).toEqual([]);
  });

  it('go page by page', async () => {
    const first = await list({ limit: 1 });
    expect([first.items.length, first.total]).toEqual([1, 2]);
    expect(await titles({ limit: 1, cursor: first.next ?? '' })).toEqual(['Atlas']);
  });

  it('say how far they are: status, milestones, results, open difficulties, names beside ids, dates as people say them', async () => {
    const [project] = (await list()).items;
    expect(project).toMatchObject({
      statusName: 'lancé',
      proposedBy: { partyId: id(21), name: 'Union des cuisines' },
      launched: { on: '2024-05-02', when: 'le 2 mai 2024' },
      milestones: { open: 1, reached: 1, dropped: 0 },
      nextMilestone: { title: 'Cent cantines', due: '2025-06-30' },
      results: 1,
      openDifficulties: 1,
    });
  });

  it('section 5: money and time are never added up together, reduced pledges count for what is left', async () => {
    const [project] = (await list()).items;
    expect(project?.means).toEqual({
      pledged: { cents: 300_000, paidMinutes: 0, volunteerMinutes: 600, inKind: 1 },
      delivered: { cents: 100_000, paidMinutes: 0, volunteerMinutes: 0, inKind: 0 },
    });
  });
});

describe('one project', () => {
  const read = (projectId: string) =>
    given(story).answers((db) => oneProject(db, of, projectId, { language: 'fr', day: '2024-10-01' }));

  it('tells its milestones, results, difficulties, means, team and turns', async () => {
    expect(await read(id(51))).toMatchObject({
      aim: 'Cent écoles',
      team: [{ name: 'Union des cuisines', brings: 'Une méthode', stepAside: 'Le nom' }],
      reorientations: [{ from: 'Mille cantines', to: 'Cent écoles', when: 'septembre 2024' }],
      milestones: [
        { title: 'Guide', status: 'reached', endedWhen: 'le 20 juin 2024', words: 'Paru' },
        { title: 'Cent cantines', due: '2025-06-30', firstDue: '2024-12-31', moves: 1 },
      ],
      results: [{ indicator: 'Repas', value: '1200', periodWhen: '2024' }],
      difficulties: [
        { words: 'Deux rythmes', status: 'open' },
        { status: 'resolved', resolution: 'Un renfort' },
      ],
      contributions: [
        { step: 'pledged', cents: 300_000 },
        { amount: '10 h de bénévolat' },
        { amount: '« Un chef »' },
        { step: 'delivered', pledgeId: id(81) },
      ],
    });
  });

  it('R37: shows a reported end and turn with their source, and what the source leaves out as « non connu »', async () => {
    const basis = { kind: 'report', source: 'Un article' } as const;
    const told = [
      ...story,
      happened(
        of,
        'ProjectReoriented',
        { ...kitchen, from: 'Mille cantines', to: 'Dix écoles', basis },
        { on: '2024-10' },
      ),
      happened(of, 'ProjectStopped', { ...kitchen, basis }, { on: '2024-11' }),
    ];
    const seen = await given(told).answers((db) => oneProject(db, of, id(51), { language: 'fr', day: '2025-01-01' }));
    const report = { source: 'Un article', reason: null };
    expect(seen).toMatchObject({ endWords: 'non connu', lessonId: null, lesson: 'non connu', endReport: report });
    expect(seen?.reorientations.at(-1)).toMatchObject({
      to: 'Dix écoles',
      reason: 'non connu',
      decision: null,
      report,
    });
  });

  it('R27: names the lesson that it left, and the proposal that a difficulty became', async () => {
    const stopped = [
      ...story,
      happened(of, 'ProposalDrafted', {
        ...{ proposalId: id(91), version: 1, title: 'Changer de rythme', question: 'Comment ?' },
        ...{ options: [{ key: 'a', text: 'Attendre' }], recommended: 'a', meaning: [{ words: 'Pareil' }] },
      }),
      happened(of, 'DifficultyEscalated', { ...kitchen, difficultyId: id(74), proposalId: id(91) }),
      happened(of, 'LessonCaptured', { lessonId: id(92), text: 'Aller voir', tags: [], openness: 'alliance' }),
      happened(of, 'ProjectStopped', { ...kitchen, reason: 'Fini', lessonId: id(92), basis }),
    ];
    const seen = await given(stopped).answers((db) =>
      oneProject(db, of, id(51), { language: 'en', day: '2024-10-01' }),
    );
    expect(seen).toMatchObject({ statusName: 'stopped', endWords: 'Fini', lessonId: id(92), lesson: 'Aller voir' });
    expect(seen?.difficulties[0]).toMatchObject({
      status: 'escalated',
      proposalId: id(91),
      proposal: 'Changer de rythme',
    });
  });

  it('is nothing where there is none', async () => {
    expect(await read(id(99))).toBeUndefined();
  });
});
