import { randomUUID } from 'node:crypto';
import type { Folded } from '@alliage/event-store';
import type { Problem } from '@alliage/platform';
import { freeze, type Freezing } from './freeze.ts';

const folded: Folded<unknown> = {
  stream: `alliance-${randomUUID()}`,
  revision: 4,
  state: undefined,
  head: 'x'.repeat(43),
  recordedAt: '2026-01-01T00:00:00.000Z',
  command: () => undefined,
};
const freezing: Freezing = {
  context: {
    kind: 'alliance',
    actor: { personId: randomUUID(), role: 'pilot' },
    idempotencyKey: randomUUID(),
    correlationId: randomUUID(),
    sent: {},
  },
  type: 'share-profile',
  commandId: randomUUID(),
  fingerprint: 'f',
  recordedAt: '2026-01-01T00:00:00.000Z',
  basedOn: [],
};
const profile = (words: object, causedBy?: number) => ({
  type: 'PartyProfileShared',
  data: { partyId: randomUUID(), version: 1, ...words },
  effectiveOn: '2026-01-01',
  provenance: { kind: 'recorded' } as const,
  visibility: 'alliance' as const,
  ...(causedBy === undefined ? {} : { causedBy }),
});
const errorsOf = (added: Parameters<typeof freeze>[0]) => {
  try {
    freeze(added, folded, freezing);
    return undefined;
  } catch (error) {
    const problem = error as Problem;
    return [problem.status, problem.details.errors?.map(({ field, rule }) => `${field} ${rule}`)];
  }
};

describe('freezing events', () => {
  it('chains them, one caused by the other, with ids and salts of this attempt only', () => {
    const added = [profile({ wants: 'x' }), profile({ brings: 'y' }, 0)];
    const [one, two] = freeze(added, folded, freezing);
    expect([one?.revision, two?.revision, one?.metadata.prev]).toEqual([5, 6, folded.head]);
    expect([one?.metadata.causationId, two?.metadata.causationId]).toEqual([freezing.commandId, one?.id]);
    const [again] = freeze(added, folded, freezing);
    expect([again?.id === one?.id, again?.metadata.salt === one?.metadata.salt]).toEqual([false, false]);
  });
  it('names what makes an event too large', () => {
    const long = 'é'.repeat(20_000);
    expect(errorsOf([profile({ wants: long, brings: long })])).toEqual([422, ['/ event-bytes']]);
  });
  it('names the field that an event cannot have', () => {
    expect(errorsOf([profile({ wants: '' })])?.[0]).toBe(422);
    expect(errorsOf([profile({ wants: 'a\u0000' })])).toEqual([422, ['/wants no-nul']]);
  });
  it('says what a long list rests on once: each event what it names, the first one the rest', () => {
    const ids = Array.from({ length: 100 }, () => randomUUID());
    const other = { stream: `organisation-${randomUUID()}`, revision: 0 };
    const basedOn = [...ids.map((id) => ({ stream: `organisation-${id}`, revision: 3 })), other];
    const added = ids.map((id) => ({ ...profile({}), data: { partyId: id, version: 1, wants: 'x' } }));
    const events = freeze(added, folded, { ...freezing, basedOn });
    expect(events[0]?.metadata.basedOn).toEqual([basedOn[0], other]);
    expect(events[7]?.metadata.basedOn).toEqual([basedOn[7]]);
    const few = freeze(added.slice(0, 2), folded, { ...freezing, basedOn: basedOn.slice(0, 2) });
    expect(few.map(({ metadata }) => metadata.basedOn?.length)).toEqual([2, 2]);
  });
  it('counts the events of an append', () => {
    const many = Array.from({ length: 501 }, () => profile({}));
    expect(errorsOf(many)).toEqual([422, ['/ append-events']]);
  });
});
