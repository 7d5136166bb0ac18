import { setImmediate as turn } from 'node:timers/promises';
import { UnreadableEvent, type EventStore } from '@alliage/event-store';
import { Unreadable, type Beginning, type Source } from './source.ts';

const PAGE = 1_000;

/** The events of a store, without a service in between. */
export const fromStore =
  (store: Pick<EventStore, 'readAll' | 'size'>): Source =>
  async (after) => {
    // Reading a file waits for nothing: the progress bar and Ctrl-C get their turn here.
    await turn();
    try {
      const items = await store.readAll({ limit: PAGE, ...(after === undefined ? {} : { after }) });
      return { stored: await store.size(), items, next: items.at(-1)?.position ?? null };
    } catch (error) {
      if (error instanceof UnreadableEvent) throw new Unreadable(error.stream, error.revision);
      throw error;
    }
  };

/** Where a store has a stream begin. @throws Unreadable */
export const beginningInStore =
  (store: Pick<EventStore, 'readStream'>): Beginning =>
  async (stream) => {
    try {
      for await (const [first] of store.readStream(stream, { limit: 1 })) return first?.revision;
    } catch (error) {
      throw error instanceof UnreadableEvent ? new Unreadable(error.stream, error.revision) : error;
    }
    return undefined;
  };
