import { setTimeout as sleep } from 'node:timers/promises';
import { ask, order } from '../ask/ask.ts';
import { mayPass } from '../ask/ending.ts';
import type { Client } from '../client/http.ts';
import { readStatus, type Statuses } from './status.ts';

export interface Rebuilding {
  /** Between two questions, in ms. */
  readonly every?: number;
  readonly onProgress?: (events: number, stored: number) => void;
}

const running = ({ views }: Statuses) => views.filter(({ rebuild }) => rebuild?.state === 'running');

/** Has all views rebuilt, and waits until they are. @returns their state then @throws Refused, Unreachable */
export async function rebuildViews(client: Client, { every = 300, onProgress }: Rebuilding = {}): Promise<Statuses> {
  const { stored } = await ask<{ stored: number }>(client, '/v1/events?limit=1');
  let status = await order<Statuses>(client, '/v1/projections/rebuild', {});
  while (running(status).length > 0) {
    onProgress?.(Math.min(...running(status).map(({ rebuild }) => rebuild?.events ?? 0)), stored);
    await sleep(every);
    // For a moment, while rows change places, the views may not answer.
    status = await readStatus(client).catch((error: unknown) => {
      if (mayPass(error) && (error as Error).name === 'Refused') return status;
      throw error;
    });
  }
  onProgress?.(stored, stored);
  return status;
}
