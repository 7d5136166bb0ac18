import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { inBothLanguages } from '../help.ts';
import { readHeads } from '../verify/known-heads.ts';
import { sayReport } from '../verify/said.ts';
import { checkCopy } from './check-copy.ts';
import { folder } from './folder.ts';
import { runCopy } from './run-copy.ts';

const about = `
Le dossier à remplir est neuf ou vide : l’ancien se met de côté, rien n’est écrasé. Les vues se refont au premier démarrage.
The folder to fill is new or empty: put the old one aside, nothing is overwritten. Views are made anew at the first start.

Exemples · Examples:
  alliage restore --from /sauvegardes/2026-11-22 --data ./data
  alliage restore --from /backups/2026-11-22 --data ./data --known hashes.json

Codes de sortie · Exit codes:
  0  restauré, chaînes intactes · restored, chains intact
  1  le dossier n’est pas vide, ou une chaîne de la sauvegarde est rompue : alors rien n’est restauré
     the folder is not empty, or a chain of the backup is broken: then nothing is restored
  2  la commande est mal écrite · the command was not understood
  3  la sauvegarde ne se lit pas, ou un service l’utilise · the backup cannot be read, or a service is using it`;

interface Options {
  from: string;
  data: string;
  known?: string;
  json?: true;
}

const restore = ({ from, data, known, json }: Options): Promise<void> =>
  runCopy(json ?? false, async (bar) => {
    const heads = known === undefined ? undefined : await readHeads(known);
    const filled = resolve(data);
    const report = await checkCopy(from, bar, heads);
    if (!report.ok) return { report, said: `Rien n’est restauré · nothing is restored\n${sayReport(report)}` };
    const { copyEvents } = await import('./copy-events.ts');
    await copyEvents(resolve(from), filled, (done, total) => bar.show(done, total, 'pages'));
    const copied = await checkCopy(filled, bar, report.heads);
    return { report: copied, said: `Restauré dans · restored into ${filled}\n${sayReport(copied)}` };
  });

/** `alliage restore`: fills a new data folder from a backup, once every hash chain of it was verified. */
export const restoreCommand = (): Command =>
  inBothLanguages(
    new Command('restore')
      .description(
        'remplit un dossier de données neuf depuis une sauvegarde vérifiée · fills a new data folder from a verified backup',
      )
      .addOption(new Option('--from <folder>', 'la sauvegarde · the backup').argParser(folder).makeOptionMandatory())
      .addOption(
        new Option('--data <folder>', 'dossier à remplir · folder to fill')
          .env('ALLIAGE_DATA')
          .default('./data')
          .argParser(folder),
      )
      .option(
        '--known <file>',
        'compare aux empreintes d’une vérification précédente · compares with the hashes of an earlier verification',
      )
      .option('--json', 'rapport en JSON · report as JSON')
      .action(restore),
    about,
  );
