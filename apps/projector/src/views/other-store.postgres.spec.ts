import { SqliteEventStore } from '@alliage/event-store';
import { openPostgres, postgresPool } from '@alliage/postgres';
import { emptyPlace } from '@alliage/projections/testing';
import { sql } from 'kysely';
import { TestApp } from '../testing/app.ts';

describe('views in a PostgreSQL that is made from another store', () => {
  it('are served to nobody: not ready, 503, and both places tell why, with the way out', async () => {
    const place = await emptyPlace();
    // A first service makes the tables; then somebody else's events are said to be in them.
    await (await TestApp.start()).close();
    const db = openPostgres<never>(postgresPool({ url: place.url, connections: 1 }));
    const table = sql.table(`${place.schema}.made_from`);
    await sql`insert into ${table} (first_event) values ('another')`.execute(db);
    const store = new SqliteEventStore(':memory:');
    const app = await TestApp.on(store, place);
    try {
      while (app.views.runner.health.reason === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
      const ready = await app.get('/health/ready');
      expect([ready.status, JSON.stringify(ready.body)]).toEqual([503, expect.stringContaining('supprimez-y')]);
      const { status, body } = await app.get('/v1/projections');
      expect([status, JSON.stringify(body)]).toEqual([200, expect.stringContaining('drop the schemas')]);
      expect(JSON.stringify(body)).toContain('ALLIAGE_VIEWS');
      expect((await app.get('/v1/alliances')).status).toBe(503);
    } finally {
      await sql`delete from ${table}`.execute(db);
      await db.destroy();
      await app.close();
    }
  });
});
