import type { EventType, Json, Role } from '@alliage/events';
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
