import { Kysely, PostgresDialect, type ConnectionProvider } from 'kysely';
import { isPostgres } from './connection.ts';

/** For what Kysely asks of whoever makes one: no connection is made of it. */
const dialect = new PostgresDialect({
  pool: () => Promise.reject(new Error('a transaction cannot be begun in a transaction')),
});
const nowhere = { config: { dialect }, dialect, driver: dialect.createDriver() };

/**
 * The same transaction, in which statements that are asked for together go out together. Kysely's own sends each one when the
 * one before it was answered, and a way there and back is most of what a short statement takes. They are executed in the
 * order in which they were asked for; after one that fails, those behind it do as well (25P02): wait for all, and throw the first.
 * @returns what was given, where it is another database
 */
export async function pipelined(trx: Kysely<never>): Promise<Kysely<never>> {
  if (!isPostgres(trx)) return trx;
  const executor = trx.getExecutor();
  const connection = await executor.provideConnection(async (own) => own);
  const together: ConnectionProvider = { provideConnection: (use) => use(connection) };
  return new Kysely<never>({ ...nowhere, executor: executor.withConnectionProvider(together) });
}
