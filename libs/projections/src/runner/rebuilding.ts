import { setTimeout as sleep } from 'node:timers/promises';
import { OwnRebuilds, type Rebuilds, type RebuildStatus } from './rebuilds.ts';
import { ViewsUnavailable } from './view-writer.ts';

/** ms after which one that runs is told of again, and looked after where another runner is at it. */
const TOLD_AGAIN = 2_000;
const LOOKED_AFTER = 300;

/** The rebuild of a view: one at a time, remembered until the next. */
export class Rebuilding {
  readonly #rebuilds: Rebuilds;
  #begun: Promise<boolean> | undefined;
  #running: Promise<void> | undefined;
  #waiting: PromiseWithResolvers<void> | undefined;
  #ended = false;

  constructor(rebuilds: Rebuilds = new OwnRebuilds()) {
    this.#rebuilds = rebuilds;
  }

  /** The one that runs, or the last one; undefined where that cannot be asked, too. */
  async status(): Promise<RebuildStatus | undefined> {
    await this.#begun?.catch(() => undefined);
    return this.#rebuilds.known().catch(() => undefined);
  }

  /** Rows were filled, and are to be opened. */
  get waits(): boolean {
    return this.#waiting !== undefined;
  }

  /** Resolves when none runs. */
  async settled(): Promise<void> {
    await this.#running?.catch(() => undefined);
  }

  /**
   * Where another runner is at it already, that one's end is this one's.
   * @param fill fills rows beside those that serve; false when it was stopped
   * @param change called when they are filled: whoever has the rows open is to open them anew, see `changing`
   */
  run(fill: (told: (events: number) => void) => Promise<boolean>, change: () => void): Promise<void> {
    return (this.#running ??= this.#run(fill, change).finally(() => (this.#running = undefined)));
  }

  /** Opens rows, and ends the wait of those whose rows were filled anew. */
  async changing(open: () => Promise<void>): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    await open().then(waiting?.resolve, (error: unknown) => {
      waiting?.reject(error);
      throw error;
    });
  }

  /** Nobody will open rows any more. */
  end(): void {
    this.#ended = true;
    this.#waiting?.reject(new ViewsUnavailable('the views were closed'));
    this.#waiting = undefined;
  }

  async #run(fill: (told: (events: number) => void) => Promise<boolean>, change: () => void): Promise<void> {
    this.#begun = this.#rebuilds.begin();
    if (!(await this.#begun)) return this.#elsewhere();
    let status: RebuildStatus = { state: 'running', events: 0 };
    // Whoever asks the others learns it late where it cannot be told; it runs all the same.
    const tell = (now: RebuildStatus) => this.#rebuilds.tell((status = now)).catch(() => undefined);
    const again = setInterval(() => void tell(status), TOLD_AGAIN);
    try {
      if (!(await fill((events) => void tell({ state: 'running', events }))))
        throw new ViewsUnavailable('the views were closed');
      this.#waiting = Promise.withResolvers<void>();
      const { promise } = this.#waiting;
      change();
      await promise;
      await tell({ state: 'done', events: status.events });
    } catch (error) {
      const reason = (error as Partial<Error> | undefined)?.message ?? String(error);
      await tell({ state: 'failed', events: status.events, reason });
      throw error;
    } finally {
      clearInterval(again);
    }
  }

  async #elsewhere(): Promise<void> {
    for (;;) {
      const { state, reason } = (await this.#rebuilds.known()) ?? { state: 'done' };
      if (state === 'failed') throw new ViewsUnavailable(`another process could not rebuild the views: ${reason}`);
      if (state === 'done' || this.#ended) return;
      await sleep(LOOKED_AFTER);
    }
  }
}
