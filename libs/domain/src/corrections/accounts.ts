import { fieldOf, type DataOf, type FreeText, type Json } from '@alliage/events';
import type { KnownEntry } from '../decider/act.ts';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import { same } from '../decider/same.ts';
import type { Work } from '../decider/work.ts';
import type { Kept } from './correct.ts';
import { mustBeCorrectable, mustFindEntry } from './entries.ts';
import { mustFit, mustStand } from './replace.ts';
import { correctionRules } from './rules.ts';

/** R43: another source says something else in a field of an entry. It stays beside; only what is retained counts. */
export interface RecordOtherAccount {
  readonly eventId: string;
  readonly path: string;
  readonly value: Json;
  readonly source: FreeText;
  readonly words?: FreeText;
}
/** R43: of several accounts of a field, this one is retained from now on; without `accountId`, the entry’s own. */
export interface RetainAccount {
  readonly eventId: string;
  readonly path: string;
  readonly accountId?: string;
  readonly reason: FreeText;
}

/** What is said of one field, by whom, and which of it counts (R43). */
export interface Accounts {
  /** Each with what it says now: a correction puts right the one that was retained. The entry’s own is under ''. */
  readonly values: ReadonlyMap<string, Json>;
  readonly retained: string;
  readonly sources: ReadonlyMap<string, FreeText>;
}

type Speaks = Partial<DataOf<'OtherAccountRecorded'> & DataOf<'AccountRetained'>>;

type Told = Pick<KnownEntry, 'effectiveOn' | 'provenance'> & {
  readonly data: object;
  readonly spokenOf?: readonly { readonly type: string; readonly data: object }[];
};

/** The accounts of a field of an entry, from what later entries said of it. */
export function accountsOf(entry: Told, path: string): Accounts {
  const steps = (entry.spokenOf ?? []).filter(({ data }) => (data as Speaks).path === path);
  const first = steps.find(({ data }) => 'was' in data)?.data as Speaks | undefined;
  const values = new Map<string, Json>([['', first === undefined ? fieldOf(entry, path) : (first.was as Json)]]);
  const sources = new Map<string, FreeText>();
  let retained = '';
  for (const { type, data } of steps) {
    const { accountId = '', value, becomes, source } = data as Speaks;
    if (type === 'OtherAccountRecorded') {
      values.set(accountId, value as Json);
      if (source !== undefined) sources.set(accountId, source);
    } else if (type === 'AccountRetained') retained = accountId;
    else values.set(retained, becomes as Json);
  }
  return { values, retained, sources };
}

export function recordOtherAccount(work: Work, { eventId, path, value, source, words }: RecordOtherAccount): void {
  const entry = mustFindEntry(work, eventId);
  mustBeCorrectable(entry, path);
  const fit = mustFit(work, entry, path, value, '/value');
  const { values, sources } = accountsOf(entry, path);
  const there = [...values].some(([id, said]) => same(said, fit.value) && same(sources.get(id), source));
  if (there) return;
  const { revision, visibility } = entry;
  const account = { accountId: work.act.newId('account'), eventId, revision, path, value: fit.value as Kept };
  work.record('OtherAccountRecorded', said({ ...account, source, words }), { visibility });
}

export function retainAccount(work: Work, { eventId, path, accountId = '', reason }: RetainAccount): void {
  const entry = mustFindEntry(work, eventId);
  const was = mustBeCorrectable(entry, path);
  const { values, retained } = accountsOf(entry, path);
  const becomes = values.get(accountId);
  if (becomes === undefined) refuse(correctionRules.accountKnown, undefined, '/accountId');
  if (accountId === retained) return;
  const fit = mustFit(work, entry, path, becomes, '/accountId');
  mustStand(work, entry, fit.entry, '/accountId');
  const { revision, visibility } = entry;
  const both = { was: was as Kept, becomes: becomes as Kept };
  work.record(
    'AccountRetained',
    said({ eventId, revision, path, accountId: accountId === '' ? undefined : accountId, ...both, reason }),
    { visibility },
  );
}
