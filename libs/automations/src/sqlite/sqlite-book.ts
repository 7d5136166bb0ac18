import { DatabaseSync } from 'node:sqlite';
import type { Book, Came, Cause, Entry } from '../ports.ts';

/** From nothing to the tables of today, in order. What was released is not changed: add a step. */
const STEPS = [
  `CREATE TABLE checkpoint (automation TEXT PRIMARY KEY, position TEXT NOT NULL) STRICT;
  CREATE TABLE deed (
    automation TEXT NOT NULL,
    event_id TEXT NOT NULL,
    stream TEXT NOT NULL,
    cause_stream TEXT NOT NULL,
    cause_revision INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    came TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (automation, event_id, stream)
  ) STRICT;
  CREATE INDEX deed_by_outcome ON deed (automation, outcome);
  CREATE INDEX deed_by_time ON deed (automation, at);`,
  `ALTER TABLE checkpoint ADD COLUMN seen TEXT;`,
];

interface Row {
  readonly automation: string;
  readonly event_id: string;
  readonly stream: string;
  readonly cause_stream: string;
  readonly cause_revision: number;
  readonly came: string;
  readonly at: string;
}

const entryOf = (row: Row): Entry => ({
  automation: row.automation,
  cause: { eventId: row.event_id, stream: row.cause_stream, revision: Number(row.cause_revision) },
  stream: row.stream,
  came: JSON.parse(row.came) as Came,
  at: row.at,
});

/**
 * The book in a SQLite file of its own: views may be thrown away and built anew, this is not. What it notes outlives the process; a power cut may
 * take the last lines, which are then done once more, to no further effect.
 */
export class SqliteBook implements Book {
  readonly #database: DatabaseSync;

  /** @param file path, or `:memory:` */
  constructor(file: string) {
    this.#database = new DatabaseSync(file);
    this.#database.exec('PRAGMA busy_timeout = 2000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    const found = Number(this.#database.prepare('PRAGMA user_version').get()?.['user_version']);
    const { length } = STEPS;
    if (found > length) throw new Error(`${file} was written by a newer version (schema ${found}, here ${length})`);
    if (found < length)
      this.#database.exec(`BEGIN IMMEDIATE; ${STEPS.slice(found).join('')} PRAGMA user_version = ${length}; COMMIT`);
  }

  async position(automation: string): Promise<string | undefined> {
    const row = this.#database.prepare('SELECT position FROM checkpoint WHERE automation = ?').get(automation);
    return row?.['position'] as string | undefined;
  }

  async seen(automation: string): Promise<Cause | undefined> {
    const row = this.#database.prepare('SELECT seen FROM checkpoint WHERE automation = ?').get(automation);
    return row?.['seen'] ? (JSON.parse(row['seen'] as string) as Cause) : undefined;
  }

  async advance(automation: string, position: string, seen?: Cause): Promise<void> {
    this.#database
      .prepare('INSERT OR REPLACE INTO checkpoint (automation, position, seen) VALUES (?, ?, ?)')
      .run(automation, position, seen === undefined ? null : JSON.stringify(seen));
  }

  async find(automation: string, eventId: string, stream: string): Promise<Entry | undefined> {
    const [row] = this.#select('event_id = ? AND stream = ?', automation, eventId, stream);
    return row;
  }

  async note({ automation, cause, stream, came, at }: Entry): Promise<void> {
    this.#database
      .prepare('INSERT OR REPLACE INTO deed VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
      .run(automation, cause.eventId, stream, cause.stream, cause.revision, came.outcome, JSON.stringify(came), at);
  }

  async forget(automation: string): Promise<void> {
    this.#database.exec('BEGIN IMMEDIATE');
    for (const table of ['checkpoint', 'deed'])
      this.#database.prepare(`DELETE FROM ${table} WHERE automation = ?`).run(automation);
    this.#database.exec('COMMIT');
  }

  async failed(automation: string): Promise<readonly Entry[]> {
    return this.#select(`outcome = 'failed' ORDER BY at, event_id, stream`, automation);
  }

  async counts(automation: string): Promise<Readonly<Partial<Record<Came['outcome'], number>>>> {
    const rows = this.#database
      .prepare('SELECT outcome, count(*) AS n FROM deed WHERE automation = ? GROUP BY outcome ORDER BY outcome')
      .all(automation);
    return Object.fromEntries(rows.map(({ outcome, n }) => [outcome, Number(n)]));
  }

  async last(automation: string, limit: number): Promise<readonly Entry[]> {
    return this.#select(`true ORDER BY at DESC, rowid DESC LIMIT ${Math.trunc(limit)}`, automation);
  }

  async close(): Promise<void> {
    this.#database.close();
  }

  #select(where: string, ...values: readonly string[]): Entry[] {
    const rows = this.#database.prepare(`SELECT * FROM deed WHERE automation = ? AND ${where}`).all(...values);
    return (rows as unknown as Row[]).map(entryOf);
  }
}
