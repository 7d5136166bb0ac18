import type { EventType, Json, Role } from '@alliage/events';
import type { Kysely } from 'kysely';
import { parse, parseOr } from '../contract/columns.ts';
import type { Views } from '../projections.ts';
import type { Account, Spoken } from './projection.ts';

/** What replaced what in a field, when and why. */
export interface Change {
  readonly what: 'corrected' | 'other-account' | 'retained' | 'visibility';
  /** The entry that says so. */
  readonly id: string;
  readonly revision: number;
  readonly was: Json;
  /** What the field says since; of another account, what that one says. */
  readonly becomes: Json;
  readonly reason: Json;
  readonly source: Json;
  readonly recordedAt: string;
  readonly who: { readonly personId: string; readonly role: Role };
}
/** A field of an entry of which something else was said later: views show it beside what the field says now (R31, R43). */
export interface FieldCorrected {
  readonly entry: { readonly id: string; readonly revision: number; readonly type: EventType };
  /** JSON pointer into what the entry says, `/effectiveOn`, `/provenance/source` or `/visibility`. */
  readonly field: string;
  /** What the field says now. */
  readonly retained: Json;
  /** All accounts of it, where there are several. */
  readonly accounts: readonly Account[];
  readonly changes: readonly Change[];
}

const WHAT = {
  EntryCorrected: 'corrected',
  OtherAccountRecorded: 'other-account',
  AccountRetained: 'retained',
  EntryVisibilityChanged: 'visibility',
} as const;

function changeOf({ id, type, revision, data, recordedAt, personId, role }: Spoken): Change {
  const said = data as Readonly<Record<string, Json | undefined>>;
  return {
    what: WHAT[type as keyof typeof WHAT],
    ...{ id, revision, recordedAt },
    was: said['was'] ?? said['from'] ?? null,
    becomes: said['becomes'] ?? said['value'] ?? said['to'] ?? null,
    reason: said['reason'] ?? said['words'] ?? null,
    source: said['source'] ?? null,
    who: { personId, role },
  };
}

export function fieldCorrected(row: Views['corrections_field']): FieldCorrected {
  const accounts = parse(row.accounts);
  return {
    entry: { id: row.entryId, revision: row.revision, type: row.entryType },
    field: row.path,
    retained: parseOr(row.inForce, null),
    accounts: accounts.length > 1 ? accounts : [],
    changes: parse(row.spoken).map(changeOf),
  };
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
/** Named beside what a view is about, and shown in a view of their own. */
const OTHERS = ['partyId', 'personId', 'organisationId', 'networkId'];

/** Of which thing an object of an answer tells: the one whose id it brings first. */
function thingOf(object: object): readonly [name: string, id: string] | undefined {
  const ids = Object.entries(object).filter(([name]) => name === 'id' || name.endsWith('Id'));
  const [name = '', id] = ids.find(([key]) => key === 'id') ?? ids[0] ?? [];
  return typeof id === 'string' && UUID.test(id) ? [name, id] : undefined;
}

/**
 * Puts beside each thing of an answer about one alliance what was put right in the entries that it is made of: its member `corrected`,
 * absent where there is nothing. Things are told by their ids, so that no view needs to know of corrections.
 */
export async function besideThings<T extends object>(db: Kysely<Views>, owner: string, answer: T): Promise<T> {
  const rows = await db
    .selectFrom('corrections_field')
    .selectAll()
    .where('owner', '=', owner)
    .orderBy('revision')
    .orderBy('path')
    .execute();
  if (rows.length === 0) return answer;
  const fields = rows.map((row) => ({ subject: row.subject, corrected: fieldCorrected(row) }));
  const about = (id: string) =>
    fields.filter(({ subject, corrected }) => subject === id || corrected.entry.id === id).map((one) => one.corrected);

  const visit = (value: unknown, deep: number, listed: boolean): unknown => {
    if (Array.isArray(value)) return value.map((one) => visit(one, deep, true));
    if (typeof value !== 'object' || value === null) return value;
    const members = Object.entries(value).map(([name, member]) => {
      const page = deep === 0 && name === 'items';
      return [name, visit(member, page ? 0 : deep + 1, false)];
    });
    const [name, id] = thingOf(value) ?? ['', ''];
    const shown = deep === 0 || (listed && !OTHERS.includes(name));
    const corrected = shown && id !== '' ? about(id) : [];
    return Object.fromEntries(corrected.length === 0 ? members : [...members, ['corrected', corrected]]);
  };
  return visit(answer, 0, false) as T;
}
