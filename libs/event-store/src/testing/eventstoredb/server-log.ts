/** An event as it is proposed to the server. */
export interface Proposed {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

export interface Logged extends Proposed {
  readonly stream: string;
  readonly revision: number;
  /** Byte in the log; commit and prepare position both. */
  readonly position: bigint;
}

/** -1: no stream. */
export type Expected = number | 'any';

export type Outcome =
  | { readonly result: 'stored' | 'idempotent'; readonly revision: number; readonly position: bigint }
  | { readonly result: 'wrong-expected-version'; readonly current: number };

/** What a server stores, and how it decides on an append (EventStoreDB 23.10.6, IndexWriter.CheckCommit). */
export class ServerLog {
  readonly events: Logged[] = [];
  readonly #streams = new Map<string, Logged[]>();
  readonly #listeners = new Set<() => void>();
  /** First revision that is there again, of streams that were deleted. */
  readonly #deleted = new Map<string, number>();
  #end = 0n;

  constructor() {
    this.#writeStatistics();
  }

  /** What can be read of a stream. */
  stream(name: string): readonly Logged[] {
    const events = this.#streams.get(name) ?? [];
    return events.slice(this.#deleted.get(name) ?? 0);
  }

  /** Softly, as a server does it: what there was cannot be read any more, and what comes goes on at the next revision. */
  delete(name: string): void {
    this.#deleted.set(name, this.#streams.get(name)?.length ?? 0);
  }

  /** Told after every append that stored something. @returns what ends it */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  append(stream: string, expected: Expected, proposed: readonly Proposed[]): Outcome {
    const without = this.decide(stream, expected, proposed);
    if (without) return without;
    const stored = proposed.map((event) => this.#write(stream, event));
    if (this.events.length % 7 === 0) this.#writeStatistics();
    for (const listener of this.#listeners) listener();
    // An append of nothing reports success, at revision 0, and creates nothing.
    const last = stored.at(-1);
    return { result: 'stored', revision: last?.revision ?? 0, position: last?.position ?? 0n };
  }

  /** The outcome of an append that stores nothing; undefined for one that does. */
  protected decide(stream: string, expected: Expected, proposed: readonly Proposed[]): Outcome | undefined {
    const current = (this.#streams.get(stream)?.length ?? 0) - 1;
    const begunAgain = expected === -1 && this.#deleted.get(stream) === current + 1;
    if (expected === 'any' || expected === current || begunAgain) return undefined;
    return this.#again(stream, expected, current, proposed);
  }

  /** The same ids in the same place are the same append: nothing else about the events is looked at. */
  #again(stream: string, expected: number, current: number, proposed: readonly Proposed[]): Outcome {
    const there = (this.#streams.get(stream) ?? []).slice(expected + 1, expected + 1 + proposed.length);
    const known = proposed.length > 0 && proposed.every(({ id }, i) => there[i]?.id === id);
    const last = there.at(-1);
    if (!known || !last) return { result: 'wrong-expected-version', current };
    return { result: 'idempotent', revision: last.revision, position: last.position };
  }

  #write(stream: string, event: Proposed): Logged {
    const events = this.#streams.get(stream) ?? [];
    this.#streams.set(stream, events);
    const logged = { ...event, stream, revision: events.length, position: this.#end };
    this.#end += BigInt(150 + event.data.length + event.metadata.length);
    events.push(logged);
    this.events.push(logged);
    return logged;
  }

  /** A server writes of itself among everything else. */
  #writeStatistics(): void {
    const text = (json: object) => new TextEncoder().encode(JSON.stringify(json));
    this.#write('$stats-127.0.0.1:2113', {
      id: crypto.randomUUID(),
      type: '$statsCollected',
      contentType: 'application/json',
      data: text({ 'proc-id': 1 }),
      metadata: text({}),
    });
  }
}
