import { sql, type Kysely } from 'kysely';
import type { Table } from '../contract/table.ts';
import { DatabaseFault } from './database-fault.ts';

/** A row as SQL holds it, without its owner. */
export type StoredValues = Readonly<Record<string, string | number | null>>;

/** Where the rows of an owner are looked up that the unit of work does not hold yet. */
export interface RowSource {
  find(table: Table, owner: string, where: StoredValues): Promise<readonly StoredValues[]>;
}

/** For an owner of whom nothing is stored yet, or whose rows are about to be deleted. */
export const nothingStored: RowSource = { find: async () => [] };

/** Looks rows up in the database. @throws DatabaseFault, so that a failing disk is never taken for a poisoned event */
export const storedRows = (db: Kysely<never>): RowSource => ({
  async find(table, owner, where) {
    const columns = Object.keys(table.columns).map((name) => sql.ref(name));
    const conditions = Object.entries({ owner, ...where }).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
    try {
      const found =
        await sql<StoredValues>`select ${sql.join(columns)} from ${sql.table(table.name)} where ${sql.join(conditions, sql` and `)}`.execute(
          db,
        );
      return found.rows;
    } catch (error) {
      throw new DatabaseFault(`reading ${table.name}`, error);
    }
  },
});
