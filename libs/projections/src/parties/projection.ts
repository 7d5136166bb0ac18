import {
  wordsOf,
  type Basis,
  type Capacity,
  type DataOf,
  type FreeText,
  type PartyRole,
  type Provenance,
  type Tie,
} from '@alliage/events';
import { integer, json, optional, text } from '../contract/columns.ts';
import { dayBeforeEnd, END, firstDay } from '../contract/periods.ts';
import { projection, type Handlers, type Rows } from '../contract/projection.ts';
import { table, type RowOf } from '../contract/table.ts';

export const party = table('parties_party', {
  key: ['partyId'],
  columns: {
    partyId: text(),
    organisationId: text(),
    sharesVoiceWith: optional(text()),
    /** R34: the party that goes on for both. */
    mergedInto: optional(text()),
  },
});

/** A party's roles, one after the other; dates, since nobody is "active" but on a day (R40). */
export const role = table('parties_role', {
  key: ['partyId', 'revision'],
  columns: {
    partyId: text(),
    revision: integer(),
    role: text<PartyRole>(),
    from: text(),
    until: optional(text()),
    fromDay: text(),
    untilDay: text(),
    basis: json<Basis>(),
    ended: optional(text<'withdrew' | 'excluded' | 'role-changed' | 'merged'>()),
  },
});

/** R34: the organisations that have taken a party over, each with the day from which. */
export const succession = table('parties_succession', {
  key: ['partyId', 'revision'],
  columns: {
    partyId: text(),
    revision: integer(),
    from: text(),
    to: text(),
    on: text(),
    fromDay: text(),
    basis: json<Basis>(),
  },
});

/** Representatives and pilots, with the days they are it. */
export const person = table('parties_person', {
  key: ['partyId', 'as', 'mandateId'],
  columns: {
    partyId: text(),
    as: text<'representative' | 'pilot'>(),
    /** Of a pilot, who has no mandate of that name: the person's id and the revision. */
    mandateId: text(),
    personId: text(),
    revision: integer(),
    fromDay: text(),
    untilDay: text(),
  },
});

export const profile = table('parties_profile', {
  key: ['partyId', 'version'],
  columns: {
    partyId: text(),
    version: integer(),
    on: text(),
    wants: optional(text()),
    brings: optional(text()),
    constraints: optional(text()),
    weaknesses: optional(text()),
    instead: json<readonly { readonly missing: Capacity; readonly sends: Capacity }[]>(),
    provenance: json<Provenance>(),
  },
});

export const withdrawal = table('parties_withdrawal', {
  key: ['partyId', 'revision'],
  columns: {
    partyId: text(),
    revision: integer(),
    announcedOn: text(),
    lastDay: text(),
    reason: optional(text()),
    takenBackOn: optional(text()),
    notedOn: optional(text()),
  },
});

export const tie = table('parties_tie', {
  key: ['tieId'],
  columns: {
    tieId: text(),
    partyId: text(),
    otherPartyId: text(),
    tie: text<Tie>(),
    words: optional(text()),
    from: text(),
    fromDay: text(),
    untilDay: text(),
  },
});

export const invitation = table('parties_invitation', {
  key: ['invitationId'],
  columns: {
    invitationId: text(),
    organisationId: text(),
    role: text<PartyRole>(),
    on: text(),
    words: optional(text()),
    answer: optional(text<'accepted' | 'declined'>()),
    answeredOn: optional(text()),
    reason: optional(text()),
  },
});

export const asymmetry = table('parties_asymmetry', {
  key: ['asymmetryId'],
  columns: { asymmetryId: text(), revision: integer(), words: text(), on: text() },
});

const said = (words: FreeText | undefined) => (words === undefined ? undefined : wordsOf(words));
const lastRole = async (rows: Rows, partyId: string) => (await rows.list(role, { partyId })).at(-1);

async function endRole(rows: Rows, partyId: string, on: string, ended: RowOf<typeof role>['ended'] & string) {
  const held = await lastRole(rows, partyId);
  if (!held || held.ended !== null) return;
  // The last day of an announced withdrawal stands already.
  const untilDay = held.untilDay === END ? dayBeforeEnd(on) : held.untilDay;
  await rows.patch(role, held, { ended, until: held.until ?? on, untilDay });
}

async function leaveOn(rows: Rows, partyId: string, day: string | undefined): Promise<void> {
  const held = await lastRole(rows, partyId);
  if (held) await rows.patch(role, held, { until: day ?? null, untilDay: day ?? END });
}

async function lastWithdrawal(rows: Rows, partyId: string) {
  return (await rows.list(withdrawal, { partyId })).at(-1);
}

/** Whoever leaves with the last day of a withdrawal is there for the whole of it. */
async function lastDayOf(rows: Rows, partyId: string, on: string): Promise<string> {
  const leaving = await lastWithdrawal(rows, partyId);
  return leaving && leaving.takenBackOn === null && leaving.lastDay === on ? on : dayBeforeEnd(on);
}

async function accept(rows: Rows, invitationId: string | undefined, on: string): Promise<void> {
  if (invitationId === undefined || !(await rows.get(invitation, { invitationId }))) return;
  await rows.patch(invitation, { invitationId }, { answer: 'accepted', answeredOn: on });
}

