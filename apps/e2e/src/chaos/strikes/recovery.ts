import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import type { House } from '../house/house.ts';
import type { Service } from '../house/service.ts';
import { until } from '../house/wait.ts';
import { actor } from '../load/circle.ts';
import type { Recorded } from '../load/ledger.ts';
import type { Load } from '../load/load.ts';

/** What the house may take to be whole again, in ms. A database away for long costs half a minute by itself (docs/operations.md). */
export const BOUND = 120_000;

/** ms from the strike until a command went through to a view again, by whichever sides; and from its end until every side was as before. */
export interface Recovery {
  readonly through: number;
  readonly whole: number;
}

/** Records something, by one of these sides. @returns the token to read it with */
async function record({ probe, circle, ledger }: Load, sides: readonly Service[]): Promise<string> {
  const headers = {
    ...{ 'idempotency-key': randomUUID(), 'if-match': '*' },
    'alliage-actor': actor('pilot', circle.pilotId),
  };
  const sent = ledger.begin(`/v1/alliances/${circle.allianceId}/record-journal-entry`, { words: 'Essai.' }, headers);
  const answer = await probe.untilKnown(sent, sides);
  sent.answers.push(answer);
  if (answer.status !== 200) throw new Error(`a probe was answered ${answer.status} ${JSON.stringify(answer.body)}`);
  return (answer.body as Recorded).after;
}

async function tells(side: Service, { circle }: Load, after: string): Promise<boolean> {
  const path = `/v1/alliances/${circle.allianceId}/history?limit=1&after=${encodeURIComponent(after)}`;
  const { stale = false } = await side.get<{ stale?: boolean }>(path);
  return !stale;
}

/** How long it takes until something goes through the house again, whichever way. @throws NotInTime */
export async function through(house: House, load: Load): Promise<number> {
  const begun = performance.now();
  const after = await record(load, house.commands);
  await until('a view tells what was recorded', BOUND, async () => {
    const told = house.queries.map(async (side) => {
      if (await tells(side, load, after)) return true;
      throw new Error('stale');
    });
    return Promise.any(told);
  });
  return performance.now() - begun;
}

/** How long it takes until every side is ready and does its part, and one query side leads. @throws NotInTime */
export async function whole(house: House, load: Load): Promise<number> {
  const begun = performance.now();
  await Promise.all(house.services.map((service) => service.ready(BOUND)));
  const after = await Promise.all(house.commands.map((side) => record(load, [side])));
  for (const side of house.queries)
    for (const token of after) await until(`${side.name} tells it`, BOUND, () => tells(side, load, token));
  await until('one query side leads, and the other stands by', BOUND, () => oneLeads(house));
  return performance.now() - begun;
}

/** Exactly one. */
export async function oneLeads(house: House): Promise<boolean> {
  const states = await Promise.all(house.queries.map(async (side) => (await house.views(side)).state));
  // While it writes it may be catching up.
  return states.filter((state) => state === 'standby').length === states.length - 1 && states.some(leads);
}
const leads = (state: string) => state === 'live' || state === 'catching-up';

/** Waits until so many more commands were answered: the house is under load when it is struck. */
export async function underLoad({ ledger }: Load, commands: number): Promise<void> {
  const enough = ledger.sent.length + commands;
  while (ledger.sent.length < enough) await sleep(50);
}
