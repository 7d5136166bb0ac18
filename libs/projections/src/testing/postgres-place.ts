import { openPostgres, postgresPool } from '@alliage/postgres';
import { testPostgres } from '@alliage/postgres/testing';
import { sql } from 'kysely';
import type { PostgresViewsOptions } from '../database/postgres-views.ts';

/**
 * The place for views that this process has in PostgreSQL, with nothing in it: tables that are there already are emptied, since making them
 * takes longer. One runner at a time. @throws Error where there is no PostgreSQL
 */
export async function emptyPlace(): Promise<PostgresViewsOptions> {
  const found = await testPostgres();
  if ('skipped' in found) throw new Error(`no PostgreSQL to test with: ${found.skipped}`);
  const place = { url: found.url, schema: `views_in_${process.pid}`, connections: 3 };
  const db = openPostgres<never>(postgresPool({ url: found.url, connections: 1 }));
  const begins = `${place.schema}_`.replaceAll('_', '\\_');
  await sql`do ${sql.raw(`$empty$
    declare one record; filled boolean;
    begin
      for one in select schemaname as s, tablename as t from pg_tables where schemaname like '${begins}%' loop
        execute format('select exists (select from %I.%I)', one.s, one.t) into filled;
        if filled then
          if one.t = 'view_checkpoint' then execute format('update %I.%I set position = $$$$, seen = $$$$, seq = 0', one.s, one.t);
          else execute format('delete from %I.%I', one.s, one.t); end if;
        end if;
      end loop;
      if to_regclass('${place.schema}.view_version') is not null then
        update ${place.schema}.view_version set caught_up = false, holder = null;
        delete from ${place.schema}.made_from;
      end if;
    end $empty$`)}`.execute(db);
  await db.destroy();
  return place;
}
