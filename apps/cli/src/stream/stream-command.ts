import { Command } from 'commander';
import { ending } from '../ask/ending.ts';
import { querySide } from '../ask/half.ts';
import { languageOption, toOption, wholeNumber, type Asking } from '../ask/options.ts';
import { aboutGroup, inBothLanguages } from '../help.ts';
import { streamNamed } from './name.ts';
import type { Printing } from './print.ts';
import { showStream } from './show.ts';
import { watchAll, watchStream } from './watch.ts';

const about = (examples: string) => `
Exemples · Examples:
${examples}

Codes de sortie · Exit codes:
  0  fait, ou arrêté par Ctrl-C · done, or ended with Ctrl-C
  1  il n’y a pas de tel flux, ou le service a refusé · there is no such stream, or the service refused
  2  la commande est mal écrite · the command was not understood
  3  aucun service ne répond à cette adresse, ou un service sans « lectures » · no service answers at this address, or one without the query side`;

const aboutShow = about(`  alliage stream show 3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11
  alliage stream show 3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11 --backwards --limit 5
  alliage stream show person-3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11 --json`);
const aboutWatch = about(`  alliage stream watch
  alliage stream watch 3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11 --from 0`);

const streamArgument =
  'identifiant d’une alliance, ou nom d’un flux (organisation-<uuid>…) · id of an alliance, or name of a stream';
const jsonOption = 'un événement par ligne, tel qu’il est gardé (JSON) · one event a line, as it is stored (JSON)';

const printingFor = ({ to, language, json }: Asking): Printing => ({
  client: querySide(to, language),
  ...{ language, json, print: (line) => console.log(line) },
});

interface ShowOptions extends Asking {
  from?: number;
  limit: number;
  backwards?: true;
}

const show = (stream: string, { from, limit, backwards, ...asking }: ShowOptions): Promise<void> =>
  ending(() =>
    showStream(stream, {
      ...printingFor(asking),
      ...{ limit, from, direction: backwards ? 'backwards' : 'forwards' },
    }),
  );

interface WatchOptions extends Asking {
  from?: number;
  every: number;
}

const watch = (stream: string | undefined, { from, every, ...asking }: WatchOptions): Promise<void> =>
  ending(async () => {
    const stop = new AbortController();
    process.once('SIGINT', () => stop.abort());
    process.once('SIGTERM', () => stop.abort());
    const watching = {
      ...printingFor(asking),
      ...{ from, every: every * 1_000, signal: stop.signal },
      onWaiting: () => console.error('Le service ne répond plus, on l’attend · the service is away, waiting for it'),
    };
    await (stream === undefined ? watchAll(watching) : watchStream(stream, watching));
  });

const showCommand = () =>
  new Command('show')
    .description('affiche les événements d’un flux · shows the events of a stream')
    .argument('<stream>', streamArgument, streamNamed)
    .option('--from <revision>', 'première révision · first revision', wholeNumber(0))
    .option('--limit <number>', 'nombre d’événements · number of events', wholeNumber(1), 50)
    .option('--backwards', 'du dernier au premier · from the last to the first')
    .addOption(toOption())
    .addOption(languageOption())
    .option('--json', jsonOption)
    .action(show);

const watchCommand = () =>
  new Command('watch')
    .description(
      'suit les nouveaux événements d’un flux, ou de tous, jusqu’à Ctrl-C · follows the new events of a stream, or of all, until Ctrl-C',
    )
    .argument('[stream]', streamArgument, streamNamed)
    .option('--from <revision>', 'à partir de cette révision · from this revision on', wholeNumber(0))
    .option('--every <seconds>', 'demande toutes les n secondes · asks every n seconds', wholeNumber(1), 1)
    .addOption(toOption())
    .addOption(languageOption())
    .option('--json', jsonOption)
    .action(watch);

/** `alliage stream show`, `alliage stream watch`. */
export const streamCommand = (): Command =>
  inBothLanguages(
    new Command('stream').description('lit les événements tels qu’ils sont gardés · reads events as they are stored'),
    aboutGroup,
  )
    .helpCommand(false)
    .addCommand(inBothLanguages(showCommand(), aboutShow))
    .addCommand(inBothLanguages(watchCommand(), aboutWatch));
