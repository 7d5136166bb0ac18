import type { EventMetadata, JsonObject, StoredEvent } from '../envelope.ts';
import { linked } from '../integrity/hash-chain.ts';

const uuid = (kind: number, n: number) => `0000000${kind}-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const A_STREAM = `alliance-${uuid(1, 1)}`;

const metadata = (n: number, more: Partial<EventMetadata>): EventMetadata => ({
  recordedAt: `2026-01-0${(n % 9) + 1}T08:30:00.000Z`,
  actor: { personId: uuid(2, 1), partyId: uuid(3, 1), role: 'pilot' },
  commandId: uuid(4, n),
  commandType: 'RecordNote',
  fingerprint: Buffer.alloc(32, n).toString('base64url'),
  correlationId: uuid(5, n),
  causationId: uuid(4, n),
  effectiveOn: '2018-11-01',
  provenance: { kind: 'recorded' },
  visibility: 'alliance',
  salt: Buffer.alloc(16, n).toString('base64url'),
  prev: '',
  ...more,
});

/** An event without a place in a chain yet. */
export const anEvent = (
  n: number,
  data: JsonObject = { words: `Réunion ${n}`, count: n },
  more: Partial<EventMetadata> = {},
  type = 'NoteRecorded',
): StoredEvent => ({
  id: uuid(6, n),
  type,
  version: 1,
  stream: A_STREAM,
  revision: n,
  data,
  metadata: metadata(n, more),
});

/** A whole stream, with a chain that holds. */
export const aStream = (length: number): StoredEvent[] =>
  linked(
    Array.from({ length }, (_, n) => anEvent(n)),
    '',
  );
