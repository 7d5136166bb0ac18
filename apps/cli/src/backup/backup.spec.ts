import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { copyBegins, lockDataFolder, SqliteEventStore } from '@alliage/event-store';
import { newStream, sample } from '@alliage/event-store/testing';
import { hashOf, type StoredEvent } from '@alliage/events';
import { progressBar } from '../ask/bar.ts';
import { checkCopy } from './check-copy.ts';
import { copyEvents } from './copy-events.ts';
import { NotEmpty } from './not-empty.ts';

const quiet = () => undefined;
const check = (folder: string) => checkCopy(folder, progressBar(false), undefined);

describe('A backup of a data folder', () => {
  let root = '';
  let data = '';
  let into = '';
  let store: SqliteEventStore;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'alliage-backup-'));
    [data, into] = [join(root, 'data'), join(root, 'copy')];
    lockDataFolder(data).release();
    store = new SqliteEventStore(join(data, 'events.sqlite'));
  });
  afterEach(async () => {
    await store.close();
    rmSync(root, { recursive: true, force: true });
  });

  const heads = new Map<string, StoredEvent>();
  async function append(stream: string, count: number): Promise<void> {
    const head = heads.get(stream);
    const place = head ? { first: head.revision + 1, prev: hashOf(head) } : {};
    const events = sample({ stream, ...place, count, data: (n) => ({ n, text: 'x'.repeat(500) }) });
    await store.append(stream, head ? head.revision : 'no-stream', events);
    heads.set(stream, events.at(-1)!);
  }

  it('of half a copy is none: it would pass for the whole', async () => {
    await append(newStream(), 3);
    copyBegins(data);
    await expect(copyEvents(data, into, quiet)).rejects.toThrow('n’a qu’une partie des événements');
    expect(existsSync(into)).toBe(false);
    await expect(check(data)).rejects.toThrow('a part of the events only');
  });

  it('taken under writes has all that was acknowledged when it began, halves no append, and every chain holds', async () => {
    const streams = [newStream(), newStream()];
    for (let i = 0; i < 40; i++) for (const stream of streams) await append(stream, 100);
    const before = await store.size();
    const lock = lockDataFolder(data);
    let writing = true;
    const written = Promise.all(
      streams.map(async (stream) => {
        for (; writing; await turn()) await append(stream, 3);
      }),
    );
    const seen: number[] = [];
    await copyEvents(data, into, (done) => seen.push(done));
    writing = false;
    await written;
    lock.release();

    const { ok, events, streams: count } = await check(into);
    expect([ok, count]).toEqual([true, 2]);
    expect(events).toBeGreaterThanOrEqual(before);
    expect((events - before) % 3).toBe(0);
    expect(await store.size()).toBeGreaterThan(events);
    expect(seen.length).toBeGreaterThan(1);
    expect(readdirSync(into).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('is a data folder: the next service goes on in it', async () => {
    const stream = newStream();
    await append(stream, 5);
    await copyEvents(data, into, quiet);
    const copy = new SqliteEventStore(join(into, 'events.sqlite'));
    const head = (await copy.head(stream))!;
    await copy.append(stream, 4, sample({ stream, first: 5, prev: hashOf(head) }));
    await copy.close();
    expect(await check(into)).toMatchObject({ ok: true, events: 6 });
    await expect(store.size()).resolves.toBe(5);
  });

  it('overwrites nothing, but what an interrupted backup left', async () => {
    await append(newStream(), 5);
    await copyEvents(data, into, quiet);
    await expect(copyEvents(data, into, quiet)).rejects.toThrow(NotEmpty);
    await expect(copyEvents(data, into, quiet)).rejects.toThrow(/n’est pas vide \(events.sqlite\).*\n.*is not empty/);
    const again = join(root, 'again');
    lockDataFolder(again).release();
    writeFileSync(join(again, 'events.sqlite.partial'), 'half of it');
    await copyEvents(data, again, quiet);
    expect(await check(again)).toMatchObject({ ok: true, events: 5 });
  });

  it('is not made of a folder without events', async () => {
    await expect(copyEvents(join(root, 'nowhere'), into, quiet)).rejects.toThrow(/Aucun événement/);
    expect(existsSync(into)).toBe(false);
  });
});
