import { setTimeout as sleep } from 'node:timers/promises';
import type { RecordedEvent, SubscribeOptions } from '../../port.ts';
import { eventually } from '../eventually.ts';
import { newStream, sample } from '../sample-events.ts';
import type { Ours } from '../store-under-test.ts';

/** What a handler saw of one stream. */
class Seen {
  readonly batches: number[] = [];
  readonly drops: unknown[] = [];
  readonly events: RecordedEvent[] = [];
  readonly stream: string;
  constructor(stream: string) {
    this.stream = stream;
  }
  get revisions(): number[] {
    return this.events.map((event) => event.revision);
  }
  readonly options: Pick<SubscribeOptions, 'onBatch' | 'onDrop'> = {
    onBatch: async (events) => {
      this.batches.push(events.length);
      this.events.push(...events.filter((event) => event.stream === this.stream));
    },
    onDrop: (reason) => void this.drops.push(reason),
  };
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

export function subscribing(ours: Ours): void {
  /** A stream of `count` events, one append each, and the position just before its first. */
  async function stream(count: number): Promise<{ stream: string; after: string; positions: string[] }> {
    const marker = newStream();
    const { position: after } = await ours.store.append(marker, 'no-stream', sample({ stream: marker }));
    const name = newStream();
    const positions: string[] = [];
    for (let n = 0; n < count; n++) positions.push((await appendTo(name, n)).position);
    return { stream: name, after, positions };
  }
  const appendTo = (name: string, revision: number) =>
    ours.store.append(name, revision === 0 ? 'no-stream' : revision - 1, sample({ stream: name, first: revision }));

  it('gives what is stored, in batches, then what comes, at once and in order', async () => {
    const { stream: name, after } = await stream(7);
    const seen = new Seen(name);
    const statuses: string[] = [];
    const onStatus = (status: string) => void statuses.push(status);
    const subscription = ours.store.subscribe({ after, batchSize: 3, ...seen.options, onStatus });
    await eventually(() => statuses.includes('live'));
    expect(seen.revisions).toEqual(range(0, 7));
    expect(Math.max(...seen.batches)).toBeLessThanOrEqual(3);
    for (let n = 7; n < 10; n++) {
      const start = performance.now();
      await appendTo(name, n);
      await eventually(() => seen.events.length > n);
      expect(performance.now() - start).toBeLessThan(1_000);
    }
    expect(seen.revisions).toEqual(range(0, 10));
    await subscription.close();
    expect(seen.drops).toEqual([]);
  });

  it('goes on after the position last handled: nothing left out, nothing twice', async () => {
    const { stream: name, positions } = await stream(6);
    const seen = new Seen(name);
    const subscription = ours.store.subscribe({ after: positions[2]!, ...seen.options });
    await eventually(() => seen.events.length >= 3);
    await subscription.close();
    expect(seen.revisions).toEqual([3, 4, 5]);
    await appendTo(name, 6);
    const later = new Seen(name);
    const resumed = ours.store.subscribe({ after: seen.events.at(-1)!.position, ...later.options });
    await eventually(() => later.events.length >= 1);
    await resumed.close();
    expect(later.revisions).toEqual([6]);
  });

  it('waits for a slow handler, however much is stored meanwhile, and then leaves nothing out', async () => {
    const { stream: name, after } = await stream(1);
    const seen = new Seen(name);
    let running = 0;
    let most = 0;
    const subscription = ours.store.subscribe({
      after,
      batchSize: 10,
      ...seen.options,
      onBatch: async (events) => {
        most = Math.max(most, (running += 1));
        await sleep(5);
        await seen.options.onBatch(events);
        running -= 1;
      },
    });
    for (let n = 1; n < 200; n++) await appendTo(name, n);
    await eventually(() => seen.events.length >= 200);
    await subscription.close();
    expect(most).toBe(1);
    expect(Math.max(...seen.batches)).toBeLessThanOrEqual(10);
    expect(seen.revisions).toEqual(range(0, 200));
    expect(seen.drops).toEqual([]);
  });

  it('ends with a drop when its handler fails, and gives the same events to who subscribes again', async () => {
    const { stream: name, after } = await stream(4);
    const seen = new Seen(name);
    const failure = new Error('the handler failed');
    const onBatch = async (events: readonly RecordedEvent[]) => {
      if (events.some((event) => event.stream === name && event.revision === 2)) throw failure;
      await seen.options.onBatch(events);
    };
    ours.store.subscribe({ after, batchSize: 1, ...seen.options, onBatch });
    await eventually(() => seen.drops.length > 0);
    await appendTo(name, 4);
    await sleep(20);
    expect(seen.drops).toEqual([failure]);
    expect(seen.revisions).toEqual([0, 1]);
    const again = ours.store.subscribe({ after: seen.events.at(-1)!.position, ...seen.options });
    await eventually(() => seen.events.length >= 5);
    await again.close();
    expect(seen.revisions).toEqual(range(0, 5));
  });

  it('is quiet once it is closed: the handler under way has ended, and no other begins', async () => {
    const { stream: name, after } = await stream(2);
    const seen = new Seen(name);
    let begun = false;
    const onBatch = async (events: readonly RecordedEvent[]) => {
      begun = true;
      await sleep(20);
      await seen.options.onBatch(events);
    };
    const subscription = ours.store.subscribe({ after, batchSize: 1, ...seen.options, onBatch });
    await eventually(() => begun);
    await subscription.close();
    const handled = seen.batches.length;
    await appendTo(name, 2);
    await sleep(40);
    expect(seen.batches).toHaveLength(handled);
    expect(seen.drops).toEqual([]);
  });

  it('gives every subscription everything, each at its own pace', async () => {
    const { stream: name, after } = await stream(5);
    const [slow, fast] = [new Seen(name), new Seen(name)];
    const held = Promise.withResolvers<void>();
    const onBatch = async (events: readonly RecordedEvent[]) => {
      await held.promise;
      await slow.options.onBatch(events);
    };
    const subscriptions = [
      ours.store.subscribe({ after, ...slow.options, onBatch }),
      ours.store.subscribe({ after, ...fast.options }),
    ];
    await eventually(() => fast.events.length >= 5);
    expect(fast.revisions).toEqual(range(0, 5));
    expect(slow.revisions).toEqual([]);
    held.resolve();
    await eventually(() => slow.events.length >= 5);
    expect(slow.revisions).toEqual(range(0, 5));
    await Promise.all(subscriptions.map((subscription) => subscription.close()));
  });
}
