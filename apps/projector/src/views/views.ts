import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { catalogue, createCodec } from '@alliage/events';
import type { EventStore } from '@alliage/event-store';
import { EVENT_STORE, problems, Problem, Readiness } from '@alliage/platform';
import {
  isReady,
  projections,
  projectionSet,
  runViews,
  ViewsUnavailable,
  type ViewRunner,
  type Views as Tables,
} from '@alliage/projections';
import type { Kysely } from 'kysely';

/** Folder of the files of views, or `:memory:`. */
export const VIEWS_FOLDER = Symbol('views folder');

/** What an answer about one alliance is made with. */
export interface OfAlliance {
  /** Its stream, which owns its rows. */
  readonly owner: string;
  /** The last event that the rows have. */
  readonly revision: number;
}

/** The views of this process: kept up with the store from start to stop, and asked by the routes. */
@Injectable()
export class Views implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  readonly runner: ViewRunner;

  constructor(@Inject(EVENT_STORE) store: EventStore, @Inject(VIEWS_FOLDER) folder: string, readiness: Readiness) {
    const log = new Logger('views');
    this.runner = runViews({
      set: projectionSet('views', projections),
      store,
      decode: createCodec(catalogue).decode,
      folder,
      warn: (what, error) => log.warn(error, what),
    });
    readiness.add('views', async () => {
      const { health } = this.runner;
      return isReady(health) ? undefined : `${health.state}${health.reason ? `: ${health.reason}` : ''}`;
    });
  }

  onApplicationBootstrap(): void {
    this.runner.start();
  }

  /** Before the event store closes, which would look like an outage; requests under way are still answered. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.runner.rest();
  }

  /** After the HTTP server is closed. */
  async onApplicationShutdown(): Promise<void> {
    await this.runner.stop();
  }

  /** Answers a query on one consistent state of the rows. @throws Problem 503 while the views cannot be asked */
  async ask<T>(query: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    try {
      return await this.runner.read(query);
    } catch (error) {
      throw error instanceof ViewsUnavailable ? notYet(error) : error;
    }
  }

  /**
   * An answer about one alliance, with the revision that its rows have; `stale` where it is parked, since no later event
   * reaches it.
   * @throws Problem 404 for an alliance that the views do not know
   */
  async ofAlliance<T extends object>(
    allianceId: string,
    query: (db: Kysely<Tables>, of: OfAlliance) => Promise<T>,
  ): Promise<{ revision: number; stale?: true } & T> {
    const owner = `alliance-${allianceId}`;
    return this.ask(async (db) => {
      const { progress, parked } = await this.runner.standing(db, owner);
      if (!progress) throw notFound('alliance', allianceId);
      const { revision } = progress;
      return { revision, ...(parked ? { stale: true as const } : {}), ...(await query(db, { owner, revision })) };
    });
  }
}

const NAMES = {
  alliance: { fr: 'Aucune alliance', en: 'No alliance' },
  organisation: { fr: 'Aucune organisation', en: 'No organisation' },
  person: { fr: 'Aucune personne', en: 'No person' },
  network: { fr: 'Aucun réseau', en: 'No network' },
  party: { fr: 'Aucune partie prenante', en: 'No party' },
  stream: { fr: 'Aucun flux', en: 'No stream' },
  thing: { fr: 'Rien', en: 'Nothing' },
} as const;

/** 404: there is no such thing, or none that one may see. */
export const notFound = (what: keyof typeof NAMES, id: string): Problem =>
  new Problem(problems.notFound, {
    fr: `${NAMES[what].fr} n’a ici l’identifiant ${id}.`,
    en: `${NAMES[what].en} has the id ${id} here.`,
  });

/** 503: the views cannot be asked now. */
export const notYet = (cause?: unknown): Problem =>
  new Problem(
    problems.unavailable,
    {
      fr: 'Les vues ne sont pas encore prêtes : renvoyez la demande dans un moment.',
      en: 'The views are not ready yet: send the request again in a moment.',
    },
    { headers: { 'Retry-After': '2' }, cause },
  );
