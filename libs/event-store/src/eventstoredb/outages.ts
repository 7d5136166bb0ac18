/**
 * Subscriptions that ended and have not come up again. Nobody says which old one a new one stands for: each new one
 * stands for one that is missing, until it has come up itself.
 */
export class Outages<S> {
  readonly #missing: string[] = [];
  readonly #comingUp = new Map<S, string>();

  begin(subscription: S): void {
    const missing = this.#missing.shift();
    if (missing !== undefined) this.#comingUp.set(subscription, missing);
  }

  /** It has come up, or nobody wants it any more. */
  over(subscription: S): void {
    this.#comingUp.delete(subscription);
  }

  down(subscription: S, reason: string): void {
    this.#comingUp.delete(subscription);
    this.#missing.push(reason);
  }

  /** Why one of them is missing; undefined when none is. */
  get reason(): string | undefined {
    return this.#missing.at(-1) ?? [...this.#comingUp.values()].at(-1);
  }
}
