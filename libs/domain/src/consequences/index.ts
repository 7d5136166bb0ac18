import { whenSessionEndsThenItemsWaitAndMinutesAreDrafted } from './when-session-ends-then-items-wait-and-minutes-are-drafted.ts';
import type { Consequence } from '../decider/consequence.ts';
import {
  whenBoardRefusesThenDecisionIsNotRatified,
  whenBoardsHaveRatifiedThenDecisionIsRatified,
} from './when-boards-have-answered-then-the-decision-stands-or-falls.ts';
import { whenDecisionSupersededThenItsActionsAreDropped } from './when-decision-superseded-then-its-actions-are-dropped.ts';
import { whenDecisionTakenThenItTakesEffect } from './when-decision-taken-then-it-takes-effect.ts';
import { whenEverySignatoryHasSignedThenTheCharterIsInForce } from './when-every-signatory-has-signed-then-the-charter-is-in-force.ts';
import {
  whenNewcomerHasSignedThenItJoins,
  whenNewcomerJoinsThenItsSignatoryRepresentsIt,
} from './when-newcomer-has-signed-then-it-joins.ts';
import { whenEveryAllyHasAssessedThenAssessmentsOpen } from './when-every-ally-has-assessed-then-assessments-open.ts';
import { whenAffiliateReleasedThenItsMandatesEnd } from './when-affiliate-released-then-its-mandates-end.ts';
import { whenPartyLeavesThenItsAffiliatesAreReleased } from './when-party-leaves-then-its-affiliates-are-released.ts';
import { whenBodyDissolvedThenItsMandatesEnd } from './when-body-dissolved-then-its-mandates-end.ts';
import { whenPartiesMergeThenThePlacesOfTheEndedOneEnd } from './when-parties-merge-then-the-places-of-the-ended-one-end.ts';
import { whenPartyIsNoLongerAllyThenItsMandatesEnd } from './when-party-is-no-longer-ally-then-its-mandates-end.ts';
import { whenPartyLeavesThenItsPlacesEnd } from './when-party-leaves-then-its-places-end.ts';

/** R44, read off this list: what follows from what, in the same append. Order matters where two follow from one event. */
export const consequences: readonly Consequence[] = [
  whenBodyDissolvedThenItsMandatesEnd,
  whenPartyLeavesThenItsPlacesEnd,
  whenPartiesMergeThenThePlacesOfTheEndedOneEnd,
  whenPartyLeavesThenItsAffiliatesAreReleased,
  whenAffiliateReleasedThenItsMandatesEnd,
  whenPartyIsNoLongerAllyThenItsMandatesEnd,
  whenEveryAllyHasAssessedThenAssessmentsOpen,
  whenDecisionTakenThenItTakesEffect,
  whenDecisionSupersededThenItsActionsAreDropped,
  whenBoardRefusesThenDecisionIsNotRatified,
  whenEverySignatoryHasSignedThenTheCharterIsInForce,
  whenNewcomerHasSignedThenItJoins,
  whenNewcomerJoinsThenItsSignatoryRepresentsIt,
  whenBoardsHaveRatifiedThenDecisionIsRatified,
  whenSessionEndsThenItemsWaitAndMinutesAreDrafted,
];
