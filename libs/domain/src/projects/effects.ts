import { certainlyBefore, type EffectOf } from '@alliage/events';
import type { EffectContext, EffectRule, Unmet } from '../decider/effect.ts';
import { known } from '../decider/known.ts';
import { refusalOf, type Rule } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import type { AllianceState } from '../decider/state.ts';
import type { Work } from '../decider/work.ts';
import { unmetLaunch } from './launch.ts';
import { projectEffectRules as broken } from './effect-rules.ts';
import { projectRules } from './rules.ts';

const unmet = (rule: Rule): Unmet => ({ refusal: refusalOf(rule, undefined) });

/** What holds for every effect on a project under way: it is launched, and the act is not certainly before that (R18, R29). */
function unmetUnderWay(state: AllianceState, projectId: string, { on }: EffectContext): Unmet[] {
  const project = Object.hasOwn(state.projects, projectId) ? state.projects[projectId] : undefined;
  if (!project) return [unmet(known.inAlliance)];
  if (project.status !== 'launched') return [unmet(projectRules.notUnderWay)];
  return project.launched && certainlyBefore(on, project.launched) ? [unmet(projectRules.notLaunched)] : [];
}

/** Id of the lesson that a stopped project leaves (R27): the one that comes with the decision, else the last one kept of the project. */
function lessonOf(state: AllianceState, { projectId, lesson }: EffectOf<'stop-project'>): string | undefined {
  const kept = Object.entries(state.lessons).filter(([, l]) => l.projectId === projectId);
  return lesson?.lessonId ?? kept.at(-1)?.[0];
}

const basisOf = (decisionId: string) => ({ kind: 'decision' as const, decisionId });

function stop(work: Work, effect: EffectOf<'stop-project'>, decisionId: string): void {
  const { projectId, reason, lesson } = effect;
  const lessonId = lessonOf(work.state, effect);
  if (lesson) {
    const { text, tags, visibility } = lesson;
    const kept = { lessonId: lesson.lessonId, text, tags, openness: visibility, from: { projectId } };
    work.record('LessonCaptured', kept, { visibility });
  }
  if (lessonId !== undefined)
    work.record('ProjectStopped', { projectId, reason, lessonId, basis: basisOf(decisionId) });
}

const launchProject: EffectRule<'launch-project'> = {
  matter: 'project-launch',
  unmet: unmetLaunch,
  happen: (work, { projectId, team }, decisionId) => {
    work.record('ProjectLaunched', { projectId, team, basis: basisOf(decisionId) });
  },
};
const reorientProject: EffectRule<'reorient-project'> = {
  matter: 'project-reorientation',
  unmet: (state, { projectId }, context) => unmetUnderWay(state, projectId, context),
  happen: (work, { projectId, aim, reason }, decisionId) => {
    const from = work.state.projects[projectId]!.aim;
    work.record('ProjectReoriented', { projectId, from, to: aim, reason, basis: basisOf(decisionId) });
  },
};
const stopProject: EffectRule<'stop-project'> = {
  matter: 'project-stop',
  unmet: (state, effect, context) => [
    ...unmetUnderWay(state, effect.projectId, context),
    ...(lessonOf(state, effect) === undefined ? [unmet(broken.leavesALesson)] : []),
  ],
  happen: stop,
};
const completeProject: EffectRule<'complete-project'> = {
  matter: 'operations',
  unmet: (state, { projectId }, context) => unmetUnderWay(state, projectId, context),
  happen: (work, { projectId, words }, decisionId) => {
    work.record('ProjectCompleted', said({ projectId, words, basis: basisOf(decisionId) }));
  },
};

/** What decisions bring about in projects (R18). */
export const projectEffects = {
  'launch-project': launchProject,
  'reorient-project': reorientProject,
  'stop-project': stopProject,
  'complete-project': completeProject,
};
