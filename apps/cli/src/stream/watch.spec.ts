import { setTimeout as sleep } from 'node:timers/promises';
import { newStream, sample } from '@alliage/event-store/testing';
import type { StoredEvent } from '@alliage/events';
import { FakeService, printed } from '../testing/fake-service.ts';
import { watchAll, watchStream, type Watching } from './watch.ts';

const stream = newStream();
const other = newStream();

function watching(service: FakeService, options: Partial<Watching> = {}) {
  const { lines, print } = printed();
  const stop = new AbortController();
  const all = {
    client: service,
    language: 'fr',
    json: true,
    print,
    every: 2,
    signal: stop.signal,
    ...options,
  } as const;
  const revisions = () => lines.map((line) => (JSON.parse(line) as StoredEvent).revision);
  return { all, stop, lines, revisions };
}

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 1_000 && !holds(); i += 1) await sleep(2);
  expect(holds()).toBe(true);
}

describe('alliage stream watch', () => {
  let service: FakeService;
  beforeEach(() => {
    service = new FakeService();
    service.events.push(...sample({ stream, count: 3 }));
  });

  it('prints what comes from now on, once and in order, and ends when it is told to', async () => {
    const { all, stop, revisions } = watching(service);
    const ended = watchStream(stream, all);
    await sleep(10);
    service.events.push(...sample({ stream, first: 3, count: 2 }));
    await until(() => revisions().length === 2);
    service.events.push(...sample({ stream, first: 5 }));
    await until(() => revisions().length === 3);
    stop.abort();
    await ended;
    expect(revisions()).toEqual([3, 4, 5]);
  });

  it('prints from a revision on', async () => {
    const { all, stop, revisions } = watching(service, { from: 1 });
    const ended = watchStream(stream, all);
    await until(() => revisions().length === 2);
    stop.abort();
    await ended;
    expect(revisions()).toEqual([1, 2]);
  });

  it('waits for a service that restarts, says so once, and misses nothing', async () => {
    const waits: unknown[] = [];
    const { all, stop, revisions } = watching(service, { onWaiting: (error) => waits.push(error) });
    const ended = watchStream(stream, all);
    await sleep(10);
    service.away = true;
    service.events.push(...sample({ stream, first: 3 }));
    await sleep(20);
    service.away = false;
    await until(() => revisions().length === 1);
    stop.abort();
    await ended;
    expect([revisions(), waits.length]).toEqual([[3], 1]);
  });

  it('fails for a stream that there is not, and for a service that is not there', async () => {
    await expect(watchStream(other, watching(service).all)).rejects.toMatchObject({ status: 404 });
    service.away = true;
    await expect(watchStream(stream, watching(service).all)).rejects.toMatchObject({ name: 'Unreachable' });
  });

  it('follows all streams, from the position that the views have', async () => {
    service.statuses.push({ views: [{ position: '2' }] });
    const { all, stop, lines } = watching(service, { json: false });
    const ended = watchAll(all);
    service.events.push(...sample({ stream: other }));
    await until(() => lines.length === 4);
    stop.abort();
    await ended;
    expect([lines[0], lines[2]]).toEqual([stream, other]);
    expect([lines[1], lines[3]]).toEqual([expect.stringMatching(/^#2 /), expect.stringMatching(/^#0 /)]);
  });
});
