import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { UnreadableEvent } from '../errors.ts';
import type { EventText } from '../limits.ts';
import type { ExpectedRevision, RecordedEvent } from '../port.ts';

const COLUMNS = 'position, stream, revision, id, type, version, data, metadata';
type Row = [number, string, number, string, string, number, string, string];

/** Own objects from arrays: node:sqlite's row objects take twice as long (stack.md, 5b). @throws UnreadableEvent */
function toEvent([position, stream, revision, id, type, version, data, metadata]: Row): RecordedEvent {
  try {
    return {
      id,
      type,
      version,
      stream,
      revision,
      data: JSON.parse(data) as RecordedEvent['data'],
      metadata: JSON.parse(metadata) as RecordedEvent['metadata'],
      position: String(position),
    };
  } catch (error) {
    throw new UnreadableEvent(stream, revision, error);
  }
}

/** What is known of one that cannot be read. */
const unreadableAt = (
  [position, stream, revision, id, type, version]: Row,
  unreadable: UnreadableEvent,
): RecordedEvent => ({
  ...{ id, type, version, stream, revision, unreadable },
  ...{ data: {}, metadata: {} as RecordedEvent['metadata'], position: String(position) },
});

/** The table of events through one open connection: its statements, prepared once. */
export class EventTable {
  readonly #insert: StatementSync;
  readonly #lastRevision: StatementSync;
  readonly #forwards: StatementSync;
  readonly #backwards: StatementSync;
  readonly #after: StatementSync;
  readonly #ofCommand: StatementSync;
  readonly #size: StatementSync;

  constructor(database: DatabaseSync) {
    const arrays = (sql: string) => {
      const statement = database.prepare(sql);
      statement.setReturnArrays(true);
      return statement;
    };
    const events = `SELECT ${COLUMNS} FROM events`;
    this.#insert = database.prepare(
      'INSERT INTO events (stream, revision, id, type, version, data, metadata, command_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    );
    this.#lastRevision = arrays('SELECT max(revision) FROM events WHERE stream = ?');
    this.#forwards = arrays(`${events} WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?`);
    this.#backwards = arrays(`${events} WHERE stream = ? AND revision <= ? ORDER BY revision DESC LIMIT ?`);
    this.#after = arrays(`${events} WHERE position > ? ORDER BY position LIMIT ?`);
    this.#ofCommand = arrays('SELECT revision FROM events WHERE command_id = ? AND stream = ? ORDER BY revision');
    this.#size = arrays('SELECT max(position) FROM events');
  }

  /** @returns its position */
  insert({ event, data, metadata }: EventText): number {
    const { stream, revision, id, type, version } = event;
    const { commandId } = event.metadata;
    return Number(this.#insert.run(stream, revision, id, type, version, data, metadata, commandId).lastInsertRowid);
  }

  lastRevision(stream: string): ExpectedRevision {
    const [revision] = this.#lastRevision.get(stream) as unknown as [number | null];
    return revision ?? 'no-stream';
  }

  ofStream(
    stream: string,
    from: number,
    limit: number,
    direction: 'forwards' | 'backwards' = 'forwards',
  ): RecordedEvent[] {
    const statement = direction === 'forwards' ? this.#forwards : this.#backwards;
    return (statement.all(stream, from, limit) as unknown as Row[]).map(toEvent);
  }

  /**
   * Ends before an event that cannot be read; what begins with it throws.
   * @param withUnreadable it comes in its place, with its error
   * @throws UnreadableEvent
   */
  after(position: number, limit: number, withUnreadable = false): RecordedEvent[] {
    const events: RecordedEvent[] = [];
    for (const row of this.#after.all(position, limit) as unknown as Row[]) {
      try {
        events.push(toEvent(row));
      } catch (error) {
        if (withUnreadable && error instanceof UnreadableEvent) {
          events.push(unreadableAt(row, error));
          continue;
        }
        if (events.length === 0) throw error;
        break;
      }
    }
    return events;
  }

  /** How many there are: positions have no gaps. */
  size(): number {
    const [last] = this.#size.get() as unknown as [number | null];
    return last ?? 0;
  }

  revisionsOfCommand(stream: string, commandId: string): number[] {
    return (this.#ofCommand.all(commandId, stream) as unknown as [number][]).map(([revision]) => revision);
  }
}
