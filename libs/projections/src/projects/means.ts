import type { Kysely } from 'kysely';
import type { Views } from '../projections.ts';

/** Never added up together: money in euro cents, time in minutes, paid and volunteer apart; of the rest, how many. */
export interface MeansTotal {
  readonly cents: number;
  readonly paidMinutes: number;
  readonly volunteerMinutes: number;
  readonly inKind: number;
}
export interface Means {
  readonly pledged: MeansTotal;
  readonly delivered: MeansTotal;
}
type Row = Views['project_contribution'];

type Amounts = Pick<Row, 'cents' | 'minutes' | 'volunteer'> & { readonly kind: Row['kind'] | null };

export function totalOf(rows: readonly Amounts[]): MeansTotal {
  const sum = (of: (row: Amounts) => number) => rows.reduce((all, row) => all + of(row), 0);
  return {
    cents: sum((row) => row.cents),
    paidMinutes: sum((row) => (row.volunteer === 1 ? 0 : row.minutes)),
    volunteerMinutes: sum((row) => (row.volunteer === 1 ? row.minutes : 0)),
    inKind: rows.filter((row) => row.kind !== null && row.kind !== 'money' && row.kind !== 'time').length,
  };
}

/** What was pledged and is not withdrawn, and what was delivered. */
export const meansOf = (rows: readonly Row[]): Means => ({
  pledged: totalOf(rows.filter((row) => row.step === 'pledged' && row.withdrawn === 0)),
  delivered: totalOf(rows.filter((row) => row.step === 'delivered')),
});

/** Pledges and deliveries, in the order of their days. */
const contributions = (db: Kysely<Views>, owner: string) =>
  db.selectFrom('project_contribution').selectAll().where('owner', '=', owner).orderBy('sortKey').orderBy('revision');

/** Those to some projects, '' being the alliance as a whole. */
export const contributionsTo = (db: Kysely<Views>, owner: string, projectIds: readonly string[]): Promise<Row[]> =>
  projectIds.length === 0
    ? Promise.resolve([])
    : contributions(db, owner).where('projectId', 'in', projectIds).execute();

/** Those of one party. */
export const contributionsBy = (db: Kysely<Views>, owner: string, partyId: string): Promise<Row[]> =>
  contributions(db, owner).where('partyId', '=', partyId).execute();
