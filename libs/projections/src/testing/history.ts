import {
  catalogue,
  createCodec,
  hashOf,
  type DataOf,
  type EventType,
  type Provenance,
  type Role,
  type StoredEvent,
  type Visibility,
} from '@alliage/events';

/** Ids that read well in a test: `id(7)` is `00000000-0000-5000-8000-000000000007`. */
export const id = (n: number): string => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;
export const alliance = (n: number): string => `alliance-${id(n)}`;
export const organisation = (n: number): string => `organisation-${id(n)}`;
export const person = (n: number): string => `person-${id(n)}`;
export const network = (n: number): string => `network-${id(n)}`;

export interface Happened {
  readonly stream: string;
  readonly type: EventType;
  readonly data: object;
  readonly on: string;
  readonly provenance: Provenance;
  readonly visibility: Visibility;
  readonly by: string;
  readonly role: Role;
}

/** What happened in a stream, before it is stored: `happened(alliance(1), 'AllianceRenamed', { name: 'X' }, { on: '2024' })`. */
export const happened = <T extends EventType>(
  stream: string,
  type: T,
  data: DataOf<T>,
  {
    on = '2024-03-01',
    provenance = { kind: 'recorded' },
    visibility = 'alliance',
    by = id(999),
    role = 'pilot',
  }: Partial<Omit<Happened, 'stream' | 'type' | 'data'>> = {},
): Happened => ({ stream, type, data, on, provenance, visibility, by, role });

export const codec = createCodec(catalogue);

/** Stores what happened: revisions, envelopes and hash chains as a command would make them; deterministic. */
export function stored(story: readonly Happened[]): StoredEvent[] {
  const heads = new Map<string, StoredEvent>();
  return story.map(({ stream, type, data, on, provenance, visibility, by, role }, n) => {
    const before = heads.get(stream);
    const recordedAt = new Date(Date.UTC(2026, 0, 1) + n * 1_000).toISOString();
    const commandId = id(1_000_000 + n);
    const event: StoredEvent = {
      id: id(2_000_000 + n),
      type,
      version: catalogue[type].version,
      stream,
      revision: before ? before.revision + 1 : 0,
      data: codec.encode(type, data as never),
      metadata: {
        ...{ recordedAt, commandId, effectiveOn: on, provenance, visibility },
        actor: { personId: by, role },
        commandType: 'test',
        fingerprint: 'test',
        correlationId: commandId,
        causationId: commandId,
        salt: Buffer.alloc(16, n % 251).toString('base64url'),
        prev: before ? hashOf(before) : '',
      },
    };
    heads.set(stream, event);
    return event;
  });
}
