import type { StoredEvent } from '@alliage/events';
import { SameIdOtherBytes, WrongExpectedRevision } from '../../errors.ts';
import { collect } from '../../port.ts';
import { newStream, sample } from '../sample-events.ts';
import type { Ours } from '../store-under-test.ts';

const with0 = (events: readonly StoredEvent[], change: Partial<StoredEvent>) => [
  { ...events[0]!, ...change },
  ...events.slice(1),
];

export function sendingAgain(ours: Ours): void {
  it.each(['no-stream', 1] as const)(
    'answers the same frozen events sent again after %s as the first time',
    async (expected) => {
      const stream = newStream();
      const before = expected === 'no-stream' ? [] : sample({ stream, count: 2 });
      if (before.length > 0) await ours.store.append(stream, 'no-stream', before);
      const events = sample({ stream, first: before.length, count: 3 });
      const first = await ours.store.append(stream, expected, events);
      expect(await ours.store.append(stream, expected, events)).toEqual(first);
      expect(await ours.other.append(stream, expected, structuredClone(events))).toEqual(first);
      expect(await collect(ours.store.readStream(stream))).toEqual([...before, ...events]);
    },
  );

  it('answers them so when others have appended meanwhile', async () => {
    const stream = newStream();
    const events = sample({ stream, count: 2 });
    const first = await ours.store.append(stream, 'no-stream', events);
    await ours.other.append(stream, 1, sample({ stream, first: 2 }));
    expect(await ours.store.append(stream, 'no-stream', events)).toEqual(first);
    expect(await ours.store.head(stream)).toMatchObject({ revision: 2 });
  });

  it('stores them once when they are sent twice at the same moment', async () => {
    const stream = newStream();
    const events = sample({ stream, count: 2 });
    const [one, two] = await Promise.all([
      ours.store.append(stream, 'no-stream', events),
      ours.other.append(stream, 'no-stream', events),
    ]);
    expect(two).toEqual(one);
    expect(await collect(ours.store.readStream(stream))).toEqual(events);
  });

  it('refuses the same ids with other bytes, or with fewer or more events than the first time, and stores nothing of it', async () => {
    const stream = newStream();
    const events = sample({ stream, count: 2 });
    await ours.store.append(stream, 'no-stream', events);
    const { commandId } = events[0]!.metadata;
    const others: Record<string, StoredEvent[]> = {
      data: with0(events, { data: { n: 'other' } }),
      metadata: with0(events, { metadata: { ...events[0]!.metadata, effectiveOn: '2027' } }),
      type: with0(events, { type: 'SampleLost' }),
      version: with0(events, { version: 2 }),
      fewer: events.slice(0, 1),
      more: [...events, ...sample({ stream, first: 2, commandId })],
    };
    for (const [what, other] of Object.entries(others)) {
      const refused = ours.store.append(stream, 'no-stream', other).catch((error: unknown) => error);
      expect([what, await refused]).toEqual([what, expect.any(SameIdOtherBytes)]);
    }
    expect(await collect(ours.store.readStream(stream))).toEqual(events);
  });

  it('takes new ids of the same command for a conflict: only the caller knows what was meant', async () => {
    const stream = newStream();
    const [event] = sample({ stream });
    await ours.store.append(stream, 'no-stream', [event!]);
    const { commandId } = event!.metadata;
    const again = ours.store.append(stream, 'no-stream', sample({ stream, commandId }));
    await expect(again).rejects.toThrow(WrongExpectedRevision);
  });
}
