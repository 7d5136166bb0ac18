import type { BodyKind, Capacity } from '@alliage/events';
import { integer, json, optional, text } from '../contract/columns.ts';
import { table } from '../contract/table.ts';

/** Periods: the first and the last day on which they may hold, as contract/periods.ts has them (R38). */
const period = { fromDay: text(), untilDay: text() };

export const body = table('body_body', {
  key: ['bodyId'],
  columns: {
    bodyId: text(),
    kind: text<Exclude<BodyKind, 'round-table'>>(),
    /** Empty: a committee's. */
    projectId: text(),
    constitutedOn: text(),
    ...period,
    endedOn: optional(text()),
    endWords: optional(text()),
    lead: optional(text()),
    coLead: optional(text()),
  },
  indexes: [['owner', 'kind', 'fromDay']],
});

export const mandate = table('body_mandate', {
  key: ['bodyId', 'mandateId'],
  columns: {
    bodyId: text(),
    mandateId: text(),
    partyId: text(),
    personId: text(),
    capacities: json<readonly Capacity[]>(),
    /** R42: the commitment of the network head's member for which the person is there. */
    engagementId: optional(text()),
    ...period,
    /** Its term, where it has one; `untilDay` is that or an earlier end. */
    term: optional(text()),
    endedOn: optional(text()),
    endReason: optional(text()),
    endWords: optional(text()),
    revision: integer(),
  },
  indexes: [['owner', 'mandateId']],
});

export const alternate = table('body_alternate', {
  key: ['mandateId', 'personId', 'revision'],
  columns: { mandateId: text(), personId: text(), revision: integer(), ...period },
});

export const declined = table('body_declined', {
  key: ['bodyId', 'partyId', 'revision'],
  columns: { bodyId: text(), partyId: text(), revision: integer(), ...period, words: optional(text()) },
});

export const guest = table('body_guest', {
  key: ['guestId'],
  columns: {
    guestId: text(),
    /** One of the two is empty. */
    bodyId: text(),
    sessionId: text(),
    partyId: text(),
    personId: optional(text()),
    ...period,
  },
});

export const crossSeat = table('body_cross_seat', {
  key: ['seatId'],
  columns: { seatId: text(), personId: text(), ofPartyId: text(), onPartyId: text(), ...period },
});
