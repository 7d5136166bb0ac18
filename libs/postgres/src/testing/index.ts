export { cutLine } from './cut-line.ts';
export { describePostgres } from './describe-postgres.ts';
export { testPostgres } from './test-postgres.ts';
