import { label } from '@alliage/domain';
import { sayWhen, type BodyKind, type Language } from '@alliage/events';
import type { Kysely } from 'kysely';
import { parse } from '../contract/columns.ts';
import type { Views } from '../projections.ts';
import { partiesNamed, type NameParty } from '../query/parties.ts';
import type { Reported, ReportedData } from './projection.ts';
import { numberOr, provenanceSaid, unknown, wordOr } from './words.ts';

interface Asked {
  readonly language: Language;
  /** `YYYY-MM-DD`: what organisations are called. */
  readonly day: string;
}

async function rowsOf<T extends Reported>(db: Kysely<Views>, owner: string, type: T, language: Language) {
  const rows = await db
    .selectFrom('report_entry')
    .selectAll()
    .where('owner', '=', owner)
    .where('type', '=', type)
    .orderBy('sortKey')
    .orderBy('revision')
    .execute();
  return rows.map((row) => ({
    data: parse(row.data) as ReportedData<T>,
    said: {
      ...{ on: row.on, when: sayWhen(row.on, language) },
      provenance: provenanceSaid(parse(row.provenance), language),
    },
  }));
}

const partyOr = (partyId: string | undefined, nameParty: NameParty, language: Language) =>
  partyId === undefined ? { partyId: null, organisationId: null, name: unknown(language) } : nameParty(partyId);

/** Decisions of before the cut-over: H1, H2… beside the register, never in it (R37). */
export async function reportedDecisions(db: Kysely<Views>, owner: string, { language }: Pick<Asked, 'language'>) {
  const rows = await rowsOf(db, owner, 'DecisionReported', language);
  return rows.map(({ data, said }) => ({
    ...{ decisionId: data.decisionId, number: `H${data.number}`, title: data.title, text: data.text },
    matter: { matter: data.matter, name: label('matter', data.matter, language) },
    body: wordOr('body', data.body, language),
    mode: wordOr('mode', data.mode, language),
    outcome: wordOr('outcome', data.outcome, language),
    voices: {
      for: numberOr(data.voices?.for, language),
      against: numberOr(data.voices?.against, language),
      abstain: numberOr(data.voices?.abstain, language),
    },
    ...{ sessionId: data.sessionId ?? null, ...said },
  }));
}

export async function reportedSessions(db: Kysely<Views>, owner: string, { language, day }: Asked) {
  const nameParty = await partiesNamed(db, owner, day);
  const rows = await rowsOf(db, owner, 'SessionReported', language);
  return rows.map(({ data, said }) => ({
    ...{ sessionId: data.sessionId, title: data.title ?? null, words: data.words ?? null },
    body: { kind: data.body, name: label('body', data.body, language) },
    parties: data.parties?.map(nameParty) ?? null,
    partiesSaid: data.parties === undefined ? unknown(language) : null,
    attendance: numberOr(data.attendance, language),
    ...said,
  }));
}

/**
 * One decision of before the cut-over, as the register answers for those taken here: with its session, where the source says in which it was
 * taken. What the source is silent of is « non connu ».
 */
export async function reportedDecision(db: Kysely<Views>, owner: string, decisionId: string, asked: Asked) {
  const found = (await reportedDecisions(db, owner, asked)).find((one) => one.decisionId === decisionId);
  if (found === undefined) return undefined;
  const sessions = await reportedSessions(db, owner, asked);
  const session = sessions.find(({ sessionId }) => sessionId === found.sessionId);
  const unsaid = unknown(asked.language);
  return {
    reported: true as const,
    ...found,
    session: session === undefined ? { sessionId: null, title: unsaid, when: unsaid } : session,
    ...{ rationaleSaid: unsaid, effectSaid: unsaid, dissentSaid: unsaid },
  };
}

/** One session of before the cut-over, with the decisions that the source says were taken in it. */
export async function reportedSession(db: Kysely<Views>, owner: string, sessionId: string, asked: Asked) {
  const found = (await reportedSessions(db, owner, asked)).find((one) => one.sessionId === sessionId);
  if (found === undefined) return undefined;
  const decisions = await reportedDecisions(db, owner, asked);
  const unsaid = unknown(asked.language);
  return {
    reported: true as const,
    ...found,
    decisions: decisions.filter((one) => one.sessionId === sessionId),
    ...{ agendaSaid: unsaid, quorumSaid: unsaid, minutesSaid: unsaid },
  };
}

/** Seats with nobody named, on a body of one kind or on boards: they count in no base. */
export async function reportedSeats(
  db: Kysely<Views>,
  owner: string,
  on: BodyKind | 'board',
  { language, day }: Asked,
) {
  const nameParty = await partiesNamed(db, owner, day);
  const rows = await rowsOf(db, owner, 'SeatsReported', language);
  return rows
    .filter(({ data }) => (data.on.kind === 'body' ? data.on.body : 'board') === on)
    .map(({ data, said }) => ({
      seatsId: data.seatsId,
      boardOf: data.on.kind === 'board' ? nameParty(data.on.ofPartyId) : null,
      party: partyOr(data.partyId, nameParty, language),
      capacity: wordOr('capacity', data.capacity, language),
      count: numberOr(data.count, language),
      ...{ words: data.words ?? null, ...said },
    }));
}

/** Parties that nobody names: « 53 réseaux ». */
export async function reportedParties(db: Kysely<Views>, owner: string, { language }: Pick<Asked, 'language'>) {
  const rows = await rowsOf(db, owner, 'PartiesReported', language);
  return rows.map(({ data, said }) => ({
    ...{ groupId: data.groupId, words: data.words, role: data.role },
    roleName: label('party-role', data.role, language),
    kind: wordOr('organisation-kind', data.kind, language),
    count: numberOr(data.count, language),
    ...said,
  }));
}

export async function reportedAssessments(db: Kysely<Views>, owner: string, { language, day }: Asked) {
  const nameParty = await partiesNamed(db, owner, day);
  const rows = await rowsOf(db, owner, 'AssessmentReported', language);
  return rows.map(({ data, said }) => ({
    ...{ assessmentId: data.assessmentId, cycle: data.cycle ?? null, words: data.words },
    party: partyOr(data.partyId, nameParty, language),
    scores: data.scores?.map((one) => ({ ...one, name: label('evaluation-cell', one.cell, language) })) ?? null,
    scoresSaid: data.scores === undefined ? unknown(language) : null,
    ...said,
  }));
}

/** How many parties each alliance has by report only, by role: what a portfolio counts beside those that are named. */
export async function unnamedParties(db: Kysely<Views>, owners: readonly string[]) {
  if (owners.length === 0) return new Map<string, UnnamedParties[]>();
  const rows = await db
    .selectFrom('report_entry')
    .selectAll()
    .where('owner', 'in', owners)
    .where('type', '=', 'PartiesReported')
    .orderBy('owner')
    .orderBy('revision')
    .execute();
  const said = rows.map((row) => {
    const data = parse(row.data) as ReportedData<'PartiesReported'>;
    return { owner: row.owner, role: data.role, words: data.words ?? '', count: data.count ?? null };
  });
  return new Map(
    [...Map.groupBy(said, ({ owner }) => owner)].map(([owner, list]) => [
      owner,
      list.map(({ owner: _, ...one }) => one),
    ]),
  );
}
export interface UnnamedParties {
  readonly role: ReportedData<'PartiesReported'>['role'];
  readonly words: string;
  readonly count: number | null;
}
