import { MAX_APPEND_DATA_BYTES, MAX_APPEND_EVENTS, MAX_EVENT_BYTES, type StoredEvent } from '@alliage/events';
import { AppendTooLarge } from '../../errors.ts';
import { collect } from '../../port.ts';
import { newStream, sample } from '../sample-events.ts';
import type { Ours } from '../store-under-test.ts';

const bytes = (thing: unknown) => Buffer.byteLength(JSON.stringify(thing));

/** Two bytes a letter: a limit counted in characters would let twice as much in. */
const filled = (size: number) => ({ text: 'é'.repeat(Math.floor((size - bytes({ text: '' })) / 2)) });

export function holdingBigEvents(ours: Ours): void {
  const keeps = async (stream: string, events: readonly StoredEvent[]) => {
    await ours.store.append(stream, 'no-stream', events);
    expect(await collect(ours.store.readStream(stream))).toEqual(events);
  };
  const refuses = async (stream: string, events: readonly StoredEvent[]) => {
    await expect(ours.store.append(stream, 'no-stream', events)).rejects.toThrow(AppendTooLarge);
    expect(await ours.store.head(stream)).toBeUndefined();
  };

  it('keeps an event of 64 KiB, and refuses a larger one', async () => {
    const stream = newStream();
    const envelope = bytes({ ...sample({ stream })[0], data: {} });
    await keeps(stream, sample({ stream, data: () => filled(MAX_EVENT_BYTES - envelope) }));
    const larger = newStream();
    await refuses(larger, sample({ stream: larger, data: () => filled(MAX_EVENT_BYTES) }));
  });

  it('keeps 500 events of one append, and refuses 501', async () => {
    const stream = newStream();
    await keeps(stream, sample({ stream, count: MAX_APPEND_EVENTS }));
    const larger = newStream();
    await refuses(larger, sample({ stream: larger, count: MAX_APPEND_EVENTS + 1 }));
  });

  it('keeps 900 KiB of one append, and refuses more', async () => {
    const stream = newStream();
    const each = MAX_APPEND_DATA_BYTES / 15;
    await keeps(stream, sample({ stream, count: 15, data: () => filled(each) }));
    const larger = newStream();
    await refuses(larger, sample({ stream: larger, count: 16, data: () => filled(each) }));
  });

  it('counts metadata too: many small events may be too much for one append', async () => {
    const stream = newStream();
    await refuses(stream, sample({ stream, count: MAX_APPEND_EVENTS, data: () => filled(1_800) }));
  });
}
