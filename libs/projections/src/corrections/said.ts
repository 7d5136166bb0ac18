import { fieldName } from '@alliage/domain';
import { sayWhen, type EventType, type Json, type Language } from '@alliage/events';
import type { Kysely } from 'kysely';
import { parse, parseOr } from '../contract/columns.ts';
import { sayField } from '../history/field-value.ts';
import { idsIn } from '../history/ids.ts';
import { namesFor } from '../history/names.ts';
import { sayer } from '../history/sayer.ts';
import type { Say } from '../history/say.ts';
import { sentenceOf } from '../history/sentences/index.ts';
import type { Told } from '../history/told.ts';
import type { Views } from '../projections.ts';
import { fieldCorrected, type Change, type FieldCorrected } from './field-corrected.ts';
import type { Account, Spoken } from './projection.ts';

export interface SaidIn {
  readonly language: Language;
  /** The day whose names are wanted. */
  readonly day: string;
}
/** What was put right, as a person says it. */
export interface CorrectionSaid extends FieldCorrected {
  /** « la date », and what it says now. */
  readonly fieldName: string;
  readonly retainedSaid: string;
  readonly accounts: readonly (Account & { readonly said: string })[];
  readonly changes: readonly (Change & { readonly when: string; readonly sentence: string | null })[];
}
type Row = Views['corrections_field'];

/** Every field of an alliance's entries that was put right, has another account or other readers, in order of recording. */
export const correctionsIn = (db: Kysely<Views>, owner: string): Promise<Row[]> =>
  db
    .selectFrom('corrections_field')
    .selectAll()
    .where('owner', '=', owner)
    .orderBy('revision')
    .orderBy('path')
    .execute();

const ANY_DEPTH = 12;

/** Says what was put right in these fields, in their order. */
export async function sayCorrections(
  db: Kysely<Views>,
  owner: string,
  rows: readonly Row[],
  { language, day }: SaidIn,
): Promise<CorrectionSaid[]> {
  if (rows.length === 0) return [];
  const told = rows.map(({ spoken, inForce }) => [parse(spoken), parseOr(inForce, null)]);
  const known = await namesFor(db, owner, idsIn(told, ANY_DEPTH));
  const say = sayer(known, language, { revision: Infinity, day });
  return rows.map((row) => {
    const shown = fieldCorrected(row);
    const spoken = new Map(parse(row.spoken).map((one) => [one.id, one]));
    return {
      ...shown,
      fieldName: fieldName(row.path, language),
      retainedSaid: said(row.path, shown.retained, say),
      accounts: shown.accounts.map((account) => ({ ...account, said: said(row.path, account.value, say) })),
      changes: shown.changes.map((change) => ({
        ...change,
        when: sayWhen(spoken.get(change.id)?.effectiveOn ?? day, language),
        sentence: sentenceOfSpoken(spoken.get(change.id), say),
      })),
    };
  });
}

const said = (path: string, value: Json, say: Say): string =>
  path === '/visibility' ? say.label('visibility', value as never) : sayField(path, value, say);

const sentenceOfSpoken = (spoken: Spoken | undefined, say: Say): string | null =>
  spoken === undefined
    ? null
    : sentenceOf({ ...spoken, provenance: { kind: 'recorded' } } as unknown as Told<EventType>, say);
