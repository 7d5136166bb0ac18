import type { House } from '../house/house.ts';
import type { Random } from '../random.ts';
import { openCircle, type Circle } from './circle.ts';
import { crowd } from './crowd.ts';
import { Gate } from './gate.ts';
import { Ledger, type Sent } from './ledger.ts';
import { Pilot, type PilotOptions } from './pilot.ts';
import { Readers } from './readers.ts';
import { tell, type Told } from './tellers.ts';

export interface LoadOptions {
  readonly house: House;
  readonly random: Random;
  /** How many tell a case each, how many write to the same alliances, how many read. */
  readonly tellers: number;
  readonly crowd: number;
  readonly readers: number;
  /** ms that a pilot waits between two commands, on average. */
  readonly pause: number;
  readonly found: (what: string) => void;
}

const CIRCLES = 3;

/** Everybody who uses the house during the run. */
export class Load {
  readonly ledger = new Ledger();
  readonly gate = new Gate();
  readonly readers: Readers;
  /** Of nobody else's: what is asked through it says whether the house works. */
  readonly probe: Pilot;
  circle!: Circle;
  readonly #options: LoadOptions;
  #tellers: readonly Told[] = [];
  #others: Promise<unknown>[] = [];
  #ends = false;

  constructor(options: LoadOptions) {
    this.#options = options;
    const { house, random, found } = options;
    this.readers = new Readers({ queries: house.queries, random: random.fork(), found });
    this.probe = new Pilot({ ...this.#pilot(), pause: 0 });
  }

  async begin(): Promise<void> {
    const { tellers, crowd: many, readers, random, found } = this.#options;
    const goesOn = () => !this.#ends;
    this.circle = await openCircle(this.probe);
    const circles = await Promise.all(Array.from({ length: CIRCLES }, () => openCircle(this.probe)));
    this.#tellers = Array.from({ length: tellers }, (_, n) => tell(`teller ${n + 1}`, this.#pilot(), goesOn));
    const pilots = Array.from({ length: many }, () => new Pilot(this.#pilot()));
    this.#others = [
      ...pilots.map((pilot, n) => {
        const others = pilots.filter((_, other) => other !== n);
        return crowd(pilot, { circles, random: random.fork(), others }, goesOn).catch((error: unknown) =>
          found(`crowd ${n + 1}: ${String(error)}`),
        );
      }),
      ...Array.from({ length: readers }, () => this.readers.read(goesOn)),
    ];
  }

  /** Cases told to their end. */
  get plays(): number {
    return this.#tellers.reduce((sum, { plays }) => sum + plays(), 0);
  }

  /** Resolves when the last command has been answered. */
  async end(): Promise<void> {
    this.#ends = true;
    await Promise.all([...this.#tellers.map(({ ended }) => ended), ...this.#others]);
  }

  #pilot(): PilotOptions {
    const { house, random, pause, found } = this.#options;
    const { commands, queries } = house;
    const acknowledged = (sent: Sent) => this.readers.told(sent);
    const { ledger, gate } = this;
    return { commands, queries, ledger, gate, random: random.fork(), pause, found, acknowledged };
  }
}
