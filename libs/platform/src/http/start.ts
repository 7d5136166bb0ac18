import { ConfigurationError } from '../configuration/read-configuration.ts';

/** Why a service cannot start, for whoever starts it: told in these words, without a stack. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
  constructor(fr: string, en: string, cause?: unknown) {
    super(`${fr}\n${en}`, { cause });
  }
}

function wordsFor(error: unknown): string {
  if (error instanceof ConfigurationError || error instanceof CannotStart) return error.message;
  const { code, port, stack } = error as { code?: string; port?: number; stack?: string };
  if (code === 'EADDRINUSE')
    return `Le port ${port} est déjà pris : arrêtez l’autre programme, ou choisissez un autre PORT.\nPort ${port} is taken: stop the other program, or choose another PORT.`;
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
