import { Logger } from '@nestjs/common';
import { ConfigurationError } from '../configuration/read-configuration.ts';
import { unknownVariables } from '../configuration/unknown-variables.ts';

/** Why a service did not start, for people where it is known. */
export function wordsFor(error: unknown): string {
  if (error instanceof ConfigurationError) return error.message;
  const { code, port, folder, message, stack } = error as Partial<
    Error & { code: string; port: number; folder: string }
  >;
  if (code === 'EADDRINUSE')
    return `Le port ${port} est déjà pris : arrêtez l’autre programme, ou choisissez un autre PORT.\nPort ${port} is taken: stop the other program, or choose another PORT.`;
  // DataFolderInUse of the event store, which this room does not know.
  if (code === 'data-folder-in-use')
    return `Un autre processus d’Alliage utilise déjà le dossier ${folder} : arrêtez-le, ou choisissez un autre dossier (ALLIAGE_DATA).\nAnother process of Alliage is using the folder ${folder} already: stop it, or choose another folder (ALLIAGE_DATA).`;
  // DataFolderUnusable, from there too.
  if (code === 'data-folder-unusable')
    return `${folder} n’est pas un dossier où ce service peut écrire : donnez dans ALLIAGE_DATA un dossier, ou un nom qui n’existe pas encore.\n${folder} is no folder that this service may write in: give a folder in ALLIAGE_DATA, or a name that does not exist yet.`;
  // DataFolderUnfinished, from there too.
  if (code === 'data-folder-unfinished')
    return `Une copie d’événements vers le dossier ${folder} (alliage migrate) a été interrompue : relancez la même commande, ou choisissez un autre dossier (ALLIAGE_DATA).\nA copy of events into the folder ${folder} (alliage migrate) was interrupted: run the same command again, or choose another folder (ALLIAGE_DATA).`;
  // ConnectionFault, from there too; what it says names no secret.
  if (code === 'connection-fault')
    return `Le serveur d’événements ne peut pas être joint ainsi (ALLIAGE_EVENTSTOREDB…) : ${message}.\nThe event store's server cannot be reached like that (ALLIAGE_EVENTSTOREDB…): ${message}.`;
  return stack ?? String(error);
}

/**
 * Runs a service's `main`; when it cannot start, says why and ends with exit code 1. Variables that nobody reads are told either way: where
 * one that must be set is missing, it is the reason.
 */
export async function start(main: () => Promise<void>): Promise<void> {
  const unknown = unknownVariables(process.env);
  try {
    await main();
  } catch (error) {
    process.stderr.write(`${[wordsFor(error), ...unknown].join('\n')}\n`);
    process.exit(1);
  }
  // Only now there is a log to tell it in.
  for (const line of unknown) new Logger('configuration').warn(line);
}
