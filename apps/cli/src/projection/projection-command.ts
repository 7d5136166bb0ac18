import { Command } from 'commander';
import { progressBar } from '../ask/bar.ts';
import { ending } from '../ask/ending.ts';
import { querySide } from '../ask/half.ts';
import { languageOption, toOption, type Asking } from '../ask/options.ts';
import { aboutGroup, exitCodes, inBothLanguages } from '../help.ts';
import { streamNamed } from '../stream/name.ts';
import { isLate, rebuildViews } from './rebuild.ts';
import { retryStream } from './retry.ts';
import { isWell, readStatus, sayParked, sayStatus, type Statuses } from './status.ts';

const about = (example: string, one: string) => `
Exemple · Example:
  ${example}

Codes de sortie · Exit codes:
  0  fait, tout va bien · done, all is well
  1  ${one}
  2  la commande est mal écrite · the command was not understood
  3  aucun service ne répond à cette adresse, ou un service sans « lectures » · no service answers at this address, or one without the query side`;

const jsonOption = 'réponse en JSON · answer as JSON';

function tell(status: Statuses, json: true | undefined): number {
  console.log(json ? JSON.stringify(status, null, 2) : sayStatus(status));
  return isWell(status) ? exitCodes.done : exitCodes.refused;
}

const status = ({ to, language, json }: Asking) =>
  ending(async () => tell(await readStatus(querySide(to, language)), json));

const LATE =
  'Les vues sont refaites, mais ne suivent pas encore le magasin ; on ne les attend plus : voyez « alliage projection status » et /health/ready\nThe views are rebuilt, but do not follow the store yet, and are no longer waited for: look at "alliage projection status" and /health/ready';

const rebuild = ({ to, language, json }: Asking) =>
  ending(async () => {
    const bar = progressBar(!json);
    try {
      const onProgress = (events: number, stored: number) => bar.show(events, stored, 'événements · events');
      const rebuilt = await rebuildViews(querySide(to, language), { onProgress });
      bar.stop();
      const code = tell(rebuilt, json);
      if (!isLate(rebuilt)) return code;
      console.error(LATE);
      return exitCodes.refused;
    } finally {
      bar.stop();
    }
  });

const retry = (stream: string, { to, language, json }: Asking) =>
  ending(async () => {
    const retried = await retryStream(querySide(to, language), stream);
    const { parked, progress } = retried;
    if (json) console.log(JSON.stringify(retried, null, 2));
    else if (parked) console.log(sayParked(parked));
    else console.log(`${stream} : repris jusqu’à l’événement · taken up, to event ${progress.revision}`);
    return parked ? exitCodes.refused : exitCodes.done;
  });

const asking = (command: Command) =>
  command.addOption(toOption()).addOption(languageOption()).option('--json', jsonOption);

const statusCommand = () =>
  asking(
    new Command('status').description(
      'dit où en sont les vues : retard, flux mis de côté · tells how far the views are: lag, parked streams',
    ),
  ).action(status);

const rebuildCommand = () =>
  asking(
    new Command('rebuild').description(
      'refait toutes les vues depuis le premier événement, sans interrompre la lecture · rebuilds all views from the first event, while they go on answering',
    ),
  ).action(rebuild);

const retryCommand = () =>
  asking(
    new Command('retry')
      .description('reprend un flux mis de côté · tries a parked stream again')
      .argument(
        '<stream>',
        'identifiant d’une alliance, ou nom d’un flux · id of an alliance, or name of a stream',
        streamNamed,
      ),
  ).action(retry);

/** `alliage projection status`, `rebuild`, `retry`. */
export const projectionCommand = (): Command =>
  inBothLanguages(new Command('projection').description('s’occupe des vues · looks after the views'), aboutGroup)
    .helpCommand(false)
    .addCommand(
      inBothLanguages(
        statusCommand(),
        about(
          'alliage projection status --json',
          'un flux est mis de côté, ou les vues sont arrêtées · a stream is parked, or the views have stopped',
        ),
      ),
    )
    .addCommand(
      inBothLanguages(
        rebuildCommand(),
        about(
          'alliage projection rebuild',
          'la reconstruction a échoué, un flux est mis de côté, ou les vues ne suivent pas de nouveau dans la minute · the rebuild failed, a stream is parked, or the views do not follow again within a minute',
        ),
      ),
    )
    .addCommand(
      inBothLanguages(
        retryCommand(),
        about(
          'alliage projection retry alliance-3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11',
          'le flux n’était pas mis de côté, ou l’est de nouveau · the stream was not parked, or is parked again',
        ),
      ),
    );
