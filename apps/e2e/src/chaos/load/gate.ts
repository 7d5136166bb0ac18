/** Lets commands through, unless it is shut for a while: then those under way end, and no other begins. */
export class Gate {
  #open = Promise.resolve();
  #shut: (() => void) | undefined;
  #within = 0;
  #quiet: () => void = () => undefined;

  async pass<T>(work: () => Promise<T>): Promise<T> {
    while (this.#shut) await this.#open;
    this.#within += 1;
    try {
      return await work();
    } finally {
      this.#within -= 1;
      if (this.#within === 0) this.#quiet();
    }
  }

  /** Resolves when nothing is under way any more. */
  async shut(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#open = promise;
    this.#shut = resolve;
    if (this.#within > 0) await new Promise<void>((quiet) => (this.#quiet = quiet));
  }

  open(): void {
    this.#shut?.();
    this.#shut = undefined;
  }
}
