import { DatabaseSync } from 'node:sqlite';
import { requireSqlite } from './version.ts';

/** Raised with every change of the tables; a file of a later one is not opened. */
const SCHEMA_VERSION = 1;

/**
 * `position` is the row id: rows are never deleted, so it only ever grows, and with one writer it has neither gaps nor
 * late comers. Data and metadata are the JSON text that was appended, byte for byte.
 */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS events (
    position INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    version INTEGER NOT NULL,
    data TEXT NOT NULL,
    metadata TEXT NOT NULL,
    command_id TEXT NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS events_of_command ON events (command_id);
  CREATE TRIGGER IF NOT EXISTS events_never_change BEFORE UPDATE ON events BEGIN SELECT raise(ABORT, 'events never change'); END;
  CREATE TRIGGER IF NOT EXISTS events_stay BEFORE DELETE ON events BEGIN SELECT raise(ABORT, 'events are never deleted'); END;
`;

/** How a database is connected to; tests put faults here. */
export type Connect = (file: string) => DatabaseSync;

/** Opens the file of events, or makes it. Durable on return of a COMMIT: synchronous=FULL syncs the WAL each time. */
export function openDatabase(file: string, connect: Connect = (path) => new DatabaseSync(path)): DatabaseSync {
  requireSqlite();
  const database = connect(file);
  try {
    database.exec(`
      PRAGMA busy_timeout = 2000;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA trusted_schema = OFF;
      PRAGMA cache_size = -65536;
      PRAGMA journal_size_limit = 67108864;
    `);
    prepareSchema(database, file);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function prepareSchema(database: DatabaseSync, file: string): void {
  const found = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  if (found > SCHEMA_VERSION)
    throw new Error(`${file} was written by a newer version (schema ${found}, here ${SCHEMA_VERSION})`);
  if (found < SCHEMA_VERSION)
    database.exec(`BEGIN IMMEDIATE; ${SCHEMA} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`);
}
