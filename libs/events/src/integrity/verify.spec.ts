import type { StoredEvent } from '../envelope.ts';
import { forgeriesOf } from '../testing/forgeries.ts';
import { aStream, anEvent } from '../testing/stream.ts';
import { entryOf, hashOf, isSalt, linked, sealedLink } from './hash-chain.ts';
import { verifyChain } from './verify.ts';

const rich = (n: number): StoredEvent =>
  anEvent(
    n,
    {
      title: 'Charte',
      items: [{ text: 'un', done: true }, { text: { $sealed: { key: 'k', nonce: 'n', text: 't' } } }],
    },
    {
      provenance: { kind: 'reported', source: 'Compte rendu' },
      basedOn: [{ stream: 'organisation-x', revision: 3 }],
      trace: { traceparent: '00-1-2-01', tracestate: 'a=b' },
    },
  );
const events = linked([anEvent(0), rich(1), anEvent(2), rich(3)], '');
const head = hashOf(events[3]!);

describe('a chain of events', () => {
  it('holds as it was written, and says its head', () => {
    expect(verifyChain(events)).toEqual({ ok: true, head });
    expect(verifyChain(events, { head })).toEqual({ ok: true, head });
    expect(verifyChain([])).toEqual({ ok: true, head: '' });
  });

  it('holds whatever the order of members in the text it was parsed from', () => {
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(reversed)
        : typeof value === 'object' && value
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([k, v]) => [k, reversed(v)]),
            )
          : value;
    expect(verifyChain(events.map(reversed) as StoredEvent[], { head }).ok).toBe(true);
  });

  it('can be verified a part at a time', () => {
    const after = { revision: 1, hash: hashOf(events[1]!) };
    expect(verifyChain(events.slice(2), { after, head })).toEqual({ ok: true, head });
    expect(verifyChain(events.slice(3), { after })).toEqual({ ok: false, revision: 2, what: 'revision' });
    expect(verifyChain([], { after })).toEqual({ ok: true, head: after.hash });
  });
});

// A member beside those of the envelope is covered by nothing: the guard refuses it, and no reader sees it.
const covered = (event: StoredEvent) => forgeriesOf(event).filter(({ what }) => what !== 'event with one member more');

describe('each field forged in an event in the middle', () => {
  it.each(covered(events[1]!))('$what: found out', ({ forged }) => {
    const verdict = verifyChain(events.with(1, forged));
    // At the event itself, or where the next one no longer follows it
    expect([1, 2]).toContain(verdict.ok ? undefined : verdict.revision);
  });
});

describe('each field forged in the last event', () => {
  it.each(covered(events[3]!))('$what: found out by the head that is known', ({ forged }) => {
    expect(verifyChain(events.with(3, forged), { head }).ok).toBe(false);
  });
});

describe('the chain as a whole', () => {
  const [e0, e1, e2, e3] = events as [StoredEvent, StoredEvent, StoredEvent, StoredEvent];
  const at = (event: StoredEvent, revision: number): StoredEvent => ({ ...event, revision });

  it.each<[string, StoredEvent[], object]>([
    ['two events swapped', [e0, e2, e1, e3], { revision: 1, what: 'revision' }],
    ['two events swapped and renumbered', [e0, at(e2, 1), at(e1, 2), e3], { revision: 1, what: 'prev' }],
    ['an event removed', [e0, e2, e3], { revision: 1, what: 'revision' }],
    ['an event removed, the others renumbered', [e0, at(e2, 1), at(e3, 2)], { revision: 1, what: 'prev' }],
    ['the first event removed, the others renumbered', [at(e1, 0), at(e2, 1)], { revision: 0, what: 'prev' }],
    ['an event inserted', [e0, anEvent(1), at(e1, 2)], { revision: 1, what: 'prev' }],
    ['an event inserted with the right prev', [e0, ...linked([anEvent(1)], hashOf(e0)), at(e1, 2)], { revision: 2 }],
    ['an event repeated', [e0, e0], { revision: 1, what: 'revision' }],
    ['an event of another stream', [e0, { ...e1, stream: 'alliance-x' }], { revision: 1, what: 'stream' }],
  ])('%s: found out', (_, forged, where) => expect(verifyChain(forged)).toMatchObject({ ok: false, ...where }));

  it.each<[string, StoredEvent[]]>([
    ['cut short', [e0, e1, e2]],
    ['gone', []],
    ['gone on', [...events, ...linked([anEvent(4)], head)]],
    ['forged and linked anew', linked(events.with(1, { ...e1, data: { title: 'Autre' } }), '')],
  ])('%s, it ends at another head than the one known', (_, forged) => {
    expect(verifyChain(forged).ok).toBe(true);
    expect(verifyChain(forged, { head })).toMatchObject({ ok: false, what: 'head' });
  });
});

describe('R28: an event that is withheld', () => {
  const link = sealedLink(events[1]!);
  const chain = [events[0]!, link, events[2]!, sealedLink(events[3]!)];

  it('says neither data nor metadata, salt included, and its chain holds all the same', () => {
    expect(JSON.stringify(link)).not.toMatch(/Charte|salt|actor|fingerprint|provenance/);
    expect(Object.keys(link.metadata)).toEqual(['recordedAt', 'effectiveOn', 'prev']);
    expect(verifyChain(chain, { head })).toEqual({ ok: true, head });
  });

  it.each([
    ['dataDigest', { dataDigest: link.metaDigest }, 'prev', 2],
    ['metaDigest', { metaDigest: link.dataDigest }, 'prev', 2],
    ['type', { type: 'OtherThing' }, 'prev', 2],
    ['prev', { metadata: { ...link.metadata, prev: head } }, 'prev', 1],
    ['a digest that is none', { dataDigest: 'x' }, 'form', 1],
    ['no digest', { metaDigest: undefined as unknown as string }, 'form', 1],
  ])('forged (%s) is found out', (_, change, what, revision) =>
    expect(verifyChain(chain.with(1, { ...link, ...change }))).toEqual({ ok: false, revision, what }),
  );
});

describe('salt', () => {
  it('has one spelling: other last characters that decode to the same bytes are refused', () => {
    const salt = events[0]!.metadata.salt;
    expect(isSalt(salt)).toBe(true);
    const twin = `${salt.slice(0, -1)}B`;
    expect(Buffer.from(twin, 'base64url')).toEqual(Buffer.from(salt, 'base64url'));
    const forged = anEvent(0, {}, { salt: twin });
    expect(verifyChain([forged])).toEqual({ ok: false, revision: 0, what: 'form' });
    expect(() => hashOf(forged)).toThrow(TypeError);
  });

  it('keeps the same answer from having the same digest twice', () => {
    const [a, b] = aStream(2) as [StoredEvent, StoredEvent];
    const entry = (event: StoredEvent) => JSON.parse(entryOf({ ...event, data: { answer: 'oui' } })) as { d: string };
    expect(entry(a).d).not.toBe(entry(b).d);
  });
});

it('says where an event is no JSON at all', () => {
  const broken = { ...events[0]!, metadata: null } as unknown as StoredEvent;
  expect(verifyChain([broken])).toEqual({ ok: false, revision: 0, what: 'form' });
});
