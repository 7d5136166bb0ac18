import { verdictOf, type Aim } from './verdict.ts';

describe('An aim', () => {
  it.each<[readonly [number, number] | undefined, Aim, string]>([
    [[0.9, 1.1], { atLeast: 0.9 }, 'met'],
    [[0.85, 0.89], { atLeast: 0.9 }, 'missed'],
    [[0.85, 0.95], { atLeast: 0.9 }, 'not told apart'],
    [[1.2, 3], { atMost: 3 }, 'met'],
    [[3.1, 9], { atMost: 3 }, 'missed'],
    [[2.9, 3.1], { atMost: 3 }, 'not told apart'],
    [undefined, { atLeast: 0.9 }, 'not told apart'],
  ])('with the interval %j against %j is %s', (interval, aim, verdict) => {
    expect(verdictOf({ median: 1, interval }, aim)).toBe(verdict);
  });
});
