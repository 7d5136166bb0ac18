import { randomUUID } from 'node:crypto';
import { SqliteEventStore } from '@alliage/event-store';
import { FaultyStore } from '@alliage/event-store/testing';
import { Metrics } from '@alliage/platform';
import { TestApp } from '../testing/app.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';

describe('What commands leave for an operator', () => {
  let store: FaultyStore;
  let api: TestApp;
  beforeEach(async () => {
    store = new FaultyStore(new SqliteEventStore(':memory:'));
    api = await TestApp.start(store);
  });
  afterEach(() => api.close());

  /** Values of all metrics, by `name{labels}`. */
  async function metrics(): Promise<Record<string, number>> {
    const lines = (await api.app.get(Metrics).scrape()).split('\n').filter((line) => line && !line.startsWith('#'));
    return Object.fromEntries(
      lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]),
    );
  }

  it('counts each by its type and by what it came to', async () => {
    const { url } = await api.openAlliance();
    const key = randomUUID();
    for (let i = 0; i < 2; i += 1)
      await api.post(`${url}/rename-alliance`, { name: 'Autre nom' }, { ifMatch: '*', key });
    await api.post(`${url}/rename-alliance`, { name: 'Encore' }, { ifMatch: '*', key });
    await api.post(`${url}/rename-alliance`, { name: 'Encore' }, { ifMatch: '"0"' });
    await api.post(`${url}/rename-alliance`, { name: 'Autre nom' }, { ifMatch: '*' });
    store.meet('unavailable');
    await api.post(`${url}/rename-alliance`, { name: 'Encore' }, { ifMatch: '*' });
    const found = await metrics();
    const counted = Object.entries(found).filter(([name]) =>
      name.startsWith('alliage_commands_total{type="rename-alliance"'),
    );
    expect(Object.fromEntries(counted.map(([name, count]) => [/outcome="(.+)"/.exec(name)?.[1], count]))).toEqual({
      ...{ appended: 1, repeated: 1, 'idempotency-key-reused': 1, 'stale-revision': 1, unavailable: 1, unchanged: 1 },
    });
    expect(found['alliage_command_duration_seconds_count{outcome="repeated"}']).toBe(1);
    expect(found['alliage_append_duration_seconds_count{outcome="store-unavailable"}']).toBe(1);
    expect(found['alliage_events_appended_total{kind="alliance"}']).toBeGreaterThanOrEqual(2);
    expect(found['alliage_state_cache_streams{cache="commands"}']).toBe(3);
    expect(found['alliage_state_cache_bytes{cache="commands"}']).toBeGreaterThan(1_000);
    expect(found['alliage_state_cache_lookups_total{cache="commands",outcome="hit"}']).toBeGreaterThan(3);
    expect(found['alliage_state_cache_lookups_total{cache="commands",outcome="miss"}']).toBeGreaterThanOrEqual(3);
  });

  it('counts the rules that refused', async () => {
    const { status } = await api.openAlliance({}, { actor: `role=pilot; person=${randomUUID()}` });
    expect(status).toBe(422);
    const found = await metrics();
    expect(found['alliage_commands_total{type="open-alliance",outcome="refused"}']).toBe(1);
    expect(found['alliage_command_refusals_total{rule="R36"}']).toBe(1);
  });

  it('tells a conflict from an answer that did not come, after which the same goes out again', async () => {
    const { url } = await api.openAlliance();
    store.meet('answer-lost', 'request-lost');
    expect((await api.post(`${url}/rename-alliance`, { name: 'Autre nom' }, { ifMatch: '*' })).status).toBe(200);
    const found = await metrics();
    expect(found['alliage_append_duration_seconds_count{outcome="unknown-outcome"}']).toBe(2);
    expect(found['alliage_append_resends_total']).toBe(2);
    expect(found['alliage_append_duration_seconds_count{outcome="stored"}']).toBe(4);
  });

  it('has no id and no name in it', async () => {
    const { url, organisationId } = await api.openAlliance({ name: 'Alliance des Tilleuls' });
    await api.post(`${url}/rename-alliance`, { name: 'Alliance des Chênes' }, { ifMatch: '*' });
    const text = await api.app.get(Metrics).scrape();
    expect(text).toContain('alliage_commands_total{type="rename-alliance",outcome="appended"} 1');
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    expect(text).not.toMatch(/Tilleuls|Chênes/);
    expect(text).not.toContain(organisationId);
  });

  it('keeps with its events the trace that they were appended under', async () => {
    const traceparent = `00-${TRACE}-b7ad6b7169203331-01`;
    const { url } = await api.openAlliance({}, { headers: { traceparent, tracestate: 'a=b' } });
    await api.post(`${url}/rename-alliance`, { name: 'Autre nom' }, { ifMatch: '*' });
    const traces = (await api.events()).map(({ stream, metadata }) => ({ stream, trace: metadata.trace }));
    const opened = traces.slice(0, -1).filter(({ stream }) => stream.startsWith('alliance-'));
    // Nothing records here: the caller's trace goes on as it came.
    expect(opened).toEqual(Array(5).fill({ stream: opened[0]?.stream, trace: { traceparent, tracestate: 'a=b' } }));
    const own = traces.at(-1)?.trace?.traceparent;
    expect(own).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
    expect(own).not.toContain(TRACE);
  });
});
