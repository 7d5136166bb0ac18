import {
  type EventStoreError,
  SameIdOtherBytes,
  StoreUnavailable,
  UnknownOutcome,
  WrongExpectedRevision,
} from '../errors.ts';
import { landedBefore } from '../landed.ts';
import { firstRevision, type EventText } from '../limits.ts';
import type { Appended, ExpectedRevision } from '../port.ts';
import { unavailable, type Connection, type Opened } from './connection.ts';
import type { EventTable } from './event-table.ts';

export interface Append {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly texts: readonly EventText[];
}

export type Answer = Appended | EventStoreError;

const SQLITE_CONSTRAINT_UNIQUE = 2067;

/**
 * Writes appends in one transaction with one sync, one by one: one that fails takes no other with it. The answers are
 * true only once this returns: a conflict, too, may rest on another append of the same transaction.
 */
export function writeBatch(connection: Connection, batch: readonly Append[]): Answer[] {
  let answers: Answer[];
  try {
    const opened = connection.opened;
    opened.database.exec('BEGIN IMMEDIATE');
    answers = batch.map((append) => write(opened, append));
  } catch (error) {
    connection.rollBack();
    return batch.map(() => unavailable(error));
  }
  try {
    connection.opened.database.exec('COMMIT');
    return answers;
  } catch (error) {
    connection.drop();
    return batch.map((append) => lookFor(connection, append, error));
  }
}

function write({ database, table }: Opened, append: Append): Answer {
  const before = answerFrom(table, append);
  if (before) return before;
  // One insert is undone by itself when it fails, and most appends are one.
  const several = append.texts.length > 1;
  if (several) database.exec('SAVEPOINT append');
  try {
    const position = String(insertAll(table, append));
    if (several) database.exec('RELEASE append');
    return { lastRevision: firstRevision(append.expected) + append.texts.length - 1, position };
  } catch (error) {
    // On a full disk and the like SQLite rolls back the whole transaction by itself; then all appends of it have failed.
    if (!database.isTransaction) throw error;
    if (several) database.exec('ROLLBACK TO append; RELEASE append');
    return unavailable(error);
  }
}

function insertAll(table: EventTable, { stream, texts }: Append): number {
  let position = 0;
  for (const text of texts) {
    try {
      position = table.insert(text);
    } catch (error) {
      // The revision was free a moment ago in this same transaction: it is the id that is taken.
      if ((error as { errcode?: number }).errcode === SQLITE_CONSTRAINT_UNIQUE)
        throw new SameIdOtherBytes(stream, text.event.id);
      throw error;
    }
  }
  return position;
}

/** The answer that what is stored gives; undefined when the append is yet to be made. */
function answerFrom(table: EventTable, { stream, expected, texts }: Append): Answer | undefined {
  const actual = table.lastRevision(stream);
  if (actual === expected) return undefined;
  const there = table.ofStream(stream, firstRevision(expected), texts.length + 1);
  const sent = texts.map((text) => text.event);
  try {
    if (!landedBefore(sent, there)) return new WrongExpectedRevision(stream, expected, actual);
  } catch (error) {
    return unavailable(error);
  }
  const last = there[sent.length - 1];
  return last
    ? { lastRevision: last.revision, position: last.position }
    : new WrongExpectedRevision(stream, expected, actual);
}

/** After a failed COMMIT only the disk knows; while it cannot be asked, neither do we. */
function lookFor(connection: Connection, append: Append, cause: unknown): Answer {
  try {
    return (
      connection.ask((table) => answerFrom(table, append)) ??
      new StoreUnavailable('the transaction was not stored', cause)
    );
  } catch {
    return new UnknownOutcome(append.stream, append.expected, cause);
  }
}
