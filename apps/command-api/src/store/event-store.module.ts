import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import type { EventStore } from '@alliage/event-store';
import { EVENT_STORE, Readiness } from '@alliage/platform';

/** The event store of the process, for all modules; ready while it answers, closed last of all. */
@Global()
@Module({})
export class EventStoreModule implements OnApplicationShutdown {
  private readonly store: EventStore;
  constructor(@Inject(EVENT_STORE) store: EventStore, readiness: Readiness) {
    this.store = store;
    readiness.add('event-store', async () => {
      const { ok, detail } = await store.health();
      return ok ? undefined : (detail ?? 'down');
    });
  }

  static with(store: EventStore): DynamicModule {
    const provider = { provide: EVENT_STORE, useValue: store };
    return { module: EventStoreModule, providers: [provider], exports: [EVENT_STORE] };
  }

  /** After the HTTP server is closed: nothing comes in any more. */
  async onApplicationShutdown(): Promise<void> {
    await this.store.close();
  }
}
