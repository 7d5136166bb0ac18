import { SqliteEventStore, type EventStore } from '@alliage/event-store';
import type { StoredEvent } from '@alliage/events';
import { createHttpApp, EVENT_STORE, type HttpOptions } from '@alliage/platform';
import { emptyPlace, stored, type Happened } from '@alliage/projections/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { documentProjector } from '../document-projector.ts';
import { ProjectorModule } from '../projector.module.ts';
import { Views, type ViewsPlace } from '../views/views.ts';

class StoreModule {}

/** In memory, or in a PostgreSQL: every test runs on both (`jest.config.mjs`). */
const place = async () => (process.env['ALLIAGE_TEST_VIEWS'] === 'postgres' ? emptyPlace() : ':memory:');

/** The query side on a store of its own, and a way of asking it. */
export class TestApp {
  readonly app: NestFastifyApplication;
  readonly store: EventStore;
  readonly views: Views;
  private constructor(app: NestFastifyApplication, store: EventStore) {
    this.app = app;
    this.store = store;
    this.views = app.get(Views);
  }

  /** Started, and caught up with this story. */
  static async start(story: readonly Happened[] = [], options: Omit<HttpOptions, 'logLevel'> = {}): Promise<TestApp> {
    const store = new SqliteEventStore(':memory:');
    await append(store, stored(story));
    const test = await TestApp.on(store, await place(), options);
    while (!test.views.runner.health.caughtUp) await new Promise((resolve) => setTimeout(resolve, 5));
    return test;
  }

  /** Started on this store and these views. */
  static async on(store: EventStore, views: ViewsPlace, options: Omit<HttpOptions, 'logLevel'> = {}): Promise<TestApp> {
    const provided = [{ provide: EVENT_STORE, useValue: store }];
    const module = { module: StoreModule, global: true, providers: provided, exports: [EVENT_STORE] };
    const app = await createHttpApp([module, ProjectorModule.with({ views })], {
      logLevel: 'silent',
      ...options,
    });
    documentProjector(app);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new TestApp(app, store);
  }

  async get(url: string, headers: Readonly<Record<string, string>> = {}) {
    const answer = await this.app.inject({ method: 'GET', url, headers });
    const body = answer.body === '' ? undefined : answer.json();
    return { status: answer.statusCode, headers: answer.headers, body };
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.store.close();
  }
}

/** Appends to each stream in the order of the events, one at a time. */
export async function append(store: EventStore, events: readonly StoredEvent[]): Promise<void> {
  for (const event of events) {
    await store.append(event.stream, event.revision === 0 ? 'no-stream' : event.revision - 1, [event]);
  }
}
