import { newStream, sample } from '@alliage/event-store/testing';
import { hashOf, sealedLink, type Link, type StoredEvent } from '@alliage/events';
import { FakeService } from '../testing/fake-service.ts';
import { beginningAtService, fromService } from './from-service.ts';
import { sayReport } from './said.ts';
import { verifyStore, type Heads } from './verify-store.ts';

const [a, b] = [newStream(), newStream()];
/** Woven, so that chains run across pages. */
const woven = (() => {
  const [one, two] = [sample({ stream: a, count: 400 }), sample({ stream: b, count: 400 })];
  return one.flatMap((event, i) => [event, two[i]!]);
})();
const changed = (at: number, change: Partial<StoredEvent>) =>
  woven.map((event, i) => (i === at ? { ...event, ...change } : event));

function serving(events: readonly Link[]): FakeService {
  const service = new FakeService();
  service.events.push(...events);
  return service;
}
const verify = (events: readonly Link[], known?: Heads) =>
  verifyStore(fromService(serving(events)), { ...(known ? { known } : {}) });

describe('alliage verify', () => {
  it('finds every chain of a service intact, says the head of each, and how far along it is', async () => {
    const progress: number[][] = [];
    const report = await verifyStore(fromService(serving(woven)), { onProgress: (...at) => progress.push(at) });
    expect(report).toEqual({
      ...{ ok: true, events: 800, streams: 2, breaks: [], complete: true },
      heads: {
        [a]: { revision: 399, hash: hashOf(woven[798]!) },
        [b]: { revision: 399, hash: hashOf(woven[799]!) },
      },
    });
    expect(progress).toEqual([
      [500, 800, 2],
      [800, 800, 2],
    ]);
    expect(sayReport(report)).toMatch(/^Tout est intact/);
  });

  it('R28: verifies what the service withholds by its digests, to the same heads', async () => {
    const links = woven.map((event, i) => (i % 3 === 0 ? sealedLink(event) : event));
    const report = await verify(links);
    expect(report).toMatchObject({ ok: true, heads: (await verify(woven)).heads });
    const forged = links.with(600, { ...sealedLink(woven[600]!), dataDigest: 'A'.repeat(43) });
    expect((await verify(forged)).breaks).toEqual([{ stream: a, revision: 301, what: 'prev' }]);
  });

  it('finds an empty store intact', async () => {
    expect(await verify([])).toMatchObject({ ok: true, events: 0, streams: 0 });
  });

  it('names the first broken link: stream, revision, what', async () => {
    const report = await verify(changed(600, { data: { n: -1 } }));
    expect(report.breaks).toEqual([{ stream: a, revision: 301, what: 'prev' }]);
    expect(report.heads[b]).toBeDefined();
    expect(report.heads[a]).toBeUndefined();
    expect(sayReport(report)).toMatch(`Chaîne rompue · broken chain: ${a}, révision · revision 301 [prev]`);
  });

  it('names one broken link of each stream, in the order in which they were stored', async () => {
    const events = changed(601, { data: { n: -1 } }).filter((_, i) => i !== 700);
    expect((await verify(events)).breaks).toEqual([
      { stream: b, revision: 301, what: 'prev' },
      { stream: a, revision: 350, what: 'revision' },
    ]);
  });

  it('stops at an event that cannot be read, and says that the rest was not verified', async () => {
    const service = serving([]);
    const errors = [{ field: `${a}@12`, rule: 'json', detail: '…' }];
    service.instead.set('/v1/events', { status: 500, body: { code: 'unreadable-event', errors }, etag: undefined });
    const report = await verifyStore(fromService(service), { known: { [b]: { revision: 1, hash: 'x' } } });
    expect(report).toMatchObject({ ok: false, complete: false });
    expect(report.breaks).toEqual([{ stream: a, revision: 12, what: 'unreadable' }]);
    expect(sayReport(report)).toContain('n’a pas été vérifié');
  });

  it('is not confused with a service that is away', async () => {
    const service = serving(woven);
    service.away = true;
    await expect(verifyStore(fromService(service))).rejects.toMatchObject({ name: 'Unreachable' });
    service.away = false;
    service.instead.set('/v1/events', { status: 503, body: { code: 'unavailable' }, etag: undefined });
    await expect(verifyStore(fromService(service))).rejects.toMatchObject({ name: 'Refused', status: 503 });
  });
});

describe('streams that the server gives no more', () => {
  // What an EventStoreDB does after a deletion, or with `$maxCount` and the like: among all, everything is still there, until it is scavenged.
  const answered = async (status: number, body: object) => {
    const service = serving(woven);
    service.instead.set(`/v1/streams/${a}/events`, { status, body, etag: undefined });
    return verifyStore(fromService(service), { beginning: beginningAtService(service) });
  };
  const hidden = { stream: a, revision: 0, what: 'hidden' };

  it('are intact where each begins with its first event', async () => {
    const service = serving(woven);
    const report = await verifyStore(fromService(service), { beginning: beginningAtService(service) });
    expect([report.ok, Object.keys(report.heads)]).toEqual([true, [a, b]]);
    expect(service.asked.filter((path) => path.includes('/v1/streams/'))).toHaveLength(2);
  });

  it('are named where one is deleted, with what to do before it is too late', async () => {
    const report = await answered(404, { code: 'not-found' });
    expect(report).toMatchObject({ ok: false, complete: true, breaks: [hidden] });
    expect(report.heads[a]).toBeUndefined();
    expect(sayReport(report)).toContain('alliage migrate');
  });

  it('are named where one is deleted for good', async () => {
    const errors = [{ field: `${a}@0`, rule: 'json', detail: '…' }];
    expect((await answered(503, { code: 'unreadable-event', errors })).breaks).toEqual([hidden]);
  });

  it('are not confused with one that has an event that cannot be read', async () => {
    const errors = [{ field: `${a}@12`, rule: 'json', detail: '…' }];
    const report = await answered(503, { code: 'unreadable-event', errors });
    expect(report.breaks).toEqual([{ stream: a, revision: 12, what: 'unreadable' }]);
  });

  it('are named where one is truncated', async () => {
    const report = await answered(200, { stream: a, revision: 399, items: [woven[100]], next: 51 });
    expect(report.breaks).toEqual([hidden]);
  });

  it('are not confused with a service that cannot answer', async () => {
    await expect(answered(503, { code: 'unavailable' })).rejects.toMatchObject({ name: 'Refused', status: 503 });
  });
});

describe('heads kept elsewhere', () => {
  const known = async (events: readonly StoredEvent[]) => (await verify(events)).heads;

  it('still hold when more events came', async () => {
    expect((await verify(woven, await known(woven.slice(0, 300)))).ok).toBe(true);
  });

  it('uncover a change of the last event', async () => {
    const events = changed(799, { data: { n: -1 } });
    expect((await verify(events)).ok).toBe(true);
    expect((await verify(events, await known(woven))).breaks).toEqual([{ stream: b, revision: 399, what: 'head' }]);
  });

  it('uncover a chain that was forged as a whole', async () => {
    const forged = sample({ stream: a, count: 5 });
    const report = await verify(forged, await known(woven.slice(0, 6)));
    expect(report.breaks).toEqual([
      { stream: a, revision: 2, what: 'head' },
      { stream: b, revision: 0, what: 'gone' },
    ]);
  });

  it('uncover that the last events are gone', async () => {
    expect((await verify(woven.slice(0, 790), await known(woven))).breaks).toEqual([
      { stream: a, revision: 395, what: 'gone' },
      { stream: b, revision: 395, what: 'gone' },
    ]);
  });
});
