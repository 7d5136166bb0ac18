export * from './automation.ts';
export { automations } from './automations.ts';
export { actorOf, orderFor } from './order.ts';
export { Closed } from './patience.ts';
export * from './ports.ts';
export { AutomationRunner, type AutomationStatus, type RunnerOptions, type RunnerState } from './runner.ts';
export { SqliteBook } from './sqlite/sqlite-book.ts';
