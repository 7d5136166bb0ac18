import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { createHttpApp, EventStoreModule } from '@alliage/platform';
import { cutLine, describePostgres } from '@alliage/postgres/testing';
import { emptyPlace, smallStory, stored } from '@alliage/projections/testing';
import { SqliteEventStore } from '@alliage/event-store';
import { setTimeout as sleep } from 'node:timers/promises';
import { ProjectorModule } from '../projector.module.ts';
import { append } from '../testing/app.ts';

describePostgres('Views in a PostgreSQL that is out of reach', () => {
  const said: { level: string; fields: unknown; words: string }[] = [];
  beforeEach(() => {
    said.length = 0;
    for (const level of ['warn', 'error'] as const)
      jest
        .spyOn(Logger.prototype, level)
        .mockImplementation(
          (fields: unknown, words: unknown) => void said.push({ level, fields, words: String(words) }),
        );
  });
  afterEach(() => void jest.restoreAllMocks());

  const start = async (place: { readonly url: string }) => {
    const store = new SqliteEventStore(':memory:');
    const views = { ...(await emptyPlace()), ...place, name: 'ALLIAGE_VIEWS' };
    const app = await createHttpApp([EventStoreModule.with(store), ProjectorModule.with({ views })], {
      logLevel: 'silent',
    });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const status = async (url: string) => (await app.inject({ url })).statusCode;
    const becomes = async (holds: () => Promise<boolean> | boolean) => {
      while (!(await holds())) await sleep(20);
    };
    return { app, store, status, becomes };
  };

  it('says so in one line, with the way out, and once when it is over, however much is asked meanwhile', async () => {
    const line = await cutLine((await emptyPlace()).url);
    const { app, store, status, becomes } = await start({ url: line.url });
    await becomes(async () => (await status('/health/ready')) === 200);
    expect(said).toEqual([]);

    line.cut();
    for (let i = 0; i < 10; i += 1) expect(await status('/v1/alliances')).toBe(503);
    const retrying = async () =>
      JSON.stringify((await app.inject({ url: '/v1/projections' })).json()).includes('retrying');
    // Though there is nothing to write.
    await becomes(retrying);
    await append(store, stored(smallStory));
    await sleep(1_500);
    expect(said).toEqual([{ level: 'warn', fields: { outage: 'begun', seconds: 0 }, words: expect.any(String) }]);
    expect(said[0]?.words).toMatch(
      /^Les vues n’avancent plus .* \/ The views do not move on .* — La base .*ALLIAGE_VIEWS.* \/ The database /,
    );

    line.mend();
    await becomes(() => said.length > 1);
    expect(said.slice(1)).toEqual([
      {
        ...{ level: 'warn', fields: { outage: 'over', seconds: expect.any(Number) } },
        words: 'Les vues avancent de nouveau / The views move on again',
      },
    ]);
    expect([await status('/v1/alliances'), await status('/health/ready')]).toEqual([200, 200]);
    await app.close();
    await line.close();
  });
});
