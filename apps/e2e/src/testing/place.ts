import type { Moment } from '@alliage/projections';
import { newDistributedPlace } from './distributed.ts';
import { newEmbeddedPlace } from './embedded.ts';
import type { Reader } from './running.ts';

/** The rows of views as JSON, by table, each table in an order of its own. */
export type Rows = Record<string, string[]>;

/** A service that runs; `close` ends it as an operator would, and what it keeps stays. */
export type Service = Reader & { close(): Promise<void> };

/** Where a service of a test's own keeps what it keeps, whatever shape it has. One service at a time. */
export interface Place {
  /** A folder for files. */
  readonly path: string;
  /** Ready when it resolves: what is stored, the views show. */
  start(): Promise<Service>;
  /** Every row of every view, what the runner keeps for itself left out. The service has stopped. */
  rows(): Promise<Rows>;
  /** The rows of a stream as of another moment, folded from the events. The service has stopped. */
  rowsAt(owner: string, revision: number, moment: Moment): Promise<Rows>;
  /** The next start makes the views anew from the events. The service has stopped. */
  forgetViews(): Promise<void>;
  /** It, and a service that still runs there. */
  remove(): Promise<void>;
}

/**
 * `embedded`: one process on a data folder. `distributed`: two command sides and two query sides as processes of their own, on an EventStoreDB and
 * a PostgreSQL, behind one address.
 */
export const shape = process.env['ALLIAGE_TEST_SHAPE'] === 'distributed' ? 'distributed' : 'embedded';

export const newPlace = (): Place => (shape === 'distributed' ? newDistributedPlace() : newEmbeddedPlace());
