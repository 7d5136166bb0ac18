import type { AllianceEventType, DataOf } from '@alliage/events';
import { charterInForce, committees, inPreProject, twoAllies } from './chapters.ts';
import { happened, id, type Happened } from './story.ts';

/** What each gate asks for, as events: specifications leave one out and see it named. */

export const feasible = (verdict: DataOf<'FeasibilityStudyConcluded'>['verdict'] = 'feasible'): Happened[] => [
  happened('FeasibilityStudyStarted', { studyId: id('study'), question: 'Est-ce faisable ?' }),
  happened('FeasibilityStudyConcluded', { studyId: id('study'), verdict, words: 'Oui' }),
];
export const projectProposed = (): Happened[] => [
  happened('ProjectProposed', { projectId: id('project'), title: 'Un chantier', aim: 'Un but', partners: [] }),
  happened('BodyConstituted', { bodyId: id('team'), kind: 'project-team', projectId: id('project') }),
  ...['fnh', 'cpie'].map((ally) =>
    happened('MemberAppointed', {
      mandateId: id(`team/${ally}`),
      bodyId: id('team'),
      personId: id(`${ally}-employee`),
      partyId: id(ally),
      capacities: ['employee'],
    }),
  ),
];
export const pledged = (): Happened =>
  happened('ContributionPledged', {
    pledgeId: id('pledge'),
    partyId: id('fnh'),
    to: {},
    purpose: 'coordination',
    amount: { kind: 'money', cents: 100_000 },
  });
export const planAgreed = (): Happened =>
  happened('EvaluationPlanAgreed', {
    plan: { cells: [], indicators: [], answerDays: 30 },
    decisionId: id('plan-decision'),
  });

/** In pre-project, with everything that G2 asks for. */
export const readyForG2 = (): Happened[] => [
  ...twoAllies(),
  inPreProject(),
  ...charterInForce(),
  ...committees(),
  ...feasible(),
  ...projectProposed(),
  pledged(),
  planAgreed(),
];

const entered = (data: Omit<DataOf<'StageEntered'>, 'basis' | 'criteria'>, on: string): Happened =>
  happened(
    'StageEntered',
    { ...data, basis: { kind: 'decision', decisionId: id(`entering-${on}`) }, criteria: [] },
    on,
  );

export const inExperimentation = (on = '2016-06-01'): Happened[] => [
  ...readyForG2(),
  entered({ gate: 'G2', from: 'pre-project', to: 'experimentation' }, on),
];
export const inEvaluation = (on = '2017-06-01'): Happened[] => [
  ...inExperimentation(),
  entered({ gate: 'G3', from: 'experimentation', to: 'evaluation', cycle: 1 }, on),
];
export const inAlliance20 = (on = '2017-12-01'): Happened[] => [
  ...inEvaluation(),
  entered({ gate: 'G4', from: 'evaluation', to: 'alliance-2.0', cycle: 1 }, on),
];
export const enteredAgain = entered;

const content = { cells: [], stories: [], figures: [] };
export const assessed = (cycle = 1, missing: string[] = []): Happened[] => [
  happened('EvaluationOpened', {
    cycle,
    asked: [id('fnh'), id('cpie')],
    deadline: '2030-01-01',
    decisionId: id('opening'),
  }),
  ...['fnh', 'cpie']
    .filter((ally) => !missing.includes(ally))
    .map((ally) => happened('AssessmentSealed', { cycle, partyId: id(ally), counts: true, content })),
  happened('AssessmentsRevealed', { cycle, missing: missing.map(id) }),
];
export const concluded = (conclusion: DataOf<'EvaluationConcluded'>['conclusion'], cycle = 1): Happened =>
  happened('EvaluationConcluded', { cycle, conclusion, words: 'Ainsi', decisionId: id('conclusion') });
export const scenario = (name: string, cycle = 1): Happened =>
  happened('ScenarioExplored', {
    cycle,
    scenarioId: id(name),
    title: name,
    sketch: 'Une esquisse',
    pros: [],
    cons: [],
  });
export const chosen = (name: string, cycle = 1): Happened =>
  happened('ScenarioChosen', { cycle, scenarioId: id(name), decisionId: id('choice') });
export const roadmap = (cycle = 1, confirmed = false): Happened =>
  happened('RoadmapAdopted', { cycle, version: 1, confirmed, items: [], decisionId: id('roadmap') });
export const lessonKept = (): Happened =>
  happened('LessonCaptured', { lessonId: id('lesson'), text: 'Une leçon', tags: [], openness: 'alliance' });

/** The events but those of some types, or that a test picks. */
export const but = (
  events: readonly Happened[],
  ...left: readonly (AllianceEventType | ((e: Happened) => boolean))[]
) => events.filter((e) => !left.some((l) => (typeof l === 'function' ? l(e) : l === e.type)));