const circle: Handlers = {
  PartyInvited: ({ data: { words, ...invited }, effectiveOn }, rows) =>
    rows.put(invitation, { ...invited, words: said(words), on: effectiveOn }),
  InvitationDeclined: ({ data: { invitationId, reason }, effectiveOn }, rows) =>
    rows.patch(invitation, { invitationId }, { answer: 'declined', answeredOn: effectiveOn, reason: said(reason) }),
  PartyJoined: async ({ data, revision, effectiveOn }, rows) => {
    const { partyId, organisationId, sharesVoiceWith, invitationId, basis } = data;
    rows.put(party, { partyId, organisationId, sharesVoiceWith });
    const period = { from: effectiveOn, fromDay: firstDay(effectiveOn), untilDay: END };
    rows.put(role, { partyId, revision, role: data.role, ...period, basis });
    await accept(rows, invitationId, effectiveOn);
  },
  PartyRoleChanged: async ({ data: { partyId, to, invitationId, basis }, revision, effectiveOn }, rows) => {
    await endRole(rows, partyId, effectiveOn, 'role-changed');
    await accept(rows, invitationId, effectiveOn);
    const period = { from: effectiveOn, fromDay: firstDay(effectiveOn), untilDay: END };
    rows.put(role, { partyId, revision, role: to, ...period, basis });
  },
  PartyExcluded: ({ data, effectiveOn }, rows) => endRole(rows, data.partyId, effectiveOn, 'excluded'),
  PartySucceeded: async ({ data, revision, effectiveOn }, rows) => {
    const { partyId, from, to, sharesVoiceWith, basis } = data;
    await rows.patch(party, { partyId }, { organisationId: to, sharesVoiceWith: sharesVoiceWith ?? null });
    rows.put(succession, { partyId, revision, from, to, on: effectiveOn, fromDay: firstDay(effectiveOn), basis });
  },
  PartiesMerged: async ({ data: { kept, ended }, effectiveOn }, rows) => {
    await rows.patch(party, { partyId: ended }, { mergedInto: kept });
    for (const other of await rows.list(party))
      if (other.sharesVoiceWith === ended)
        await rows.patch(party, other, { sharesVoiceWith: other.partyId === kept ? null : kept });
    await endRole(rows, ended, effectiveOn, 'merged');
  },
  WithdrawalAnnounced: async ({ data: { partyId, lastDay, reason }, revision, effectiveOn }, rows) => {
    rows.put(withdrawal, { partyId, revision, announcedOn: effectiveOn, lastDay, reason: said(reason) });
    await leaveOn(rows, partyId, lastDay);
  },
  WithdrawalTakenBack: async ({ data: { partyId }, effectiveOn }, rows) => {
    const last = await lastWithdrawal(rows, partyId);
    if (last) await rows.patch(withdrawal, last, { takenBackOn: effectiveOn });
    await leaveOn(rows, partyId, undefined);
  },
  PartyWithdrew: async ({ data: { partyId }, effectiveOn }, rows) => {
    const last = await lastWithdrawal(rows, partyId);
    if (last && last.takenBackOn === null) await rows.patch(withdrawal, last, { notedOn: effectiveOn });
    await endRole(rows, partyId, effectiveOn, 'withdrew');
  },
};

const persons: Handlers = {
  RepresentativeNamed: ({ data: { mandateId, partyId, personId, from, until }, revision, effectiveOn }, rows) =>
    rows.put(person, {
      ...{ partyId, as: 'representative', mandateId, personId, revision },
      ...{ fromDay: from ?? firstDay(effectiveOn), untilDay: until ?? END },
    }),
  RepresentativeEnded: async ({ data: { mandateId, partyId }, effectiveOn }, rows) =>
    rows.patch(
      person,
      { partyId, as: 'representative', mandateId },
      { untilDay: await lastDayOf(rows, partyId, effectiveOn) },
    ),
  PilotNamed: ({ data: { partyId, personId }, revision, effectiveOn }, rows) =>
    rows.put(person, {
      ...{ partyId, as: 'pilot', mandateId: `${personId}@${revision}`, personId, revision },
      ...{ fromDay: firstDay(effectiveOn), untilDay: END },
    }),
  PilotEnded: async ({ data: { partyId, personId }, effectiveOn }, rows) => {
    const pilots = await rows.list(person, { partyId, as: 'pilot' });
    const one = pilots.find((pilot) => pilot.personId === personId && pilot.untilDay === END);
    if (one) await rows.patch(person, one, { untilDay: await lastDayOf(rows, partyId, effectiveOn) });
  },
};

const shared = ({ wants, brings, constraints, weaknesses }: DataOf<'PartyProfileShared'>) => ({
  ...{ wants: said(wants), brings: said(brings), constraints: said(constraints), weaknesses: said(weaknesses) },
});

/** Who makes up an alliance, through whom, and what each shares of itself. */
export const parties = projection({
  name: 'parties',
  version: 3,
  tables: { party, role, succession, person, profile, withdrawal, tie, invitation, asymmetry },
  on: {
    ...circle,
    ...persons,
    PartyProfileShared: ({ data, effectiveOn, provenance }, rows) => {
      const { partyId, version, instead = [] } = data;
      rows.put(profile, { partyId, version, on: effectiveOn, ...shared(data), instead, provenance });
    },
    TieDeclared: ({ data: { words, ...declared }, effectiveOn }, rows) =>
      rows.put(tie, {
        ...{ ...declared, words: said(words) },
        ...{ from: effectiveOn, fromDay: firstDay(effectiveOn), untilDay: END },
      }),
    TieEnded: ({ data: { tieId }, effectiveOn }, rows) =>
      rows.patch(tie, { tieId }, { untilDay: dayBeforeEnd(effectiveOn) }),
    AsymmetryNoted: ({ data: { asymmetryId, words }, revision, effectiveOn }, rows) =>
      rows.put(asymmetry, { asymmetryId, revision, words: wordsOf(words), on: effectiveOn }),
  },
});
