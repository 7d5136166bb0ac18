import type { Writable } from 'node:stream';
import {
  CompiledQuery,
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  PostgresDriver,
  type DatabaseConnection,
  type PostgresDialectConfig,
} from 'kysely';
import pg from 'pg';

/** Where a PostgreSQL is, and how many connections a process may hold to answer queries. */
export interface PostgresPlace {
  /** `postgresql://user@host:port/database`; `?host=/folder` for a socket. */
  readonly url: string;
  readonly password?: string;
  /** Certificates are checked, against `ca` (PEM) where it is given; false: not encrypted. */
  readonly tls?: false | { readonly ca?: string };
  readonly connections?: number;
  /** The variable that names it, for what is said to operators. */
  readonly name?: string;
}

/** Whether SQL is for PostgreSQL: where it cannot be the same for both. */
export const isPostgres = (db: Kysely<never>): boolean => db.getExecutor().adapter instanceof PostgresAdapter;

/** A name in SQL. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
/** A text in SQL. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A server that does not answer is a failure after so many ms: nobody waits for ever. */
const CONNECTING = 5_000;
const ANSWERING = 60_000;

/** Counts and positions are safe integers in every column that views have, so they are numbers here as in SQLite. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is no safe integer`);
  return number;
});

/**
 * Connections to a database, made when they are needed and again after they were lost. That an idle one was lost is nobody's
 * failure: the next query meets a new one.
 */
export function postgresPool({ url, password, tls = false, connections = 10 }: PostgresPlace): pg.Pool {
  const pool = new pg.Pool({
    connectionString: password === undefined ? url : withPassword(url, password),
    ...(tls === false ? {} : { ssl: { rejectUnauthorized: true, ...tls } }),
    ...{ max: connections, types, application_name: 'alliage', keepAlive: true, allowExitOnIdle: true },
    ...{ connectionTimeoutMillis: CONNECTING, query_timeout: ANSWERING },
    // What is asked together goes out together: each answer waited for is a way there and back.
    pipeline: true,
  });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    // One in use may be lost between two queries, too: the next one fails with it.
    client.on('error', () => undefined);
    inOnePacket(client);
  });
  return pool;
}

/** What is asked in one turn of the event loop is handed over to the system once: a call of it takes longer than most of our statements. */
function inOnePacket(client: pg.ClientBase): void {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Writable } }).connection;
  const query = client.query.bind(client) as (...what: unknown[]) => unknown;
  const held = (...what: unknown[]) => {
    stream.cork();
    process.nextTick(() => stream.uncork());
    return query(...what);
  };
  client.query = held as typeof client.query;
}

/** The client takes a URL's word for everything: beside one without a password, another password is not looked at. */
function withPassword(place: string, password: string): string {
  const url = new URL(place);
  // Only who has a host may have a password.
  url.hostname ||= 'localhost';
  url.password = encodeURIComponent(password);
  return url.href;
}

/** What is said to the database as a transaction begins, in one message: nothing is left behind for whoever has the connection next. */
class BeginningDriver extends PostgresDriver {
  readonly #begin: string;
  constructor(config: PostgresDialectConfig, begin: string) {
    super(config);
    this.#begin = begin;
  }
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await connection.executeQuery(CompiledQuery.raw(this.#begin));
    } catch (error) {
      // It may have begun before it failed, and nobody else ends it: whoever has the connection next would fail with it, for ever.
      await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => undefined);
      throw error;
    }
  }
}

/** Kysely on a pool, which is closed with it. Every transaction begins with `begin`. */
export function openPostgres<DB>(pool: pg.Pool, begin = 'begin'): Kysely<DB> {
  const config = { pool };
  const dialect = new PostgresDialect(config);
  dialect.createDriver = () => new BeginningDriver(config, begin);
  return new Kysely<DB>({ dialect });
}
