import { join } from 'node:path';
import type { StoredEvent } from '@alliage/events';
import { SqliteEventStore, type EventStore } from '@alliage/event-store';
import { EventStoreDb } from '@alliage/event-store/eventstoredb';
import { closedLoop } from '../harness/closed-loop.ts';
import { measurePairs, type Slice } from '../harness/pairs.ts';
import { resultOf, type Result } from '../harness/result.ts';
import { before } from '../subjects/alliance-writer.ts';
import { bareClient } from '../subjects/bare-eventstoredb.ts';
import { BareSqlite } from '../subjects/bare-sqlite.ts';
import { prepared } from '../subjects/prepared.ts';
import type { Run } from './bench.ts';

const AT_ONCE = [1, 32];
const AIM = { atLeast: 0.9 } as const;

/** An event made ready for one side: what is called in the slice sends it. */
type Made = (event: StoredEvent) => () => Promise<unknown>;

/** Our adapters against what they stand on, on the same server or disk: the same bytes, one event an append, at exact revisions. */
export async function* append(run: Run): AsyncGenerator<Result> {
  if (run.server) yield* onEventStoreDb(run, run.server);
  yield* onSqlite(run);
}

async function* onEventStoreDb(run: Run, server: string): AsyncGenerator<Result> {
  const store = new EventStoreDb({ connectionString: server });
  try {
    for (const way of ['shared call', 'one call each'] as const) {
      const bare = bareClient(server, way);
      for (const atOnce of AT_ONCE)
        yield await compare(run, `EventStoreDB: adapter / client (${way})`, atOnce, byStore(store), bare.made);
      await bare.close();
    }
  } finally {
    await store.close();
  }
}

async function* onSqlite(run: Run): AsyncGenerator<Result> {
  const folder = run.folder('append');
  const store = new SqliteEventStore(join(folder, 'ours.sqlite'));
  const bare = new BareSqlite(join(folder, 'bare.sqlite'));
  for (const atOnce of AT_ONCE)
    yield await compare(
      run,
      'SQLite: adapter / node:sqlite',
      atOnce,
      byStore(store),
      (event) => () => bare.append(event),
    );
  await store.close();
  bare.close();
}

const byStore =
  (store: EventStore): Made =>
  (event) =>
  () =>
    store.append(event.stream, before(event), [event]);

async function compare(run: Run, what: string, atOnce: number, ours: Made, theirs: Made): Promise<Result> {
  const name = `${what}, ${atOnce} at once`;
  run.say(name);
  const slices = [slice(atOnce, ours), slice(atOnce, theirs)] as const;
  const onPair = (a: number, b: number) => run.say(`  ${a.toFixed(0)} / ${b.toFixed(0)} = ${(a / b).toFixed(3)}`);
  return resultOf(name, 'appends/s', await measurePairs(...slices, { ...run, onPair }), AIM);
}

/** Appends a second, of events made beforehand for the rate of the slice before. */
function slice(atOnce: number, made: Made): Slice {
  let rate = 1_000;
  return async (seconds) => {
    const next = prepared(atOnce, seconds, rate, (writer) => made(writer.next()));
    return (rate = await closedLoop(atOnce, seconds, (worker) => next(worker)()));
  };
}
