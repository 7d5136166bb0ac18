import type { StoredEvent } from '@alliage/events';
import { WrongExpectedRevision } from './errors.ts';
import { expectedAfter, type Folded, type KnownCommand } from './folded.ts';
import { firstRevision } from './limits.ts';
import type { EventStore } from './port.ts';
import { sendUntilKnown } from './send-until-known.ts';

/** What a command comes to, given a state: something to append (nothing at all is fine), or a refusal. */
export type Decision<D, R> = { readonly change: D } | { readonly refusal: R };

export interface CommitRequest<S, D, R> {
  readonly store: Pick<EventStore, 'append'>;
  readonly stream: string;
  readonly commandId: string;
  readonly fingerprint: string;
  /** The stream as it is stored now: a leader read (`FoldCache.load`). */
  load(): Promise<Folded<S>>;
  /** Called once an attempt. Comes after the command id and before anything is kept: the place of If-Match, too. */
  decide(folded: Folded<S>): Decision<D, R> | Promise<Decision<D, R>>;
  /** Makes the events of one attempt, with *new* ids and salts each time; none when the command changes nothing. */
  freeze(change: D, folded: Folded<S>): readonly StoredEvent[];
  /** Told after a durable answer, before the commit resolves (`FoldCache.advance`). */
  landed?(events: readonly StoredEvent[], before: Folded<S>): void;
  /** Told that the store holds less than what was loaded: it was put back to an older copy (`FoldCache.forget`). */
  ahead?(): void;
  /** How often the command may be decided. Default: 5. */
  readonly maxAttempts?: number;
  /** How long the same bytes are sent again while their outcome is unknown, in ms. Default: 10,000. */
  readonly patience?: number;
}

export type Committed<D, R> =
  /** Stored by this call. */
  | {
      readonly outcome: 'appended';
      readonly change: D;
      readonly events: readonly StoredEvent[];
      readonly firstRevision: number;
      readonly lastRevision: number;
    }
  /** The command had already been carried out: answer from the events `firstRevision` to `lastRevision`. */
  | ({ readonly outcome: 'repeated' } & KnownCommand)
  /** The command id was used for something else. */
  | ({ readonly outcome: 'key-reused' } & KnownCommand)
  | { readonly outcome: 'unchanged'; readonly change: D; readonly revision: number }
  | { readonly outcome: 'refused'; readonly refusal: R; readonly revision: number }
  /** Every attempt met another writer. */
  | { readonly outcome: 'contended'; readonly attempts: number };

/**
 * Carries out one command on one stream: one effect for one command id, whatever gets lost on the way (architecture.md, Idempotence).
 *
 * @throws UnknownOutcome when `patience` ran out: the command may still take effect; sent again under its id, it has one effect
 * @throws StoreUnavailable nothing was stored
 */
export async function commit<S, D, R>(request: CommitRequest<S, D, R>): Promise<Committed<D, R>> {
  const { stream, commandId, maxAttempts = 5 } = request;
  for (let attempt = 0; ; attempt++) {
    const folded = await request.load();
    const known = folded.command(commandId);
    if (known) return { outcome: known.fingerprint === request.fingerprint ? 'repeated' : 'key-reused', ...known };
    // After the last conflict, too, the writer in our way may have carried out this very command.
    if (attempt === maxAttempts) return { outcome: 'contended', attempts: maxAttempts };

    const decision = await request.decide(folded);
    if ('refusal' in decision) return { outcome: 'refused', refusal: decision.refusal, revision: folded.revision };
    const { change } = decision;
    const events = request.freeze(change, folded);
    if (events.length === 0) return { outcome: 'unchanged', change, revision: folded.revision };

    try {
      const { lastRevision } = await sendUntilKnown(
        request.store,
        stream,
        expectedAfter(folded),
        events,
        request.patience,
      );
      request.landed?.(events, folded);
      return { outcome: 'appended', change, events, firstRevision: folded.revision + 1, lastRevision };
    } catch (error) {
      // Only this is a definite conflict. After anything else the events may yet land, and deciding again could double them.
      if (!(error instanceof WrongExpectedRevision)) throw error;
      if (firstRevision(error.actual) <= folded.revision) request.ahead?.();
    }
  }
}
