import { spanOf, spanOfDay } from '@alliage/events';
import type { Evolvers } from '../decider/evolve.ts';
import { nowOf } from '../parties/merged.ts';
import { leavingDay } from '../parties/who.ts';

/** What the events of this slice change (see state.ts beside). A day said in the data counts; else the day of the act. */
export const committeesEvolvers: Evolvers = {
  BodyConstituted: (state, { data, effectiveOn }) => {
    const { bodyId, kind, projectId } = data;
    state.bodies[bodyId] = {
      bodyId,
      kind,
      ...(projectId === undefined ? {} : { projectId }),
      from: spanOf(effectiveOn),
      declined: [],
    };
  },
  BodyDissolved: (state, { data, effectiveOn }) => {
    const body = state.bodies[data.bodyId];
    if (body) body.ended = spanOf(effectiveOn);
  },
  MemberAppointed: (state, { data, effectiveOn }) => {
    const { from, until, ...mandate } = data;
    state.mandates[data.mandateId] = {
      ...mandate,
      from: from === undefined ? spanOf(effectiveOn) : spanOfDay(from),
      ...(until === undefined ? {} : { until }),
      alternates: [],
    };
  },
  AlternateNamed: (state, { data, effectiveOn }) => {
    state.mandates[data.mandateId]?.alternates.push({ personId: data.personId, from: spanOf(effectiveOn) });
  },
  AlternateEnded: (state, { data, effectiveOn }) => {
    const named = state.mandates[data.mandateId]?.alternates ?? [];
    for (const alternate of named)
      if (alternate.personId === data.personId && alternate.ended === undefined) alternate.ended = spanOf(effectiveOn);
  },
  MandateEnded: (state, { data, effectiveOn }) => {
    const mandate = state.mandates[data.mandateId];
    if (mandate === undefined) return;
    const party = state.parties[mandate.partyId];
    const left = data.reason === 'party-left' && party !== undefined;
    // A withdrawal leaves its whole last day (R38): noting it changes nothing but the record (R40).
    mandate.ended = left ? leavingDay(party, spanOf(effectiveOn)) : spanOf(effectiveOn);
    mandate.endReason = data.reason;
  },
  SeatDeclined: (state, { data, effectiveOn }) => {
    state.bodies[data.bodyId]?.declined.push({ partyId: data.partyId, from: spanOf(effectiveOn) });
  },
  SeatResumed: (state, { data, effectiveOn }) => {
    for (const declined of state.bodies[data.bodyId]?.declined ?? [])
      if (declined.partyId === data.partyId && declined.ended === undefined) declined.ended = spanOf(effectiveOn);
  },
  ProjectLeadNamed: (state, { data }) => {
    const body = state.bodies[data.bodyId];
    if (body === undefined) return;
    if (data.as === 'lead') body.lead = data.mandateId;
    else body.coLead = data.mandateId;
  },
  GuestInvited: (state, { data, effectiveOn }) => {
    state.guests[data.guestId] = { ...data, from: spanOf(effectiveOn) };
  },
  PartiesMerged: (state, { data }) => {
    for (const guest of Object.values(state.guests)) guest.partyId = nowOf(guest.partyId, data);
  },
  GuestEnded: (state, { data, effectiveOn }) => {
    const guest = state.guests[data.guestId];
    if (guest) guest.ended = spanOf(effectiveOn);
  },
  CrossSeatOpened: (state, { data, effectiveOn }) => {
    const { from, until, ...seat } = data;
    state.crossSeats[data.seatId] = {
      ...seat,
      from: from === undefined ? spanOf(effectiveOn) : spanOfDay(from),
      ...(until === undefined ? {} : { until }),
    };
  },
  CrossSeatClosed: (state, { data, effectiveOn }) => {
    const seat = state.crossSeats[data.seatId];
    if (seat) seat.ended = spanOf(effectiveOn);
  },
  MatterDelegated: (state, { data, effectiveOn }) => {
    const { delegationId, matter, limits, until } = data;
    state.delegations[delegationId] = { delegationId, matter, limits, until, from: spanOf(effectiveOn) };
  },
  DelegationEnded: (state, { data, effectiveOn }) => {
    const delegation = state.delegations[data.delegationId];
    if (delegation) delegation.ended = spanOf(effectiveOn);
  },
};
