import type { EventMetadata, Json, StoredEvent } from '../envelope.ts';
import { canonical, sha256 } from './canonical.ts';
import { isSealedLink, type Link, type SealedLink } from './sealed-link.ts';

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

/** The event, withheld: it hashes as the whole event does. */
export function sealedLink(event: StoredEvent): SealedLink {
  const { id, type, version, stream, revision } = event;
  const { recordedAt, effectiveOn, prev } = event.metadata;
  const digests = { dataDigest: dataDigest(event), metaDigest: metaDigest(event) };
  return { id, type, version, stream, revision, data: null, ...digests, metadata: { recordedAt, effectiveOn, prev } };
}

const DIGEST = /^[A-Za-z0-9_-]{43}$/;

function given(digest: unknown): string {
  if (typeof digest !== 'string' || !DIGEST.test(digest)) throw new TypeError('digest: not 32 bytes in base64url');
  return digest;
}

/** `d` and `m` of a link: computed where the event is whole, taken as given where it is withheld. */
const digestsOf = (link: Link) =>
  isSealedLink(link)
    ? { d: given(link.dataDigest), m: given(link.metaDigest) }
    : { d: dataDigest(link), m: metaDigest(link) };

/** The text that is hashed for an event: its place, its name, the event before it, the digests of its two halves. */
export function entryOf(link: Link): string {
  const { stream, revision, type, version, id } = link;
  const { prev } = link.metadata;
  return canonical({ v: 1, stream, revision, type, version, id, prev, ...digestsOf(link) });
}

const LEAF = Uint8Array.of(0x00);

/** SHA-256(0x00 ‖ entry): the `prev` of the next event, and a leaf of a Merkle log as RFC 6962 hashes leaves. */
export const hashOf = (link: Link): string => sha256(LEAF, entryOf(link));

/** Sets each event's `prev`, the first one's to `head`: the hash of the stream's last event, '' where there is none. */
export function linked(events: readonly StoredEvent[], head: string): StoredEvent[] {
  let prev = head;
  return events.map((event) => {
    const next = { ...event, metadata: { ...event.metadata, prev } };
    prev = hashOf(next);
    return next;
  });
}
