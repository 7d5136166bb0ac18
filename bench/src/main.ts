import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { append } from './benchmarks/append.ts';
import type { Benchmark, Run } from './benchmarks/bench.ts';
import { growth } from './benchmarks/growth.ts';
import { visible } from './benchmarks/visible.ts';
import { isQuiet, machine } from './harness/machine.ts';
import { HEAD, lineOf, type Result } from './harness/result.ts';

// What reads every event of a server comes first: it has least to read then.
const benchmarks: Readonly<Record<string, Benchmark>> = { visible, append, growth };

const HELP = `npm run bench -- [visible] [append] [growth] [options]     (all of them by default)

  --server <kurrentdb://…>    an EventStoreDB without anything else in it; without it, what needs one is left out
  --stand-in                  in its place, the stand-in that tests use: says nothing about a server
  --postgres <postgresql://…> for the views; by default one is started for the run
  --pairs <n>                 pairs of slices (10)
  --seconds <s>               each slice takes so long (5)
  --out <folder>              where stores are made, on the disk that is to be measured (a passing folder)
  --json                      the results in JSON
  --force                     go on although the machine is not quiet

La machine doit être au calme. · The machine is to be quiet.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    server: { type: 'string' },
    'stand-in': { type: 'boolean', default: false },
    postgres: { type: 'string' },
    pairs: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '5' },
    out: { type: 'string' },
    json: { type: 'boolean', default: false },
    force: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const say = (text: string) => process.stderr.write(`${text}\n`);

async function main(): Promise<number> {
  const unknown = positionals.find((name) => !(name in benchmarks));
  const [pairs, seconds] = [Number(values.pairs), Number(values.seconds)];
  if (values.help || unknown !== undefined || !Number.isInteger(pairs) || pairs < 1 || !(seconds > 0)) {
    process.stdout.write(HELP);
    return values.help ? 0 : 2;
  }
  const before = machine();
  if (!isQuiet(before)) {
    say(`La machine n’est pas au calme : charge ${before.load.toFixed(1)}. · The machine is not quiet.`);
    if (!values.force) {
      say('--force : mesurer quand même · measure all the same');
      return 3;
    }
  }
  const folder = mkdtempSync(join(values.out ?? tmpdir(), 'alliage-bench-'));
  const engines = await started();
  const run: Run = {
    ...{ pairs, seconds, server: engines.server, postgres: engines.postgres, say },
    folder: (name) => mkdirSync(join(folder, name), { recursive: true }) ?? join(folder, name),
  };
  const results: Result[] = [];
  try {
    for (const [name, benchmark] of Object.entries(benchmarks)) {
      if (positionals.length > 0 && !positionals.includes(name)) continue;
      for await (const result of benchmark(run)) {
        say(lineOf(result));
        results.push(result);
      }
    }
  } finally {
    engines.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  const after = machine();
  if (values.json) process.stdout.write(`${JSON.stringify({ before, after, pairs, seconds, results }, null, 2)}\n`);
  else process.stdout.write(`${table(before.load, after.load, results)}\n`);
  return 0;
}

/** The engines that the run asks for. */
async function started() {
  const stops: (() => void)[] = [];
  let { server, postgres } = values;
  if (!server && values['stand-in']) {
    say('STAND-IN: these figures say nothing about a server. · Doublure : ces chiffres ne disent rien d’un serveur.');
    const { StandIn } = await import('@alliage/event-store/testing/eventstoredb');
    const standIn = await new StandIn().start();
    server = standIn.connectionString;
    stops.push(() => standIn.stop());
  }
  if (server && !postgres) {
    // No types: it is one of the tools that tests are begun with.
    const path = new URL('../../tools/postgres/start.mjs', import.meta.url).href;
    const { startPostgres } = (await import(path)) as {
      startPostgres(): Promise<{ url?: string; stop?(): void; skipped?: string }>;
    };
    const found = await startPostgres();
    if (found.skipped) say(found.skipped);
    postgres = found.url;
    if (found.stop) stops.push(found.stop);
  }
  return { server, postgres, stop: () => stops.forEach((stop) => stop()) };
}

function table(loadBefore: number, loadAfter: number, results: readonly Result[]): string {
  const { cores, model, memory, node } = machine();
  const load = `load ${loadBefore.toFixed(2)} before, ${loadAfter.toFixed(2)} after`;
  const facts = `${new Date().toISOString()}, ${cores} cores (${model}), ${memory}, Node ${node}, ${load}`;
  const how = `${values.pairs} pairs of ${values.seconds} s`;
  return [facts, how, '', HEAD, ...results.map(lineOf)].join('\n');
}

process.exitCode = await main();
