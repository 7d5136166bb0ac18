import { setTimeout as sleep } from 'node:timers/promises';
import { collect, type RecordedEvent } from '@alliage/event-store';
import { EventStoreDb } from '@alliage/event-store/eventstoredb';
import type { House } from '../house/house.ts';
import type { Service } from '../house/service.ts';
import { until } from '../house/wait.ts';

const WITHIN = 180_000;

/** Every event, in the order of the store. */
export async function everything(connectionString: string): Promise<RecordedEvent[]> {
  const store = new EventStoreDb({ connectionString, readDeadline: 30_000 });
  const pages = async function* () {
    for (let after: string | undefined; ;) {
      const page = await store.readAll({ ...(after === undefined ? {} : { after }), limit: 1_000 });
      if (page.length === 0) return;
      yield page;
      after = page.at(-1)!.position;
    }
  };
  return collect(pages()).finally(() => store.close());
}

interface AutomationAtWork {
  readonly state: string;
  readonly failed: readonly unknown[];
  readonly position: string | null;
}

/** The automations as one command side sees them: the one that leads does their work. */
export const automationsOf = (side: Service): Promise<AutomationAtWork[]> =>
  side.get<{ automations: AutomationAtWork[] }>('/v1/automations').then(({ automations }) => automations);

/** Waits until this query side has every event. @throws NotInTime */
export const caughtUp = (house: House, side: Service): Promise<void> =>
  until(`${side.name} has every event`, WITHIN, async () => (await house.views(side)).lag?.events === 0, 200);

/** Nobody sends anything: waits until what follows by itself has followed, and all views have it. @returns every event. @throws NotInTime */
export async function settled(house: House): Promise<RecordedEvent[]> {
  for (;;) {
    const before = await everything(house.store.connectionString);
    for (const side of house.queries) await caughtUp(house, side);
    await until('the automations have seen every event', WITHIN, async () => {
      const sides = await Promise.all(house.commands.map(automationsOf));
      // One of them at its work; what it remembers is seen by all.
      const live = sides.filter((all) => all.every(({ state }) => state === 'live'));
      return live.length === 1 && live[0]!.every(({ position }) => position === before.at(-1)?.position);
    });
    await sleep(1_000);
    const after = await everything(house.store.connectionString);
    if (after.length === before.length) return after;
  }
}
