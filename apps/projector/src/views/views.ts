import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { catalogue, createCodec, sayWhen, type Day, type Language } from '@alliage/events';
import { isStoreAway, StoreUnavailable, watchSubscriptions, type EventStore } from '@alliage/event-store';
import {
  EVENT_STORE,
  Metrics,
  Outage,
  problems,
  Problem,
  Readiness,
  subscriptionMetrics,
  unavailable,
} from '@alliage/platform';
import { isOutOfReach } from '@alliage/postgres';
import {
  besideThings,
  dayOfMoment,
  isNow,
  isReady,
  Moments,
  projections,
  projectionSet,
  runViews,
  ViewsUnavailable,
  zoneOf,
  type FoldedMoment,
  type Moment,
  type PostgresViewsOptions,
  type Standing,
  type ViewRunner,
  type Views as Tables,
} from '@alliage/projections';
import type { Kysely } from 'kysely';
import { today } from './today.ts';
import { ViewsWatch } from './watch.ts';

/** A folder, `:memory:`, or a PostgreSQL. */
export type ViewsPlace = string | PostgresViewsOptions;
export const VIEWS_PLACE = Symbol('where the views are kept');

/** What is asked of one alliance: of which moment, in which language, and whatever else a view takes. */
export interface Asked extends Moment {
  readonly language: Language;
}
/** The same with the day that it is about: today in the alliance's zone, unless another moment was asked for (R38). */
export type OnDay<A extends Asked> = A & { readonly day: Day };

/** The moment that an answer is about, where it is not now. */
export interface MomentSaid {
  readonly asOf: string | null;
  readonly effectiveAt: string | null;
  readonly day: Day;
}

const OUTAGE = {
  begun: {
    fr: 'Les vues n’avancent plus pour l’instant',
    en: 'The views do not move on for now',
  },
  over: { fr: 'Les vues avancent de nouveau', en: 'The views move on again' },
};

/** Of the database or the event store: nothing that a stack would explain. */
const isAway = (error: unknown): boolean => isOutOfReach(error) || isStoreAway(error);

