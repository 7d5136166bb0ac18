import type { Book, Came, Cause, Entry } from '../ports.ts';

/** The process is gone: nothing that comes after is done any more. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/** A book that stops for ever at its nth write, before or after it is done, as `kill -9` would: what it holds by then stays in the one beneath. */
export class FaultyBook implements Book {
  readonly #beneath: Book;
  #left: number;
  readonly #done: boolean;
  #dead = false;

  /** @param writes so many are done; `done`: the last of them is written before it stops */
  constructor(beneath: Book, writes: number, done: boolean) {
    this.#beneath = beneath;
    this.#left = writes;
    this.#done = done;
  }

  get dead(): boolean {
    return this.#dead;
  }

  position(automation: string) {
    return this.#beneath.position(automation);
  }
  seen(automation: string) {
    return this.#beneath.seen(automation);
  }
  find(automation: string, eventId: string, stream: string) {
    return this.#beneath.find(automation, eventId, stream);
  }
  failed(automation: string) {
    return this.#beneath.failed(automation);
  }
  counts(automation: string): Promise<Readonly<Partial<Record<Came['outcome'], number>>>> {
    return this.#beneath.counts(automation);
  }
  last(automation: string, limit: number) {
    return this.#beneath.last(automation, limit);
  }
  advance(automation: string, position: string, seen?: Cause) {
    return this.#write(() => this.#beneath.advance(automation, position, seen));
  }
  forget(automation: string) {
    return this.#write(() => this.#beneath.forget(automation));
  }
  note(entry: Entry) {
    return this.#write(() => this.#beneath.note(entry));
  }

  async close(): Promise<void> {
    this.#dead = true;
  }

  async #write(write: () => Promise<void>): Promise<void> {
    if (this.#dead) return this.#stop();
    if (this.#left > 0) {
      this.#left -= 1;
      return write();
    }
    if (this.#done) await write();
    return this.#stop();
  }

  #stop(): Promise<never> {
    this.#dead = true;
    return Promise.reject(new Killed('killed'));
  }
}
