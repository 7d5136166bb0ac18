import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { automations, AutomationRunner, type Automation, type Book } from '@alliage/automations';
import { isStoreAway, watchSubscriptions, type EventStore } from '@alliage/event-store';
import { EVENT_STORE, Metrics, Outage, Readiness, subscriptionMetrics } from '@alliage/platform';
import { isOutOfReach } from '@alliage/postgres';
import { Recorder } from '../recording/recorder.ts';
import { States } from '../recording/states.ts';
import { runOrderOn } from './run-order.ts';
import { watchAutomations } from './watch.ts';

/** Under this token the application provides the book of its automations (`Book` of @alliage/automations). */
export const AUTOMATIONS_BOOK = Symbol('book of automations');

const OUTAGE = {
  begun: {
    fr: 'Ce que le service fait de lui-même attend, pour l’instant',
    en: 'What the service does by itself waits, for now',
  },
  over: { fr: 'Le service agit de nouveau de lui-même', en: 'The service acts by itself again' },
};

/** Of the database or the event store: nothing that a stack would explain. */
const isAway = (error: unknown): boolean => isOutOfReach(error) || isStoreAway(error);

/** What this process does by itself, from start to stop; where several share the book, whenever it leads. */
@Injectable()
export class Automations implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  readonly runners: ReadonlyMap<string, AutomationRunner>;
  private readonly book: Book;
  private readonly outage: Outage;

  constructor(
    @Inject(EVENT_STORE) store: EventStore,
    @Inject(AUTOMATIONS_BOOK) book: Book,
    states: States,
    recorder: Recorder,
    readiness: Readiness,
    metrics: Metrics,
  ) {
    const log = new Logger('automations');
    const options = {
      ...{ book, run: runOrderOn(recorder, log) },
      world: { alliance: async (id: string) => (await states.load('alliance', id)).state },
      warn: (what: string, error: unknown) => {
        if (isAway(error)) this.outage.tell(error, book.explain?.(error) ?? String(error));
        else log.warn(error, what);
      },
    };
    const areWell = async () => [...this.runners.values()].every(({ state }) => state !== 'retrying');
    this.outage = new Outage(log, { ...OUTAGE, isOver: areWell });
    this.book = book;
    const runnerOf = (one: Automation) => {
      const followed = watchSubscriptions(store, subscriptionMetrics(metrics, one.name));
      return new AutomationRunner(one, { ...options, store: followed });
    };
    this.runners = new Map(automations.map((one) => [one.name, runnerOf(one)]));
    watchAutomations(metrics, store, this.runners);
    // Not ready before the book was reached once: a wrong password shows as the process begins. What happens to that database later keeps nobody
    // from recording.
    if (book.lead) readiness.add('automations', async () => this.#unready());
  }

  #unready(): string | undefined {
    return [...this.runners.values()].map(({ unready }) => unready).find((why) => why !== undefined);
  }

  onApplicationBootstrap(): void {
    for (const runner of this.runners.values()) runner.start();
  }

  /** Before the event store closes; a command under way is finished. */
  async beforeApplicationShutdown(): Promise<void> {
    this.outage.end();
    await Promise.all([...this.runners.values()].map((runner) => runner.close()));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.book.close();
  }
}
