import { medianOf } from './median.ts';

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

describe('The median of samples', () => {
  it('is the one in the middle, or half way between the two', () => {
    expect(medianOf([3, 1, 2]).median).toBe(2);
    expect(medianOf([4, 1, 3, 2]).median).toBe(2.5);
  });

  // Ranks as in tables of the sign test at 95 %.
  it.each([
    [6, [1, 6]],
    [8, [1, 8]],
    [9, [2, 8]],
    [10, [2, 9]],
    [12, [3, 10]],
    [15, [4, 12]],
    [20, [6, 15]],
    [50, [18, 33]],
  ])('of %d lies with 95 %% between the samples of the ranks %j', (n, interval) => {
    expect(medianOf(upTo(n).toReversed()).interval).toEqual(interval);
  });

  it('has no interval of 95 % where there are fewer than six: the smallest and the largest are not enough', () => {
    for (const n of [1, 2, 5]) expect(medianOf(upTo(n)).interval).toBeUndefined();
  });

  it('is none without samples', () => {
    expect(() => medianOf([])).toThrow(RangeError);
  });
});
