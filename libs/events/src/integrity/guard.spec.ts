import fc from 'fast-check';
import type { EventMetadata, JsonObject, StoredEvent } from '../envelope.ts';
import { aStream, anEvent } from '../testing/stream.ts';
import { canonical } from './canonical.ts';
import { guardAppend, guardEvent, MAX_APPEND_DATA_BYTES, MAX_EVENT_BYTES, NotStorable } from './guard.ts';
import { faultIn } from './plain-json.ts';

const refusal = (act: () => void) => {
  try {
    act();
  } catch (error) {
    if (error instanceof NotStorable) return { rule: error.rule, path: error.path };
    throw error;
  }
  return undefined;
};
const withData = (data: object) => anEvent(0, data as JsonObject);
const nested = (depth: number): object => (depth === 1 ? {} : { a: nested(depth - 1) });
class Money {
  readonly cents = 1;
}
const hole = [1, 2, 3];
delete hole[1];

describe('what may be stored', () => {
  it('lets plain events through', () => {
    expect(() => guardAppend(aStream(500))).not.toThrow();
    expect(() =>
      guardEvent(withData({ a: [1, -1, 0, null, true, 'é\t\n😀'], b: {}, c: Number.MAX_SAFE_INTEGER, d: nested(31) })),
    ).not.toThrow();
    expect(() => guardEvent(withData(Object.assign(Object.create(null) as object, { a: 1 })))).not.toThrow();
  });

  it.each<[string, object, string, string]>([
    ['a fraction', { a: { b: [0.5] } }, 'safe-integer', 'event.data.a.b[0]'],
    ['an integer above 2^53', { a: 2 ** 53 }, 'safe-integer', 'event.data.a'],
    ['NaN', { a: Number.NaN }, 'safe-integer', 'event.data.a'],
    ['infinity', { a: -Infinity }, 'safe-integer', 'event.data.a'],
    ['minus zero', { a: -0 }, 'safe-integer', 'event.data.a'],
    ['undefined', { a: undefined }, 'plain-json', 'event.data.a'],
    ['undefined in a list', { a: [undefined] }, 'plain-json', 'event.data.a[0]'],
    ['a function', { a: () => 1 }, 'plain-json', 'event.data.a'],
    ['a symbol', { a: Symbol('x') }, 'plain-json', 'event.data.a'],
    ['a member under a symbol', { a: { [Symbol('x')]: 1 } }, 'plain-json', 'event.data.a.Symbol(x)'],
    ['a big integer', { a: 1n }, 'plain-json', 'event.data.a'],
    ['a date', { a: new Date(0) }, 'plain-json', 'event.data.a'],
    ['a map', { a: new Map() }, 'plain-json', 'event.data.a'],
    ['bytes', { a: new Uint8Array(2) }, 'plain-json', 'event.data.a'],
    ['an instance of a class', { a: new Money() }, 'plain-json', 'event.data.a'],
    ['a boxed number', { a: Object(1) as unknown }, 'plain-json', 'event.data.a'],
    ['a list with a hole', { a: hole }, 'plain-json', 'event.data.a'],
    [
      'a list with a hole and a name',
      { a: Object.assign([...hole.slice(0, 1)], { length: 2, x: 1 }) },
      'plain-json',
      'event.data.a[1]',
    ],
    ['a list with members', { a: Object.assign([1], { toJSON: 1 }) }, 'plain-json', 'event.data.a'],
    ['a list of a class of its own', { a: new (class extends Array {})() }, 'plain-json', 'event.data.a'],
    [
      'a computed member',
      {
        get a() {
          return 1;
        },
      },
      'plain-json',
      'event.data.a',
    ],
    ['a hidden member', Object.defineProperty({}, 'a', { value: 1 }), 'plain-json', 'event.data.a'],
    ['__proto__', JSON.parse('{"a": {"__proto__": 1}}') as object, 'no-proto', 'event.data.a.__proto__'],
    ['a lone surrogate', { a: 'x\ud800' }, 'well-formed-unicode', 'event.data.a'],
    ['decomposed accents', { a: 'e\u0301' }, 'nfc', 'event.data.a'],
    ['decomposed accents in a name', { 'e\u0301': 1 }, 'nfc', 'event.data.e\u0301'],
    ['U+0000', { a: 'x\0' }, 'no-nul', 'event.data.a'],
    ['a carriage return', { a: 'x\r\n' }, 'no-control-character', 'event.data.a'],
    ['a bell', { a: '\x07' }, 'no-control-character', 'event.data.a'],
    ['DEL', { a: '\x7f' }, 'no-control-character', 'event.data.a'],
    ['a C1 control', { a: '\x85' }, 'no-control-character', 'event.data.a'],
    ['33 levels', { d: nested(32) }, 'depth', `event.data.d${'.a'.repeat(31)}`],
    ['more than 64 KiB', { a: 'é'.repeat(MAX_EVENT_BYTES / 2) }, 'event-bytes', 'event'],
  ])('refuses %s', (_, data, rule, path) => expect(refusal(() => guardEvent(withData(data)))).toEqual({ rule, path }));

  it('refuses a circle', () => {
    const circle: Record<string, unknown> = {};
    circle['a'] = circle;
    expect(refusal(() => guardEvent(withData(circle)))).toMatchObject({ rule: 'depth' });
  });

  it('counts bytes, not characters, up to the last one', () => {
    const room = MAX_EVENT_BYTES - Buffer.byteLength(JSON.stringify(withData({ a: '' })));
    expect(refusal(() => guardEvent(withData({ a: 'x'.repeat(room) })))).toBeUndefined();
    expect(refusal(() => guardEvent(withData({ a: `${'x'.repeat(room - 1)}é` })))).toMatchObject({
      rule: 'event-bytes',
    });
  });

  it('guards metadata as it does data', () => {
    const event = anEvent(0, {}, { provenance: { kind: 'recorded', source: 'e\u0301' } });
    expect(refusal(() => guardEvent(event))).toEqual({ rule: 'nfc', path: 'event.metadata.provenance.source' });
    const absent = anEvent(0, {}, { basedOn: undefined } as unknown as Partial<EventMetadata>);
    expect(refusal(() => guardEvent(absent))).toEqual({ rule: 'plain-json', path: 'event.metadata.basedOn' });
  });

  it.each<[string, object, string]>([
    ['a member that the hash does not cover', { position: '1' }, 'position'],
    ['an id that is no UUID', { id: 'x' }, 'id'],
    ['a type that is no name', { type: 'a b' }, 'type'],
    ['version 0', { version: 0 }, 'version'],
    ['a stream of no kind', { stream: 'person-' }, 'stream'],
    ['a negative revision', { revision: -1 }, 'revision'],
    ['data that is a list', { data: [] }, 'data'],
    ['no metadata', { metadata: null }, 'metadata'],
    ['a short salt', { metadata: { ...anEvent(0).metadata, salt: 'x' } }, 'metadata.salt'],
    [
      'a first event that follows another',
      { metadata: { ...anEvent(0).metadata, prev: 'A'.repeat(43) } },
      'metadata.prev',
    ],
    ['a later event that follows none', { revision: 1 }, 'metadata.prev'],
  ])('refuses %s', (_, more, path) => {
    const event = { ...anEvent(0), ...more } as StoredEvent;
    expect(refusal(() => guardEvent(event))).toEqual({ rule: 'envelope', path: `event.${path}` });
  });

  it('is read back from its text as it was, and has one canonical form', () => {
    const letIn = fc.jsonValue({ maxDepth: 5 }).filter((value) => faultIn(value, '') === undefined);
    fc.assert(
      fc.property(letIn, (value) => {
        const back = JSON.parse(JSON.stringify(value)) as typeof value;
        expect(back).toStrictEqual(value);
        expect(canonical(back as JsonObject)).toBe(canonical(value as JsonObject));
      }),
    );
  });
});

