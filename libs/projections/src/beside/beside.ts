import type { Provenance } from '@alliage/events';
import type { Kysely } from 'kysely';
import { correctionsIn, sayCorrections, type SaidIn } from '../corrections/said.ts';
import type { Views } from '../projections.ts';
import { madeIn } from '../provenance/made.ts';
import { provenanceSaid } from '../reports/words.ts';
import { thingOf, type Place } from './thing.ts';

/**
 * Puts beside each thing of an answer about one alliance
 * - `provenance`: where the entry that made it comes from, absent where it was recorded as it happened, without a source (R30). What a view says itself
 *   of that stays. Beside what only names a thing it says no more than that it is fictional, which all of it then is;
 * - `corrected`: what was put right in the entries that it is made of, absent where nothing was (R31, R43).
 */
export async function besideThings<T extends object>(
  db: Kysely<Views>,
  owner: string,
  answer: T,
  asked: SaidIn,
): Promise<T> {
  const [made, corrections] = [await madeIn(db, owner), await correctionsIn(db, owner)];
  if (made.size === 0 && corrections.length === 0) return answer;
  const shown: { readonly rows: typeof corrections; readonly beside: object[] }[] = [];

  const corrected = (id: string): object => {
    const rows = corrections.filter(({ subject, entryId }) => subject === id || entryId === id);
    if (rows.length === 0) return {};
    const beside: object[] = [];
    shown.push({ rows, beside });
    return { corrected: beside };
  };
  const comesFrom = (provenance: Provenance | undefined, told: boolean): object =>
    provenance !== undefined && (told || provenance.kind === 'fictional')
      ? { provenance: provenanceSaid(provenance, asked.language) }
      : {};
  const visit = (value: unknown, place: Place): unknown => {
    if (Array.isArray(value)) return value.map((one) => visit(one, { ...place, listed: true }));
    if (typeof value !== 'object' || value === null) return value;
    const members = Object.entries(value).map(([name, member]) => {
      const page = place.deep === 0 && name === 'items';
      return [name, visit(member, { deep: page ? 0 : place.deep + 1, listed: false })];
    });
    const thing = thingOf(value, place);
    return {
      ...Object.fromEntries(members),
      ...(thing === undefined || 'provenance' in value ? {} : comesFrom(made.get(thing.id), thing.told)),
      ...(thing?.told && (place.deep === 0 || place.listed) ? corrected(thing.id) : {}),
    };
  };
  const answered = visit(answer, { deep: 0, listed: false }) as T;
  const rows = [...new Set(shown.flatMap((one) => one.rows))];
  const said = new Map((await sayCorrections(db, owner, rows, asked)).map((one, i) => [rows[i], one]));
  for (const { rows: own, beside } of shown) beside.push(...own.map((row) => said.get(row) ?? {}));
  return answered;
}
