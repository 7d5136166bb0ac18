import { label } from '@alliage/domain';
import { sayWhen, type Language } from '@alliage/events';
import type { Kysely } from 'kysely';
import { mandatesNamed, type NameMandate } from '../bodies/mandates.ts';
import { parse, parseOr } from '../contract/columns.ts';
import type { Views } from '../projections.ts';
import { partiesNamed } from '../query/parties.ts';
import { headOf, sessionsOf, type SessionRow } from './queries.ts';
import { shownThere } from './shown-there.ts';
import { attendingName, itemKindName, itemOutcomeName, type Attending } from './words.ts';

interface Asked {
  readonly language: Language;
  /** The day whose names are used; for a session that was held, its own. */
  readonly day: string;
}

/** Everything recorded of one session, in one read a table. */
async function beside(db: Kysely<Views>, owner: string, sessionId: string) {
  const of = <T extends 'session_attendance' | 'session_proxy' | 'session_acceptance' | 'session_minutes'>(table: T) =>
    db
      .selectFrom(table as 'session_attendance')
      .selectAll()
      .where('owner', '=', owner)
      .where('sessionId', '=', sessionId)
      .execute() as unknown as Promise<Views[T][]>;
  const items = await db
    .selectFrom('session_item')
    .selectAll()
    .where('owner', '=', owner)
    .where('sessionId', '=', sessionId)
    .orderBy('addedAt')
    .execute();
  const itemIds = items.map(({ itemId }) => itemId);
  const ofItems = <T extends 'session_voice' | 'session_interest'>(table: T): Promise<Views[T][]> =>
    itemIds.length === 0
      ? Promise.resolve([])
      : (db
          .selectFrom(table as 'session_voice')
          .selectAll()
          .where('owner', '=', owner)
          .where('itemId', 'in', itemIds)
          .orderBy('mandateId')
          .execute() as unknown as Promise<Views[T][]>);
  const comments = db
    .selectFrom('session_comment')
    .selectAll()
    .where('owner', '=', owner)
    .where('sessionId', '=', sessionId)
    .orderBy('revision');
  return {
    items,
    voices: await ofItems('session_voice'),
    interests: await ofItems('session_interest'),
    attendance: await of('session_attendance'),
    proxies: await of('session_proxy'),
    acceptances: await of('session_acceptance'),
    minutes: (await of('session_minutes')).sort((a, b) => a.draft - b.draft),
    comments: await comments.execute(),
  };
}
type Beside = Awaited<ReturnType<typeof beside>>;

/** R11: present, represented by a proxy, excused, absent. In a consultation, who has answered is present (R15). */
function attending(row: SessionRow, mandateId: string, { attendance, proxies, voices }: Beside): Attending {
  if (row.form === 'consultation') return voices.some((v) => v.mandateId === mandateId) ? 'present' : 'absent';
  const presence = (id: string) => attendance.find((a) => a.mandateId === id)?.presence ?? 'absent';
  if (presence(mandateId) === 'present') return 'present';
  const given = proxies.find((p) => p.giver === mandateId && p.accepted === 1 && p.revoked === 0);
  return given !== undefined && presence(given.holder) === 'present' ? 'represented' : presence(mandateId);
}

/** The sheet: whoever is on the roll, and before the opening whoever said something about coming. */
function sheetOf(row: SessionRow, all: Beside, nameMandate: NameMandate, language: Language) {
  const roll = parseOr(row.roll, []).map(({ mandateId }) => mandateId);
  const said = all.attendance.map(({ mandateId }) => mandateId);
  return [...new Set([...roll, ...said])].map((mandateId) => {
    const how = attending(row, mandateId, all);
    return {
      ...nameMandate(mandateId),
      ...{ presence: how, presenceName: attendingName(how, language) },
      byAlternate: all.attendance.some((a) => a.mandateId === mandateId && a.byAlternate === 1),
      entitled: roll.includes(mandateId),
    };
  });
}

