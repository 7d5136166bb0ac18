import { join } from 'node:path';
import { SqliteEventStore, type EventStore } from '@alliage/event-store';
import { EventStoreDb } from '@alliage/event-store/eventstoredb';
import { closedLoop } from '../harness/closed-loop.ts';
import { measurePairs, type Slice } from '../harness/pairs.ts';
import { resultOf, type Result } from '../harness/result.ts';
import type { AllianceWriter } from '../subjects/alliance-writer.ts';
import { Commander } from '../subjects/commander.ts';
import type { Run } from './bench.ts';

const STREAMS = [1_000, 10_000];
const LENGTHS = [1_000, 10_000];
const SHORT = 10;
/** Commands after which a short stream gives its place to another that is short. */
const STAYS_SHORT = 10;
const EVENTS = { few: 1_000, many: 100_000 } as const;
/** Of a slice's time: nothing is aimed at here, and there is much to measure. */
const SHARE = 0.4;
/** Long streams; more of them would be more streams, too. */
const LONG_STREAMS = 4;

/** What one command costs, one at a time, when there are more streams, more events, or more of them in its stream: commands a second, by those of the smallest. */
export async function* growth(run: Run): AsyncGenerator<Result> {
  const embedded = new SqliteEventStore(join(run.folder('growth'), 'events.sqlite'));
  yield* inOneStore(run, 'SQLite', embedded);
  await embedded.close();
  yield* ofEvents(run);
  if (!run.server) return;
  const server = new EventStoreDb({ connectionString: run.server });
  yield* inOneStore(run, 'EventStoreDB', server);
  await server.close();
}

async function* inOneStore(run: Run, where: string, store: EventStore): AsyncGenerator<Result> {
  const commander = new Commander(store);
  const one = inTurn(commander, [await commander.opened(1)]);
  for (const n of STREAMS) {
    const many = inTurn(commander, await openedMany(commander, n, 1));
    yield await compared(run, `${where}: ${n} streams / 1 stream`, many, one);
  }
  for (const n of LENGTHS) {
    const long = inTurn(commander, await openedMany(commander, LONG_STREAMS, n));
    yield await compared(run, `${where}: stream of ${n} / of ${SHORT} events`, long, alwaysShort(commander));
  }
}

/** Two files, one with few events, one with many. */
async function* ofEvents(run: Run): AsyncGenerator<Result> {
  const slices: Slice[] = [];
  const stores: EventStore[] = [];
  for (const [name, events] of Object.entries(EVENTS)) {
    const store = new SqliteEventStore(join(run.folder(`growth-${name}`), 'events.sqlite'));
    stores.push(store);
    const commander = new Commander(store);
    const writers = await openedMany(commander, 100, events / 100);
    slices.push(inTurn(commander, writers));
  }
  yield await compared(run, `SQLite: ${EVENTS.many} / ${EVENTS.few} events in the store`, slices[1]!, slices[0]!);
  await Promise.all(stores.map((store) => store.close()));
}

async function openedMany(commander: Commander, n: number, events: number): Promise<AllianceWriter[]> {
  const writers: AllianceWriter[] = [];
  const AT_ONCE = events > 100 ? 4 : 100;
  for (let left = n; left > 0; left -= AT_ONCE)
    writers.push(
      ...(await Promise.all(Array.from({ length: Math.min(left, AT_ONCE) }, () => commander.opened(events)))),
    );
  return writers;
}

function inTurn(commander: Commander, writers: readonly AllianceWriter[]): Slice {
  let n = 0;
  return (seconds) => closedLoop(1, seconds, () => commander.command(writers[n++ % writers.length]!));
}

/** On streams that stay short: opened before the slice begins, for the rate of the slice before. */
function alwaysShort(commander: Commander): Slice {
  let rate = 1_000;
  return async (seconds) => {
    const writers = await openedMany(commander, Math.ceil((rate * seconds * 1.5) / STAYS_SHORT), SHORT);
    let n = 0;
    return (rate = await closedLoop(1, seconds, () =>
      commander.command(writers[Math.floor(n++ / STAYS_SHORT) % writers.length]!),
    ));
  };
}

async function compared(run: Run, name: string, more: Slice, least: Slice): Promise<Result> {
  run.say(name);
  const onPair = (a: number, b: number) => run.say(`  ${a.toFixed(0)} / ${b.toFixed(0)} = ${(a / b).toFixed(3)}`);
  return resultOf(
    name,
    'commands/s',
    await measurePairs(more, least, { ...run, seconds: SHARE * run.seconds, onPair }),
  );
}
