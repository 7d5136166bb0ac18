import { certainlyBefore, spanOfDay, type Day, type FreeText, type Span } from '@alliage/events';
import type { CommandRule } from '../decider/command.ts';
import { actedOn, delayBegan, delayEnds } from '../decider/delay.ts';
import { holds } from '../decider/period.ts';
import { refuse } from '../decider/refusal.ts';
import type { AllianceState } from '../decider/state.ts';
import type { Work } from '../decider/work.ts';
import { partyById } from '../parties/who.ts';
import { evidenceRules } from './rules.ts';
import type { ActOnEvidence } from './state.ts';

/** Days in which a party may contest what was recorded on evidence in its name (R41). */
export const daysToContest = 15;

/** The last day on which an act on evidence may be contested, the whole of it included: it protects its party, so it runs from the recording (R38). */
export const contestUntil = (state: AllianceState, { on, recordedAt }: ActOnEvidence): Day =>
  delayEnds(state, delayBegan(state, on, recordedAt), daysToContest);

/** Where an act on evidence stands on a day: contested, to be confirmed, or confirmed by the silence of its party (R41). */
export function standingOf(state: AllianceState, act: ActOnEvidence, day: Day): EvidenceStanding {
  if (act.contested !== undefined && !certainlyBefore(spanOfDay(day), act.contested)) return 'contested';
  return day <= contestUntil(state, act) ? 'to-confirm' : 'confirmed';
}
export type EvidenceStanding = 'to-confirm' | 'confirmed' | 'contested';

export interface ContestEvidence {
  /** Of the entry that is contested. */
  readonly eventId: string;
  readonly reason: FreeText;
}

/**
 * Its representative or its pilot, of today or of the day of the act: a party that a paper says has left, or that a paper brought in, may
 * still contest it.
 */
function mustBeOfTheParty({ state, act, on }: Work, { partyId, on: then }: ActOnEvidence): void {
  const { role, personId, partyId: own } = act.actor;
  const party = partyById(state, partyId);
  const held =
    (role === 'representative' ? party?.representatives : role === 'pilot' ? party?.pilots : undefined) ?? [];
  const of = (day: Span) => held.some((one) => one.personId === personId && holds(one, day));
  if (own !== partyId || !(of(on) || of(then))) refuse(evidenceRules.onlyItsParty, undefined, '/eventId');
}

/** R41: the act stays as recorded and shown as contested; what follows is for ordinary acts. */
export const contestEvidence: CommandRule<ContestEvidence> = {
  // It belongs with corrections (G8, G9): neither a suspension, nor a closing, nor too small a circle takes it away.
  whileSuspended: true,
  afterClosing: true,
  withoutTwoAllies: true,
  decide(work, { eventId, reason }) {
    const { state, on, act } = work;
    const shown = Object.values(state.onEvidence).find((one) => one.eventId === eventId);
    if (shown === undefined) refuse(evidenceRules.notOnEvidence, undefined, '/eventId');
    mustBeOfTheParty(work, shown);
    if (shown.contested !== undefined) return;
    if (certainlyBefore(on, shown.on)) refuse(evidenceRules.beforeTheAct, undefined, '/effectiveOn');
    const until = contestUntil(state, shown);
    if (actedOn(state, on, act.now) > until) refuse(evidenceRules.tooLate, { until }, '/eventId');
    work.record('EvidenceContested', { eventId, revision: shown.revision, partyId: shown.partyId, reason });
  },
};
