import fc from 'fast-check';
import { createCodec } from '../decode/codec.ts';
import type { JsonObject, StoredEvent } from '../envelope.ts';
import { guardAppend } from '../integrity/guard.ts';
import { linked } from '../integrity/hash-chain.ts';
import { verifyChain } from '../integrity/verify.ts';
import { anyOf } from '../testing/arbitrary.ts';
import { forgeriesOf } from '../testing/forgeries.ts';
import { anEvent } from '../testing/stream.ts';
import { catalogue, upcasters, type DataOf, type EventType } from './index.ts';

const codec = createCodec(catalogue, { upcasters });
const types = Object.keys(catalogue) as EventType[];

/** The event as the second of three, so that one comes after it. */
function inAStream(type: EventType, data: JsonObject): StoredEvent[] {
  const kind = [catalogue[type].stream].flat()[0] ?? '';
  const placed = (event: StoredEvent) => ({ ...event, stream: event.stream.replace(/^alliance/, kind) });
  const middle = { ...anEvent(1, data, {}, type), version: catalogue[type].version };
  return linked([anEvent(0), middle, anEvent(2)].map(placed), '');
}

describe.each(types)('any %s', (type) => {
  const anyData = anyOf(catalogue[type].schema) as fc.Arbitrary<DataOf<typeof type>>;

  it('is written, guarded, chained and read back as it was', () => {
    fc.assert(
      fc.property(anyData, (data) => {
        const encoded = codec.encode(type, data);
        const events = inAStream(type, encoded);
        guardAppend(events);
        expect(verifyChain(events).ok).toBe(true);
        expect(encoded).toStrictEqual(data);
        expect(codec.decode(JSON.parse(JSON.stringify(events[1])) as StoredEvent).data).toStrictEqual(data);
      }),
      { numRuns: 25 },
    );
  });

  it('is found out when anything it says is changed, removed or added', () => {
    fc.assert(
      fc.property(anyData, fc.nat(), (data, start) => {
        const events = inAStream(type, data as JsonObject);
        const forgeries = forgeriesOf(data as JsonObject);
        // A few dozens of each: all of a decision's hundreds, many times over, would say no more
        const some =
          forgeries.length <= 40
            ? forgeries
            : [...forgeries, ...forgeries].slice(start % forgeries.length).slice(0, 40);
        for (const { what, forged } of some) {
          const verdict = verifyChain(events.with(1, { ...events[1]!, data: forged }));
          if (verdict.ok) throw new Error(`${what}: not found out`);
        }
      }),
      { numRuns: 10 },
    );
  });
});
