import { progressBar, type Bar } from '../ask/bar.ts';
import { ending } from '../ask/ending.ts';
import { exitCodes } from '../help.ts';
import { storeFailure } from '../store/store-failure.ts';
import { BadHeads } from '../verify/known-heads.ts';
import type { Report } from '../verify/verify-store.ts';
import { NotEmpty } from './not-empty.ts';

/** Runs what copies and checks: shows how far it is, says what came of it, and what went wrong in words. */
export const runCopy = (json: boolean, copy: (bar: Bar) => Promise<{ report: Report; said: string }>): Promise<void> =>
  ending(async () => {
    const bar = progressBar(!json);
    try {
      const { report, said } = await copy(bar);
      bar.stop();
      console.log(json ? JSON.stringify(report) : said);
      return report.ok ? exitCodes.done : exitCodes.refused;
    } catch (error) {
      if (error instanceof NotEmpty || error instanceof BadHeads) {
        console.error(error.message);
        return error instanceof NotEmpty ? exitCodes.refused : exitCodes.usage;
      }
      const failure = storeFailure(error);
      if (failure === undefined) throw error;
      console.error(failure);
      return exitCodes.unreachable;
    } finally {
      bar.stop();
    }
  });
