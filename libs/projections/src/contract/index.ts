export * from './columns.ts';
export * from './event.ts';
export * from './periods.ts';
export * from './projection.ts';
export * from './table.ts';
export * from './words.ts';
