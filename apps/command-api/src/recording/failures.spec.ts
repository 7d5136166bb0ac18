import { randomUUID } from 'node:crypto';
import { hashOf, type StoredEvent } from '@alliage/events';
import { SqliteEventStore, type EventStore } from '@alliage/event-store';
import { FaultyStore } from '@alliage/event-store/testing';
import { TestApp } from '../testing/app.ts';

/** What another process, or newer code, would add to a stream. */
async function addBehindOurBack(store: EventStore, stream: string, change: Partial<StoredEvent>): Promise<void> {
  const last = await store.head(stream);
  if (!last) throw new Error(`no stream ${stream}`);
  const event: StoredEvent = {
    ...last,
    id: randomUUID(),
    revision: last.revision + 1,
    metadata: { ...last.metadata, commandId: randomUUID(), prev: hashOf(last) },
    ...change,
  };
  await store.append(stream, last.revision, [event]);
}

describe('when things go wrong', () => {
  let inner: EventStore;
  let store: FaultyStore;
  let api: TestApp;
  beforeEach(async () => {
    inner = new SqliteEventStore(':memory:');
    store = new FaultyStore(inner);
    api = await TestApp.start(store);
  });
  afterEach(() => api.close());

  const rename = (url: string, name: string, sent: Parameters<TestApp['post']>[2] = { ifMatch: '*' }) =>
    api.post(`${url}/rename-alliance`, { name }, sent);
  const renamed = (by: string) => ({ type: 'AllianceRenamed', version: 1, data: { name: by } });

  it('the answer of the store is lost: the same bytes go out again, and the command has one effect', async () => {
    const { url, body } = await api.openAlliance();
    const calls = store.calls.length;
    store.meet('answer-lost', 'request-lost');
    const answer = await rename(url, 'Autre');
    expect([answer.status, answer.body.revision]).toEqual([200, body.revision + 1]);
    const sent = store.calls.slice(calls).map(({ events }) => JSON.stringify(events));
    expect([sent.length, new Set(sent).size]).toEqual([3, 1]);
    expect(await api.stream(`alliance-${body.allianceId}`)).toHaveLength(body.revision + 2);
  });

  it('the store cannot be reached: 503, nothing recorded, and the same key works later', async () => {
    const { url, body } = await api.openAlliance();
    const key = randomUUID();
    store.meet('unavailable');
    const answer = await rename(url, 'Autre', { ifMatch: '*', key });
    expect([answer.status, answer.body.code, answer.headers['retry-after']]).toEqual([503, 'unavailable', '2']);
    expect((await rename(url, 'Autre', { ifMatch: '*', key })).body.revision).toBe(body.revision + 1);
  });

  it('another writer was faster: with * the command is decided again, with new ids', async () => {
    const { url, body } = await api.openAlliance();
    const stream = `alliance-${body.allianceId}`;
    store.meet(async () => {
      await addBehindOurBack(inner, stream, renamed('Nom d’un autre'));
      return undefined;
    });
    const answer = await rename(url, 'Autre');
    expect([answer.status, answer.body.revision]).toEqual([200, body.revision + 2]);
    const [first, last] = [store.calls.at(-3), store.calls.at(-1)];
    expect(first?.events[0]?.id).not.toBe(last?.events[0]?.id);
  });

  it('another writer was faster: with an exact revision, 412', async () => {
    const { url, body } = await api.openAlliance();
    store.meet(() => addBehindOurBack(inner, `alliance-${body.allianceId}`, renamed('Nom d’un autre')));
    const answer = await rename(url, 'Autre', { ifMatch: `"${body.revision}"` });
    expect([answer.status, answer.headers['etag']]).toEqual([412, `"${body.revision + 1}"`]);
  });

  it('other writers are always faster: 409 after five times', async () => {
    const { url, body } = await api.openAlliance();
    const faster = (n: number) => () => addBehindOurBack(inner, `alliance-${body.allianceId}`, renamed(`Nom ${n}`));
    for (let n = 0; n < 5; n += 1) store.meet(faster(n), undefined);
    const answer = await rename(url, 'Autre');
    expect([answer.status, answer.body.code]).toEqual([409, 'contended']);
    expect((await rename(url, 'Autre')).status).toBe(200);
  });

  it.each([
    ['type', { type: 'SomethingOfTomorrow', data: {} }],
    ['version', { type: 'AllianceRenamed', version: 99, data: { name: 'x' } }],
  ])('an event of a newer %s than the code: 503 for that alliance, not for others', async (_, event) => {
    const { url, body } = await api.openAlliance();
    await addBehindOurBack(inner, `alliance-${body.allianceId}`, event);
    const answer = await rename(url, 'Autre');
    expect([answer.status, answer.body.code]).toEqual([503, 'newer-events']);
    expect((await api.openAlliance()).status).toBe(201);
  });

  it('an event that cannot be understood: 503 for that alliance, naming it, and not for others', async () => {
    const { url, body } = await api.openAlliance();
    const stream = `alliance-${body.allianceId}`;
    await addBehindOurBack(inner, stream, { type: 'AllianceRenamed', version: 1, data: { name: 12 } });
    const answer = await rename(url, 'Autre');
    expect([answer.status, answer.body.code]).toEqual([503, 'unreadable-event']);
    expect(answer.body.errors).toMatchObject([{ field: `${stream}@${body.revision + 1}` }]);
    expect(answer.body.detail).toContain(`${body.revision + 1}`);
    expect((await api.openAlliance()).status).toBe(201);
  });
});
