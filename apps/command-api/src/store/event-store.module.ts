import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import type { EventStore } from '@alliage/event-store';
import { EVENT_STORE, Readiness } from '@alliage/platform';

const AFTER_CLOSE = Symbol('after the event store is closed');

/** The event store of the process, for all modules; ready while it answers, closed last of all. */
@Global()
@Module({})
export class EventStoreModule implements OnApplicationShutdown {
  private readonly store: EventStore;
  private readonly afterClose: () => void;
  constructor(
    @Inject(EVENT_STORE) store: EventStore,
    @Inject(AFTER_CLOSE) afterClose: () => void,
    readiness: Readiness,
  ) {
    this.store = store;
    this.afterClose = afterClose;
    readiness.add('event-store', async () => {
      const { ok, detail } = await store.health();
      return ok ? undefined : (detail ?? 'down');
    });
  }

  /** @param afterClose what must wait until the store is closed: letting go of its folder */
  static with(store: EventStore, afterClose: () => void = () => undefined): DynamicModule {
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
