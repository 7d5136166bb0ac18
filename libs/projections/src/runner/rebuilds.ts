/** How far a rebuild is, or how the last one ended. */
export interface RebuildStatus {
  readonly state: 'running' | 'done' | 'failed';
  /** Folded so far. */
  readonly events: number;
  /** Why it failed. */
  readonly reason?: string;
}

/** What is known of the rebuilds of some rows, by whichever runner they are. */
export interface Rebuilds {
  /** False where another runner is at it. */
  begin(): Promise<boolean>;
  /** Told time and again while one runs: a runner that is not heard of any more has ended. */
  tell(status: RebuildStatus): Promise<void>;
  /** The one that runs, or the last one. */
  known(): Promise<RebuildStatus | undefined>;
}

/** Of rows that one runner alone has: since it started. */
export class OwnRebuilds implements Rebuilds {
  #status: RebuildStatus | undefined;

  async begin(): Promise<boolean> {
    this.#status = { state: 'running', events: 0 };
    return true;
  }

  async tell(status: RebuildStatus): Promise<void> {
    this.#status = status;
  }

  async known(): Promise<RebuildStatus | undefined> {
    return this.#status;
  }
}
