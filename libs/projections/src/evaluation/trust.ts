import { sayWhen, type Language } from '@alliage/events';
import type { Kysely } from 'kysely';
import type { Views } from '../projections.ts';
import { alliesOn } from '../query/parties.ts';

export interface TrustOfPeriod {
  /** EDTF, and as a person says it. */
  readonly period: string;
  readonly when: string;
  /** Average level, 1 to 5, in tenths. */
  readonly level: string;
  readonly allies: number;
}

/** With fewer, an average would tell each ally the other's level. */
const FEWEST = 3;

/**
 * The trend of trust (section 6): a period is shown once all its allies have answered, as an average only; with fewer than three
 * allies not at all, for each sees its own only. Who is asked for a period: the allies of its last day, or of `day` before that.
 */
export async function trustTrend(
  db: Kysely<Views>,
  owner: string,
  { day, language }: { readonly day: string; readonly language: Language },
): Promise<TrustOfPeriod[]> {
  const rows = await db
    .selectFrom('evaluation_pulse')
    .selectAll()
    .where('owner', '=', owner)
    .orderBy('periodKey')
    .orderBy('period')
    .orderBy('partyId')
    .execute();
  const trend: TrustOfPeriod[] = [];
  for (const [period, said] of Map.groupBy(rows, (row) => row.period)) {
    const last = said[0]?.lastDay ?? day;
    const allies = await alliesOn(db, owner, last < day ? last : day);
    const levels = said.filter((row) => allies.includes(row.partyId)).map((row) => row.level);
    if (allies.length < FEWEST || levels.length < allies.length) continue;
    const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
    trend.push({ period, when: sayWhen(period, language), level: mean.toFixed(1), allies: allies.length });
  }
  return trend;
}
