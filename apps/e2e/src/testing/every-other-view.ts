import type { Paths } from './every-view.ts';
import type { Reader } from './running.ts';

/** Answered from the store, or about the process that answers: not from views. */
const NO_VIEWS = ['/v1/events', '/v1/streams', '/v1/projections', '/v1/automations', '/health'];

/** Ids of everything that has a stream of its own, by the collection that it is in. */
async function idsByCollection(service: Reader): Promise<Map<string, string[]>> {
  const streams = new Set<string>();
  for (let next = ''; ;) {
    const after = next === '' ? '' : `&after=${encodeURIComponent(next)}`;
    const page = await service.get<{ items: { stream: string }[]; next: string | null }>(
      `/v1/events?limit=500${after}`,
    );
    for (const { stream } of page.items) streams.add(stream);
    if (page.next === null) break;
    next = page.next;
  }
  const found = new Map<string, string[]>();
  for (const stream of [...streams].sort()) {
    const at = stream.indexOf('-');
    const collection = `${stream.slice(0, at)}s`;
    found.set(collection, [...(found.get(collection) ?? []), stream.slice(at + 1)]);
  }
  return found;
}

/** Every view that is not of one alliance, each organisation, person, network… of the service included: paths to ask. */
export async function everyOtherView(service: Reader): Promise<string[]> {
  const { paths } = await service.get<{ paths: Paths }>('/docs-json');
  const ids = await idsByCollection(service);
  const asked = Object.entries(paths).filter(
    ([path, { get }]) =>
      get &&
      path.startsWith('/v1/') &&
      !path.startsWith('/v1/alliances/') &&
      !NO_VIEWS.some((no) => path.startsWith(no)),
  );
  return asked.flatMap(([path]) => {
    const [, , collection = '', place] = path.split('/');
    if (!place?.startsWith('{')) return [path];
    const known = ids.get(collection);
    // A view that a test cannot reach would be left untested in silence.
    if (known === undefined) throw new Error(`no ids known for ${path}`);
    return known.map((id) => path.replace(/\{\w+\}/, id));
  });
}
