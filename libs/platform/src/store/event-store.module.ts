import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Readiness } from '../health/readiness.ts';
import { EVENT_STORE } from '../http/tokens.ts';
import { Metrics } from '../telemetry/metrics.ts';

const AFTER_CLOSE = Symbol('after the event store is closed');

/** As much of an event store as this room needs to know. */
interface Store {
  health(): Promise<{ readonly ok: boolean; readonly detail?: string }>;
  close(): Promise<void>;
}

/** The event store of the process, for all modules; ready while it answers, closed last of all. */
@Global()
@Module({})
export class EventStoreModule implements OnApplicationShutdown {
  private readonly store: Store;
  private readonly afterClose: () => void;
  constructor(
    @Inject(EVENT_STORE) store: Store,
    @Inject(AFTER_CLOSE) afterClose: () => void,
    readiness: Readiness,
    metrics: Metrics,
  ) {
    this.store = store;
    this.afterClose = afterClose;
    readiness.add('event-store', async () => {
      const { ok, detail } = await store.health();
      return ok ? undefined : (detail ?? 'down');
    });
    const up = metrics.gauge({ name: 'alliage_event_store_up', help: 'Whether the event store answers as it should' });
    metrics.onScrape(async () => {
      up.set(0);
      if ((await store.health()).ok) up.set(1);
    });
  }

  /** @param afterClose what must wait until the store is closed: letting go of its folder */
  static with(store: Store, afterClose: () => void = () => undefined): DynamicModule {
    const providers = [
      { provide: EVENT_STORE, useValue: store },
      { provide: AFTER_CLOSE, useValue: afterClose },
    ];
    return { module: EventStoreModule, providers, exports: [EVENT_STORE] };
  }

  /** After the HTTP server is closed: nothing comes in any more. */
  async onApplicationShutdown(): Promise<void> {
    await this.store.close();
    this.afterClose();
  }
}
