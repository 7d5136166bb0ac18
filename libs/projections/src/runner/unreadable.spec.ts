import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SqliteEventStore, type EventStore } from '@alliage/event-store';
import { EventStoreDb } from '@alliage/event-store/eventstoredb';
import { StandIn } from '@alliage/event-store/testing/eventstoredb';
import { alliance, stored } from '../testing/history.ts';
import { noted } from '../testing/notes.ts';
import { caughtUp, runnerOn, type Run } from '../testing/runners.ts';

const events = stored([noted(1, 1), noted(1, 2), noted(1, 3), noted(2, 1), noted(2, 2)]);
const of = (n: number) => events.filter(({ stream }) => stream === alliance(n));

interface Damaged {
  readonly store: EventStore;
  close(): Promise<void>;
}

/** Stores three notes of alliance 1, of which the second cannot be read any more, and one of alliance 2. */
const places: Record<string, () => Promise<Damaged>> = {
  SQLite: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'alliage-unreadable-'));
    const file = join(folder, 'events.sqlite');
    const before = new SqliteEventStore(file);
    await before.append(alliance(1), 'no-stream', of(1));
    await before.append(alliance(2), 'no-stream', of(2).slice(0, 1));
    await before.close();
    const database = new DatabaseSync(file);
    database.exec(`DROP TRIGGER events_never_change; UPDATE events SET data = '{"n":2' WHERE revision = 1`);
    database.close();
    const store = new SqliteEventStore(file);
    const close = async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    };
    return { store, close };
  },
  EventStoreDB: async () => {
    const server = new StandIn();
    await server.start();
    const store = new EventStoreDb({ connectionString: server.connectionString });
    await store.append(alliance(1), 'no-stream', of(1).slice(0, 1));
    const nothing = new Uint8Array();
    server.log.append(alliance(1), 0, [
      {
        ...{ id: '3f0c2a52-6f0e-4d0b-9a57-0d1f2b7c4e11', type: 'JournalEntryRecorded' },
        ...{ contentType: '', data: nothing, metadata: nothing },
      },
    ]);
    await store.append(alliance(1), 1, of(1).slice(2));
    await store.append(alliance(2), 'no-stream', of(2).slice(0, 1));
    const close = async () => {
      await store.close();
      server.stop();
    };
    return { store, close };
  },
};

describe.each(Object.keys(places))('an event whose bytes are no JSON any more, in %s', (name) => {
  let damaged: Damaged;
  let run: Run;
  beforeEach(async () => {
    damaged = await (places[name] as () => Promise<Damaged>)();
    run = await caughtUp(runnerOn(damaged.store));
  });
  afterEach(async () => {
    await run.runner.stop();
    await damaged.close();
  });
  const tallyOf = async (n: number) =>
    (await run.dump()).find((line) => line.startsWith('notes_tally') && line.includes(alliance(n)));
  const parked = {
    ...{ owner: alliance(1), revision: 1, type: 'JournalEntryRecorded', waiting: 1 },
    reason: expect.stringContaining(`event 1 of ${alliance(1)} cannot be read`),
  };

  it('parks its stream, by name, and nobody else', async () => {
    expect((await run.runner.status()).parked).toEqual([parked]);
    expect(await tallyOf(1)).toContain('"words":"|note 1"');
    expect(await tallyOf(2)).toContain('"words":"|note 1"');
    await damaged.store.append(alliance(2), 0, of(2).slice(1));
    expect(await run.runner.waitFor({ stream: alliance(2), revision: 1 }, 30_000)).toBe('fresh');
    expect(await tallyOf(2)).toContain('"words":"|note 1|note 2"');
  });

  it('parks it again where it is tried again', async () => {
    expect((await run.runner.retry(alliance(1))).parked).toMatchObject({ owner: alliance(1), revision: 1 });
    expect(await tallyOf(1)).toContain('"words":"|note 1"');
  });
});
