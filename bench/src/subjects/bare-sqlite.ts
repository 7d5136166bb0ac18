import { DatabaseSync } from 'node:sqlite';
import type { StoredEvent } from '@alliage/events';

interface Waiting {
  readonly event: StoredEvent;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * node:sqlite by itself: a table with what identifies an event, durable, appends of one turn of the event loop in one transaction. Nothing
 * is checked but what its indexes check, nothing is known of what came before.
 */
export class BareSqlite {
  readonly #database: DatabaseSync;
  readonly #insert: ReturnType<DatabaseSync['prepare']>;
  #waiting: Waiting[] = [];

  constructor(file: string) {
    this.#database = new DatabaseSync(file);
    this.#database.exec(`
      PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA journal_size_limit = 67108864;
      CREATE TABLE events (position INTEGER PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL, id TEXT NOT NULL UNIQUE,
        type TEXT NOT NULL, version INTEGER NOT NULL, data TEXT NOT NULL, metadata TEXT NOT NULL, command_id TEXT NOT NULL,
        UNIQUE (stream, revision)) STRICT;
      CREATE INDEX events_of_command ON events (command_id);`);
    this.#insert = this.#database.prepare(
      'INSERT INTO events (stream, revision, id, type, version, data, metadata, command_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    );
  }

  append(event: StoredEvent): Promise<void> {
    if (this.#waiting.length === 0) setImmediate(() => this.#commit());
    return new Promise((resolve, reject) => this.#waiting.push({ event, resolve, reject }));
  }

  close(): void {
    this.#database.close();
  }

  #commit(): void {
    const batch = this.#waiting.splice(0);
    try {
      this.#database.exec('BEGIN IMMEDIATE');
      for (const { event } of batch) {
        const { stream, revision, id, type, version, data, metadata } = event;
        const texts = [JSON.stringify(data), JSON.stringify(metadata)] as const;
        this.#insert.run(stream, revision, id, type, version, ...texts, metadata.commandId);
      }
      this.#database.exec('COMMIT');
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}
