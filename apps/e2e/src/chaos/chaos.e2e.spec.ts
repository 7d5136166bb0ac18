import { Chaos } from './chaos.ts';
import { sayReport } from './report.ts';

/** The short form of `npm run chaos`: on the stand-in unless a real server can be started, each process is killed once, the two servers at once. */
describe('the house, while its processes are killed one after the other', () => {
  it('loses nothing that it acknowledged, has nothing twice, and its views are those of a rebuild', async () => {
    const few = { tellers: 1, crowd: 2, readers: 1, pause: 60 };
    const report = await Chaos.run({ rounds: 5, seed: 9, checkEvery: 0, keep: false, ...few }, () => undefined);
    if (typeof report === 'string') {
      // The suites of the views say in the closing lines that there is no PostgreSQL here.
      console.warn(report);
      return;
    }
    expect([report.findings, sayReport(report)]).toEqual([[], expect.stringContaining('Nothing was lost')]);
    expect(report.rounds.map(({ recovery }) => recovery)).toEqual(
      Array(5).fill({ through: expect.any(Number), whole: expect.any(Number) }),
    );
    expect(report.load.acknowledged).toBeGreaterThan(100);
  }, 600_000);
});
