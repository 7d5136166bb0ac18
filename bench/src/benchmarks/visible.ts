import { openLoop } from '../harness/open-loop.ts';
import { highestRate } from '../harness/highest-rate.ts';
import { Latencies } from '../harness/latencies.ts';
import type { Pair } from '../harness/pairs.ts';
import { resultOf, type Result } from '../harness/result.ts';
import { AllianceWriter, before } from '../subjects/alliance-writer.ts';
import { distributed, embedded, type Service } from '../subjects/services.ts';
import type { Run } from './bench.ts';

const AIM = { atMost: 3 } as const;
/** Share of the highest sustained rate at which latencies are measured. */
const SHARE = 0.3;
/** Alliances that are written to in turn. */
const ALLIANCES = 1_000;
const SEARCH_SECONDS = 2;
/** A rate is sustained when its last row is there so many ms after its last append was to begin. */
const BACKLOG = 500;

/** From an append to the row that shows it, asked for by a query: how many times the append itself. Both are counted from when the append was to begin. */
export async function* visible(run: Run): AsyncGenerator<Result> {
  yield* measured(run, 'embedded (SQLite)', await embedded(run.folder('visible')));
  if (run.server && run.postgres)
    yield* measured(
      run,
      'EventStoreDB, PostgreSQL, a projector of its own',
      await distributed(run.server, run.postgres),
    );
  else run.say('append → visible on EventStoreDB and PostgreSQL is left out: it takes --server, and a PostgreSQL');
}

async function* measured(run: Run, name: string, service: Service): AsyncGenerator<Result> {
  run.say(`append → visible, ${name}`);
  try {
    const load = new Load(service);
    await load.begin();
    const rate = SHARE * (await highestRate((tried) => load.sustains(tried, run), 100));
    run.say(`  measured at ${rate.toFixed(0)} appends/s`);
    await load.window(rate, run.seconds);
    const pairs: Pair[] = [];
    for (let i = 0; i < run.pairs; i++) {
      const { shown, appended } = await load.window(rate, run.seconds);
      const pair = { ours: shown.percentile(99), theirs: appended.percentile(99) };
      run.say(`  p99: visible ${pair.ours.toFixed(2)} ms, append ${pair.theirs.toFixed(2)} ms`);
      pairs.push(pair);
    }
    yield resultOf(`append → visible, p99 at ${rate.toFixed(0)}/s: ${name}`, 'ms', pairs, AIM);
  } finally {
    await service.close();
  }
}

/** Appends to many alliances, each awaited until it is visible. */
class Load {
  readonly #service: Service;
  readonly #writers = Array.from({ length: ALLIANCES }, () => new AllianceWriter());
  /** The append that each alliance's next one has to wait for. */
  readonly #last: Promise<unknown>[] = [];
  #next = 0;

  constructor(service: Service) {
    this.#service = service;
  }

  async begin(): Promise<void> {
    for (let i = 0; i < ALLIANCES; i += 50)
      await Promise.all(this.#writers.slice(i, i + 50).map((writer) => this.#append(writer, performance.now())));
  }

  async sustains(rate: number, run: Run): Promise<boolean> {
    const begun = performance.now();
    await this.window(rate, SEARCH_SECONDS);
    const late = performance.now() - begun - SEARCH_SECONDS * 1_000;
    const ok = late < BACKLOG;
    run.say(`  ${rate.toFixed(0)}/s: ${ok ? 'sustained' : `not sustained, ${late.toFixed(0)} ms behind`}`);
    return ok;
  }

  async window(rate: number, seconds: number): Promise<{ shown: Latencies; appended: Latencies }> {
    const [shown, appended] = [new Latencies(), new Latencies()];
    await openLoop(rate, seconds, async (intended) => {
      const writer = this.#writers[this.#next++ % ALLIANCES]!;
      const { appendedAt, shownAt } = await this.#append(writer, intended);
      appended.add(appendedAt - intended);
      shown.add(shownAt - intended);
    });
    return { shown, appended };
  }

  async #append(writer: AllianceWriter, _intended: number): Promise<{ appendedAt: number; shownAt: number }> {
    const n = this.#writers.indexOf(writer);
    const event = writer.next();
    const shown = this.#service.shown(event.stream, event.revision);
    const append = (this.#last[n] ?? Promise.resolve()).then(() =>
      this.#service.store.append(event.stream, before(event), [event]),
    );
    this.#last[n] = append;
    await append;
    const appendedAt = performance.now();
    return { appendedAt, shownAt: await shown };
  }
}
