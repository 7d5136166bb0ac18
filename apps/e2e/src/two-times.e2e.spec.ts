import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Played } from '@alliage/cli';
import { playThere } from './testing/demonstration.ts';
import type { Paths } from './testing/every-view.ts';
import { newPlace, type Service } from './testing/place.ts';
import type { Json } from './testing/running.ts';

interface Entry {
  readonly type: string;
  readonly revision: number;
  readonly recordedAt: string;
  readonly sentence: string;
}
interface Difference {
  readonly changes: readonly { readonly sentence: string }[];
  readonly onlyInTo: { readonly total: number; readonly items: readonly Entry[] };
  readonly onlyInFrom: { readonly total: number };
}

describe('FNH and UNCPIE in two times', () => {
  const place = newPlace();
  let service: Service;
  let played: Played;
  let url: string;
  beforeAll(async () => {
    service = await place.start();
    played = await playThere(service.url);
    await service.seen(played.allianceId, played.revision);
    url = `/v1/alliances/${played.allianceId}`;
  });
  afterAll(() => place.remove());

  it('every view of one alliance takes both times, with an example of each', async () => {
    const { paths } = await service.get<{ paths: Paths }>('/docs-json');
    const views = Object.entries(paths).filter(
      ([path, { get }]) => get && path.startsWith('/v1/alliances/{allianceId}') && !path.endsWith('/difference'),
    );
    expect(views.length).toBeGreaterThan(20);
    for (const [path, { get }] of views) {
      const said = (name: string) => get?.parameters?.find((one) => one.name === name)?.description;
      expect([path, said('asOf')]).toEqual([path, expect.stringContaining('2026-03-01')]);
      expect([path, said('effectiveAt')]).toEqual([path, expect.stringContaining('1er novembre 2018')]);
    }
  });

  it('every year of the story has its views', async () => {
    for (let year = 2012; year <= 2019; year++) {
      for (const view of [
        '',
        '/parties',
        '/history',
        '/gates/next',
        '/sessions',
        '/decisions',
        '/projects',
        '/evaluation',
      ])
        await service.get(`${url}${view}?effectiveAt=${year}-12-01`);
    }
  });

  it('docs/two-times.md tells what the service answers', async () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/two-times.md'), 'utf8');
    const told = (sentence: string) => expect(page.replace(/\s+/g, ' ')).toContain(sentence.replace(/\s+/g, ' '));
    const decided = await service.get<{ items: Entry[] }>(
      `${url}/history?type=DecisionTaken&from=2017-07-06&until=2017-07-06`,
    );
    const asOf = decided.items[0]?.recordedAt ?? '';
    const project = `${url}/projects/${played.labels.find('project', 'restauration')}`;
    const restaurants = async (query: string) => {
      const { milestones } = await service.get<{ milestones: Json[] }>(`${project}${query}`);
      const { dueWhen, status } = milestones.find((one) => one['title'] === 'Trente restaurants engagés') ?? {};
      return [dueWhen, status];
    };
    expect(await restaurants('?effectiveAt=2016-12-31')).toEqual(['le 31 décembre 2016', 'open']);
    expect(await restaurants('?effectiveAt=30%20juin%202017')).toEqual(['le 31 octobre 2017', 'open']);
    expect(await restaurants(`?effectiveAt=2017-06-30&asOf=${asOf}`)).toEqual(['le 31 décembre 2016', 'open']);
    expect(await restaurants('')).toEqual(['le 31 octobre 2017', 'reached']);
    const learnt = await service.get<Difference>(
      `${url}/difference?from=effectiveAt:2017-06-30,asOf:${asOf}&to=effectiveAt:2017-06-30`,
    );
    expect([learnt.onlyInTo.total, learnt.onlyInFrom.total, learnt.changes]).toEqual([2, 0, []]);
    for (const { sentence } of learnt.onlyInTo.items) told(sentence);
    const year = await service.get<Difference>(`${url}/difference?from=2017&to=2018`);
    for (const { sentence } of year.changes) told(sentence);
  });
});
