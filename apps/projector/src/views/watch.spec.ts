import { randomBytes } from 'node:crypto';
import type { StoredEvent } from '@alliage/events';
import { Metrics } from '@alliage/platform';
import { Collector, type ReceivedSpan } from '@alliage/platform/testing';
import { alliance, happened, id, small, smallStory, stored, until } from '@alliage/projections/testing';
import { append, TestApp } from '../testing/app.ts';

const SPAN = 'b7ad6b7169203331';
const newTraceId = () => randomBytes(16).toString('hex');

/** Recorded now, or so many ms ago, under a trace. */
const under = (event: StoredEvent, traceId: string, { ago = 0, flags = '01' } = {}): StoredEvent => ({
  ...event,
  metadata: {
    ...event.metadata,
    recordedAt: new Date(Date.now() - ago).toISOString(),
    trace: { traceparent: `00-${traceId}-${SPAN}-${flags}` },
  },
});

const renamings = ['A', 'B', 'C', 'D'].map((name) => happened(small.alliance, 'AllianceRenamed', { name }));
// Renamed before it was opened: there is no row to change.
const story = stored([...smallStory, ...renamings, happened(alliance(77), 'AllianceRenamed', { name: 'X' })]);
const [first, second, third, fourth, poison] = story.slice(smallStory.length) as [
  StoredEvent,
  StoredEvent,
  StoredEvent,
  StoredEvent,
  StoredEvent,
];

