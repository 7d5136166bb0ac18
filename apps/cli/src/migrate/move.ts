import { setTimeout as sleep } from 'node:timers/promises';
import { UnreadableEvent, type EventStore } from '@alliage/event-store';
import { compare } from './compare.ts';
import { nextAppend } from './next-append.ts';
import { damagedSource, otherEvents, sourceGrows } from './not-moved.ts';
import { Reading } from './reading.ts';
import { send } from './send.ts';

/** What a move is doing. */
export type Phase = 'comparing' | 'copying' | 'reading-again';

export interface Moved {
  /** In the target now, all of them the source's. */
  readonly events: number;
  /** Of these, what was there before: an earlier move was interrupted, or everything had been moved. */
  readonly found: number;
  readonly copied: number;
}

export interface Moving {
  readonly onProgress?: (phase: Phase, done: number, total: number) => void;
  /** How long a target that does not answer is waited for, in ms. Default: 60,000. */
  readonly patience?: number;
}

const PAUSE = 100;

/**
 * Copies a store into another, byte for byte, in the order of all streams: one append at a time, as they were made, each known to be
 * stored before the next is sent. Interrupted in any way, it goes on where the target stands: what is there is
 * compared first, never sent twice. At the end what was copied is read again.
 *
 * What it holds in memory does not grow with the stores.
 *
 * @throws NotMoved; StoreUnavailable, UnknownOutcome when a store does not answer: run it again
 */
export async function move(source: EventStore, target: EventStore, moving: Moving = {}): Promise<Moved> {
  const { onProgress = () => undefined, patience = 60_000 } = moving;
  const total = await source.size();
  const reading = new Reading(source);
  const before = new Reading(target);
  try {
    const found = await compare(reading, before, (n) => onProgress('comparing', n, total));
    const start = { source: reading.position, target: before.position };

    let copied = 0;
    for (;;) {
      const events = await nextAppend(reading);
      if (events.length === 0) break;
      await send(target, events, patience);
      copied += events.length;
      onProgress('copying', found + copied, total);
    }

    const again = new Reading(source, start.source);
    await readAgain(again, new Reading(target, start.target), copied, (n) => onProgress('reading-again', n, copied));
    const more = await again.peek();
    if (more) throw sourceGrows(more);
    return { events: found + copied, found, copied };
  } catch (error) {
    if (error instanceof UnreadableEvent) throw damagedSource(error.stream, error.revision, error);
    throw error;
  }
}

/** A server shows what it has acknowledged a moment later among the events of all streams: to an early end it is asked again. */
async function readAgain(source: Reading, target: Reading, copied: number, onEvent: (n: number) => void) {
  const until = performance.now() + 10_000;
  for (let read = 0; ;) {
    const before = read;
    read += await compare(source, target, (n) => onEvent(before + n));
    if (read >= copied) return;
    const missing = await source.peek();
    if (performance.now() > until && missing) throw otherEvents(missing.stream, missing.revision);
    await sleep(PAUSE);
  }
}
