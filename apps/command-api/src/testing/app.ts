import { randomUUID } from 'node:crypto';
import type { Book } from '@alliage/automations';
import type { StoredEvent } from '@alliage/events';
import { SqliteEventStore, type EventStore, type RecordedEvent } from '@alliage/event-store';
import { createHttpApp, EventStoreModule, type HttpOptions } from '@alliage/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CommandApiModule } from '../command-api.module.ts';
import { documentCommandApi } from '../document-command-api.ts';

export interface Sent {
  readonly key?: string;
  readonly ifMatch?: string;
  readonly actor?: string;
  readonly language?: 'fr' | 'en';
  readonly headers?: Readonly<Record<string, string>>;
}

export const PILOT: string = randomUUID();
export const actor = (role: string, person = PILOT) => `role=${role}; person=${person}`;

/** The command side on a store of its own, and a way of sending it commands. */
export class TestApp {
  readonly app: NestFastifyApplication;
  readonly store: EventStore;
  readonly #pilots = new Map<string, string>();
  private constructor(app: NestFastifyApplication, store: EventStore) {
    this.app = app;
    this.store = store;
  }

  /** @param book of its automations; without one, none run */
  static async start(
    store: EventStore = new SqliteEventStore(':memory:'),
    book?: Book,
    options: Omit<HttpOptions, 'logLevel'> = {},
  ): Promise<TestApp> {
    const modules = [
      EventStoreModule.with(store),
      CommandApiModule.with({ mode: 'test', cacheBytes: 1e8, ...(book && { book }) }),
    ];
    const app = await createHttpApp(modules, { logLevel: 'silent', ...options });
    documentCommandApi(app);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new TestApp(app, store);
  }

  async post(url: string, body: object | string, sent: Sent = {}) {
    const answer = await this.app.inject({
      method: 'POST',
      url,
      headers: {
        'content-type': 'application/json',
        'idempotency-key': sent.key ?? randomUUID(),
        'alliage-actor': sent.actor ?? actor('pilot', this.#pilots.get(url.split('/')[3] ?? '')),
        ...(sent.ifMatch === undefined ? {} : { 'if-match': sent.ifMatch }),
        ...(sent.language === undefined ? {} : { 'accept-language': sent.language }),
        ...sent.headers,
      },
      payload: body,
    });
    return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
  }

  /** Opens an alliance with one organisation and a pilot, who sends what follows unless another actor is given. */
  async openAlliance(body: object = {}, sent: Sent = {}) {
    const { organisationId } = (await this.post('/v1/organisations', { name: 'Fédération A', kind: 'association' }))
      .body;
    const { personId } = (await this.post('/v1/persons', { name: 'Directrice (fictive)', function: 'directrice' }))
      .body;
    const opened = await this.post(
      '/v1/alliances',
      { name: 'Alliance', demonstration: true, organisationId, personId, ...body },
      { actor: actor('representative'), ...sent },
    );
    this.#pilots.set(opened.body.allianceId, personId);
    return { ...opened, organisationId, personId, url: `/v1/alliances/${opened.body.allianceId}` };
  }

  async events(): Promise<readonly RecordedEvent[]> {
    return this.store.readAll({ limit: 10_000 });
  }

  async stream(name: string): Promise<StoredEvent[]> {
    const events = [];
    for await (const page of this.store.readStream(name)) events.push(...page);
    return events;
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
