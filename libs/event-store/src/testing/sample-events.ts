import { randomBytes, randomUUID } from 'node:crypto';
import { linked, type JsonObject, type StoredEvent } from '@alliage/events';

export const newStream = (): string => `alliance-${randomUUID()}`;

export interface Sample {
  readonly stream: string;
  /** Revision of the first event. Default: 0. */
  readonly first?: number;
  /** Default: 1. */
  readonly count?: number;
  /** Default: a new one. */
  readonly commandId?: string;
  readonly fingerprint?: string;
  /** Data of the event of this index. Default: `{n: index}`. */
  readonly data?: (index: number) => JsonObject;
  /** Hash of the event before. Default: '', good enough where no chain is verified. */
  readonly prev?: string;
}

/** Frozen events as one command's append holds them. */
export function sample({
  stream,
  first = 0,
  count = 1,
  commandId = randomUUID(),
  prev = '',
  ...rest
}: Sample): StoredEvent[] {
  const { fingerprint = 'f'.repeat(43), data = (n: number) => ({ n }) } = rest;
  const events = Array.from({ length: count }, (_, i) => ({
    id: randomUUID(),
    type: 'SampleTaken',
    version: 1,
    stream,
    revision: first + i,
    data: data(i),
    metadata: {
      recordedAt: '2026-11-22T08:00:00.000Z',
      actor: { personId: randomUUID(), role: 'pilot' as const },
      commandId,
      commandType: 'take-sample',
      fingerprint,
      correlationId: commandId,
      causationId: commandId,
      effectiveOn: '2026-11-22',
      provenance: { kind: 'recorded' as const },
      visibility: 'alliance' as const,
      salt: randomBytes(16).toString('base64url'),
      prev: '',
    },
  }));
  return linked(events, prev);
}
