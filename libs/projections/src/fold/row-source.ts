import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Table } from '../contract/table.ts';
import { executeOnce } from './compile-once.ts';
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
    const conditions = { owner, ...where };
    const names = Object.keys(conditions);
    try {
      const found = await executeOnce(
        db,
        table,
        `find ${names.join()}`,
        () => select(table, names),
        Object.values(conditions),
      );
      return found.rows;
    } catch (error) {
      throw new DatabaseFault(`reading ${table.name}`, error);
    }
  },
});

function select(table: Table, names: readonly string[]): RawBuilder<StoredValues> {
  const columns = Object.keys(table.columns).map((name) => sql.ref(name));
  // The value stands for a parameter: the text is kept, and executed with others.
  const conditions = names.map((name) => sql`${sql.ref(name)} = ${''}`);
  return sql`select ${sql.join(columns)} from ${sql.table(table.name)} where ${sql.join(conditions, sql` and `)}`;
}
