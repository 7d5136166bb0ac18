import { measurePairs } from './pairs.ts';
import { lineOf, resultOf } from './result.ts';

describe('Pairs', () => {
  const slices = () => {
    const ran: string[] = [];
    const slice = (name: string, figure: number) => async (seconds: number) => {
      ran.push(`${name}${seconds}`);
      return figure;
    };
    return { ran, ours: slice('A', 9), theirs: slice('B', 10) };
  };

  it('come after a warm-up of both, and change their order each time', async () => {
    const { ran, ours, theirs } = slices();
    await measurePairs(ours, theirs, { pairs: 3, seconds: 5, warmUp: 1 });
    expect(ran).toEqual(['A1', 'B1', 'A5', 'B5', 'B5', 'A5', 'A5', 'B5']);
  });

  it('are ours by theirs, whoever came first', async () => {
    const { ours, theirs } = slices();
    const told: number[][] = [];
    const pairs = await measurePairs(ours, theirs, { pairs: 6, seconds: 1, onPair: (a, b) => told.push([a, b]) });
    expect(told).toEqual(Array.from({ length: 6 }, () => [9, 10]));
    const result = resultOf('appends', 'a/s', pairs, { atLeast: 0.9 });
    expect(result).toMatchObject({ ours: 9, theirs: 10, median: 0.9, interval: [0.9, 0.9], verdict: 'met' });
    expect(lineOf(result)).toBe('| appends | 9.0 a/s | 10.0 a/s | 0.90 | 0.90–0.90 | ≥ 0.9 | **met** |');
  });
});
