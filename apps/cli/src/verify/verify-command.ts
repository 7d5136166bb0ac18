import { Command, Option } from 'commander';
import { progressBar } from '../ask/bar.ts';
import { ending } from '../ask/ending.ts';
import { toOption } from '../ask/options.ts';
import { httpClient } from '../client/http.ts';
import { exitCodes, inBothLanguages } from '../help.ts';
import { fromService } from './from-service.ts';
import { BadHeads, readHeads } from './known-heads.ts';
import { sayReport } from './said.ts';
import { FolderNotReadable, type FolderSource } from './source.ts';
import { verifyStore } from './verify-store.ts';

const about = `
Exemples · Examples:
  alliage verify
  alliage verify --to https://alliages.example.org
  alliage verify --data ./data
  alliage verify --json > empreintes.json      garder les empreintes ailleurs · keep the hashes elsewhere
  alliage verify --known empreintes.json       … et comparer plus tard · … and compare later

Codes de sortie · Exit codes:
  0  toutes les chaînes sont intactes · all chains are intact
  1  une chaîne est rompue : flux, révision et motif sont dits
     a chain is broken: stream, revision and what is wrong are told
  2  la commande est mal écrite · the command was not understood
  3  aucun service ne répond, ou le dossier est utilisé ou illisible
     no service answers, or the folder is in use or cannot be read`;

interface Options {
  to: string;
  data?: string;
  known?: string;
  json?: true;
}

const serviceAt = (to: string): FolderSource => ({
  read: fromService(httpClient(to, 'fr')),
  close: async () => undefined,
});

/** Only a folder needs SQLite: the other commands start without it. */
const folderAt = async (folder: string): Promise<FolderSource> => (await import('./from-folder.ts')).fromFolder(folder);

async function run({ to, data, known, json }: Options): Promise<number> {
  const heads = known === undefined ? undefined : await readHeads(known);
  const source = data === undefined ? serviceAt(to) : await folderAt(data);
  const bar = progressBar(!json);
  try {
    const report = await verifyStore(source.read, {
      known: heads,
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
      if (!(error instanceof FolderNotReadable || error instanceof BadHeads)) throw error;
      console.error(error.message);
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
      .addOption(
        new Option(
          '--data <folder>',
          'lit le dossier d’un service arrêté, sans rien y changer · reads the folder of a stopped service, changing nothing',
        ),
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
