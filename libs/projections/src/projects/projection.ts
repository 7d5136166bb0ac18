import { sortKey, wordsOf, type Basis, type FreeText } from '@alliage/events';
import { projection, type Handlers } from '../contract/projection.ts';
import { plainWords } from '../contract/words.ts';
import { affiliates } from './affiliates.ts';
import { contributions } from './contributions.ts';
import { milestones } from './milestones.ts';
import { affiliate, communication, contribution, difficulty, milestone, project, result } from './tables.ts';

const decisionOf = (basis: Basis): string | null => (basis.kind === 'decision' ? basis.decisionId : null);
const said = (words: FreeText | undefined): string | null => (words === undefined ? null : wordsOf(words));
const titled = (title: FreeText) => ({ title: wordsOf(title), titleKey: plainWords(wordsOf(title)) });
const aimed = (aim: FreeText) => ({ aim: wordsOf(aim), aimKey: plainWords(wordsOf(aim)) });

/** R29's order: by day, then as recorded. */
const placed = (effectiveOn: string, revision: number) => ({ sortKey: sortKey(effectiveOn), revision });

const life: Handlers = {
  ProjectProposed: ({ data, effectiveOn, revision, provenance }, rows) => {
    const { projectId, title, aim, budgetCents, proposedBy, partners } = data;
    rows.put(project, {
      ...{ projectId, ...titled(title), ...aimed(aim), budgetCents, proposedBy, partners },
      ...{ proposedOn: effectiveOn, proposedKey: sortKey(effectiveOn), revision, status: 'proposed' },
      ...{ team: [], reorientations: [], reported: ['reported', 'inferred'].includes(provenance.kind) },
    });
  },
  ProjectReworded: ({ data: { projectId, title, aim, partners } }, rows) =>
    rows.patch(project, { projectId }, { ...titled(title), ...aimed(aim), partners }),
  ProjectWithdrawn: ({ data: { projectId, reason }, effectiveOn }, rows) =>
    rows.patch(project, { projectId }, { status: 'withdrawn', endedOn: effectiveOn, endWords: said(reason) }),
  ProjectLaunched: ({ data: { projectId, team, basis }, effectiveOn }, rows) =>
    rows.patch(
      project,
      { projectId },
      { status: 'launched', launchedOn: effectiveOn, launchedBy: decisionOf(basis), launchBasis: basis, team },
    ),
  ProjectReoriented: async ({ data: { projectId, from, to, reason, basis }, effectiveOn }, rows) => {
    const before = await rows.get(project, { projectId });
    const turn = { from: wordsOf(from), to: wordsOf(to), reason: said(reason), on: effectiveOn };
    await rows.patch(
      project,
      { projectId },
      {
        ...aimed(to),
        reorientations: [...(before?.reorientations ?? []), { ...turn, decisionId: decisionOf(basis), basis }],
      },
    );
  },
  ProjectCompleted: ({ data: { projectId, words, basis }, effectiveOn }, rows) =>
    rows.patch(
      project,
      { projectId },
      { status: 'completed', endedOn: effectiveOn, endedBy: decisionOf(basis), endWords: said(words), endBasis: basis },
    ),
  ProjectStopped: ({ data: { projectId, reason, lessonId, basis }, effectiveOn }, rows) =>
    rows.patch(
      project,
      { projectId },
      {
        status: 'stopped',
        endedOn: effectiveOn,
        endedBy: decisionOf(basis),
        endWords: said(reason),
        lessonId: lessonId ?? null,
        endBasis: basis,
      },
    ),
};

const followed: Handlers = {
  ResultReported: ({ data: { story, ...figures }, effectiveOn, revision }, rows) =>
    rows.put(result, { ...figures, story: said(story), reportedOn: effectiveOn, ...placed(effectiveOn, revision) }),
  DifficultyRaised: ({ data: { projectId, difficultyId, words }, effectiveOn, revision }, rows) =>
    rows.put(difficulty, {
      ...{ projectId, difficultyId, words: wordsOf(words), status: 'open' },
      ...{ raisedOn: effectiveOn, ...placed(effectiveOn, revision) },
    }),
  DifficultyResolved: ({ data: { projectId, difficultyId, words }, effectiveOn }, rows) =>
    rows.patch(
      difficulty,
      { projectId, difficultyId },
      { status: 'resolved', endedOn: effectiveOn, resolution: wordsOf(words) },
    ),
  DifficultyEscalated: ({ data: { projectId, difficultyId, proposalId }, effectiveOn }, rows) =>
    rows.patch(difficulty, { projectId, difficultyId }, { status: 'escalated', endedOn: effectiveOn, proposalId }),
  CommunicationPublished: ({ data, effectiveOn, revision }, rows) => {
    const { communicationId, projectId = '', title, where, structuring, decisionId } = data;
    rows.put(communication, {
      ...{ communicationId, projectId, title: wordsOf(title), where, structuring, decisionId },
      ...{ publishedOn: effectiveOn, ...placed(effectiveOn, revision) },
    });
  },
};

/** Projects with their milestones, results, difficulties, affiliates, communications and means. */
export const projects = projection({
  name: 'projects',
  version: 4,
  tables: { project, milestone, result, difficulty, affiliate, communication, contribution },
  on: { ...life, ...milestones, ...followed, ...affiliates, ...contributions },
});
