/**
 * Subscriptions that ended and have not come up again. Nobody says which old one a new one stands for: each new one
 * stands for one that is missing, until it has come up itself.
 */
export class Outages<S> {
  readonly #missing = new Map<S, string>();
  readonly #comingUp = new Map<S, string>();

  begin(subscription: S): void {
    const missing = this.#takeOne();
    if (missing !== undefined) this.#comingUp.set(subscription, missing);
  }

  /** It has come up, or nobody wants it any more. */
  over(subscription: S): void {
    this.#comingUp.delete(subscription);
  }

  down(subscription: S, reason: string): void {
    this.#comingUp.delete(subscription);
    this.#missing.set(subscription, reason);
  }

  /** It went down, and nobody will begin another in its place. */
  forgone(subscription: S): void {
    if (!this.#missing.delete(subscription)) this.#takeOne();
  }

  /** Why one of them is missing; undefined when none is. */
  get reason(): string | undefined {
    return [...this.#missing.values()].at(-1) ?? [...this.#comingUp.values()].at(-1);
  }

  #takeOne(): string | undefined {
    const [first] = this.#missing;
    if (first) this.#missing.delete(first[0]);
    return first?.[1];
  }
}
