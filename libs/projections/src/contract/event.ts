import type { Actor, DataOf, EventType, Provenance, StoredEvent, Visibility } from '@alliage/events';

/** An event as projections see it: decoded, in its current version, corrections laid over. */
export type ViewEvent<T extends EventType = EventType> = {
  [K in T]: {
    readonly type: K;
    readonly data: DataOf<K>;
    readonly id: string;
    /** The owner of the rows it may change. */
    readonly stream: string;
    readonly revision: number;
    /** EDTF (R29). */
    readonly effectiveOn: string;
    /** Instant, UTC. */
    readonly recordedAt: string;
    readonly provenance: Provenance;
    readonly visibility: Visibility;
    readonly actor: Actor;
    readonly commandId: string;
    readonly causationId: string;
    /** Later events of the stream that speak of this one: what they brought is laid over it already (R31, R43). */
    readonly spokenOf?: readonly ViewEvent[];
  };
}[T];

/** What `createCodec(catalogue).decode` does. */
export type Decode = (stored: StoredEvent) => Pick<ViewEvent, 'type' | 'data'>;

/** @throws NewerEventError, DecodeError, and why it cannot be read where its bytes are no JSON */
export function viewEvent(stored: StoredEvent & { readonly unreadable?: Error }, decode: Decode): ViewEvent {
  if (stored.unreadable) throw stored.unreadable;
  const { type, data } = decode(stored);
  const { id, stream, revision, metadata } = stored;
  const { effectiveOn, recordedAt, provenance, visibility, actor, commandId, causationId } = metadata;
  return {
    ...{ type, data, id, stream, revision },
    ...{ effectiveOn, recordedAt, provenance, visibility, actor, commandId, causationId },
  } as ViewEvent;
}
