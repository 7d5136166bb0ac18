import { Unreachable } from '../client/http.ts';
import { exitCodes } from '../help.ts';
import { Refused } from './ask.ts';
import { OtherHalf } from './half.ts';

/** The store, not the request: `unavailable` and the like pass by themselves. */
const isUnavailable = (error: unknown): boolean => error instanceof Refused && error.status === 503;

/** Whether asking again later may help. */
export const mayPass = (error: unknown): boolean => error instanceof Unreachable || isUnavailable(error);

/** Runs a command; its number is the exit code. What the service refuses, and a service that is not there, are told in words. */
export async function ending(command: () => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await command()) ?? exitCodes.done;
  } catch (error) {
    if (error instanceof Unreachable)
      console.error(
        `Aucun service ne répond · no service answers: ${error.message}\nLancez-le d’abord, ou donnez son adresse avec --to · start it first, or give its address with --to`,
      );
    else if (error instanceof Refused || error instanceof OtherHalf) console.error(error.message);
    else throw error;
    process.exitCode = mayPass(error) || error instanceof OtherHalf ? exitCodes.unreachable : exitCodes.refused;
  }
}
