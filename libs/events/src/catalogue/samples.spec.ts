import { readdirSync, readFileSync } from 'node:fs';
import { createCodec } from '../decode/codec.ts';
import type { StoredEvent } from '../envelope.ts';
import { guardEvent } from '../integrity/guard.ts';
import { hashOf } from '../integrity/hash-chain.ts';
import { createdIds } from '../schema/created-ids.ts';
import { cornersIn, cornersOf } from '../testing/corners.ts';
import { catalogue, upcasters, type EventType } from './index.ts';

interface Sample {
  readonly event: StoredEvent;
  readonly hash: string;
}

const folder = new URL('../../samples/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const samples = new Map(
  files.map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Sample[]]),
);
const known = Object.entries(catalogue).flatMap(([type, { version }]) =>
  Array.from({ length: version }, (_, i) => ({
    type: type as EventType,
    version: i + 1,
    name: `${type}.v${i + 1}.json`,
  })),
);
const codec = createCodec(catalogue, { upcasters });

// Never write samples anew from the code: they stand for what people have stored (samples/README.md).
describe('frozen samples', () => {
  it('there are some of every version of every event, and of nothing else', () => {
    expect(files.toSorted()).toEqual(known.map(({ name }) => name).toSorted());
  });

  it('together they fill every corner of every shape', () => {
    const seen = new Map<unknown, Set<unknown>>();
    const see = (shape: unknown, way: unknown) => seen.set(shape, (seen.get(shape) ?? new Set()).add(way));
    for (const [type, { schema, version }] of Object.entries(catalogue)) {
      for (const { event } of samples.get(`${type}.v${version}.json`) ?? []) cornersIn(schema, event.data, see);
    }
    const empty: string[] = [];
    for (const [type, { schema }] of Object.entries(catalogue)) {
      cornersOf(schema, type, (shape, way, at) => {
        if (!seen.get(shape)?.has(way)) empty.push(`${at}: ${way}`);
        see(shape, way);
      });
    }
    expect(empty).toEqual([]);
  });
});

describe.each(known)('what was stored as $type, version $version', ({ type, version, name }) => {
  const frozen = samples.get(name) ?? [];

  it('is what its file says, and could be stored today', () => {
    expect(frozen.length).toBeGreaterThan(0);
    for (const { event } of frozen) {
      expect(event).toMatchObject({ type, version });
      expect(() => guardEvent(event)).not.toThrow();
    }
  });

  it('still reads', () => {
    for (const { event } of frozen) {
      const decoded = codec.decode(event);
      expect(decoded.version).toBe(catalogue[type].version);
      if (version === decoded.version) expect(decoded.data).toStrictEqual(event.data);
    }
  });

  it('still has the hash it had', () => {
    expect(frozen.map(({ event }) => hashOf(event))).toEqual(frozen.map(({ hash }) => hash));
  });

  if (version === catalogue[type].version) {
    it('could be written as it is', () => {
      for (const { event } of frozen) expect(codec.encode(type, event.data as never)).toStrictEqual(event.data);
    });

    it('shows each id that such an event brings into the world', () => {
      const named = catalogue[type].creates.map((path) => path.split('/').at(-1));
      const shown = frozen.flatMap(({ event }) => Object.keys(createdIds(type, event.data)));
      expect(new Set(shown)).toEqual(new Set(named));
    });
  }
});
