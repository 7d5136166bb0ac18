import { randomBytes, randomUUID } from 'node:crypto';
import type { StoredEvent } from '@alliage/events';

/** A name as long as an entry's text often is: an event takes about 900 bytes, metadata included. */
const NAME = 'Une alliance qui change de nom '.padEnd(180, 'x');

/**
 * The events of one alliance, one after the other, frozen as a command freezes them: it is opened, then renamed for ever. Hashes are not
 * made but drawn, in their length: they are the caller's work, and none of these chains is verified.
 */
export class AllianceWriter {
  readonly stream: string;
  readonly #allianceId = randomUUID();
  #revision = -1;

  constructor() {
    this.stream = `alliance-${this.#allianceId}`;
  }

  /** Revision of the last event made; -1 when there is none. */
  get revision(): number {
    return this.#revision;
  }

  next(): StoredEvent {
    this.#revision += 1;
    const commandId = randomUUID();
    const opened = this.#revision === 0;
    return {
      id: randomUUID(),
      type: opened ? 'AllianceInitiated' : 'AllianceRenamed',
      version: 1,
      stream: this.stream,
      revision: this.#revision,
      data: opened ? this.#opening() : { name: `${NAME} ${this.#revision}` },
      metadata: {
        recordedAt: '2026-01-01T08:00:00.000Z',
        actor: { personId: this.#allianceId, role: 'pilot' },
        commandId,
        commandType: opened ? 'initiate-alliance' : 'rename-alliance',
        fingerprint: drawn(32),
        correlationId: commandId,
        causationId: commandId,
        effectiveOn: '2026-01-01',
        provenance: { kind: 'recorded' },
        visibility: 'alliance',
        salt: drawn(16),
        prev: opened ? '' : drawn(32),
      },
    };
  }

  #opening() {
    const what = { types: ['peers'], themes: [], territories: [], zone: 'Europe/Paris', demonstration: false };
    return { allianceId: this.#allianceId, name: NAME, ...what };
  }
}

const drawn = (bytes: number) => randomBytes(bytes).toString('base64url');

/** What `append` expects before an event. */
export const before = ({ revision }: StoredEvent): number | 'no-stream' =>
  revision === 0 ? 'no-stream' : revision - 1;
