import { setTimeout as sleep } from 'node:timers/promises';
import { catalogue, createCodec } from '@alliage/events';
import type { EventStore } from '@alliage/event-store';
import {
  projections,
  projectionSet,
  runViews,
  type PostgresViewsOptions,
  type ViewRunner,
  type Views,
} from '@alliage/projections';

/** A row that a query found. */
export interface Shown {
  readonly stream: string;
  readonly revision: number;
  /** ms; whose clock, whoever tells it says. */
  readonly at: number;
}

/** All views of the service, kept up with a store. */
export const runnerOn = (store: EventStore, folder: string | PostgresViewsOptions): ViewRunner =>
  runViews({ set: projectionSet('views', projections), store, decode: createCodec(catalogue).decode, folder });

/** Questions at a time: fewer than the connections that a projector has for them. */
const AT_ONCE = 8;

/** Asks for the row of every alliance that moves, as a page that is open on it does, and says when it had the answer. */
export class Looker {
  readonly #runner: ViewRunner;
  readonly #tell: (shown: Omit<Shown, 'at'>) => void;
  /** Alliances that have moved since they were last asked for. */
  readonly #moved = new Set<string>();
  #asking = 0;

  constructor(runner: ViewRunner, tell: (shown: Omit<Shown, 'at'>) => void) {
    this.#runner = runner;
    this.#tell = tell;
  }

  /** Resolves once the views have caught up; what moves from then on is looked at. */
  async begin(): Promise<void> {
    this.#runner.start();
    while ((await this.#runner.unready()) !== undefined) await sleep(20);
    this.#runner.onAdvance((advanced) => {
      for (const { owner } of advanced) if (owner.startsWith('alliance-')) this.#moved.add(owner);
      while (this.#asking < AT_ONCE && this.#moved.size > 0) void this.#askOn();
    });
  }

  async #askOn(): Promise<void> {
    this.#asking += 1;
    for (;;) {
      const [owner] = this.#moved;
      if (owner === undefined) break;
      this.#moved.delete(owner);
      // Where it fails, the next one to come is asked for in its place, and this one once more.
      await this.#look(owner).catch(() => void this.#moved.add(owner));
    }
    this.#asking -= 1;
  }

  async #look(owner: string): Promise<void> {
    const found = await this.#runner.read<Views, number | undefined>(async (db) => {
      const row = await db.selectFrom('overview_alliance').selectAll().where('owner', '=', owner).executeTakeFirst();
      const { progress } = await this.#runner.standing(db, owner);
      return row && progress?.revision;
    });
    if (found !== undefined) this.#tell({ stream: owner, revision: found });
  }
}
