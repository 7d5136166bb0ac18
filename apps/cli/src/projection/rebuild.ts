import { setTimeout as sleep } from 'node:timers/promises';
import { ask, order } from '../ask/ask.ts';
import { mayPass } from '../ask/ending.ts';
import type { Client } from '../client/http.ts';
import { readStatus, type Statuses } from './status.ts';

export interface Rebuilding {
  /** Between two questions, in ms. */
  readonly every?: number;
  /** ms that views may take, once they are rebuilt, to follow the store again. */
  readonly patience?: number;
  /** ms after which views that stand by do so because another process writes them: longer than one that is gone keeps the lead. */
  readonly standingBy?: number;
  readonly onProgress?: (events: number, stored: number) => void;
}

const running = ({ views }: Statuses) => views.filter(({ rebuild }) => rebuild?.state === 'running');

/** Will follow the store by themselves, but do not yet. */
const ON_THE_WAY = ['starting', 'building', 'catching-up', 'retrying'];

/** Whether views were waited for in vain: they neither follow the store nor have stopped for good. */
export const isLate = ({ views }: Statuses): boolean =>
  views.some(({ state, rebuild }) => rebuild?.state !== 'failed' && ON_THE_WAY.includes(state));

const standsBy = ({ views }: Statuses) =>
  views.some(({ state, rebuild }) => rebuild?.state !== 'failed' && state === 'standby');

/**
 * Has all views rebuilt, and waits until they are, and follow the store again: who rebuilt them stands by for a moment before.
 * @returns their state then, late or not (`isLate`) @throws Refused, Unreachable
 */
export async function rebuildViews(
  client: Client,
  { every = 300, patience = 60_000, standingBy = 10_000, onProgress }: Rebuilding = {},
): Promise<Statuses> {
  const { stored } = await ask<{ stored: number }>(client, '/v1/events?limit=1');
  let status = await order<Statuses>(client, '/v1/projections/rebuild', {});
  const lookAgain = async () => {
    await sleep(every);
    // For a moment, while rows change places, the views may not answer.
    status = await readStatus(client).catch((error: unknown) => {
      if (mayPass(error) && (error as Error).name === 'Refused') return status;
      throw error;
    });
  };
  while (running(status).length > 0) {
    onProgress?.(Math.min(...running(status).map(({ rebuild }) => rebuild?.events ?? 0)), stored);
    await lookAgain();
  }
  onProgress?.(stored, stored);
  const since = performance.now();
  const waited = () => performance.now() - since;
  while ((isLate(status) && waited() < patience) || (standsBy(status) && waited() < standingBy)) await lookAgain();
  return status;
}
