import { certainlyBefore, type FreeText, isDay, type Owner, type StudyVerdict } from '@alliage/events';
import { mustKnow, mustKnowPerson } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import type { Work } from '../decider/work.ts';
import { mustBeThere } from '../parties/present.ts';
import { parties } from '../parties/rules.ts';
import { feasibility } from './rules.ts';

/** Often led by a facilitator: `byPartyId`. */
export interface StartFeasibilityStudy {
  readonly question: FreeText;
  readonly byPartyId?: string;
}
/** A condition that the study sets; owner and due date may come later, but before G2 (R4). */
export interface ConditionWanted {
  readonly text: FreeText;
  /** Who answers for it: a party, and one of its people where one is named. */
  readonly partyId?: string;
  readonly personId?: string;
  readonly due?: string;
}
export interface ConcludeFeasibilityStudy {
  readonly studyId: string;
  readonly verdict: StudyVerdict;
  readonly words: FreeText;
  readonly conditions?: readonly ConditionWanted[];
}

export function startFeasibilityStudy(work: Work, { question, byPartyId }: StartFeasibilityStudy): void {
  if (byPartyId !== undefined) mustBeThere(work, byPartyId, '/byPartyId');
  work.record('FeasibilityStudyStarted', said({ studyId: work.act.newId('study'), question, byPartyId }));
}

type Charge = Pick<ConditionWanted, 'partyId' | 'personId' | 'due'>;

/** Who answers for it, as an event says it; a person without a party is none. */
export const ownerOf = ({ partyId, personId }: Charge): Owner | undefined =>
  partyId === undefined ? undefined : said({ partyId, personId });

/** Whoever answers for a condition must be there; its due date must be a day, and not behind. `at` points to the condition. */
export function mustAnswerFor(work: Work, { partyId, personId, due }: Charge, at: string): void {
  if (personId !== undefined) {
    if (partyId === undefined) refuse(feasibility.personOfParty, undefined, `${at}/partyId`);
    mustKnowPerson(work, personId, `${at}/personId`);
  }
  if (partyId !== undefined) mustBeThere(work, partyId, `${at}/partyId`);
  if (due === undefined) return;
  if (!isDay(due)) refuse(parties.notADay, undefined, `${at}/due`);
  if (work.on.first !== null && due < work.on.first) refuse(feasibility.dueBeforeSet, undefined, `${at}/due`);
}

export function concludeFeasibilityStudy(work: Work, body: ConcludeFeasibilityStudy): void {
  const { studyId, verdict, words, conditions = [] } = body;
  const study = mustKnow(work.state.studies, studyId, '/studyId');
  if (study.concluded !== undefined) refuse(feasibility.concluded, undefined, '/studyId');
  if (certainlyBefore(work.on, study.started)) refuse(feasibility.beforeStudy, undefined, '/effectiveOn');
  const conditional = verdict === 'feasible-with-conditions';
  if (conditional && conditions.length === 0) refuse(feasibility.conditionsMissing, undefined, '/conditions');
  if (!conditional && conditions.length > 0) refuse(feasibility.conditionsUnwanted, undefined, '/conditions');
  conditions.forEach((condition, i) => mustAnswerFor(work, condition, `/conditions/${i}`));
  work.record('FeasibilityStudyConcluded', { studyId, verdict, words });
  conditions.forEach(({ text, due, ...charge }, i) =>
    work.record(
      'ConditionSet',
      said({
        conditionId: work.act.newId(`condition/${i}`),
        source: { kind: 'study', studyId } as const,
        text,
        owner: ownerOf(charge),
        due,
      }),
    ),
  );
}
