import { wordsOf, type FreeText } from '@alliage/events';
import { dayBeforeEnd, END, firstDay } from '../contract/periods.ts';
import { projection, type Handlers, type Rows } from '../contract/projection.ts';
import { alternate, body, crossSeat, declined, guest, mandate } from './tables.ts';

const said = (words: FreeText | undefined) => (words === undefined ? null : wordsOf(words));
const earlier = (a: string, b: string) => (a < b ? a : b);

/** Mandates are kept by body; what ends one knows only its own id. */
async function mandateNamed(rows: Rows, mandateId: string) {
  return (await rows.list(mandate)).find((row) => row.mandateId === mandateId);
}

const constituted: Handlers = {
  BodyConstituted: ({ data: { bodyId, kind, projectId = '' }, effectiveOn }, rows) =>
    rows.put(body, {
      ...{ bodyId, kind, projectId, constitutedOn: effectiveOn },
      ...{ fromDay: firstDay(effectiveOn), untilDay: END },
    }),
  BodyDissolved: ({ data: { bodyId, reason }, effectiveOn }, rows) =>
    rows.patch(body, { bodyId }, { endedOn: effectiveOn, endWords: said(reason), untilDay: dayBeforeEnd(effectiveOn) }),
  ProjectLeadNamed: ({ data: { bodyId, mandateId, as } }, rows) =>
    rows.patch(body, { bodyId }, as === 'lead' ? { lead: mandateId } : { coLead: mandateId }),
};

const members: Handlers = {
  MemberAppointed: ({ data, effectiveOn, revision }, rows) => {
    const { from, until, ...appointed } = data;
    rows.put(mandate, {
      ...appointed,
      ...{ fromDay: from ?? firstDay(effectiveOn), untilDay: until ?? END, term: until, revision },
    });
  },
  MandateEnded: async ({ data: { mandateId, reason, words }, effectiveOn }, rows) => {
    const row = await mandateNamed(rows, mandateId);
    if (row === undefined) return;
    const untilDay = earlier(row.untilDay, dayBeforeEnd(effectiveOn));
    const end = { endedOn: effectiveOn, endReason: reason, endWords: said(words), untilDay };
    await rows.patch(mandate, { bodyId: row.bodyId, mandateId }, end);
  },
  AlternateNamed: ({ data: { mandateId, personId }, effectiveOn, revision }, rows) =>
    rows.put(alternate, { mandateId, personId, revision, fromDay: firstDay(effectiveOn), untilDay: END }),
  AlternateEnded: async ({ data, effectiveOn }, rows) => {
    for (const row of await rows.list(alternate, data))
      if (row.untilDay === END) await rows.patch(alternate, row, { untilDay: dayBeforeEnd(effectiveOn) });
  },
  SeatDeclined: ({ data: { bodyId, partyId, reason }, effectiveOn, revision }, rows) =>
    rows.put(declined, {
      ...{ bodyId, partyId, revision, words: said(reason) },
      ...{ fromDay: firstDay(effectiveOn), untilDay: END },
    }),
  SeatResumed: async ({ data, effectiveOn }, rows) => {
    for (const row of await rows.list(declined, data))
      if (row.untilDay === END) await rows.patch(declined, row, { untilDay: dayBeforeEnd(effectiveOn) });
  },
};

const heard: Handlers = {
  GuestInvited: ({ data, effectiveOn }, rows) => {
    const { guestId, partyId, personId, bodyId = '', sessionId = '' } = data;
    const period = { fromDay: firstDay(effectiveOn), untilDay: END };
    rows.put(guest, { guestId, partyId, personId, bodyId, sessionId, ...period });
  },
  GuestEnded: ({ data: { guestId }, effectiveOn }, rows) =>
    rows.patch(guest, { guestId }, { untilDay: dayBeforeEnd(effectiveOn) }),
  CrossSeatOpened: ({ data: { seatId, personId, of, on, from, until }, effectiveOn }, rows) =>
    rows.put(crossSeat, {
      ...{ seatId, personId, ofPartyId: of, onPartyId: on },
      ...{ fromDay: from ?? firstDay(effectiveOn), untilDay: until ?? END },
    }),
  CrossSeatClosed: async ({ data: { seatId }, effectiveOn }, rows) => {
    const row = await rows.get(crossSeat, { seatId });
    if (row) await rows.patch(crossSeat, row, { untilDay: earlier(row.untilDay, dayBeforeEnd(effectiveOn)) });
  },
};

/** The committees and project teams, who sits on them, stands in, declines, is a guest; and cross seats (R5–R8). */
export const bodies = projection({
  name: 'bodies',
  version: 2,
  tables: { body, mandate, alternate, declined, guest, crossSeat },
  on: { ...constituted, ...members, ...heard },
});
