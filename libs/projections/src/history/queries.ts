import { sayWhen, type EventType, type Language, type Role, type Visibility } from '@alliage/events';
import type { Kysely } from 'kysely';
import { parse } from '../contract/columns.ts';
import type { Views } from '../projections.ts';
import type { ActShown } from '../evidence/queries.ts';
import { pageOf, type Page, type PageRequest } from '../query/page.ts';
import { provenanceSaid } from '../reports/words.ts';
import { idsIn } from './ids.ts';
import { namesFor, type Known } from './names.ts';
import type { Say } from './say.ts';
import { sayer } from './sayer.ts';
import { sentenceOf } from './sentences/index.ts';
import type { Told } from './told.ts';

/** By the day it happened (R29), or in the order of recording; `-` = latest first. */
export const HISTORY_SORTS = ['day', '-day', 'recorded', '-recorded'] as const;

export interface HistoryRequest extends PageRequest {
  readonly language: Language;
  readonly type?: EventType | undefined;
  /** Id of a party, project, session, decision, person…: the entries that speak of it. */
  readonly subject?: string | undefined;
  /** Days: what may have happened from then on, until then; a vague date is judged in its favour (R38). */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly sort?: (typeof HISTORY_SORTS)[number] | undefined;
  /** Acts on evidence by the revision that recorded them (R41). */
  readonly evidence?: Papers | undefined;
}
type Papers = ReadonlyMap<number, ActShown>;

export interface HistoryEntry {
  readonly revision: number;
  readonly id: string;
  readonly type: EventType;
  readonly sentence: string;
  /** EDTF, and as a person says it. */
  readonly effectiveOn: string;
  readonly when: string;
  readonly recordedAt: string;
  readonly who: {
    readonly personId: string;
    readonly name: string | null;
    readonly function: string | null;
    readonly role: Role;
    readonly roleName: string;
    readonly partyId: string | null;
    readonly party: string | null;
  };
  readonly provenance: ReturnType<typeof provenanceSaid>;
  readonly visibility: Visibility;
  /** Number of the decision that it takes, follows from or concerns; « H1 » in the series of the reported ones (R37). */
  readonly decisionNumber: number | `H${number}` | null;
}
export interface HistoryLine extends HistoryEntry {
  /** R41: where the act stands on a paper, whether it is still to be confirmed. */
  readonly evidence: ActShown | null;
}

/** As deep as an event goes: a roll or a list of voices names persons far down. */
const ANY_DEPTH = 12;
const ORDERS = { day: ['e.sortKey', 'e.revision'], recorded: ['e.revision'] } as const;

/** The story of an alliance, each event as a sentence, with the names of that time. */
export async function listHistory(
  db: Kysely<Views>,
  owner: string,
  request: HistoryRequest,
): Promise<Page<HistoryLine>> {
  const { language, sort = 'day', evidence } = request;
  const order = { columns: ORDERS[sort.replace('-', '') as keyof typeof ORDERS], descending: sort.startsWith('-') };
  const page = await pageOf(filtered(db, owner, request).selectAll('e'), order, request);
  const entries = await toldEntries(db, owner, page.items, language);
  return { ...page, items: entries.map((one) => ({ ...one, evidence: evidence?.get(one.revision) ?? null })) };
}

/** Rows of the history, each as an entry with its sentence. */
export async function toldEntries(
  db: Kysely<Views>,
  owner: string,
  stored: readonly Views['history_entry'][],
  language: Language,
): Promise<HistoryEntry[]> {
  const rows = stored.map((row) => ({ ...row, data: parse(row.data), provenance: parse(row.provenance) }));
  const ids = rows.flatMap((row) => [row.personId, row.partyId, row.decisionId, ...idsIn(row.data, ANY_DEPTH)]);
  const known = await namesFor(
    db,
    owner,
    ids.filter((id) => id !== null),
  );
  return rows.map((row): HistoryEntry => {
    const say = sayer(known, language, { revision: row.revision, day: row.sortKey.slice(0, 10) });
    const { revision, id, type, effectiveOn, recordedAt, visibility, provenance } = row;
    return {
      ...{ revision, id, type, effectiveOn, recordedAt, visibility },
      sentence: sentenceOf(row as unknown as Told, say),
      when: sayWhen(effectiveOn, language),
      who: whoOf(row, known, say),
      provenance: provenanceSaid(provenance, language),
      decisionNumber: decisionNumberOf(row.decisionId, known),
    };
  });
}

function decisionNumberOf(decisionId: string | null, known: Known): HistoryEntry['decisionNumber'] {
  const { number = null, detail } = known.things.get(decisionId ?? '')?.at(-1) ?? {};
  return number !== null && detail === 'reported' ? `H${number}` : number;
}

function filtered(db: Kysely<Views>, owner: string, { type, subject, from, until }: HistoryRequest) {
  let query = db.selectFrom('history_entry as e').where('e.owner', '=', owner);
  if (type !== undefined) query = query.where('e.type', '=', type);
  if (subject !== undefined) {
    const revisions = db
      .selectFrom('history_subject')
      .where('owner', '=', owner)
      .where('subject', '=', subject)
      .select('revision');
    query = query.where('e.revision', 'in', revisions);
  }
  if (from !== undefined) query = query.where('e.lastDay', '>=', from);
  if (until !== undefined) query = query.where('e.firstDay', '<=', until);
  return query;
}

const SERVICE = { fr: 'le service', en: 'the service' } as const;

function whoOf(
  row: Pick<Views['history_entry'], 'personId' | 'partyId' | 'role'>,
  known: Known,
  say: Say,
): HistoryEntry['who'] {
  const { personId, partyId, role } = row;
  // An automation is no person of the directory: what it recorded, the service did (R27).
  const nobody = role === 'automation' ? SERVICE[say.language] : null;
  const { name = nobody, function: does = null } = known.persons.get(personId) ?? {};
  const party = partyId === null ? null : say.party(partyId);
  return { personId, name, function: does, role, roleName: say.label('role', role), partyId, party };
}
