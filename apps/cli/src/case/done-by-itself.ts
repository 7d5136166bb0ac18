import type { Client } from '../client/http.ts';
import { readPage } from '../stream/events.ts';

/** A stream, and how far a case knows it. */
interface Known {
  readonly kind: string;
  readonly id: string;
  readonly revision: number;
}

export interface Waiting {
  /** ms between two looks, and how long to look at all. Default: 50, 30,000. */
  readonly every?: number;
  readonly atMost?: number;
}

const LOOKED_AT = 100;

/**
 * Waits for what the service does by itself (an automation's command) in a stream, after what the case knows of it.
 * @returns revision of the command's last event; undefined where it does not come
 */
export async function doneByItself(
  client: Client,
  { kind, id, revision }: Known,
  command: string,
  { every = 50, atMost = 30_000 }: Waiting = {},
): Promise<number | undefined> {
  for (const until = performance.now() + atMost; ;) {
    const page = await readPage(client, `${kind}-${id}`, { from: revision + 1 }, LOOKED_AT).catch(() => undefined);
    // What is withheld is nobody's command to us; automations seal nothing.
    const events = (page?.items ?? []).flatMap(({ revision: at, metadata }) =>
      'commandId' in metadata ? [{ at, ...metadata }] : [],
    );
    const first = events.find(({ commandType, actor }) => commandType === command && actor.role === 'automation');
    if (first !== undefined) return events.findLast(({ commandId }) => commandId === first.commandId)?.at;
    if (performance.now() >= until) return undefined;
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}

/** Revision of the last event of a stream that somebody did, what the service did by itself left out; -1 where there is none. */
export async function lastByHand(client: Client, { kind, id }: Pick<Known, 'kind' | 'id'>): Promise<number> {
  const backwards = { direction: 'backwards' } as const;
  const page = await readPage(client, `${kind}-${id}`, backwards, LOOKED_AT).catch(() => undefined);
  const byHand = page?.items.find(({ metadata }) => !('actor' in metadata) || metadata.actor.role !== 'automation');
  return byHand?.revision ?? -1;
}

export const saysNothingShown =
  'ce cas attend ce que le service fait de lui-même, qui se lit sur un service « lectures » : donnez une adresse qui mène aux deux moitiés · this case waits for what the service does by itself, which is read on a query side: give an address that leads to both halves (docs/operations.md)';

export const saysNotDone = (command: string): string =>
  `${command}: le service ne l’a pas fait de lui-même, ses automates tournent-ils ? · the service has not done it by itself, do its automations run? (alliage automation status)`;
