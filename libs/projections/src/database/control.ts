import { madeFromStep, type Step } from '@alliage/postgres';
import { sql } from 'kysely';

/** What runners in PostgreSQL agree on, in a schema beside those of the rows. */
export interface Control {
  /** `generation`: where its rows are, counted up when they are filled anew. `holder` leads until `expires`, by the database's clock. */
  view_version: {
    view: string;
    version: string;
    generation: number;
    caught_up: boolean;
    holder: string | null;
    expires: Date | null;
    /** How the rebuild that an operator asked for stands, or how the last one ended; `rebuild_told`: when it was last heard of. */
    rebuild: 'running' | 'done' | 'failed' | null;
    rebuild_events: number;
    rebuild_reason: string | null;
    rebuild_told: Date | null;
  };
  /** The version that serves, and the one that did before: both are kept. */
  view_pointer: { view: string; version: string; before: string | null };
}

/** From nothing to the tables of today. */
export const controlSteps: readonly Step[] = [
  (schema) => sql`create table ${schema}.view_version (view text not null, version text not null,
    generation integer not null default 1, caught_up boolean not null default false, holder text, expires timestamptz,
    primary key (view, version))`,
  (schema) => sql`create table ${schema}.view_pointer (view text primary key, version text not null, before text)`,
  (schema) => sql`alter table ${schema}.view_version add column rebuild text, add column rebuild_reason text,
    add column rebuild_events bigint not null default 0, add column rebuild_told timestamptz`,
  madeFromStep,
];
