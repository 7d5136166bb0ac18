import { ConfigurationError } from '../configuration/read-configuration.ts';

/** Errors that are told to whoever starts the service in their own words, without a stack. */
const isPlain = (error: unknown): error is Error =>
  error instanceof ConfigurationError || (error instanceof Error && 'forPeople' in error);

/** Runs a service's `main`; when it cannot start, says why and ends with exit code 1. */
export async function start(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    process.stderr.write(isPlain(error) ? `${error.message}\n` : `${String((error as Error)?.stack ?? error)}\n`);
    process.exit(1);
  }
}
