import pg from 'pg';
import type { Rows } from './place.ts';

const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

async function asking<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, types });
  await client.connect();
  return work(client).finally(() => client.end());
}

/** Every row of every view in a PostgreSQL, what runners keep for themselves left out. @throws Error unless one version serves */
export const sharedRows = (url: string): Promise<Rows> =>
  asking(url, async (client) => {
    const serving = await client.query<{ schema: string }>(
      `select 'alliage_views_' || version || '_' || generation as schema from alliage_views.view_version`,
    );
    if (serving.rows.length !== 1) throw new Error(`one version of the views expected, not ${serving.rows.length}`);
    const { schema } = serving.rows[0]!;
    const tables = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = $1 and tablename not like 'view\\_%'`,
      [schema],
    );
    const rows: Rows = {};
    for (const name of tables.rows.map((table) => table.name).sort()) {
      const found = await client.query(`select * from ${schema}.${client.escapeIdentifier(name)}`);
      rows[name] = found.rows.map((row) => JSON.stringify(row)).sort();
    }
    return rows;
  });

/** Drops all views that a PostgreSQL has, and what runners agreed on. */
export const dropViews = (url: string): Promise<void> =>
  asking(url, async (client) => {
    const found = await client.query<{ schema: string }>(
      `select nspname as schema from pg_namespace where nspname like 'alliage\\_views%'`,
    );
    for (const { schema } of found.rows) await client.query(`drop schema ${schema} cascade`);
  });
