import type { Logger } from '@nestjs/common';
import { context, ROOT_CONTEXT } from '@opentelemetry/api';
import type { Said } from '../language/language.ts';

export interface OutageOptions {
  /** What cannot be done as long as it lasts, and that it can be done again. */
  readonly begun: Said;
  readonly over: Said;
  /** Asked from its beginning on. */
  readonly isOver: () => Promise<boolean>;
  /** ms between two lines while it lasts, and between two looks whether it still does. */
  readonly every?: number;
  readonly look?: number;
  /** ms on a clock that only goes on. */
  readonly now?: () => number;
}

/**
 * Tells of something that is out of reach, in one line each: when it begins, when it is over, and once a minute at most in between, however
 * often it fails. Whole errors, with their stacks, are for the level `debug`.
 */
export class Outage {
  readonly #log: Pick<Logger, 'warn' | 'debug'>;
  readonly #options: Required<OutageOptions>;
  /** When it began; undefined while nothing is wrong. */
  #since: number | undefined;
  #told = 0;
  #timer: NodeJS.Timeout | undefined;
  #ended = false;

  constructor(log: Pick<Logger, 'warn' | 'debug'>, options: OutageOptions) {
    this.#log = log;
    this.#options = { every: 60_000, look: 1_000, now: () => performance.now(), ...options };
  }

  /** @param reason for an operator, with the way out where it is known */
  tell(error: unknown, reason: string): void {
    const { begun, every, now } = this.#options;
    this.#log.debug(error, begun.en);
    if (this.#ended || (this.#since !== undefined && now() - this.#told < every)) return;
    const began = this.#since === undefined;
    this.#since ??= now();
    this.#told = now();
    // Of no request, though it is one that met it first.
    context.with(ROOT_CONTEXT, () => {
      this.#log.warn({ outage: began ? 'begun' : 'lasting', seconds: this.#seconds }, `${both(begun)} — ${reason}`);
      if (began) this.#lookLater(false);
    });
  }

  /** Looks no more: the process stops. */
  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
  }

  get #seconds(): number {
    return Math.round((this.#options.now() - (this.#since ?? 0)) / 1_000);
  }

  #lookLater(wasOver: boolean): void {
    if (this.#ended) return;
    this.#timer = setTimeout(() => void this.#look(wasOver), this.#options.look).unref();
  }

  /** Over is what has been so twice: between two tries nothing seems to be wrong. */
  async #look(wasOver: boolean): Promise<void> {
    const isOver = await this.#options.isOver().catch(() => false);
    if (this.#ended) return;
    if (!isOver || !wasOver) return this.#lookLater(isOver);
    this.#log.warn({ outage: 'over', seconds: this.#seconds }, both(this.#options.over));
    this.#since = undefined;
  }
}

const both = ({ fr, en }: Said): string => `${fr} / ${en}`;
