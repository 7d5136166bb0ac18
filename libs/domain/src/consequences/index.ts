import type { Consequence } from '../decider/consequence.ts';
import { whenEveryAllyHasAssessedThenAssessmentsOpen } from './when-every-ally-has-assessed-then-assessments-open.ts';
import { whenBodyDissolvedThenItsMandatesEnd } from './when-body-dissolved-then-its-mandates-end.ts';
import { whenPartyIsNoLongerAllyThenItsMandatesEnd } from './when-party-is-no-longer-ally-then-its-mandates-end.ts';
import { whenPartyLeavesThenItsPlacesEnd } from './when-party-leaves-then-its-places-end.ts';

/** R44, read off this list: what follows from what, in the same append. Order matters where two follow from one event. */
export const consequences: readonly Consequence[] = [
  whenBodyDissolvedThenItsMandatesEnd,
  whenPartyLeavesThenItsPlacesEnd,
  whenPartyIsNoLongerAllyThenItsMandatesEnd,
];
