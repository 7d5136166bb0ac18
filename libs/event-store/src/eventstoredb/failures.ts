import { AppendTooLarge, EventStoreError, StoreUnavailable, UnknownOutcome, UnreadableEvent } from '../errors.ts';
import { MAX_APPEND_BYTES } from '../limits.ts';
import type { ExpectedRevision } from '../port.ts';

/** What the client throws, in its several shapes: errors of its own have a `type`, those of grpc-js below it have only a code. */
interface ClientError {
  readonly type?: string;
  readonly message?: string;
  readonly maxAppendSize?: number;
}

/**
 * Said before anything was sent, or by a server that has not looked at it. Everything else may have been stored: to say
 * so where it was not costs a repeat, the other way round an event.
 */
const NOT_SENT = [
  /No connection established/,
  /Name resolution failed/,
  /Failed to discover/,
  /Server Is Not Ready/,
  /Server Is (Too )?Busy/,
];

/** An error of the client's after an append, in the port's words; a conflict is not among them. */
export function appendFailure(stream: string, expected: ExpectedRevision, error: unknown): EventStoreError {
  const { type, message = '', maxAppendSize } = error as ClientError;
  if (error instanceof EventStoreError) return error;
  // What `limits.ts` lets through fits a server that was left as it is: this one was set to take less.
  if (type === 'maximum-append-size-exceeded') {
    return new AppendTooLarge(stream, `${maxAppendSize} bytes an append, the limit of this server`, MAX_APPEND_BYTES);
  }
  if (type === 'access-denied') return new StoreUnavailable(said(error), error);
  if (NOT_SENT.some((pattern) => pattern.test(message))) return new StoreUnavailable(said(error), error);
  return new UnknownOutcome(stream, expected, error);
}

/** An error of the client's after a read. */
export const readFailure = (error: unknown): EventStoreError =>
  error instanceof EventStoreError ? error : new StoreUnavailable(said(error), error);

/** The same after a read of one stream: of one that was deleted for good, no event can be read any more, whoever asks again. */
export const streamReadFailure = (stream: string, error: unknown): EventStoreError =>
  isType(error, 'stream-deleted') ? new UnreadableEvent(stream, 0, error) : readFailure(error);

/** What went wrong, for an operator: the client leaves some messages empty. */
export function said(error: unknown): string {
  const { type, message } = error as ClientError;
  return message || type || String(error);
}

export const isType = (error: unknown, type: string): boolean => (error as ClientError | undefined)?.type === type;

/** The server gave up on an append, stored or not. */
export const isTimedOut = (error: unknown): boolean => isType(error, 'deadline-exceeded');

/** Said by a node of a cluster that does not lead, whether it knows who does or not (EventStoreDB 23.10.6, Streams.BatchAppend.cs). */
export const isNotLeader = (error: unknown): boolean =>
  /leader info available/i.test((error as ClientError).message ?? '');
