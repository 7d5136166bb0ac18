import { certainlyBefore, type FreeText, type OrganisationKind, type PartyRole } from '@alliage/events';
import { mustKnowOrganisation } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import { mustBePilot } from '../decider/who-acts.ts';
import type { Work } from '../decider/work.ts';
import { mustBeItsLastRole, mustBeThere, mustHaveLeft, partyOfOrganisation } from '../parties/present.ts';
import { parties } from '../parties/rules.ts';
import { sharedVoice } from '../parties/shared-voice.ts';
import type { Party } from '../parties/state.ts';
import { roleOn } from '../parties/who.ts';
import { basisOfReport } from './basis.ts';
import { reportRules } from './rules.ts';

/** An organisation that the source names: it is a party from that day on. An ally is one in full, but nobody speaks for it until it names someone. */
export interface ReportParty {
  readonly organisationId: string;
  readonly role: PartyRole;
}
/** Parties that nobody names: « 53 réseaux ». They are in no base. */
export interface ReportParties {
  readonly role: PartyRole;
  readonly words: FreeText;
  readonly kind?: OrganisationKind;
  readonly count?: number;
}
export interface ReportDeparture {
  readonly partyId: string;
}

export function reportParty(work: Work, { organisationId, role }: ReportParty): void {
  mustBePilot(work);
  mustKnowOrganisation(work, organisationId);
  const party = partyOfOrganisation(work.state, organisationId);
  const held = party && roleOn(party, work.on);
  if (held === role) return;
  if (held !== undefined) refuse(parties.alreadyParty, undefined, '/organisationId');
  if (party !== undefined) mustHaveLeft(work, party, '/organisationId');
  const partyId = party?.partyId ?? work.act.newId('party');
  const sharesVoiceWith = role === 'ally' ? sharedVoice(work, organisationId) : undefined;
  work.record('PartyJoined', said({ partyId, organisationId, role, sharesVoiceWith, basis: basisOfReport(work) }));
}

export function reportParties(work: Work, { role, words, kind, count }: ReportParties): void {
  mustBePilot(work);
  work.record('PartiesReported', said({ groupId: work.act.newId('group'), role, kind, count, words }));
}

/** R1: a party left before the cut-over, as a source says; what hung on it ends as with any departure (R44). */
export function reportDeparture(work: Work, { partyId }: ReportDeparture): void {
  mustBePilot(work);
  const { party } = mustBeThere(work, partyId);
  mustBeItsLastRole(work, party);
  if (actsSince(work, party)) refuse(reportRules.goesOnSince, undefined, '/effectiveOn');
  work.record('PartyWithdrew', { partyId, basis: basisOfReport(work) });
}

/** Whether live rules have a party name somebody, sit or sign certainly after the day of the act: a departure would end that before it began. */
function actsSince({ state, on }: Work, { partyId, representatives, pilots }: Party): boolean {
  const places = [...representatives, ...pilots, ...Object.values(state.mandates).filter((m) => m.partyId === partyId)];
  const signed = state.charters.flatMap((charter) => charter.signed[partyId] ?? []);
  return [...places.map(({ from }) => from), ...signed].some((day) => certainlyBefore(on, day));
}
