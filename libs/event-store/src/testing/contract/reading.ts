import { randomUUID } from 'node:crypto';
import { collect, type RecordedEvent } from '../../port.ts';
import { newStream, sample } from '../sample-events.ts';
import type { Ours } from '../store-under-test.ts';

const revisions = (events: readonly { revision: number }[]) => events.map((event) => event.revision);
const withoutPosition = ({ position: _, ...event }: RecordedEvent) => event;

export function reading(ours: Ours): void {
  it.each([
    [{}, [0, 1, 2, 3, 4, 5]],
    [{ from: 4 }, [4, 5]],
    [{ from: 6 }, []],
    [{ from: 1, limit: 2 }, [1, 2]],
    [{ direction: 'backwards' }, [5, 4, 3, 2, 1, 0]],
    [{ direction: 'backwards', limit: 2 }, [5, 4]],
    [{ direction: 'backwards', limit: 20 }, [5, 4, 3, 2, 1, 0]],
    [{ direction: 'backwards', from: 3, limit: 2 }, [3, 2]],
    [{ direction: 'backwards', from: 0 }, [0]],
    [{ from: 2, leader: true }, [2, 3, 4, 5]],
  ] as const)('reads of six events, asked for %j, the revisions %j', async (options, expected) => {
    const stream = newStream();
    await ours.store.append(stream, 'no-stream', sample({ stream, count: 6 }));
    expect(revisions(await collect(ours.store.readStream(stream, options)))).toEqual(expected);
  });

  it('reads a long stream in pages, none empty, in order both ways', async () => {
    const stream = newStream();
    const events = [0, 400, 800].map((first) => sample({ stream, first, count: 400 }));
    for (const [i, page] of events.entries())
      await ours.store.append(stream, i === 0 ? 'no-stream' : i * 400 - 1, page);
    const pages: number[] = [];
    const read = [];
    for await (const page of ours.store.readStream(stream)) {
      pages.push(page.length);
      read.push(...page);
    }
    expect(read).toEqual(events.flat());
    expect(pages.length).toBeGreaterThan(1);
    expect(Math.min(...pages)).toBeGreaterThan(0);
    const backwards = await collect(ours.store.readStream(stream, { direction: 'backwards' }));
    expect(backwards).toEqual(events.flat().reverse());
  });

  it('reads the events of all streams in the order in which they were stored, page by page, up to an empty one', async () => {
    const [a, b] = [newStream(), newStream()];
    const start = await ours.store.append(a, 'no-stream', sample({ stream: a }));
    const appends = [];
    for (let n = 0; n < 5; n++) {
      for (const [stream, first] of [
        [a, n + 1],
        [b, n * 2],
      ] as const) {
        const events = sample({ stream, first, count: stream === a ? 1 : 2 });
        appends.push({
          events,
          answer: await ours.store.append(stream, first === 0 ? 'no-stream' : first - 1, events),
        });
      }
    }
    const read: RecordedEvent[] = [];
    for (let after = start.position; ;) {
      const page = await ours.store.readAll({ after, limit: 4 });
      expect(page.length).toBeLessThanOrEqual(4);
      const last = page.at(-1);
      if (!last) break;
      read.push(...page);
      after = last.position;
    }
    const own = read.filter((event) => event.stream === a || event.stream === b);
    expect(own.map(withoutPosition)).toEqual(appends.flatMap((append) => append.events));
    expect(new Set(own.map((event) => event.position)).size).toBe(own.length);
    for (const { events, answer } of appends) {
      expect(answer.position).toBe(own.find((event) => event.id === events.at(-1)!.id)?.position);
    }
  });

  it('reads all from the beginning when no position is named', async () => {
    const stream = newStream();
    await ours.store.append(stream, 'no-stream', sample({ stream, count: 3 }));
    const [first, second] = await ours.store.readAll({ limit: 2 });
    expect(await ours.store.readAll({ after: first!.position, limit: 1 })).toEqual([second]);
  });

  it('finds what a command did in a stream, and only there', async () => {
    const [stream, elsewhere] = [newStream(), newStream()];
    const commandId = randomUUID();
    await ours.store.append(stream, 'no-stream', sample({ stream }));
    await ours.store.append(stream, 0, sample({ stream, first: 1, count: 3, commandId }));
    await ours.store.append(stream, 3, sample({ stream, first: 4 }));
    await ours.store.append(elsewhere, 'no-stream', sample({ stream: elsewhere, commandId }));
    expect(await ours.store.findCommand(stream, commandId)).toEqual([1, 2, 3]);
    expect(await ours.store.findCommand(elsewhere, commandId)).toEqual([0]);
    expect(await ours.store.findCommand(stream, randomUUID())).toEqual([]);
  });

  it('says how many events there are', async () => {
    const before = await ours.store.size();
    const [stream, other] = [newStream(), newStream()];
    await ours.store.append(stream, 'no-stream', sample({ stream, count: 3 }));
    await ours.store.append(other, 'no-stream', sample({ stream: other }));
    expect(await ours.store.size()).toBe(before + 4);
  });

  it('says that it is well', async () => {
    expect(await ours.store.health()).toEqual({ ok: true });
  });
}
