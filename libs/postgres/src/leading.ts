import { setTimeout as sleep } from 'node:timers/promises';
import { Fenced, type Lead } from './lead.ts';

/** How long somebody who insists waits for the lead, and until it can work. */
const PATIENCE = 15_000;

/** A process's part in who leads: waiting for it, keeping it, giving it away. */
export class Leading {
  readonly #lead: Lead;
  readonly #stopped: AbortSignal;
  #insists = false;
  #wake = new AbortController();

  constructor(lead: Lead, stopped: AbortSignal) {
    this.#lead = lead;
    this.#stopped = stopped;
  }

  /** Waits for the lead, asking time and again. @returns the epoch; undefined when stopped meanwhile */
  async taken(meanwhile: () => Promise<void>): Promise<number | undefined> {
    while (!this.#stopped.aborted) {
      const epoch = await this.#lead.take(this.#insists);
      if (epoch !== undefined) {
        this.#insists = false;
        return epoch;
      }
      await meanwhile();
      this.#wake = new AbortController();
      const signal = AbortSignal.any([this.#stopped, this.#wake.signal]);
      if (!this.#insists) await sleep(this.#lead.period, undefined, { signal }).catch(() => undefined);
    }
    return undefined;
  }

  /**
   * Keeps the lead while something is done. That it cannot be kept because the database does not answer is no reason to stop: then
   * nothing can be written either, and if another one takes it, what is written is refused.
   * @param lost called when another runner has it: the work is to end
   * @param kept told each time whether the database answered: the error where it did not
   * @throws Fenced after the work, when it was lost
   */
  async during(
    work: () => Promise<void>,
    lost: () => void,
    kept: (error?: unknown) => void = () => undefined,
  ): Promise<void> {
    const done = new AbortController();
    let gone = false;
    const keeping = (async () => {
      for (;;) {
        await sleep(this.#lead.period, undefined, { signal: done.signal }).catch(() => undefined);
        if (done.signal.aborted) return;
        const held = await this.#lead.keep().catch((error: unknown) => ({ error }));
        kept(typeof held === 'object' ? held.error : undefined);
        if (held !== false) continue;
        gone = true;
        return lost();
      }
    })();
    try {
      await work();
    } finally {
      done.abort();
      await keeping;
    }
    if (gone) throw new Fenced('another runner has taken the lead');
  }

  /** Gives the lead away, if it can be: else it runs out. */
  async give(): Promise<void> {
    await this.#lead.give().catch(() => undefined);
  }

  /** Takes the lead whoever has it. @returns whether it leads by the end of some seconds */
  async insist(leads: () => boolean): Promise<boolean> {
    for (const until = performance.now() + PATIENCE; !leads();) {
      if (this.#stopped.aborted || performance.now() > until) return false;
      this.#insists = true;
      this.#wake.abort();
      await sleep(20);
    }
    this.#insists = false;
    return true;
  }
}
