import { Command, Option } from 'commander';
import { Refused } from '../ask/ask.ts';
import { progressBar } from '../ask/bar.ts';
import { ending } from '../ask/ending.ts';
import { querySide } from '../ask/half.ts';
import { languageOption, toOption } from '../ask/options.ts';
import { exitCodes, inBothLanguages } from '../help.ts';
import { openToRead } from '../store/open.ts';
import { placeOf, type Place } from '../store/place.ts';
import { storeFailure } from '../store/store-failure.ts';
import { beginningAtService, fromService } from './from-service.ts';
import { beginningInStore, fromStore } from './from-store.ts';
import { BadHeads, readHeads } from './known-heads.ts';
import { sayReport } from './said.ts';
import type { Beginning, Source } from './source.ts';
import { verifyStore } from './verify-store.ts';

const about = `
Exemples · Examples:
  alliage verify
  alliage verify --to https://alliages.example.org
  alliage verify --data ./data
  alliage verify --data 'kurrentdb://localhost:2113?tls=false'
  alliage verify --json > empreintes.json      garder les empreintes ailleurs · keep the hashes elsewhere
  alliage verify --known empreintes.json       … et comparer plus tard · … and compare later

Codes de sortie · Exit codes:
  0  toutes les chaînes sont intactes · all chains are intact
  1  une chaîne est rompue : flux, révision et motif sont dits
     a chain is broken: stream, revision and what is wrong are told
  2  la commande est mal écrite, ou le fichier de --known n’est pas là ou n’en est pas un
     the command was not understood, or the file of --known is not there or is none
  3  aucun service ou serveur ne répond, ou il ne montre pas d’événements, ou le dossier est utilisé ou illisible
     no service or server answers, or it shows no events, or the folder is in use or cannot be read`;

interface Options {
  to: string;
  language: 'fr' | 'en';
  data?: Place;
  known?: string;
  json?: true;
}

interface Opened {
  readonly read: Source;
  readonly beginning: Beginning;
  close(): Promise<void>;
}

function serviceAt(to: string, language: 'fr' | 'en'): Opened {
  const client = querySide(to, language);
  return { read: fromService(client), beginning: beginningAtService(client), close: async () => undefined };
}

async function storeAt(place: Place): Promise<Opened> {
  const { store, close } = await openToRead(place);
  return { read: fromStore(store), beginning: beginningInStore(store), close };
}

async function run({ to, language, data, known, json }: Options): Promise<number> {
  const heads = known === undefined ? undefined : await readHeads(known);
  const source = data === undefined ? serviceAt(to, language) : await storeAt(data);
  const bar = progressBar(!json);
  try {
    const report = await verifyStore(source.read, {
      known: heads,
      beginning: source.beginning,
      onProgress: (done, stored, streams) => bar.show(done, stored, `${streams} flux · streams`),
    });
    bar.stop();
    console.log(json ? JSON.stringify(report, null, 2) : sayReport(report));
    return report.ok ? exitCodes.done : exitCodes.refused;
  } finally {
    bar.stop();
    await source.close();
  }
}

const verify = (options: Options): Promise<void> =>
  ending(async () => {
    try {
      return await run(options);
    } catch (error) {
      // Whoever refuses has told nothing of a chain: 1 is said of a broken one alone.
      const failure = error instanceof BadHeads || error instanceof Refused ? error.message : storeFailure(error);
      if (failure === undefined) throw error;
      console.error(failure);
      return error instanceof BadHeads ? exitCodes.usage : exitCodes.unreachable;
    }
  });

/** `alliage verify`: recomputes every hash chain (docs/integrity.md). */
export const verifyCommand = (): Command =>
  inBothLanguages(
    new Command('verify')
      .description(
        'recalcule toutes les chaînes d’empreintes et nomme le premier maillon rompu · recomputes every hash chain and names the first broken link',
      )
      .addOption(toOption())
      .addOption(languageOption())
      .addOption(
        new Option(
          '--data <place>',
          'lit le dossier d’un service arrêté, ou un serveur EventStoreDB (kurrentdb://…), sans rien y changer · reads the folder of a stopped service, or an EventStoreDB server (kurrentdb://…), changing nothing',
        ).argParser(placeOf),
      )
      .option(
        '--known <file>',
        'compare aux empreintes d’une vérification précédente · compares with the hashes of an earlier verification',
      )
      .option(
        '--json',
        'rapport en JSON, avec l’empreinte de chaque flux · report as JSON, with the hash of each stream',
      )
      .action(verify),
    about,
  );
