import { certainlyBefore, type Closing, type Criterion, type FreeText, type Span } from '@alliage/events';
import { charterHolds } from '../chapters/joined-by-signing.ts';
import { charterInForce } from '../charter/in-force.ts';
import { isComplete } from '../committees/who.ts';
import type { AllianceState } from '../decider/state.ts';
import { conclusionOf, cycleOn, everyAllyAssessed, planAgreed } from '../evaluation/in-cycle.ts';
import { meansReserved } from '../means/reserved.ts';
import { allyCount } from '../parties/circle.ts';
import { allies, standingWithdrawal } from '../parties/who.ts';
import { projectsSpanningTwoAllies, resultsSince } from '../projects/progress.ts';
import { roadmapOf, scenarioChosen, scenariosExplored } from '../roadmap/in-cycle.ts';

/** What a gate is asked with. */
export interface Passage {
  readonly on: Span;
  /** Revision at which the item was put to the vote (R19); absent while it has not been. */
  readonly putToVoteAt?: number;
  /** What the effect says for itself. */
  readonly reason?: FreeText;
  readonly outcome?: Closing;
}

const by = (day: Span, on: Span) => !certainlyBefore(on, day);

/** Allies that have not shared their profile by that day. */
export const withoutProfile = (state: AllianceState, on: Span): string[] =>
  allies(state, on)
    .filter((party) => !party.profiles.some((profile) => by(profile.on, on)))
    .map((party) => party.partyId);

/** G2: concluded feasible, each condition that the study sets with an owner and a due date. */
function feasible(state: AllianceState, on: Span): boolean {
  const study = state.studies[state.concludedStudyId ?? ''];
  if (study?.concluded === undefined || !by(study.concluded.on, on)) return false;
  const set = Object.values(state.conditions).filter(
    ({ source }) => source.kind === 'study' && source.studyId === study.studyId,
  );
  return study.concluded.verdict !== 'not-feasible' && set.every((c) => c.owner !== undefined && c.due !== undefined);
}

/** G1, R19: neither the purpose nor the circle has changed since the item was put to the vote. */
const unchanged = (state: AllianceState, { putToVoteAt, on }: Passage): boolean =>
  putToVoteAt === undefined ||
  (state.circleChangedAt < putToVoteAt &&
    (state.purposes.at(-1)?.revision ?? -1) < putToVoteAt &&
    !hasLeftSince(state, putToVoteAt, on));

/** R40: a withdrawal announced since the vote binds by its last day, noted or not. */
const hasLeftSince = (state: AllianceState, putToVoteAt: number, on: Span): boolean =>
  Object.values(state.parties).some((party) => {
    const leaving = standingWithdrawal(party);
    return leaving !== undefined && leaving.revision > putToVoteAt && on.first !== null && on.first > leaving.lastDay;
  });

/** G3: since this experimentation began. */
function resultReported(state: AllianceState, on: Span): boolean {
  const began = state.stages.findLast((s) => s.stage === 'experimentation');
  return began !== undefined && resultsSince(state, began.revision, on).length > 0;
}

const scenarioAmongTwo = (state: AllianceState, cycle: number, on: Span): boolean =>
  scenariosExplored(state, cycle, on).length >= 2 && scenarioChosen(state, cycle, on) !== undefined;

/** Whether each criterion of a gate holds on the day of the passage, on what has been recorded so far (R38). */
export const holdsFor: Readonly<Record<Criterion, (state: AllianceState, passage: Passage) => boolean>> = {
  'two-allies': (state, { on }) => allyCount(state, on) >= 2,
  'profiles-shared': (state, { on }) => allies(state, on).length > 0 && withoutProfile(state, on).length === 0,
  'purpose-worded': (state, { on }) => state.purposes.some((purpose) => by(purpose.on, on)),
  'purpose-and-circle-unchanged': unchanged,
  'feasibility-concluded': (state, { on }) => feasible(state, on),
  'charter-in-force': (state, { on }) => charterHolds(state, on),
  'exit-and-fruits-written': (state, { on }) => {
    const texts = charterInForce(state, on)?.texts;
    return texts?.exit !== undefined && texts.fruits !== undefined;
  },
  'committees-complete': (state, { on }) =>
    isComplete(state, 'political', on).complete && isComplete(state, 'technical', on).complete,
  'project-spanning-two-allies': (state, { on }) => projectsSpanningTwoAllies(state, on).length > 0,
  'means-reserved': (state, { on }) => meansReserved(state, on),
  'evaluation-plan-agreed': (state, { on }) => planAgreed(state, on),
  'project-result-reported': (state, { on }) => resultReported(state, on),
  'every-ally-assessed': (state, { on }) => everyAllyAssessed(state, cycleOn(state, on), on),
  'concluded-deepen': (state, { on }) => conclusionOf(state, cycleOn(state, on), on) === 'deepen',
  'scenarios-explored': (state, { on }) => scenarioAmongTwo(state, cycleOn(state, on), on),
  'roadmap-adopted': (state, { on }) => roadmapOf(state, cycleOn(state, on), on) !== undefined,
  'concluded-continue-or-reorient': (state, { on }) =>
    ['continue', 'reorient'].includes(conclusionOf(state, cycleOn(state, on), on) ?? ''),
  'reason-given': (_, { reason }) => reason !== undefined,
  'outcome-given': (_, { outcome }) => outcome !== undefined,
  'lesson-kept': (state) => Object.keys(state.lessons).length > 0,
};