describe('an append', () => {
  it('has 500 events at most', () =>
    expect(refusal(() => guardAppend(aStream(501)))).toEqual({ rule: 'append-events', path: 'events' }));

  it('names the event at fault', () => {
    const [a, b] = aStream(2) as [StoredEvent, StoredEvent];
    const faulty = { ...b, data: { n: 0.5 } };
    expect(refusal(() => guardAppend([a, faulty]))).toEqual({ rule: 'safe-integer', path: 'events[1].data.n' });
  });

  it('has no id twice', () => {
    const [a, b] = aStream(2) as [StoredEvent, StoredEvent];
    expect(refusal(() => guardAppend([a, { ...b, id: a.id }]))).toEqual({ rule: 'unique-ids', path: 'events[1].id' });
  });

  it('has 900 KiB of data at most', () => {
    const words = 'x'.repeat(60 * 1024 - '{"words":""}'.length);
    const events = aStream(16).map((event) => ({ ...event, data: { words } }));
    expect(MAX_APPEND_DATA_BYTES).toBe(15 * 60 * 1024);
    expect(refusal(() => guardAppend(events.slice(0, 15)))).toBeUndefined();
    expect(refusal(() => guardAppend(events))).toEqual({ rule: 'append-bytes', path: 'events' });
  });
});
