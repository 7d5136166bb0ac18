import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { StandIn } from '@alliage/event-store/testing/eventstoredb';
import { Collector, type ReceivedSpan } from '@alliage/platform/testing';
import { ChildService } from './testing/child.ts';
import { metricsOf, namesIn, text } from './testing/metrics.ts';
import { ownDatabase } from './testing/own-database.ts';
import { dataFolder } from './testing/running.ts';

const database = await ownDatabase();
const shared = 'url' in database;
const JSON_POST = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
/** What databases call what is ours. */
const SCHEMAS = /^alliage_(views|automations)_?$/;
const CALLER = 'b7ad6b7169203331';

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; !(await holds()); await sleep(20))
    if (Date.now() > end) throw new Error(`still not so: ${holds}`);
}

describe('an operator of a command side and a query side in processes of their own', () => {
  const folder = dataFolder();
  const standIn = new StandIn();
  const running: ChildService[] = [];
  let collector: Collector;
  let commands: ChildService;
  let queries: ChildService;

  beforeAll(async () => {
    collector = await Collector.start();
    const { connectionString } = await standIn.start();
    const events = { ALLIAGE_EVENT_STORE: 'eventstoredb', ALLIAGE_EVENTSTOREDB: connectionString, LOG_LEVEL: 'debug' };
    const traces = {
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_EXPORTER_OTLP_TIMEOUT: '1000',
      OTEL_BSP_SCHEDULE_DELAY: '50',
      OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=test',
    };
    const start = async (app: string, environment: Record<string, string>) => {
      const service = await ChildService.of(app, { ...events, ...traces, ...environment });
      running.push(service);
      return service;
    };
    commands = await start('command-api', { ALLIAGE_AUTOMATIONS: `${folder.path}/automations.sqlite` });
    queries = await start('projector', { ALLIAGE_VIEWS: shared ? database.url : `${folder.path}/views` });
  });
  afterAll(async () => {
    for (const service of running) await service.end('SIGKILL');
    standIn.stop();
    collector.close();
    folder.remove();
    if (shared) await database.remove();
  });

  /** Sends a command; opens what it names. */
  async function send(path: string, body: object, traceparent?: string): Promise<Record<string, string>> {
    const who = { 'alliage-actor': `role=representative; person=${randomUUID()}`, 'idempotency-key': randomUUID() };
    const headers = { 'content-type': 'application/json', ...who, ...(traceparent && { traceparent }) };
    const answer = await fetch(commands.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    const said = (await answer.json()) as Record<string, string>;
    if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(said)}`);
    return said;
  }
  async function open(traceparent?: string) {
    const { organisationId } = await send('/v1/organisations', { name: 'Fédération A', kind: 'association' });
    const { personId } = await send('/v1/persons', { name: 'Directrice (fictive)', function: 'directrice' });
    const whole = { name: 'Alliance des Tilleuls', demonstration: true, organisationId, personId };
    const { allianceId, after } = await send('/v1/alliances', whole, traceparent);
    return { stream: `alliance-${allianceId}`, allianceId: allianceId!, after: after!, personId: personId! };
  }
  const newTrace = (flags = '01') => {
    const traceId = randomBytes(16).toString('hex');
    return { traceId, traceparent: `00-${traceId}-${CALLER}-${flags}` };
  };
  const of = (traceId: string) => collector.spans.filter((span) => span.traceId === traceId);
  const named = (spans: readonly ReceivedSpan[], name: string) => spans.find((span) => span.name === name);
  const tracesOf = async (stream: string) => {
    const { items } = await queries.get<{ items: { metadata: { trace: { traceparent: string } } }[] }>(
      `/v1/streams/${stream}/events`,
    );
    return items.map(({ metadata }) => metadata.trace.traceparent);
  };

  it('sees one trace from the request to the row, and the same ids in the logs of both', async () => {
    const { traceId, traceparent } = newTrace();
    const { allianceId, stream, after, personId } = await open(traceparent);
    await queries.get(`/v1/alliances/${allianceId}?after=${after}`);
    const spans = await collector.until(() => of(traceId).filter(({ name }) => name.startsWith('apply ')).length === 5);

    const server = named(of(traceId), 'POST /v1/alliances');
    const command = named(of(traceId), 'command open-alliance');
    expect(server).toMatchObject({ service: 'alliage-command-api', parentSpanId: CALLER, kind: 2 });
    expect(command).toMatchObject({
      parentSpanId: server?.spanId,
      attributes: { 'alliage.stream': stream, 'alliage.revision': 4 },
    });
    for (const name of ['load', 'decide', 'append'])
      expect(
        of(traceId)
          .filter((span) => span.parentSpanId === command?.spanId)
          .map((span) => span.name),
      ).toContain(name);
    const rows = of(traceId).filter(({ name }) => name.startsWith('apply '));
    for (const row of rows)
      expect(row).toMatchObject({ service: 'alliage-projector', parentSpanId: command?.spanId, kind: 5, status: 0 });
    expect(rows.map(({ attributes }) => attributes['alliage.revision']).sort()).toEqual([0, 1, 2, 3, 4]);
    expect(await tracesOf(stream)).toEqual(Array(5).fill(`00-${traceId}-${command?.spanId}-01`));

    const lines = (service: ChildService, message: string) =>
      service.log.filter((line) => line['trace_id'] === traceId && line['msg'] === message);
    await until(() => lines(commands, 'request completed').length === 1);
    expect(lines(commands, 'request completed')[0]).toMatchObject({
      span_id: server?.spanId,
      status: 201,
    });
    await until(() => lines(queries, 'an event is in the rows').length === 5);
    expect(lines(queries, 'an event is in the rows')[4]).toMatchObject({ stream, revision: 4 });

    // What people are called, and who they are, is in no span.
    const all = JSON.stringify(spans);
    for (const secret of ['Tilleuls', 'Directrice', personId]) expect(all).not.toContain(secret);
  });

  it('sees nothing of a trace that its caller does not record, though its ids go on', async () => {
    const off = newTrace('00');
    const { stream, after, allianceId } = await open(off.traceparent);
    const asked = newTrace();
    const headers = { traceparent: asked.traceparent };
    expect((await fetch(`${queries.url}/v1/alliances/${allianceId}?after=${after}`, { headers })).status).toBe(200);
    await collector.until(() => named(of(asked.traceId), 'query') !== undefined);
    expect(named(of(asked.traceId), 'wait for rows')?.attributes).toEqual({ 'alliage.freshness': 'fresh' });
    for (const trace of await tracesOf(stream))
      expect(trace).toMatch(new RegExp(`^00-${off.traceId}-[0-9a-f]{16}-00$`));
    expect(of(off.traceId)).toEqual([]);
  });

  it('sees a trace of its own where the caller’s cannot be read', async () => {
    const { stream, allianceId, after } = await open('00-nonsense');
    await queries.get(`/v1/alliances/${allianceId}?after=${after}`);
    const traceId = (await tracesOf(stream))[0]!.split('-')[1]!;
    await collector.until(() => of(traceId).some(({ name }) => name.startsWith('apply ')));
    expect(named(of(traceId), 'POST /v1/alliances')?.parentSpanId).toBe('');
  });

  it('is not flooded when all rows are made anew', async () => {
    const rows = () => collector.spans.filter(({ name }) => /^apply [A-Z]/.test(name)).length;
    // Twice an alliance, with an organisation and a person; once these two alone.
    await until(() => rows() === 16);
    expect((await fetch(`${queries.url}/v1/projections/rebuild`, JSON_POST)).status).toBe(202);
    const rebuild = async () =>
      (await queries.get<{ views: { rebuild?: { state: string }; state: string }[] }>('/v1/projections')).views[0];
    await until(async () => (await rebuild())?.rebuild?.state === 'done' && (await rebuild())?.state === 'live');
    const { traceId, traceparent } = newTrace();
    await open(traceparent);
    await collector.until(() => of(traceId).filter(({ name }) => name.startsWith('apply ')).length === 5);
    await until(() => rows() >= 23);
    await queries.get('/v1/alliances');
    expect(rows()).toBe(23);
  });

  it('reads from the metrics what was done, and how far the views are', async () => {
    const before = await metricsOf(commands);
    const seen = await metricsOf(queries);
    const { allianceId, after } = await open();
    await queries.get(`/v1/alliances/${allianceId}?after=${after}`);
    const moved = async (service: ChildService, from: Record<string, number>, name: string) =>
      Number((await metricsOf(service))[name] ?? 0) - Number(from[name] ?? 0);
    expect(await moved(commands, before, 'alliage_commands_total{type="open-alliance",outcome="appended"}')).toBe(1);
    expect(await moved(commands, before, 'alliage_events_appended_total{kind="alliance"}')).toBe(5);
    expect(await moved(commands, before, 'alliage_append_duration_seconds_count{outcome="stored"}')).toBe(3);
    const route = 'route="/v1/alliances",method="POST",status="2xx"';
    expect(await moved(commands, before, `alliage_http_request_duration_seconds_count{${route}}`)).toBe(1);
    // A busy machine may have the lead go round, and what is then found applied is counted by nobody: more come.
    await until(async () => {
      if ((await moved(queries, seen, 'alliage_views_events_applied_total')) >= 7) return true;
      const next = await open();
      await queries.get(`/v1/alliances/${next.allianceId}?after=${next.after}`);
      return false;
    });
    await until(async () => {
      const now = await metricsOf(queries);
      return now['alliage_views_lag_events'] === 0 && now['alliage_views_state{state="live"}'] === 1;
    });
    const there = await metricsOf(queries);
    expect(there['alliage_append_to_visible_seconds_count']).toBe(there['alliage_views_events_applied_total']);
    expect(await metricsOf(queries)).toMatchObject({
      ...{ alliage_views_lag_events: 0, alliage_views_parked_streams: 0, alliage_event_store_up: 1 },
      ...{ 'alliage_views_state{state="live"}': 1, 'alliage_subscription_up{subscriber="views"}': 1 },
    });
    if (shared) {
      const leads = Object.entries(await metricsOf(queries)).filter(([name]) =>
        name.startsWith('alliage_views_leader{'),
      );
      expect(leads.map(([, value]) => value)).toEqual([1]);
    }
  });

  it('finds every metric that dashboard, alerts and documentation name, and every one that there is in the documentation', async () => {
    const there = new Set(
      [...(await namesIn(commands)), ...(await namesIn(queries))].filter((name) => name.startsWith('alliage_')),
    );
    expect(there.size).toBeGreaterThan(25);
    const mentioned = (file: string) =>
      [...new Set(text(file).match(/\balliage_[a-z_]+/g))].map((name) =>
        there.has(name) ? name : name.replace(/_(bucket|sum|count)$/, ''),
      );
    for (const file of [
      'infra/observability/alerts.yml',
      'infra/observability/grafana/alliage.json',
      'docs/operations.md',
    ]) {
      const unknown = mentioned(file).filter((name) => !there.has(name) && !SCHEMAS.test(name));
      expect([file, unknown]).toEqual([file, []]);
    }
    const documented = mentioned('docs/operations.md');
    expect([...there].filter((name) => !documented.includes(name))).toEqual([]);
  });

  it.each(['refuses', 'hangs'] as const)(
    'is not disturbed by a collector that %s: it is told once, and work goes on',
    async (how) => {
      const told = () => commands.log.filter(({ msg }) => String(msg).startsWith('traces are lost')).length;
      const before = told();
      collector.behaves = how;
      const asked = collector.asked;
      for (let i = 0; i < 3; i += 1) {
        const { allianceId, after } = await open();
        await queries.get(`/v1/alliances/${allianceId}?after=${after}`);
        await until(() => collector.asked > asked + i);
      }
      await until(() => told() > before);
      collector.behaves = 'takes';
      const { traceId, traceparent } = newTrace();
      await open(traceparent);
      await collector.until(() => named(of(traceId), 'command open-alliance') !== undefined);
      expect(told()).toBe(before + 1);
    },
  );

  it('sees what was recorded last also of a process that is stopped', async () => {
    const { traceId, traceparent } = newTrace();
    await open(traceparent);
    await commands.end('SIGTERM');
    expect(named(of(traceId), 'POST /v1/alliances')).toBeDefined();
  });
});
