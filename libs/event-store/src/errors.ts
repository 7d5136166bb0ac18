import type { ExpectedRevision } from './port.ts';

/** What an event store may answer instead of success; `code` tells them apart across processes and module copies. */
export abstract class EventStoreError extends Error {
  abstract readonly code: string;
  override get name(): string {
    return this.constructor.name;
  }
}

/** A definite conflict: the stream is not where the caller thought, and none of the events sent is stored. */
export class WrongExpectedRevision extends EventStoreError {
  readonly code = 'wrong-expected-revision';
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly actual: ExpectedRevision;
  constructor(stream: string, expected: ExpectedRevision, actual: ExpectedRevision) {
    super(`${stream}: expected revision ${expected}, found ${actual}`);
    this.stream = stream;
    this.expected = expected;
    this.actual = actual;
  }
}

/** The events may be stored, now or later. Reading does not tell: only sending the same bytes again does. */
export class UnknownOutcome extends EventStoreError {
  readonly code = 'unknown-outcome';
  readonly stream: string;
  readonly expected: ExpectedRevision;
  constructor(stream: string, expected: ExpectedRevision, cause?: unknown) {
    super(`${stream}: whether the append after ${expected} was stored is not known`, { cause });
    this.stream = stream;
    this.expected = expected;
  }
}

/** The store cannot be asked; what was asked has not happened and will not happen later. */
export class StoreUnavailable extends EventStoreError {
  readonly code: string = 'store-unavailable';
  constructor(why: string, cause?: unknown) {
    super(`the event store is not available: ${why}`, { cause });
  }
}

/** Whether the store is away, which passes; one event that cannot be read is not it. */
export const isStoreAway = (error: unknown): boolean =>
  (error as Partial<EventStoreError> | undefined)?.code === 'store-unavailable';

/**
 * What is stored of one event is no JSON any more: bytes were damaged or changed. To who reads on it is as a store that does
 * not answer: skipping it would lose what it said.
 */
export class UnreadableEvent extends StoreUnavailable {
  override readonly code = 'unreadable-event';
  readonly stream: string;
  readonly revision: number;
  constructor(stream: string, revision: number, cause: unknown) {
    super(`event ${revision} of ${stream} cannot be read`, cause);
    this.stream = stream;
    this.revision = revision;
  }
}

/** An id of the append belongs to a stored event that is not the one sent, or not in this place: a fault of the caller's. */
export class SameIdOtherBytes extends EventStoreError {
  readonly code = 'same-id-other-bytes';
  readonly stream: string;
  readonly id: string;
  constructor(stream: string, id: string) {
    super(`${stream}: the id ${id} belongs to another stored event`);
    this.stream = stream;
    this.id = id;
  }
}

/** More than one append may hold, in any adapter (`limits.ts`). */
export class AppendTooLarge extends EventStoreError {
  readonly code = 'append-too-large';
  readonly limit: string;
  readonly actual: number;
  constructor(stream: string, limit: string, actual: number) {
    super(`${stream}: ${actual} is more than ${limit}`);
    this.limit = limit;
    this.actual = actual;
  }
}

/** An append that makes no sense in itself: a fault of the caller's. */
export class InvalidAppend extends EventStoreError {
  readonly code = 'invalid-append';
  constructor(stream: string, why: string) {
    super(`${stream}: ${why}`);
  }
}
