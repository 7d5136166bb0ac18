import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { httpClient, playCase, readCase, type Played } from '@alliage/cli';
import { everyView } from './testing/every-view.ts';
import { newPlace, type Service } from './testing/place.ts';
import type { Json } from './testing/running.ts';

const CASES = join(import.meta.dirname, '../../../cases');
const cases = readdirSync(CASES).filter((file) => file.endsWith('.yaml'));

/** What holds after every case, those that are added later included. */
describe.each(cases)('after %s', (file) => {
  const place = newPlace();
  let service: Service;
  let played: Played;
  const answer = async (path: string) => {
    const response = await fetch(service.url + path);
    return { status: response.status, body: (await response.json()) as Json };
  };
  beforeAll(async () => {
    service = await place.start();
    const told = readCase(readFileSync(join(CASES, file), 'utf8'));
    played = await playCase(told, { client: httpClient(service.url, 'fr') });
    for (const { id, revision } of played.alliances) await service.seen(id, revision);
  });
  afterAll(() => place.remove());

  it('asOf now, every view of every alliance answers as it does without', async () => {
    expect(played.alliances.length).toBeGreaterThan(0);
    const asOf = new Date().toISOString();
    for (const { id } of played.alliances) {
      const views = await everyView(service, id);
      expect(views.length).toBeGreaterThan(25);
      for (const view of views) {
        const [now, then] = [await answer(view), await answer(`${view}?asOf=${asOf}`)];
        // What is not there (the team of a project that has none) is not there then either.
        if (now.status === 200) expect([view, (then.body['moment'] as Json)['asOf']]).toEqual([view, asOf]);
        else expect([view, now.status]).toEqual([view, 404]);
        const { moment: _, ...body } = then.body;
        expect([view, then.status, body]).toEqual([view, now.status, now.body]);
      }
    }
  });

  it('asOf now, every row of every alliance is the one that the views have', async () => {
    const asOf = new Date().toISOString();
    await service.close();
    const live = await place.rows();
    for (const { id, revision } of played.alliances) {
      const owner = `alliance-${id}`;
      const own = Object.entries(live).map(([table, all]) => [
        table,
        all.filter((row) => (JSON.parse(row) as Json)['owner'] === owner),
      ]);
      const then = await place.rowsAt(owner, revision, { asOf });
      expect(Object.values(then).flat().length).toBeGreaterThan(0);
      expect(Object.fromEntries(Object.entries(then).sort())).toEqual(Object.fromEntries(own));
    }
  });

  it('all views are the same, row by row, when they are built again from nothing', async () => {
    const before = await place.rows();
    expect(Object.values(before).flat().length).toBeGreaterThan(50);
    await place.forgetViews();
    service = await place.start();
    for (const { id, revision } of played.alliances) await service.seen(id, revision);
    await service.close();
    expect(await place.rows()).toEqual(before);
  });
});
