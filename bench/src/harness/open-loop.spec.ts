import { highestRate } from './highest-rate.ts';
import { openLoop, type Clock } from './open-loop.ts';

/** A clock that goes on only when somebody sleeps, and once oversleeps. */
class ByHand implements Clock {
  at = 1_000;
  readonly #oversleepsAfter: number;
  constructor(oversleepsAfter = Infinity) {
    this.#oversleepsAfter = oversleepsAfter;
  }
  now = () => this.at;
  sleep = async (ms: number) => {
    this.at += ms + (this.at >= this.#oversleepsAfter && this.at < this.#oversleepsAfter + 100 ? 200 : 0);
  };
}

describe('An open loop', () => {
  it('begins so many a second, each told when it was to begin, and does not wait for any before', async () => {
    const clock = new ByHand();
    const intended: number[] = [];
    const never = Promise.withResolvers<void>();
    const done = openLoop(100, 0.1, (at, n) => (intended.push(at), n === 0 ? never.promise : Promise.resolve()), clock);
    // It ends once all have: the first one is still under way.
    let ended = false;
    void done.then(() => (ended = true));
    for (let i = 0; i < 100; i++) await Promise.resolve();
    expect(ended).toBe(false);
    expect(intended).toEqual(Array.from({ length: 10 }, (_, n) => 1_000 + n * 10));
    never.resolve();
    expect(await done).toBe(10);
  });

  it('counts a stall for all who had to wait for it: they began late, and are told when they were to', async () => {
    const clock = new ByHand(1_050);
    const waited: number[] = [];
    const work = async (at: number) => void waited.push(Math.round(clock.now() - at));
    await openLoop(100, 0.5, work, clock);
    expect(waited).toHaveLength(50);
    expect(Math.max(...waited)).toBe(200);
    expect(waited.filter((ms) => ms > 0)).toHaveLength(20);
  });
});

describe('The highest rate that is sustained', () => {
  const upTo = (limit: number) => async (rate: number) => rate <= limit;

  it.each([40, 100, 170, 3_000])('is found within a tenth: %d', async (limit) => {
    const found = await highestRate(upTo(limit), 100);
    expect(found).toBeLessThanOrEqual(limit);
    expect(found).toBeGreaterThan(limit / 1.2);
  });

  it('is no lower than the lowest', async () => {
    expect(await highestRate(upTo(0), 4, 1)).toBe(1);
  });
});
