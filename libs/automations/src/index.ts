export * from './automation.ts';
export { automations } from './automations.ts';
export { actorOf, orderFor } from './order.ts';
export { Closed } from './patience.ts';
export * from './ports.ts';
export { PostgresBook, type PostgresBookOptions } from './postgres/postgres-book.ts';
export { AutomationRunner, AutomationsUnavailable, type RunnerOptions } from './runner.ts';
export type { AutomationStatus, RunnerState } from './status.ts';
export { SqliteBook } from './sqlite/sqlite-book.ts';
