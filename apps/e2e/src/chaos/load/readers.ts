import { setTimeout as sleep } from 'node:timers/promises';
import type { Service } from '../house/service.ts';
import type { Random } from '../random.ts';
import { isAccepted, type Recorded, type Sent } from './ledger.ts';

const VIEWS = [
  '',
  '/history?limit=5',
  '/sessions',
  '/decisions',
  '/parties',
  '/charter',
  '/corrections',
  '/projects',
  '/lessons',
];

interface Answer {
  readonly revision?: number;
  readonly stale?: boolean;
}

/** What a reader asked and was told, for who compares it with the store afterwards. */
export interface Reading {
  readonly stream: string;
  readonly revision: number;
}

export interface ReaderOptions {
  readonly queries: readonly Service[];
  readonly random: Random;
  readonly found: (what: string) => void;
}

/**
 * Reads what was just written, with the token of it, from either query side: an answer that is not called stale has it; and whoever brings along
 * what he was told last is never told something older.
 */
export class Readers {
  readonly readings: Reading[] = [];
  /** How often somebody was told « stale », and how often not answered at all. */
  stale = 0;
  unanswered = 0;
  readonly #options: ReaderOptions;
  readonly #latest: string[] = [];

  constructor(options: ReaderOptions) {
    this.#options = options;
  }

  /** Somebody was answered. */
  told({ answers: [first] }: Sent): void {
    if (first === undefined || !isAccepted(first)) return;
    const { after } = first.body as Recorded;
    if (!after.startsWith('alliance-')) return;
    this.#latest.push(after);
    if (this.#latest.length > 50) this.#latest.shift();
  }

  /** One reader, until `goesOn` says no. */
  async read(goesOn: () => boolean): Promise<void> {
    const { random } = this.#options;
    /** What this reader was told last, of each stream. */
    const known = new Map<string, number>();
    while (goesOn()) {
      await sleep(random.whole(5, 40));
      const token = this.#latest.length === 0 ? undefined : random.pick(this.#latest);
      if (token === undefined) continue;
      const [stream = '', at = ''] = token.split('@');
      const least = Math.max(Number(at), known.get(stream) ?? -1);
      const told = await this.#ask(stream, least);
      if (told !== undefined) known.set(stream, Math.max(least, told));
    }
  }

  async #ask(stream: string, least: number): Promise<number | undefined> {
    const { queries, random, found } = this.#options;
    const side = random.pick(queries);
    const view = random.pick(VIEWS);
    const url = `${side.url}/v1/alliances/${stream.slice('alliance-'.length)}${view}`;
    let response: Response;
    let body: Answer;
    try {
      response = await fetch(url, {
        headers: { 'alliage-after': `${stream}@${least}` },
        signal: AbortSignal.timeout(20_000),
      });
      body = (await response.json()) as Answer;
    } catch {
      this.unanswered += 1;
      return undefined;
    }
    if (response.status === 503) {
      this.unanswered += 1;
      return undefined;
    }
    if (body.stale) this.stale += 1;
    // Not there yet is not there, where it says nothing of being behind: it is not told as an answer that could be.
    if (response.status !== 200) {
      if (response.status === 404) this.stale += 1;
      else found(`${view} of ${stream}@${least} at ${side.name}: ${response.status} ${JSON.stringify(body)}`);
      return undefined;
    }
    const { revision = -1, stale = false } = body;
    if (!stale && revision < least)
      found(`${view} of ${stream} at ${side.name}: revision ${revision} for who has seen ${least}, not called stale`);
    this.readings.push({ stream, revision });
    return revision;
  }
}
