import { readFileSync } from 'node:fs';
import type { Json, StoredEvent } from '../envelope.ts';
import { canonical, fingerprintOf, type Fingerprinted } from './canonical.ts';
import { guardAppend } from './guard.ts';
import { dataDigest, entryOf, hashOf, metaDigest } from './hash-chain.ts';
import { verifyChain } from './verify.ts';

interface Vectors {
  readonly fingerprint: { readonly command: Fingerprinted; readonly canonical: string; readonly digest: string };
  readonly head: string;
  readonly events: readonly {
    readonly event: StoredEvent;
    readonly canonicalData: string;
    readonly d: string;
    readonly canonicalMetadata: string;
    readonly m: string;
    readonly entry: string;
    readonly hash: string;
  }[];
}

const file = new URL('../../../../docs/integrity-vectors.json', import.meta.url);
const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vectors;

// Never write these anew from the code: they are the promise that hashes made once can be checked for ever.
describe('the published vectors (docs/integrity-vectors.json)', () => {
  it.each(vectors.events)('revision $event.revision: every step gives what is written', (vector) => {
    const { event } = vector;
    const { prev: _, ...metadata } = event.metadata;
    expect({
      event,
      canonicalData: canonical(event.data),
      d: dataDigest(event),
      canonicalMetadata: canonical(metadata as unknown as Json),
      m: metaDigest(event),
      entry: entryOf(event),
      hash: hashOf(event),
    }).toStrictEqual(vector);
  });

  it('are a chain that holds, of events that may be stored', () => {
    const events = vectors.events.map(({ event }) => event);
    expect(verifyChain(events, { head: vectors.head })).toEqual({ ok: true, head: vectors.head });
    expect(() => guardAppend(events)).not.toThrow();
  });

  it('have the fingerprint of a command', () => {
    const { command, digest, canonical: text } = vectors.fingerprint;
    expect(canonical(command as unknown as Json)).toBe(text);
    expect(fingerprintOf(command)).toBe(digest);
  });
});
