import { randomBytes, randomUUID } from 'node:crypto';
import { hashOf, linked, type StoredEvent } from '@alliage/events';
import { commit, type CommitRequest, type Committed } from '../commit.ts';
import { FoldCache } from '../fold-cache.ts';
import type { Folded } from '../folded.ts';
import type { EventStore } from '../port.ts';
import { sample } from './sample-events.ts';

type Notes = readonly string[];
export type Answer = Committed<Notes, string>;
export type Request = Partial<CommitRequest<Notes, Notes, string>> & { readonly commandId?: string };

/** The smallest service above a store, as one process has it: a stream is a list of notes, a command adds two that are told how many there were. */
export class NoteTaker {
  readonly store: EventStore;
  readonly states: FoldCache<Notes>;

  constructor(store: EventStore) {
    this.store = store;
    this.states = new FoldCache<Notes>({
      store,
      initial: () => [],
      fold: (notes, events) => [...notes, ...events.map((event) => String(event.data['note']))],
      hashOf,
    });
  }

  take(stream: string, note: string, request: Request = {}): Promise<Answer> {
    return commit<Notes, Notes, string>({
      store: this.store,
      stream,
      commandId: randomUUID(),
      fingerprint: `fingerprint of ${note}`,
      load: () => this.states.load(stream),
      decide: ({ state }) => ({ change: [`${note} after ${state.length}`, `${note}, too`] }),
      freeze: (notes, folded) =>
        this.#freeze(notes, folded, request.commandId ?? randomUUID(), `fingerprint of ${note}`),
      landed: (events, before) => this.states.advance(events, before),
      ...request,
    });
  }

  #freeze(notes: Notes, folded: Folded<Notes>, commandId: string, fingerprint: string): StoredEvent[] {
    const { stream, revision, head } = folded;
    const data = (i: number) => ({ note: notes[i]!, salt: randomBytes(4).toString('hex') });
    return linked(sample({ stream, first: revision + 1, count: notes.length, commandId, fingerprint, data }), head);
  }
}
