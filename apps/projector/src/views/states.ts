import { Inject, Injectable } from '@nestjs/common';
import { evolveAll, initialState, type AllianceEvent, type AllianceState } from '@alliage/domain';
import { catalogue, createCodec, hashOf } from '@alliage/events';
import { FoldCache, type EventStore } from '@alliage/event-store';
import { EVENT_STORE } from '@alliage/platform';
import { viewEvent } from '@alliage/projections';

/** States kept for the questions that only the domain can answer; less than the command side keeps. */
const MEMORY = 64 * 1024 * 1024;

/** Folded states of alliances, for gates: asked at query time, never stored in a row (architecture.md, Read side). */
@Injectable()
export class AllianceStates {
  readonly #cache: FoldCache<AllianceState>;

  constructor(@Inject(EVENT_STORE) store: EventStore) {
    const { decode } = createCodec(catalogue);
    this.#cache = new FoldCache<AllianceState>({
      store,
      hashOf,
      maxBytes: MEMORY,
      initial: () => initialState,
      fold: (state, events) =>
        evolveAll(
          state,
          events.map((event) => viewEvent(event, decode) as AllianceEvent),
        ),
    });
  }

  /** The state of an alliance as it is stored now; undefined where there is none. */
  async load(allianceId: string): Promise<AllianceState | undefined> {
    const { revision, state } = await this.#cache.load(`alliance-${allianceId}`);
    return revision < 0 ? undefined : state;
  }
}
