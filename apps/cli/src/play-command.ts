import { readFile } from 'node:fs/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import { progressBar } from './ask/bar.ts';
import { commandSide, OtherHalf } from './ask/half.ts';
import { playCase, type Played } from './case/play.ts';
import { CaseError, readCase } from './case/read.ts';
import { Unreachable } from './client/http.ts';
import { exitCodes } from './help.ts';

interface Options {
  to: string;
  language: 'fr' | 'en';
  run?: string;
  json?: true;
}

function tell(file: string, error: unknown): number {
  const errors = error instanceof AggregateError ? error.errors : [error];
  for (const e of errors) {
    if (e instanceof OtherHalf) {
      console.error(e.message);
      return exitCodes.unreachable;
    }
    if (e instanceof CaseError) console.error(`${file}:${e.line}: ${e.message}`);
    else if (e instanceof Unreachable) {
      console.error(
        `Aucun service ne répond · no service answers: ${e.message}\nLancez-le d’abord · start it first: npm start`,
      );
      return exitCodes.unreachable;
    } else if ((e as { code?: string }).code === 'ENOENT') console.error(`${file}: fichier introuvable · no such file`);
    else if ((e as { syscall?: string }).syscall !== undefined)
      console.error(`${file}: illisible · cannot be read (${(e as Error).message})`);
    else throw e;
  }
  return exitCodes.refused;
}

/** How many of what: the steps add up. */
export function saysCounts({ steps, played, alreadyThere, refusals, chapters, events }: Played): string[] {
  const parts = [
    `${played} joués · played`,
    `${alreadyThere} déjà là · already there`,
    `${refusals.length} refusés comme prévu · refused as expected`,
  ];
  return [
    `${steps} pas · steps: ${parts.join(', ')}`,
    `${chapters} chapitres · chapters, ${events} événements · events`,
  ];
}

async function play(file: string, options: Options): Promise<void> {
  const bar = progressBar(!options.json);
  try {
    const read = readCase(await readFile(file, 'utf8'));
    const played = await playCase(read, {
      client: commandSide(options.to, options.language),
      ...(options.run === undefined ? {} : { run: options.run }),
      onProgress: (done, total, what) => bar.show(done, total, what),
    });
    bar.stop();
    const { labels: _, alliances, networks, ...said } = played;
    const streams = (all: typeof alliances) => all.map(({ id, revision }) => ({ id, revision }));
    if (options.json)
      console.log(
        JSON.stringify({
          ...{ case: read.file.case, ...said },
          ...{ alliances: streams(alliances), networks: streams(networks) },
        }),
      );
    else
      console.log(
        [
          read.file.title,
          ...saysCounts(played).map((line) => `  ${line}`),
          ...alliances.map(({ id }) => `  ${new URL(`/v1/alliances/${id}`, options.to)}`),
          ...networks.map(({ id }) => `  ${new URL(`/v1/networks/${id}`, options.to)}`),
        ].join('\n'),
      );
  } catch (error) {
    bar.stop();
    process.exitCode = tell(file, error);
  }
}

function address(text: string): string {
  if (/^https?:$/.test(URL.parse(text)?.protocol ?? '')) return text;
  throw new InvalidArgumentError('une adresse http(s) est attendue · an http(s) address is expected.');
}

/** `alliage play`: plays a case file against a running service. */
export const playCommand = (): Command =>
  new Command('play')
    .description('joue un cas contre un service qui tourne · plays a case against a running service')
    .argument('<file>', 'fichier de cas (YAML), voir docs/cases.md · case file, see docs/cases.md')
    .addOption(
      new Option('--to <url>', 'adresse du service · address of the service')
        .env('ALLIAGE_URL')
        .default('http://localhost:3000')
        .argParser(address),
    )
    .option('--run <name>', 'rejoue le même cas sous un autre nom · plays the same case again under another name')
    .addOption(
      new Option('--language <code>', 'langue des réponses · language of answers').choices(['fr', 'en']).default('fr'),
    )
    .option('--json', 'résultat en JSON, sans barre de progression · result as JSON, no progress bar')
    .action(play);