/** The views of this process: kept up with the store from start to stop, and asked by the routes. */
@Injectable()
export class Views implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  readonly runner: ViewRunner;
  readonly #moments: Moments;
  readonly #outage: Outage;

  constructor(
    @Inject(EVENT_STORE) store: EventStore,
    @Inject(VIEWS_PLACE) folder: ViewsPlace,
    readiness: Readiness,
    metrics: Metrics,
  ) {
    const log = new Logger('views');
    const from = { set: projectionSet('views', projections), store, decode: createCodec(catalogue).decode };
    const watch = new ViewsWatch(metrics, log);
    const followed = watchSubscriptions(store, subscriptionMetrics(metrics, 'views'));
    this.#outage = new Outage(log, { ...OUTAGE, isOver: () => this.#isWell() });
    const warn = (what: string, error: unknown) => {
      const { reason } = this.runner.health;
      // Without a reason, the runner goes on all the same.
      if (reason !== undefined && isAway(error)) this.#outage.tell(error, reason);
      else log.warn(error, what);
    };
    this.runner = runViews({ ...from, store: followed, folder, observer: watch, warn });
    watch.watch(this.runner);
    this.#moments = new Moments(from);
    readiness.add('views', () => this.runner.unready());
  }

  onApplicationBootstrap(): void {
    this.runner.start();
  }

  /** Before the event store closes, which would look like an outage; requests under way are still answered. */
  async beforeApplicationShutdown(): Promise<void> {
    this.#outage.end();
    await this.runner.rest();
  }

  /** After the HTTP server is closed. */
  async onApplicationShutdown(): Promise<void> {
    this.#moments.clear();
    await this.runner.stop();
  }

  /** Answers a query on one consistent state of the rows. @throws Problem 503 while the views cannot be asked */
  async ask<T>(query: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    try {
      return await this.runner.read(query);
    } catch (error) {
      if (!(error instanceof ViewsUnavailable)) throw error;
      // Told as what it is, once: not for each question. What is not open yet is no outage.
      if (isReady(this.runner.health)) this.#outage.tell(error, error.message);
      throw notYet();
    }
  }

  async #isWell(): Promise<boolean> {
    return this.runner.health.state !== 'retrying' && (await this.runner.unready()) === undefined;
  }

  /**
   * An answer about one alliance, with the revision that its rows have; `stale` where it is parked, since no later event
   * reaches it; where each thing comes from (R30) and what was put right in it (R31) stands beside it. For another moment it says which, and is made of the same tables with the rows of then.
   * @throws Problem 404 for an alliance that the views do not know, or that had not begun at that moment
   */
  async ofAlliance<T extends object, A extends Asked>(
    allianceId: string,
    asked: A,
    query: (db: Kysely<Tables>, owner: string, asked: OnDay<A>) => Promise<T>,
  ): Promise<{ revision: number; stale?: true; moment?: MomentSaid } & T> {
    const owner = `alliance-${allianceId}`;
    const answerOn = (day: Day) => async (db: Kysely<Tables>) => {
      const { language } = asked;
      return besideThings(db, owner, await query(db, owner, { ...asked, day }), { language, day });
    };
    if (!isNow(asked)) {
      return this.atMoment(allianceId, asked, async (folded, { parked }) => {
        const day = dayAt(folded, asked);
        const answer = await this.readAt(folded, answerOn(day));
        const { revision } = folded;
        return { revision, moment: momentSaid(asked, day), ...(parked ? { stale: true as const } : {}), ...answer };
      });
    }
    return this.ask(async (db) => {
      const { revision, parked } = await this.#standing(db, allianceId);
      const answer = await answerOn(today(await zoneOf(db, owner)))(db);
      return { revision, ...(parked ? { stale: true as const } : {}), ...answer };
    });
  }

  /**
   * Does something with an alliance as it stood at a moment. What its rows have now is the latest that can be known of it.
   * @throws Problem 404 for an alliance that the views do not know, or that had not begun then
   */
  async atMoment<T>(
    allianceId: string,
    moment: Moment,
    work: (folded: FoldedMoment, standing: Standing) => Promise<T>,
  ): Promise<T> {
    return this.folded(allianceId, moment, async (folded, standing) => {
      if (!folded.began) throw notBegun(folded, moment);
      return work(folded, standing);
    });
  }

  /** The same, whether it had begun then or not. @throws Problem 404 for an alliance that the views do not know */
  async folded<T>(
    allianceId: string,
    moment: Moment,
    work: (folded: FoldedMoment, standing: Standing) => Promise<T>,
  ): Promise<T> {
    const { revision, ...standing } = await this.ask((db) => this.#standing(db, allianceId));
    try {
      return await this.#moments.use(`alliance-${allianceId}`, revision, moment, (folded) => work(folded, standing));
    } catch (error) {
      throw error instanceof StoreUnavailable ? unavailable(error) : error;
    }
  }

  /** Answers a query on the rows of a moment, with the names that the directory has. */
  async readAt<T>(folded: FoldedMoment, query: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return folded.read(await this.ask((db) => this.runner.revisions(db, folded.others)), query);
  }

  async #standing(db: Kysely<Tables>, allianceId: string) {
    const { progress, parked } = await this.runner.standing(db, `alliance-${allianceId}`);
    if (!progress) throw notFound('alliance', allianceId);
    return { revision: progress.revision, ...(parked ? { parked } : {}) };
  }
}

/** The day that a moment of an alliance is about. */
export const dayAt = ({ zone }: FoldedMoment, moment: Moment): Day => dayOfMoment(moment, zone, today(zone));

/** A moment as an answer says it. */
export const momentSaid = ({ asOf, effectiveAt }: Moment, day: Day): MomentSaid => ({
  asOf: asOf ?? null,
  effectiveAt: effectiveAt ?? null,
  day,
});

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

/** 404: there is such an alliance, but not at that moment. */
function notBegun({ known }: FoldedMoment, { asOf = '', effectiveAt = '' }: Moment): Problem {
  if (known === 0) {
    return new Problem(problems.notFound, {
      fr: `Rien de cette alliance n’était encore enregistré à ce moment (asOf=${asOf}).`,
      en: `Nothing of this alliance had been recorded by that moment (asOf=${asOf}).`,
    });
  }
  return new Problem(problems.notFound, {
    fr: `Cette alliance n’avait pas encore commencé à cette date : ${sayWhen(effectiveAt, 'fr')}.`,
    en: `This alliance had not begun by that date: ${sayWhen(effectiveAt, 'en')}.`,
  });
}

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
