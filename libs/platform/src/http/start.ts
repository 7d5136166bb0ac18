import { ConfigurationError } from '../configuration/read-configuration.ts';

function wordsFor(error: unknown): string {
  if (error instanceof ConfigurationError) return error.message;
  const { code, port, folder, stack } = error as { code?: string; port?: number; folder?: string; stack?: string };
  if (code === 'EADDRINUSE')
    return `Le port ${port} est déjà pris : arrêtez l’autre programme, ou choisissez un autre PORT.\nPort ${port} is taken: stop the other program, or choose another PORT.`;
  // DataFolderInUse of the event store, which this room does not know.
  if (code === 'data-folder-in-use')
    return `Un autre processus d’Alliage utilise déjà le dossier ${folder} : arrêtez-le, ou choisissez un autre dossier (ALLIAGE_DATA).\nAnother process of Alliage is using the folder ${folder} already: stop it, or choose another folder (ALLIAGE_DATA).`;
  return stack ?? String(error);
}

/** Runs a service's `main`; when it cannot start, says why and ends with exit code 1. */
export async function start(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    process.stderr.write(`${wordsFor(error)}\n`);
    process.exit(1);
  }
}
