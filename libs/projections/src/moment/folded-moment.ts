import type { AllianceState } from '@alliage/domain';
import { collect } from '@alliage/event-store';
import type { Kysely } from 'kysely';
import { viewEvent, type ViewEvent } from '../contract/event.ts';
import type { ViewDatabase } from '../database/view-database.ts';
import type { Sources } from '../runner/apply-batch.ts';
import { eventsAt, idsOfOthers } from './events-at.ts';
import { rowsAt, stateAt } from './fold-moment.ts';
import { inTurns } from './in-turns.ts';
import { isKnown, type Moment } from './moment.ts';
import { foldNames, streamsOf } from './names-at.ts';

/** An alliance at another moment: the same tables with the rows of then, and what the rules knew then. */
export class FoldedMoment {
  readonly #from: Sources;
  readonly #moment: Moment;
  readonly #database: ViewDatabase;
  readonly #named = new Map<string, number>();
  #turn: Promise<unknown> = Promise.resolve();
  /** The zone in which it counts its days. */
  readonly zone: string;
  /** The last event that was known; -1 when nothing was. */
  readonly revision: number;
  /** How many events were known, and how many of them had happened. */
  readonly known: number;
  readonly happened: number;
  /** Whether the alliance had begun, as far as one knew. */
  readonly began: boolean;
  readonly state: AllianceState;
  /** Streams that its rows may take names from. */
  readonly others: readonly string[];

  private constructor(
    from: Sources,
    moment: Moment,
    database: ViewDatabase,
    told: Pick<FoldedMoment, 'zone' | 'revision' | 'known' | 'happened' | 'began' | 'state' | 'others'>,
  ) {
    this.#from = from;
    this.#moment = moment;
    this.#database = database;
    ({ zone: this.zone, revision: this.revision, began: this.began, state: this.state } = told);
    ({ known: this.known, happened: this.happened, others: this.others } = told);
  }

  /** Folds what a moment takes of the events of an alliance up to a revision. @throws StoreUnavailable, DatabaseFault */
  static async of(from: Sources, owner: string, revision: number, moment: Moment): Promise<FoldedMoment> {
    const events: ViewEvent[] = [];
    await inTurns(await collect(from.store.readStream(owner, { limit: revision + 1 })), (part) => {
      for (const event of part) events.push(viewEvent(event, from.decode));
    });
    const [first] = events;
    const zone = first?.type === 'AllianceInitiated' ? first.data.zone : 'Europe/Paris';
    const { known, happened } = eventsAt(events, moment, zone);
    const began = happened[0]?.type === 'AllianceInitiated';
    const applied = began ? happened : [];
    return new FoldedMoment(from, moment, await rowsAt(from.set, owner, applied), {
      ...{ zone, began, revision: known.at(-1)?.revision ?? -1, known: known.length, happened: applied.length },
      state: await stateAt(applied),
      others: (await idsOfOthers(applied)).flatMap(streamsOf),
    });
  }

  /** Takes the names in that others have by now, given how far their streams have come; nothing is read twice. */
  async #name(others: ReadonlyMap<string, number>): Promise<void> {
    const known = isKnown(this.#moment.asOf, this.zone);
    for (const [owner, revision] of others) {
      if (this.#named.get(owner) === revision) continue;
      await foldNames(this.#database.writer, this.#from, owner, revision, known);
      this.#named.set(owner, revision);
    }
  }

  /** Answers a query on the rows of then. Queries take turns. */
  read<DB, T>(others: ReadonlyMap<string, number>, query: (db: Kysely<DB>) => Promise<T>): Promise<T> {
    const answer = this.#turn.then(async () => {
      await this.#name(others);
      return query(this.#database.reader as unknown as Kysely<DB>);
    });
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  /** After the last answer. */
  async close(): Promise<void> {
    await this.#turn;
    await this.#database.close();
  }
}
