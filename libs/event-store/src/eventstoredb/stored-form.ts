import { createHash, hash } from 'node:crypto';
import type { JsonObject, StoredEvent } from '@alliage/events';
import type { RecordedEvent as ReadEvent } from '@kurrent/kurrentdb-client';
import { UnreadableEvent } from '../errors.ts';
import type { EventText } from '../limits.ts';
import type { RecordedEvent } from '../port.ts';
import { positionText, type LogPosition } from './position.ts';

/** Metadata as the server keeps it: what the server has no field for, and ours as it was appended. */
interface KeptMetadata {
  readonly id: string;
  readonly version: number;
  readonly metadata: StoredEvent['metadata'];
}

/** An event as the server gets it: JSON texts, byte for byte what it keeps. */
export interface ServerEvent {
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

/**
 * An append as the server gets it. Its ids are made from everything in it: to the server, the same ids are the same append,
 * whatever else was sent, and it then answers "success" and stores nothing. Ours are kept in the metadata.
 */
export function toServer(stream: string, texts: readonly EventText[]): ServerEvent[] {
  const append = createHash('sha256').update(`alliage.append.v1\n${stream}\n`);
  for (const { event, data, metadata } of texts) {
    append.update(`${event.id} ${event.revision} ${event.version} ${event.type}\n${data}\n${metadata}\n`);
  }
  const digest = append.digest();
  return texts.map(({ event, data, metadata }, index) => {
    const { id, version, type } = event;
    // What JSON.stringify makes of KeptMetadata, without making it of the metadata once more.
    const kept = `{"id":${JSON.stringify(id)},"version":${version},"metadata":${metadata}}`;
    return { id: idOf(digest, index), type, data, metadata: kept };
  });
}

/** @throws UnreadableEvent when it is not what `toServer` makes */
export function fromServer(event: ReadEvent & { readonly position?: LogPosition | undefined }): RecordedEvent {
  const revision = Number(event.revision);
  const kept = event.metadata as unknown as Partial<KeptMetadata> | undefined;
  // The client gives text, or bytes, where it finds no JSON.
  if (!isObject(event.data) || !isObject(kept?.metadata) || typeof kept?.id !== 'string' || !kept.version)
    throw new UnreadableEvent(event.streamId, revision, new Error(`it is not an event of ours: ${event.type}`));
  return {
    id: kept.id,
    type: event.type,
    version: kept.version,
    stream: event.streamId,
    revision,
    data: event.data as JsonObject,
    metadata: kept.metadata,
    position: event.position ? positionText(event.position) : '',
  };
}

/** The same, what cannot be read in its place, with its error. */
export function fromServerOrUnreadable(event: Parameters<typeof fromServer>[0]): RecordedEvent {
  try {
    return fromServer(event);
  } catch (unreadable) {
    if (!(unreadable instanceof UnreadableEvent)) throw unreadable;
    return {
      ...{
        id: event.id,
        type: event.type,
        version: 0,
        stream: event.streamId,
        revision: Number(event.revision),
        unreadable,
      },
      ...{ data: {}, metadata: {} as RecordedEvent['metadata'] },
      position: event.position ? positionText(event.position) : '',
    };
  }
}

const isObject = (thing: unknown): thing is object =>
  typeof thing === 'object' && thing !== null && !(thing instanceof Uint8Array);

/** A UUID of version 8: its bits are ours to choose (RFC 9562, section 5.8). */
function idOf(digest: Buffer, index: number): string {
  const bytes = hash('sha256', Buffer.concat([digest, Buffer.from(String(index))]), 'buffer').subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
