export * from './connection.ts';
export { isPassing } from './faults.ts';
export { Fenced, type Lead } from './lead.ts';
export { Leading } from './leading.ts';
export { Lease, nextEpoch, type LeasedRow } from './lease.ts';
export { MadeFrom, madeFromStep, OtherStore } from './made-from.ts';
export { wayOut } from './way-out.ts';
export { pipelined } from './pipelined.ts';
export { inTurn, migrate, type Step } from './migrate.ts';
