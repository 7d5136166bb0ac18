import type { EventMetadata, Json, StoredEvent } from '../envelope.ts';
import { canonical, sha256 } from './canonical.ts';

// The bytes below are written down in docs/integrity.md, with vectors. Every hash ever stored or published rests on them:
// a change needs a new `v`, and old events keep theirs.

const SALT = /^[A-Za-z0-9_-]{21}[AQgw]$/;

/** Whether the text is 16 bytes in base64url, in its only spelling (the last character carries four zero bits). */
export const isSalt = (text: string): boolean => SALT.test(text);

function saltOf({ metadata: { salt } }: StoredEvent): Uint8Array {
  if (typeof salt !== 'string' || !isSalt(salt)) throw new TypeError('salt: not 16 bytes in base64url');
  return Buffer.from(salt, 'base64url');
}

/** `d`: SHA-256("alliage.data.v1\n" ‖ salt bytes ‖ JCS(data)). The data as stored: not upcast, seals closed, unknown keys kept. */
export const dataDigest = (event: StoredEvent): string =>
  sha256('alliage.data.v1\n', saltOf(event), canonical(event.data));

const json = (metadata: Partial<EventMetadata>) => metadata as unknown as Json;

/** `m`: SHA-256("alliage.meta.v1\n" ‖ JCS(metadata without `prev`)). */
export function metaDigest(event: StoredEvent): string {
  const { prev: _, ...metadata } = event.metadata;
  return sha256('alliage.meta.v1\n', canonical(json(metadata)));
}

/** The text that is hashed for an event: its place, its name, the event before it, the digests of its two halves. */
export function entryOf(event: StoredEvent): string {
  const { stream, revision, type, version, id } = event;
  const { prev } = event.metadata;
  return canonical({ v: 1, stream, revision, type, version, id, prev, d: dataDigest(event), m: metaDigest(event) });
}

const LEAF = Uint8Array.of(0x00);

/** SHA-256(0x00 ‖ entry): the `prev` of the next event, and a leaf of a Merkle log as RFC 6962 hashes leaves. */
export const hashOf = (event: StoredEvent): string => sha256(LEAF, entryOf(event));

/** Sets each event's `prev`, the first one's to `head`: the hash of the stream's last event, '' where there is none. */
export function linked(events: readonly StoredEvent[], head: string): StoredEvent[] {
  let prev = head;
  return events.map((event) => {
    const next = { ...event, metadata: { ...event.metadata, prev } };
    prev = hashOf(next);
    return next;
  });
}
