import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';

/** Processes that are still to be ended, should this one end first. */
const left = new Set<KeptProcess>();
process.on('exit', () => {
  for (const one of left) one.signal('SIGKILL');
});

export interface Command {
  readonly words: readonly string[];
  readonly how?: SpawnOptions;
  /** File that gets what it says; what was said there before stays. */
  readonly log: string;
}

/** A process that is killed and started again; one that ends without having been told to is remembered. */
export class KeptProcess {
  readonly name: string;
  /** How it ended by itself, each time that it did. */
  readonly endedByItself: string[] = [];
  readonly #command: Command;
  #process: ChildProcess | undefined;
  #told = false;

  constructor(name: string, command: Command) {
    this.name = name;
    this.#command = command;
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  get log(): string {
    return this.#command.log;
  }

  /** Does nothing where it runs. */
  start(): void {
    if (this.#process) return;
    const { words, how, log } = this.#command;
    const [program = '', ...rest] = words;
    const file = openSync(log, 'a');
    // A group of its own: the command may be a script around the process that is meant.
    const started = spawn(program, rest, { ...how, detached: true, stdio: ['ignore', file, file] });
    closeSync(file);
    this.#told = false;
    this.#process = started;
    left.add(this);
    started.on('exit', (code, signal) => {
      if (this.#process !== started) return;
      if (!this.#told) this.endedByItself.push(`${this.name} ended by itself (${signal ?? code})`);
      this.#process = undefined;
      left.delete(this);
    });
  }

  /** To its whole group; nothing where it does not run. */
  signal(signal: NodeJS.Signals): void {
    if (this.pid === undefined) return;
    if (signal === 'SIGKILL' || signal === 'SIGTERM' || signal === 'SIGINT') this.#told = true;
    try {
      process.kill(-this.pid, signal);
    } catch {
      // It has just ended.
    }
  }

  /** @param within ms; one that has not ended by then is killed, and that is remembered */
  async end(signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT', within = 30_000): Promise<void> {
    const running = this.#process;
    if (!running) return;
    const ended = once(running, 'exit');
    this.signal(signal);
    const timer = setTimeout(() => {
      this.endedByItself.push(`${this.name} did not end ${within} ms after ${signal}`);
      this.signal('SIGKILL');
    }, within);
    await ended;
    clearTimeout(timer);
  }
}
