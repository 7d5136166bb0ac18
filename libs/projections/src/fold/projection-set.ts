import { createHash } from 'node:crypto';
import type { EventType } from '@alliage/events';
import type { Projection } from '../contract/projection.ts';
import type { Table } from '../contract/table.ts';

/** Of what the runner keeps beside the rows: raised where its tables change, so that they are made anew with the rows. */
const BOOKS = 2;

/** The projections that are folded together, stand in one database and move by one checkpoint. */
export interface ProjectionSet {
  /** What the checkpoint goes by. */
  readonly name: string;
  /** Follows from the name, version and tables of each projection, and from the runner's own: another one means other rows. */
  readonly version: string;
  readonly projections: readonly Projection[];
  readonly tables: readonly Table[];
  /** Events that at least one of them is interested in. */
  readonly types: ReadonlySet<EventType>;
}

/** @throws Error when two projections or two tables have one name */
export function projectionSet(name: string, projections: readonly Projection[]): ProjectionSet {
  const tables = projections.flatMap((projection) => Object.values(projection.tables));
  unique(
    'projection',
    projections.map((projection) => projection.name),
  );
  unique(
    'table',
    tables.map((table) => table.name),
  );
  const shape = [BOOKS, ...projections.map((p) => [p.name, p.version, Object.values(p.tables)])];
  const version = createHash('sha256').update(JSON.stringify(shape)).digest('hex').slice(0, 12);
  const types = new Set(projections.flatMap((projection) => Object.keys(projection.on) as EventType[]));
  return { name, version, projections, tables, types };
}

function unique(what: string, names: readonly string[]): void {
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice) throw new Error(`two ${what}s are called ${twice}`);
}
