import { DatabaseSync } from 'node:sqlite';

/** A database whose statements are counted, and that fails when told to. */
export class FaultyDatabase extends DatabaseSync {
  /** Every statement executed by `exec`, in order, of all these databases that share the list. */
  readonly executed: string[];
  readonly #fault: (sql: string, execute: () => void) => void;

  /** @param fault called in place of each `exec`; it executes, or throws, or both */
  constructor(path: string, executed: string[] = [], fault = (_: string, execute: () => void) => execute()) {
    super(path);
    this.executed = executed;
    this.#fault = fault;
  }

  override exec(sql: string): void {
    this.executed.push(sql);
    this.#fault(sql, () => super.exec(sql));
  }
}
