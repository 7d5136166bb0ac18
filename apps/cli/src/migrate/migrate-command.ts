import { Command, Option } from 'commander';
import { progressBar } from '../ask/bar.ts';
import { ending } from '../ask/ending.ts';
import { exitCodes, inBothLanguages } from '../help.ts';
import { openToRead, openToWrite } from '../store/open.ts';
import { isSamePlace, placeOf, sayPlace, type Place } from '../store/place.ts';
import { storeFailure } from '../store/store-failure.ts';
import type { Phase } from './move.ts';
import { NotMoved } from './not-moved.ts';
import { sayMoved, sayPhase } from './said.ts';

const about = `
Un lieu est un dossier de données, ou un serveur : kurrentdb://…, esdb://…
A place is a data folder, or a server: kurrentdb://…, esdb://…

Arrêtez d’abord ce qui écrit dans la source. Interrompue, la copie reprend où elle en est : relancez la même commande.
Stop first what writes to the source. After an interruption the copy goes on from where it was: run the same command again.

Exemples · Examples:
  alliage migrate --from ./data --to 'kurrentdb://localhost:2113?tls=false'
  alliage migrate --from kurrentdb+discover://events.example.org --to ./data --json

Compte et mot de passe d’un serveur · account and password of a server:
  ALLIAGE_EVENTSTOREDB_USER, ALLIAGE_EVENTSTOREDB_PASSWORD_FILE, ALLIAGE_EVENTSTOREDB_CA_FILE

Codes de sortie · Exit codes:
  0  tout est dans la destination, relu et comparé
     everything is in the target, read again and compared
  1  refusé : la destination contient autre chose, la source a grandi, ou ne se lit plus
     refused: the target holds something else, the source has grown, or cannot be read any more
  2  la commande est mal écrite · the command was not understood
  3  un serveur ne répond pas, ou un dossier est utilisé ou illisible : relancez plus tard
     a server does not answer, or a folder is in use or cannot be read: run it again later`;

interface Options {
  from: Place;
  to: Place;
  json?: true;
}

async function run(from: Place, to: Place, json: boolean): Promise<void> {
  // Loaded with what it needs of the stores only when something is moved.
  const { move } = await import('./move.ts');
  const { copyingInto } = await import('./copying-into.ts');
  const source = await openToRead(from);
  const copying = copyingInto(to);
  const bar = progressBar(!json);
  try {
    const target = await openToWrite(to);
    try {
      const onProgress = (phase: Phase, done: number, total: number) => {
        if (phase === 'copying') copying.begins();
        bar.show(done, total, sayPhase[phase]);
      };
      const moved = await copying.during(() => move(source.store, target.store, { onProgress }));
      bar.stop();
      const places = { from: sayPlace(from), to: sayPlace(to) };
      console.log(json ? JSON.stringify({ ok: true, ...places, ...moved }) : sayMoved(moved));
    } finally {
      await target.close();
    }
  } finally {
    bar.stop();
    await source.close();
  }
}

const migrate = ({ from: source, to: target, json }: Options): Promise<void> =>
  ending(async () => {
    if (isSamePlace(source, target)) {
      console.error('--from et --to nomment le même lieu · --from and --to name the same place');
      return exitCodes.usage;
    }
    try {
      await run(source, target, json ?? false);
      return exitCodes.done;
    } catch (error) {
      const message = error instanceof NotMoved ? error.message : storeFailure(error);
      if (message === undefined) throw error;
      if (json) console.log(JSON.stringify({ ok: false, why: error instanceof NotMoved ? error.why : 'unavailable' }));
      console.error(message);
      return error instanceof NotMoved ? exitCodes.refused : exitCodes.unreachable;
    }
  });

/** `alliage migrate`: moves all events from one store to another, unchanged. */
export const migrateCommand = (): Command =>
  inBothLanguages(
    new Command('migrate')
      .description(
        'copie tous les événements d’un magasin dans un autre, à l’octet près · copies all events of a store into another, byte for byte',
      )
      .addOption(
        new Option('--from <place>', 'd’où : dossier ou serveur · from where: folder or server')
          .argParser(placeOf)
          .makeOptionMandatory(),
      )
      .addOption(
        new Option('--to <place>', 'où : vide, ou déjà commencé · where: empty, or begun already')
          .argParser(placeOf)
          .makeOptionMandatory(),
      )
      .option('--json', 'résultat en JSON · result as JSON')
      .action(migrate),
    about,
  );
