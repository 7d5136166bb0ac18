import { Inject, Injectable } from '@nestjs/common';
import { evolveAll, initialState, knowing, type AllianceEvent, type AllianceState } from '@alliage/domain';
import { catalogue, createCodec, DecodeError, hashOf, isLaidOver, layOver, NewerEventError } from '@alliage/events';
import { FoldCache, StoreUnavailable, type EventStore } from '@alliage/event-store';
import { cacheMetrics, EVENT_STORE, Metrics, Problem, problems, unavailable } from '@alliage/platform';
import { isNow, successionsKnown, viewEvent, type Moment } from '@alliage/projections';
import { Views } from './views.ts';

/** States kept for the questions that only the domain can answer; less than the command side keeps. */
const MEMORY = 64 * 1024 * 1024;

/** Folded states of alliances, for gates: asked at query time, never stored in a row (architecture.md, Read side). */
@Injectable()
export class AllianceStates {
  readonly #cache: FoldCache<AllianceState>;

  private readonly views: Views;

  constructor(@Inject(EVENT_STORE) store: EventStore, views: Views, metrics: Metrics) {
    this.views = views;
    const { decode } = createCodec(catalogue);
    this.#cache = new FoldCache<AllianceState>({
      store,
      hashOf,
      maxBytes: MEMORY,
      initial: () => initialState,
      foldsAnew: ({ type }) => isLaidOver(type),
      fold: (state, events) =>
        evolveAll(state, layOver(events.map((event) => viewEvent(event, decode))) as readonly AllianceEvent[]),
    });
    cacheMetrics(metrics, 'queries', this.#cache);
  }

  /**
   * The state of an alliance as it is stored now, or as it stood at another moment; undefined where there is none, or none that
   * can be read: its rows are parked then.
   * @throws Problem 503 for events newer than this code, or a store that does not answer
   */
  async load(allianceId: string, moment: Moment): Promise<AllianceState | undefined> {
    if (!isNow(moment))
      return this.views.atMoment(allianceId, moment, (folded) =>
        withSuccessions(folded.state, (query) => this.views.readAt(folded, query)),
      );
    try {
      const { revision, state } = await this.#cache.load(`alliance-${allianceId}`);
      return revision < 0 ? undefined : await withSuccessions(state, (query) => this.views.ask(query));
    } catch (error) {
      if (error instanceof NewerEventError) throw newer(error);
      if (error instanceof DecodeError) return undefined;
      throw error instanceof StoreUnavailable ? unavailable(error) : error;
    }
  }
}

type Ask = Parameters<typeof successionsKnown>[0] extends infer Db
  ? <T>(query: (db: Db) => Promise<T>) => Promise<T>
  : never;

/** R34: whose organisation was succeeded is said by other streams: joined when asked. */
async function withSuccessions(state: AllianceState, ask: Ask): Promise<AllianceState> {
  const ids = Object.values(state.parties).map(({ organisationId }) => organisationId);
  const known = await ask((db) => successionsKnown(db, ids));
  return knowing(state, (organisationId) => known.get(organisationId));
}

const newer = (cause: unknown): Problem =>
  new Problem(
    problems.newerEvents,
    {
      fr: 'Cette alliance a des enregistrements d’une version plus récente du service, qui est à mettre à jour.',
      en: 'This alliance has entries of a newer version of the service, which is to be upgraded.',
    },
    { cause },
  );
