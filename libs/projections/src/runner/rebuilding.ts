import { ViewsUnavailable } from './view-writer.ts';

/** How far a rebuild is, or how the last one ended. */
export interface RebuildStatus {
  readonly state: 'running' | 'done' | 'failed';
  /** Folded so far. */
  readonly events: number;
  /** Why it failed. */
  readonly reason?: string;
}

/** The rebuild of a view: one at a time, remembered until the next. */
export class Rebuilding {
  #status: RebuildStatus | undefined;
  #running: Promise<void> | undefined;
  #waiting: PromiseWithResolvers<void> | undefined;

  get status(): RebuildStatus | undefined {
    return this.#status;
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
    this.#waiting?.reject(new ViewsUnavailable('the views were closed'));
    this.#waiting = undefined;
  }

  async #run(fill: (told: (events: number) => void) => Promise<boolean>, change: () => void): Promise<void> {
    const tell = (events: number) => void (this.#status = { state: 'running', events });
    tell(0);
    try {
      if (!(await fill(tell))) throw new ViewsUnavailable('the views were closed');
      this.#waiting = Promise.withResolvers<void>();
      const { promise } = this.#waiting;
      change();
      await promise;
      this.#status = { state: 'done', events: this.#status?.events ?? 0 };
    } catch (error) {
      const reason = (error as Partial<Error> | undefined)?.message ?? String(error);
      this.#status = { state: 'failed', events: this.#status?.events ?? 0, reason };
      throw error;
    }
  }
}
