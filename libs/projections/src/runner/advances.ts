import type { Progress } from './bookkeeping.ts';

/** An append's answer: `after=<stream>@<revision>`. */
export interface After {
  readonly stream: string;
  readonly revision: number;
}
/** `parked`: it will not come by waiting. */
export type Freshness = 'fresh' | 'stale' | 'parked';

const AFTER = /^((?:alliance|organisation|network|person)-[0-9a-f-]{36})@(\d{1,15})$/;

/** Reads `<stream>@<revision>`; undefined when it is none. */
export function readAfter(text: string): After | undefined {
  const [, stream, revision] = AFTER.exec(text) ?? [];
  return stream === undefined ? undefined : { stream, revision: Number(revision) };
}

/**
 * Another process may write the rows that are waited for, and says nothing of it: the books are asked again after so many ms, and each time
 * after twice as many, so that waiting takes at most as long again as it had to.
 */
const ASK_AGAIN = { first: 5, last: 250 } as const;

/** Who waits for rows to move, and who wants to know each time they do. */
export class Advances {
  readonly #listeners = new Set<(advanced: readonly Progress[]) => void>();
  #ended = false;

  tell(advanced: readonly Progress[]): void {
    if (advanced.length > 0) for (const listener of [...this.#listeners]) listener(advanced);
  }

  listen(listener: (advanced: readonly Progress[]) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Nobody waits any more. */
  end(): void {
    this.#ended = true;
    for (const listener of [...this.#listeners]) listener([]);
  }

  /**
   * Asks, then waits for a sign and asks again, until the answer is final or the time is over.
   * @param elsewhere whether another process writes the rows: then no sign comes
   */
  async waitFor(
    after: After,
    timeout: number,
    ask: () => Promise<Freshness | 'not-yet'>,
    elsewhere: () => boolean = () => false,
  ): Promise<Freshness> {
    const until = performance.now() + timeout;
    for (let pause: number = ASK_AGAIN.first; ; pause = Math.min(ASK_AGAIN.last, 2 * pause)) {
      // Listening comes before asking: what moves in between is not missed.
      const sign = this.#sign(after, until, elsewhere() ? pause : ASK_AGAIN.last);
      const answer = await ask().catch(() => 'not-yet' as const);
      if (answer !== 'not-yet' || this.#ended || performance.now() >= until) {
        sign.cancel();
        return answer === 'not-yet' ? 'stale' : answer;
      }
      await sign.given;
    }
  }

  #sign({ stream }: After, until: number, askAgain: number): { given: Promise<void>; cancel: () => void } {
    const { promise, resolve } = Promise.withResolvers<void>();
    const end = this.listen((advanced) => {
      if (this.#ended || advanced.some(({ owner }) => owner === stream)) resolve();
    });
    const timer = setTimeout(resolve, Math.max(0, Math.min(askAgain, until - performance.now())));
    const cancel = () => {
      clearTimeout(timer);
      end();
      resolve();
    };
    return { given: promise.finally(cancel), cancel };
  }
}
