export * from './case/play.ts';
export * from './case/read.ts';
export * from './case/schema.ts';
export * from './client/http.ts';
export { importCommand } from './import/import-command.ts';
