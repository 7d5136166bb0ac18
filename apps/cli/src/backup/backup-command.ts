import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { inBothLanguages } from '../help.ts';
import { sayReport } from '../verify/said.ts';
import { checkCopy } from './check-copy.ts';
import { folder } from './folder.ts';
import { runCopy } from './run-copy.ts';

const about = `
Le service peut tourner : la copie est celle d’un seul instant, et rien de ce qui était acquitté n’y manque.
The service may run: the copy is of one moment, and nothing that was acknowledged by then is missing in it.

Exemples · Examples:
  alliage backup --data ./data --into /sauvegardes/2026-11-22
  alliage backup --data ./data --into /backups/2026-11-22 --json > hashes.json
     les empreintes se gardent ailleurs que la copie · keep the hashes elsewhere than the copy

Codes de sortie · Exit codes:
  0  copié, relu, chaînes intactes · copied, read again, chains intact
  1  le dossier de la copie n’est pas vide, ou une chaîne est rompue
     the folder for the copy is not empty, or a chain is broken
  2  la commande est mal écrite · the command was not understood
  3  pas d’événements dans le dossier, ou illisible · no events in the folder, or it cannot be read`;

interface Options {
  data: string;
  into: string;
  json?: true;
}

const backUp = ({ data, into, json }: Options): Promise<void> =>
  runCopy(json ?? false, async (bar) => {
    const { copyEvents } = await import('./copy-events.ts');
    const copied = resolve(into);
    await copyEvents(resolve(data), copied, (done, total) => bar.show(done, total, 'pages'));
    const report = await checkCopy(copied, bar, undefined);
    const said = `Copié dans · copied into ${copied}\n${sayReport(report)}`;
    return { report, said };
  });

/** `alliage backup`: copies the events of a data folder, of a service that runs, too; then verifies the copy. */
export const backupCommand = (): Command =>
  inBothLanguages(
    new Command('backup')
      .description(
        'copie les événements d’un dossier de données, service en marche ou non, et vérifie la copie · copies the events of a data folder, whether its service runs or not, and verifies the copy',
      )
      .addOption(
        new Option('--data <folder>', 'dossier de données · data folder')
          .env('ALLIAGE_DATA')
          .default('./data')
          .argParser(folder),
      )
      .addOption(
        new Option('--into <folder>', 'dossier de la copie, neuf · folder for the copy, a new one')
          .argParser(folder)
          .makeOptionMandatory(),
      )
      .option(
        '--json',
        'rapport en JSON, avec l’empreinte de chaque flux · report as JSON, with the hash of each stream',
      )
      .action(backUp),
    about,
  );
