import type { Sources } from '../runner/apply-batch.ts';
import { FoldedMoment } from './folded-moment.ts';
import type { Moment } from './moment.ts';

/** Moments kept, and events that they may hold together: some hundred MB at most. */
const KEPT = 16;
const EVENTS = 60_000;

interface Entry {
  readonly folded: Promise<FoldedMoment>;
  users: number;
  weight: number;
  dropped: boolean;
}

/** Alliances at other moments, folded when they are asked for and kept for a while: by stream, revision and both times. */
export class Moments {
  readonly #from: Sources;
  readonly #entries = new Map<string, Entry>();

  constructor(from: Sources) {
    this.#from = from;
  }

  /** How many are kept, for metrics. */
  get size(): number {
    return this.#entries.size;
  }

  /** Does something with an alliance as it stood at a moment, its events taken up to `revision`. */
  async use<T>(
    owner: string,
    revision: number,
    { asOf, effectiveAt }: Moment,
    work: (folded: FoldedMoment) => Promise<T>,
  ): Promise<T> {
    const key = JSON.stringify([owner, revision, asOf, effectiveAt]);
    const entry = this.#entries.get(key) ?? this.#begin(key, owner, revision, { asOf, effectiveAt });
    // The one used last is the last to go.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    entry.users++;
    try {
      const folded = await entry.folded;
      entry.weight = folded.happened;
      this.#makeRoom();
      return await work(folded);
    } catch (error) {
      if (this.#entries.get(key) === entry && (await failed(entry))) this.#entries.delete(key);
      throw error;
    } finally {
      entry.users--;
      if (entry.dropped && entry.users === 0) close(entry);
    }
  }

  /** Lets go of all of them; those in use end first. */
  clear(): void {
    for (const key of [...this.#entries.keys()]) this.#drop(key);
  }

  #begin(key: string, owner: string, revision: number, moment: Moment): Entry {
    const folded = FoldedMoment.of(this.#from, owner, revision, moment);
    const entry = { folded, users: 0, weight: 0, dropped: false };
    this.#entries.set(key, entry);
    return entry;
  }

  #makeRoom(): void {
    const weight = () => [...this.#entries.values()].reduce((sum, one) => sum + one.weight, 0);
    while (this.#entries.size > 1 && (this.#entries.size > KEPT || weight() > EVENTS)) {
      const [oldest] = this.#entries.keys();
      if (oldest !== undefined) this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const entry = this.#entries.get(key);
    this.#entries.delete(key);
    if (!entry) return;
    entry.dropped = true;
    if (entry.users === 0) close(entry);
  }
}

const failed = (entry: Entry): Promise<boolean> =>
  entry.folded.then(
    () => false,
    () => true,
  );

const close = (entry: Entry): void =>
  void entry.folded.then(
    (folded) => folded.close(),
    () => undefined,
  );
