/**
 * Lets the commands of one stream through one after the other: in one process they then never meet in a conflict. Streams
 * do not wait for each other.
 */
export class StreamQueue {
  readonly #tails = new Map<string, Promise<void>>();

  /** Runs `task` once all earlier tasks of this stream are done, well or not; resolves or rejects as the task does. */
  run<T>(stream: string, task: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(stream);
    const result = before ? before.then(task) : task();
    const tail = result.then(nothing, nothing).then(() => {
      if (this.#tails.get(stream) === tail) this.#tails.delete(stream);
    });
    this.#tails.set(stream, tail);
    return result;
  }

  /** Streams with a task waiting or running. */
  get busy(): number {
    return this.#tails.size;
  }

  /** Resolves once nothing waits or runs; for a graceful stop, after no more come in. */
  async idle(): Promise<void> {
    while (this.#tails.size > 0) await Promise.all(this.#tails.values());
  }
}

const nothing = () => undefined;
