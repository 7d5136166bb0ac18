import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { httpClient, playCase, readCase, type Played } from '@alliage/cli';
import { testPostgres } from '@alliage/projections/testing';
import { newDistributedPlace } from './testing/distributed.ts';
import { newEmbeddedPlace } from './testing/embedded.ts';
import { everyOtherView } from './testing/every-other-view.ts';
import { everyView } from './testing/every-view.ts';
import { likened } from './testing/likened.ts';
import type { Service } from './testing/place.ts';

const CASES = join(import.meta.dirname, '../../../cases');
const cases = readdirSync(CASES).filter((file) => file.endsWith('.yaml'));

/** Everything that is asked, of one service: status and answer. */
const answersOf = async (service: Service, paths: readonly string[], language: 'fr' | 'en') => {
  const answers: Record<string, unknown> = {};
  for (const path of paths) {
    const page = path.includes('?') ? path : `${path}?limit=100`;
    const response = await fetch(service.url + page, { headers: { 'accept-language': language } });
    const etag = /^\/v1\/alliances\//.test(path) ? response.headers.get('etag') : undefined;
    answers[path] = { status: response.status, etag, body: likened(await response.json()) };
  }
  return answers;
};

/** What minutes were made of has ids and instants in it: so has the digest of that. */
const withoutDigests = (row: string): string => row.replace(/(\bdigest\\?":\\?")[\w-]{43}/g, '$1…');

const database = await testPostgres();
const none = 'skipped' in database ? ` (${database.skipped})` : '';

/** All cases on one store: what spans alliances has something to span. */
((none ? describe.skip : describe) as typeof describe)(`every case, in one process and in several${none}`, () => {
  const places = [newEmbeddedPlace(), newDistributedPlace()];
  let services: readonly Service[] = [];
  const played = new Map<string, readonly Played[]>();
  beforeAll(async () => {
    services = await Promise.all(places.map((place) => place.start()));
  });
  afterAll(async () => void (await Promise.all(places.map((place) => place.remove()))));
  const both = <T>(work: (service: Service) => Promise<T>): Promise<T[]> => Promise.all(services.map(work));

  it.each(cases)('%s is played alike, refusal by refusal', async (file) => {
    const told = readCase(readFileSync(join(CASES, file), 'utf8'));
    const results = await both((service) => playCase(told, { client: httpClient(service.url, 'fr') }));
    played.set(file, results);
    const [alone, apart] = results.map(({ alliances, networks, labels: _, ...counts }) => ({
      ...counts,
      streams: [...alliances, ...networks].map(({ id, revision }) => [id, revision]),
      refusals: counts.refusals.map(({ problem: { code, detail, refusals } }) => likened({ code, detail, refusals })),
    }));
    expect(apart).toEqual(alone);
  });

  it.each(cases)('after all of them, every view of every alliance of %s answers the same', async (file) => {
    const [alone] = played.get(file) ?? [];
    for (const { id, revision } of alone?.alliances ?? []) {
      await both((service) => service.seen(id, revision));
      const [paths, there] = await both((service) => everyView(service, id));
      expect(paths?.length).toBeGreaterThan(25);
      expect(there).toEqual(paths);
      for (const language of ['fr', 'en'] as const) {
        const [here, apart] = await both((service) => answersOf(service, paths ?? [], language));
        expect(apart).toEqual(here);
      }
    }
  });

  it('every view that spans alliances answers the same, of each organisation, person and network too', async () => {
    const [paths, there] = await both(everyOtherView);
    expect(paths?.length).toBeGreaterThan(50);
    expect(there).toEqual(paths);
    const [here, apart] = await both((service) => answersOf(service, paths ?? [], 'fr'));
    expect(Object.keys(here ?? {})).toEqual(paths);
    expect(apart).toEqual(here);
  });

  it('both describe the same routes', async () => {
    const [alone, apart] = await both(async (service) => {
      const { paths } = await service.get<{ paths: Record<string, object> }>('/docs-json');
      return Object.fromEntries(Object.entries(paths).map(([path, methods]) => [path, Object.keys(methods).sort()]));
    });
    expect(apart).toEqual(alone);
  });

  it('has the same rows, table by table, but for instants and ids made by chance', async () => {
    await both((service) => service.close());
    const [alone, apart] = await Promise.all(places.map((place) => place.rows()));
    const compared = (rows = {} as Record<string, string[]>) =>
      Object.fromEntries(
        Object.entries(rows).map(([table, lines]) => [
          table,
          lines.map((line) => JSON.stringify(likened(JSON.parse(withoutDigests(line))))).sort(),
        ]),
      );
    expect(compared(apart)).toEqual(compared(alone));
  });
});