describe('What the views leave for an operator', () => {
  let collector: Collector;
  let test: TestApp;
  beforeEach(async () => {
    collector = await Collector.start();
    const tracing = { service: 'views', endpoint: collector.url, headers: {}, resource: {}, timeout: 5_000, delay: 10 };
    test = await TestApp.start(smallStory, { tracing: { ...tracing, sampler: 'parentbased_always_on', ratio: 1 } });
  });
  afterEach(async () => {
    await test.close();
    collector.close();
  });

  async function metrics(): Promise<Record<string, number>> {
    const lines = (await test.app.get(Metrics).scrape()).split('\n').filter((line) => line && !line.startsWith('#'));
    return Object.fromEntries(
      lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]),
    );
  }
  const shown = ({ stream, revision }: StoredEvent) => test.views.runner.waitFor({ stream, revision }, 30_000);
  const applying = (spans: readonly ReceivedSpan[]) => spans.filter(({ name }) => name.startsWith('apply A'));

  it('goes on with the trace of an event that was just recorded, down to its row', async () => {
    const traceId = newTraceId();
    await append(test.store, [under(first, traceId)]);
    await shown(first);
    const [span] = applying(await collector.until((spans) => applying(spans).length === 1));
    expect(span).toMatchObject({
      ...{ service: 'views', traceId, parentSpanId: SPAN, kind: 5, name: 'apply AllianceRenamed' },
      attributes: {
        'alliage.stream': first.stream,
        'alliage.revision': first.revision,
        'messaging.operation.type': 'process',
      },
    });
  });

  it('leaves alone the traces of old events, of unrecorded ones, and of those that cannot be read', async () => {
    const [old, off, broken, last] = [newTraceId(), newTraceId(), newTraceId().toUpperCase(), newTraceId()];
    await append(test.store, [
      under(first, old, { ago: 3_600_000 }),
      under(second, off, { flags: '00' }),
      under(third, broken),
      under(fourth, last),
    ]);
    await shown(fourth);
    const spans = await collector.until((found) => found.some(({ traceId }) => traceId === last));
    expect(applying(spans).map(({ traceId }) => traceId)).toEqual([last]);
  });

  it('makes no span of an event when rows are filled anew', async () => {
    const traceId = newTraceId();
    await append(test.store, [under(first, traceId)]);
    await shown(first);
    await collector.until((spans) => applying(spans).length === 1);
    await until(async () => (await metrics())['alliage_views_state{state="live"}'] === 1, 30_000);
    const applied = (await metrics())['alliage_views_events_applied_total'];
    if (process.env['ALLIAGE_TEST_VIEWS'] === 'postgres') await test.views.runner.rebuild();
    await append(test.store, [under(second, newTraceId())]);
    await shown(second);
    const spans = await collector.until((found) => applying(found).length >= 2);
    expect(spans.filter((span) => span.traceId === traceId && span.service === 'views')).toHaveLength(1);
    expect((await metrics())['alliage_views_events_applied_total']).toBe(Number(applied) + 1);
  });

  it('counts what is applied, how late, and how far behind it is', async () => {
    await until(async () => (await metrics())['alliage_views_lag_events'] === 0, 30_000);
    const before = await metrics();
    await append(test.store, [under(first, newTraceId(), { ago: 20_000 })]);
    await shown(first);
    const after = await metrics();
    const moved = (name: string) => Number(after[name]) - Number(before[name] ?? 0);
    expect(moved('alliage_views_events_applied_total')).toBe(1);
    expect(moved('alliage_append_to_visible_seconds_bucket{le="10"}')).toBe(0);
    expect(moved('alliage_append_to_visible_seconds_count')).toBe(1);
    expect(moved('alliage_views_batch_events_sum')).toBe(1);
    expect(moved('alliage_views_batch_duration_seconds_count{outcome="committed"}')).toBe(1);
    expect(after).toMatchObject({
      ...{ alliage_views_lag_events: 0, alliage_views_lag_seconds: 0, alliage_views_parked_streams: 0 },
      ...{ 'alliage_views_state{state="live"}': 1, 'alliage_views_state{state="standby"}': 0 },
      ...{
        'alliage_subscription_up{subscriber="views"}': 1,
        'alliage_subscription_drops_total{subscriber="views"}': 0,
      },
    });
    const leads = Object.entries(after).filter(([name]) => name.startsWith('alliage_views_leader'));
    expect(leads.map(([, value]) => value)).toEqual(process.env['ALLIAGE_TEST_VIEWS'] === 'postgres' ? [1] : []);
  });

  it('counts streams that are set aside, whose events are not visible', async () => {
    const before = await metrics();
    const traceId = newTraceId();
    await append(test.store, [under(poison, traceId)]);
    await until(async () => (await metrics())['alliage_views_parked_streams'] === 1, 30_000);
    const after = await metrics();
    expect(after['alliage_append_to_visible_seconds_count']).toBe(before['alliage_append_to_visible_seconds_count']);
    const spans = await collector.until((found) => found.some((span) => span.traceId === traceId));
    expect(spans.find((span) => span.traceId === traceId)?.attributes['alliage.outcome']).toBe('set-aside');
  });

  it('puts a query and what it waited for into the trace of its asker', async () => {
    const traceId = newTraceId();
    const after = `${first.stream}@${first.revision}`;
    const asked = test.get(`/v1/alliances/${id(1)}/history?after=${after}`, {
      traceparent: `00-${traceId}-${SPAN}-01`,
    });
    await append(test.store, [under(first, newTraceId())]);
    expect((await asked).status).toBe(200);
    const spans = await collector.until((found) => found.filter((span) => span.traceId === traceId).length === 3);
    const of = (name: string) => spans.find((span) => span.traceId === traceId && span.name === name);
    const server = of('GET /v1/alliances/:allianceId/history');
    expect(server).toMatchObject({ parentSpanId: SPAN, kind: 2, attributes: { 'http.response.status_code': 200 } });
    expect(of('query')).toMatchObject({ parentSpanId: server?.spanId, attributes: { 'alliage.view': 'History' } });
    expect(of('wait for rows')).toMatchObject({
      ...{ parentSpanId: of('query')?.spanId, attributes: { 'alliage.freshness': 'fresh' } },
    });
    expect((await metrics())['alliage_query_wait_seconds_count{freshness="fresh"}']).toBe(1);
  });
});
