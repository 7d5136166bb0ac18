import { setTimeout as sleep } from 'node:timers/promises';
import { ask, withQuery } from '../ask/ask.ts';
import { mayPass } from '../ask/ending.ts';
import type { AllPage } from '../verify/source.ts';
import { LARGEST_PAGE, readPage } from './events.ts';
import { printEvents, type Printing } from './print.ts';

export interface Watching extends Printing {
  /** First revision to print; without it, only what comes from now on. */
  readonly from?: number | undefined;
  /** Between two questions, in ms. */
  readonly every: number;
  /** Ends it. */
  readonly signal: AbortSignal;
  /** The service went away, or came back. */
  readonly onWaiting?: (error: unknown) => void;
}

/** Asks again and again, also while the service restarts, until the signal. `turn` does one question and moves on. */
async function again({ every, signal, onWaiting }: Watching, turn: () => Promise<void>): Promise<void> {
  let away = false;
  while (!signal.aborted) {
    try {
      await turn();
      away = false;
    } catch (error) {
      if (!mayPass(error)) throw error;
      if (!away) onWaiting?.(error);
      away = true;
    }
    await sleep(every, undefined, { signal }).catch(() => undefined);
  }
}

/** Prints what a stream gets. @throws Refused where there is no such stream; Unreachable at the first question only */
export async function watchStream(stream: string, watching: Watching): Promise<void> {
  const { client, from } = watching;
  let next = from ?? (await readPage(client, stream, { direction: 'backwards' }, 1)).revision + 1;
  await again(watching, async () => {
    for (;;) {
      const { items, revision, next: more } = await readPage(client, stream, { from: next }, LARGEST_PAGE);
      await printEvents(items, revision, watching);
      next = (items.at(-1)?.revision ?? next - 1) + 1;
      if (more === null || watching.signal.aborted) return;
    }
  });
}

/** Prints what all streams get, each event under the name of its stream, from now on. */
export async function watchAll(watching: Watching): Promise<void> {
  const { client, print, json } = watching;
  // The views know a position near the end of the store: nothing before it is new.
  const { views } = await ask<{ views: readonly { position: string }[] }>(client, '/v1/projections');
  let after = views[0]?.position || undefined;
  await again(watching, async () => {
    for (let more = true; more && !watching.signal.aborted;) {
      const page = await ask<AllPage>(client, withQuery('/v1/events', { after, limit: LARGEST_PAGE }));
      for (const event of page.items) {
        if (!json) print(event.stream);
        await printEvents([event], event.revision, watching);
      }
      after = page.next ?? after;
      more = page.next !== null;
    }
  });
}
