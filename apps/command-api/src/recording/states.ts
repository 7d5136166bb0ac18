import { catalogue, createCodec, hashOf, isLaidOver, layOver, type Entry, type StoredEvent } from '@alliage/events';
import { FoldCache, type EventStore, type Folded } from '@alliage/event-store';
import { kindOf, kinds, type States as StateOf } from './kinds.ts';
import type { Happened, KindName, StreamKind } from './stream-kind.ts';

export const codec = createCodec(catalogue);

/** A stored event as rules see it. @throws NewerEventError, DecodeError */
export function happened(stored: StoredEvent): Happened {
  const { id, type, revision, data, metadata } = codec.decode(stored);
  const { effectiveOn, recordedAt, provenance, visibility, actor, commandId, causationId } = metadata;
  return {
    ...{ id, type, data, revision, effectiveOn, recordedAt, provenance, visibility },
    ...{ actor, commandId, causationId },
  };
}

/** Stored events of a stream as rules see them, what later ones of them correct laid over them (R31). @throws NewerEventError, DecodeError */
export const asRead = (events: readonly StoredEvent[]): readonly Happened[] =>
  layOver(events.map(happened) as readonly (Happened & Entry)[]);

/** States of all streams by revision: read once, then only what is newer (architecture.md, Write side). */
export class States {
  readonly #cache: FoldCache<unknown>;

  constructor(store: Pick<EventStore, 'readStream'>, maxBytes: number) {
    const kind = (stream: string) => kinds[kindOf(stream)] as StreamKind;
    this.#cache = new FoldCache<{ stream: string; state: unknown }>({
      store,
      maxBytes,
      hashOf,
      initial: (stream) => ({ stream, state: kind(stream).initial }),
      foldsAnew: ({ type }) => isLaidOver(type),
      fold: ({ stream, state }, events) => ({ stream, state: kind(stream).evolve(state, asRead(events)) }),
    }) as FoldCache<unknown>;
  }

  /** A leader read: the stream as it is stored now. */
  async load<K extends KindName>(kind: K, id: string): Promise<Folded<StateOf[K]>> {
    const folded = await this.#cache.load(`${kind}-${id}`);
    return { ...folded, state: (folded.state as { state: StateOf[K] }).state };
  }

  advance(events: readonly StoredEvent[], before: Folded<unknown>): void {
    this.#cache.advance(events, before);
  }

  /** What is kept of a stream is more than the store has: it is read anew. */
  forget(stream: string): void {
    this.#cache.forget(stream);
  }

  get size() {
    return this.#cache.size;
  }

  get counts() {
    return this.#cache.counts;
  }
}
