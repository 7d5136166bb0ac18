import type { StoredEvent } from '@alliage/events';
import type { KnownCommand } from './folded.ts';

/**
 * Commands that a stream knows. One log is shared by all states of a stream, so that taking in a command does not copy
 * those before it; each state sees what lies within its own revision.
 */
export class CommandLog {
  readonly #known = new Map<string, KnownCommand>();

  /** Takes in stored events, in order; taking the same in twice changes nothing. */
  add(events: readonly StoredEvent[]): void {
    for (const { revision, metadata } of events) {
      const { commandId, fingerprint } = metadata;
      const known = this.#known.get(commandId);
      if (!known) this.#known.set(commandId, { fingerprint, firstRevision: revision, lastRevision: revision });
      else if (revision > known.lastRevision) this.#known.set(commandId, { ...known, lastRevision: revision });
    }
  }

  find(commandId: string, upTo: number): KnownCommand | undefined {
    const known = this.#known.get(commandId);
    return known && known.firstRevision <= upTo ? known : undefined;
  }
}
