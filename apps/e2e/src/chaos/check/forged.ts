import { linked, type StoredEvent } from '@alliage/events';
import { v5 as uuidv5 } from 'uuid';
import { Ledger, type Recorded, type Sent } from '../load/ledger.ts';

const NAMESPACE = '1d5b4a0e-3f57-4c2e-8d55-6a0f7f0d9a10';
const id = (name: string): string => uuidv5(name, NAMESPACE);
const person = id('who');
export const stream = `alliance-${id('alliance')}`;

/** A ledger and a store that agree, to be forged: three commands of two events each, a refusal, and one that changed nothing. */
export function agreeing() {
  const ledger = new Ledger();
  const stored: StoredEvent[] = [];
  const begin = (name: string) =>
    ledger.begin(
      `/v1/alliances/${id('alliance')}/${name}`,
      {},
      {
        'idempotency-key': id(name),
        'alliage-actor': `role=pilot; person=${person}`,
      },
    );
  const answered = (sent: Sent, recorded: Recorded['recorded']) => {
    const revision = stored.length - 1;
    const body = { revision, after: `${stream}@${revision}`, recorded };
    sent.answers.push({ status: 200, etag: `"${revision}"`, location: null, body });
    return sent;
  };
  for (const name of ['a', 'b', 'c']) {
    const sent = begin(name);
    const events = [0, 1].map((n) => event(stored.length + n, `${name}${n}`, sent.commandId));
    stored.push(...events);
    answered(
      sent,
      events.map(({ id: entry, type, revision }) => ({ id: entry, type, revision })),
    );
  }
  answered(begin('nothing'), []);
  const refused = begin('refused');
  refused.answers.push({ status: 422, etag: null, location: null, body: { code: 'no' } });
  return { ledger, sent: ledger.sent, stored: chained(stored), refused };
}

export function event(revision: number, name: string, commandId: string, data: object = { n: revision }): StoredEvent {
  return {
    ...{ id: id(name), type: 'AllianceRenamed', version: 1, stream, revision, data: data as never },
    metadata: {
      ...{ recordedAt: '2026-11-22T08:00:00.000Z', actor: { personId: person, role: 'pilot' }, commandId },
      ...{
        commandType: 'rename-alliance',
        fingerprint: 'f'.repeat(43),
        correlationId: commandId,
        causationId: commandId,
      },
      ...{ effectiveOn: '2026-11-22', provenance: { kind: 'recorded' }, visibility: 'alliance' },
      ...{ salt: 'A'.repeat(22), prev: '' },
    },
  };
}

/** The same events, each linked to the one before. */
export const chained = (events: readonly StoredEvent[]): StoredEvent[] =>
  linked(
    events.map((one) => ({ ...one, metadata: { ...one.metadata, prev: '' } })),
    '',
  );
