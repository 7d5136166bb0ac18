import { Injectable } from '@nestjs/common';

/** Undefined = fine; otherwise why not, for an operator. */
export type ReadinessCheck = () => Promise<string | undefined>;

/** What must work for the process to be sent requests. Modules add their own checks when they start. */
@Injectable()
export class Readiness {
  readonly #checks = new Map<string, ReadinessCheck>();

  add(name: string, check: ReadinessCheck): void {
    this.#checks.set(name, check);
  }

  get checks(): ReadonlyMap<string, ReadinessCheck> {
    return this.#checks;
  }
}
