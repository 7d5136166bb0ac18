import { madeFromStep, type Step } from '@alliage/postgres';
import { sql, type Generated } from 'kysely';

/** The book's tables in PostgreSQL, in a schema of their own. */
export interface Tables {
  /** One row for each automation: how far it has come, and who leads (docs/adr/0011). `seen`: the event there, as JSON. */
  automation: {
    automation: string;
    position: string | null;
    seen: string | null;
    epoch: Generated<number>;
    holder: string | null;
    expires: Date | null;
  };
  deed: {
    /** In the order in which they were noted. */
    n: Generated<number>;
    automation: string;
    event_id: string;
    stream: string;
    cause_stream: string;
    cause_revision: number;
    outcome: string;
    came: string;
    at: string;
  };
}

/** From nothing to the tables of today. */
export const bookSteps: readonly Step[] = [
  (schema) => sql`create table ${schema}.automation (automation text primary key, position text, seen text,
    epoch bigint not null default 0, holder text, expires timestamptz)`,
  (schema) => sql`create table ${schema}.deed (n bigint generated always as identity, automation text not null,
    event_id text not null, stream text not null, cause_stream text not null, cause_revision bigint not null,
    outcome text not null, came text not null, at text collate "C" not null, primary key (automation, event_id, stream))`,
  (schema) => sql`create index deed_by_outcome on ${schema}.deed (automation, outcome)`,
  (schema) => sql`create index deed_by_time on ${schema}.deed (automation, at, n)`,
  madeFromStep,
];