function agendaOf({ items, voices, interests }: Beside, nameMandate: NameMandate, language: Language) {
  return items.map((row) => ({
    ...{ itemId: row.itemId, title: row.title, kind: row.kind, kindName: itemKindName(row.kind, language) },
    matter: row.matter === null ? null : { matter: row.matter, name: label('matter', row.matter, language) },
    content: parse(row.content),
    ...{ late: row.late === 1, carriedFrom: row.carriedFrom, words: row.words },
    ...{ outcome: row.outcome, outcomeName: itemOutcomeName(row.outcome, language), waiting: row.waiting === 1 },
    decision:
      row.decisionId === null || row.decisionOutcome === null
        ? null
        : {
            ...{ decisionId: row.decisionId, number: row.decisionNumber, outcome: row.decisionOutcome },
            outcomeName: label('outcome', row.decisionOutcome, language),
          },
    quorum: parseOr(row.quorum, null),
    voices: voices
      .filter((v) => v.itemId === row.itemId)
      .map(({ mandateId, voice, reason }) => ({
        ...nameMandate(mandateId),
        ...{ voice, voiceName: label('voice', voice, language), reason },
      })),
    recused: interests
      .filter((i) => i.itemId === row.itemId)
      .map(({ mandateId, ground, tie }) => ({ ...nameMandate(mandateId), ground, tie })),
  }));
}

function minutesOf({ minutes, comments }: Beside, nameMandate: NameMandate, language: Language) {
  return minutes.map(({ draft, draftedOn, builtFrom, digest, words, approvedOn, how, atSessionId }) => ({
    ...{ draft, builtFrom, digest, words, drafted: { on: draftedOn, when: sayWhen(draftedOn, language) } },
    approved: approvedOn === null ? null : { on: approvedOn, when: sayWhen(approvedOn, language), how, atSessionId },
    comments: comments
      .filter((c) => c.draft === draft)
      .map(({ mandateId, words: said, objection, on }) => ({
        ...nameMandate(mandateId),
        ...{ words: said, objection: objection === 1, on },
      })),
  }));
}

/** One session as a whole: convocation, agenda with voices, attendance, quorum, minutes, note to the boards. */
export async function oneSession(db: Kysely<Views>, owner: string, sessionId: string, { language, day }: Asked) {
  const found = await sessionsOf(db, owner).where('session.sessionId', '=', sessionId).executeTakeFirst();
  if (!found) return undefined;
  const row = found as SessionRow;
  const namesOn = row.startsAt.slice(0, 10) < day ? row.startsAt.slice(0, 10) : day;
  const all = await beside(db, owner, sessionId);
  const nameMandate = await mandatesNamed(db, owner, namesOn);
  const nameParty = await partiesNamed(db, owner, namesOn);
  const said = (on: string | null) => (on === null ? null : { on, when: sayWhen(on, language) });
  return {
    ...headOf(row, language),
    ...{ opened: said(row.openedOn), closed: said(row.closedOn), endWords: row.endWords },
    complete: row.complete === null ? null : row.complete === 1,
    contestable: row.contestable === null ? null : row.contestable === 1,
    rules: parseOr(row.rules, null),
    quorum: parseOr(row.adjournedFor ?? row.quorum, null),
    ...(await shownThere(db, owner, row, { language, day: namesOn, nameParty })),
    sitting: parseOr(row.sitting, []).map(nameParty),
    agenda: agendaOf(all, nameMandate, language),
    attendance: sheetOf(row, all, nameMandate, language),
    proxies: all.proxies.map(({ proxyId, giver, holder, accepted, revoked }) => ({
      ...{ proxyId, giver: nameMandate(giver), holder: nameMandate(holder) },
      ...{ accepted: accepted === 1, revoked: revoked === 1 },
    })),
    accepted: all.acceptances.map(({ partyId, itemId }) => ({
      ...{ party: nameParty(partyId), itemId: itemId === '' ? null : itemId },
    })),
    minutes: minutesOf(all, nameMandate, language),
    boardNote:
      row.noteSentOn === null
        ? null
        : {
            ...{ sent: said(row.noteSentOn), parties: parseOr(row.noteTo, []).map(nameParty) },
            ...{ decisions: parseOr(row.noteDecisions, []), words: row.noteWords },
          },
  };
}
