import type { AddressInfo } from 'node:net';
import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Words } from '../fields/words.ts';
import { createHttpApp } from '../http/create-http-app.ts';
import { Collector } from '../testing/collector.ts';
import { Metrics } from './metrics.ts';
import { activeTrace, inSpan } from './spans.ts';
import type { TracingOptions } from './tracing.ts';

class Greeting {
  @Words({ fr: 'Nom.', en: 'Name.', length: 'short' }) name!: string;
}
@Controller('v1/greetings')
class Greetings {
  @Post(':id') greet(@Body() _: Greeting) {
    return inSpan('greet', { attributes: { 'alliage.words': 1 } }, async () => ({ trace: activeTrace() }));
  }
  @Get('broken') broken() {
    return inSpan('break', {}, async () => {
      throw new TypeError('the name of somebody');
    });
  }
}
@Module({ controllers: [Greetings] })
class GreetingsModule {}

const [TRACE, SPAN] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331'];

describe('a request', () => {
  let collector: Collector;
  const apps: NestFastifyApplication[] = [];
  beforeEach(async () => void (collector = await Collector.start()));
  afterEach(async () => {
    for (const app of apps.splice(0)) await app.close();
    collector.close();
  });

  async function started(tracing: Partial<TracingOptions> | undefined) {
    const defaults: TracingOptions = {
      ...{ service: 'greeter', endpoint: collector.url, headers: { 'x-token': 't' }, resource: {} },
      ...{ sampler: 'parentbased_always_on', ratio: 1, timeout: 500, delay: 10 },
    };
    const traced = tracing && { tracing: { ...defaults, ...tracing } };
    const app = await createHttpApp([GreetingsModule], { logLevel: 'silent', metrics: 'here', ...traced });
    apps.push(app);
    await app.listen(0, '127.0.0.1');
    const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
    const headers = (traceparent?: string) => ({
      'content-type': 'application/json',
      ...(traceparent === undefined ? {} : { traceparent, tracestate: 'a=b' }),
    });
    // A body that takes several reads, over a real connection: what reads it runs outside of the request.
    const body = JSON.stringify({ name: 'x' }) + ' '.repeat(200_000);
    const greet = async (traceparent?: string) => {
      const answer = await fetch(`${url}/v1/greetings/7?name=secret`, {
        method: 'POST',
        body,
        headers: headers(traceparent),
      });
      return ((await answer.json()) as { trace: { traceparent: string; tracestate?: string } }).trace;
    };
    return { app, url, greet };
  }

  it('goes on with the trace of its caller, down to what is handed on', async () => {
    const { greet } = await started({});
    const { traceparent, tracestate } = await greet(`00-${TRACE}-${SPAN}-01`);
    const spans = await collector.until(({ length }) => length === 2);
    const server = spans.find(({ kind }) => kind === 2);
    const inner = spans.find(({ name }) => name === 'greet');
    expect(server).toMatchObject({
      ...{ service: 'greeter', traceId: TRACE, parentSpanId: SPAN, name: 'POST /v1/greetings/:id' },
      attributes: {
        'http.route': '/v1/greetings/:id',
        'http.request.method': 'POST',
        'http.response.status_code': 201,
      },
    });
    expect(inner).toMatchObject({ traceId: TRACE, parentSpanId: server?.spanId, attributes: { 'alliage.words': 1 } });
    expect([traceparent, tracestate]).toEqual([`00-${TRACE}-${inner?.spanId}-01`, 'a=b']);
    expect(JSON.stringify(spans)).not.toContain('secret');
    expect(collector.headers['x-token']).toBe('t');
  });

  it('begins a trace where its caller has none that can be read', async () => {
    const { greet } = await started({});
    const { traceparent } = await greet('00-nonsense');
    const [server] = (await collector.until(({ length }) => length === 2)).filter(({ kind }) => kind === 2);
    expect(server?.parentSpanId).toBe('');
    expect(traceparent).toContain(server?.traceId);
  });

  it('is not recorded where its caller’s is not, and still hands on the trace', async () => {
    const { greet } = await started({});
    expect((await greet(`00-${TRACE}-${SPAN}-00`)).traceparent).toMatch(new RegExp(`^00-${TRACE}-[0-9a-f]{16}-00$`));
    await greet(`00-${TRACE.replace('0a', '0b')}-${SPAN}-01`);
    const spans = await collector.until(({ length }) => length === 2);
    expect(spans.some(({ traceId }) => traceId === TRACE)).toBe(false);
  });

  it('is recorded for a part only, where that is asked for', async () => {
    const { greet } = await started({ sampler: 'parentbased_traceidratio', ratio: 0 });
    expect((await greet()).traceparent).toMatch(/-00$/);
    expect((await greet(`00-${TRACE}-${SPAN}-01`)).traceparent).toMatch(/-01$/);
    await collector.until(({ length }) => length === 2);
  });

  it('has a trace without any collector: the caller’s as it came, or one that nobody records', async () => {
    const { greet } = await started(undefined);
    expect(await greet(`00-${TRACE}-${SPAN}-01`)).toEqual({ traceparent: `00-${TRACE}-${SPAN}-01`, tracestate: 'a=b' });
    const made = await greet();
    expect(made).toEqual({ traceparent: expect.stringMatching(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/) });
    expect((await greet()).traceparent).not.toBe(made.traceparent);
    expect(collector.asked).toBe(0);
  });

  it('that fails says by what kind of error, and no more', async () => {
    const { url } = await started({});
    await fetch(`${url}/v1/greetings/broken`);
    const spans = await collector.until(({ length }) => length === 2);
    expect(spans.map(({ status }) => status)).toEqual([2, 2]);
    expect(spans.find(({ name }) => name === 'break')?.attributes).toEqual({ 'error.type': 'TypeError' });
    expect(JSON.stringify(spans)).not.toContain('somebody');
  });

  it.each(['refuses', 'hangs'] as const)(
    'is answered as always while the collector %s, and counts what is lost',
    async (how) => {
      const { app, greet } = await started({});
      collector.behaves = how;
      expect((await greet(`00-${TRACE}-${SPAN}-01`)).traceparent).toContain(TRACE);
      const lost = async () => /spans_total\{outcome="lost"\} (\d+)/.exec(await app.get(Metrics).scrape())?.[1];
      for (const end = Date.now() + 40_000; (await lost()) !== '2' && Date.now() < end;)
        await new Promise((done) => setTimeout(done, 20));
      expect(await lost()).toBe('2');
      collector.behaves = 'takes';
      await greet();
      await collector.until(({ length }) => length === 2);
    },
  );

  it('sends what was recorded last before it ends', async () => {
    const { app, greet } = await started({ delay: 600_000 });
    await greet();
    expect(collector.spans).toEqual([]);
    await app.close();
    expect(collector.spans).toHaveLength(2);
  });

  it('is measured by its route, method and class of status, and never by what it is about', async () => {
    const { url, greet } = await started(undefined);
    await greet();
    for (const path of ['/v1/greetings/broken', '/v1/nothing', '/v1/nothing/else']) await fetch(url + path);
    const answer = await fetch(`${url}/metrics`);
    const text = await answer.text();
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const counted = [...text.matchAll(/^alliage_http_request_duration_seconds_count\{(.+)\} (\d+)$/gm)];
    expect(counted.map(([, labels, count]) => [labels, count])).toEqual([
      ['route="/v1/greetings/:id",method="POST",status="2xx"', '1'],
      ['route="/v1/greetings/broken",method="GET",status="5xx"', '1'],
      ['route="none",method="GET",status="4xx"', '2'],
    ]);
    expect(text).toContain('process_resident_memory_bytes');
  });
});

describe('metrics', () => {
  it('are on a port of their own, or nowhere, where that is asked for', async () => {
    const taken = await createHttpApp([GreetingsModule], { logLevel: 'silent' });
    await taken.listen(0, '127.0.0.1');
    const { port } = taken.getHttpServer().address() as AddressInfo;
    expect((await taken.inject('/metrics')).statusCode).toBe(404);
    await taken.close();

    const apart = await createHttpApp([GreetingsModule], { logLevel: 'silent', metrics: { host: '127.0.0.1', port } });
    await apart.init();
    expect((await apart.inject('/metrics')).statusCode).toBe(404);
    expect(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()).toContain('process_cpu_seconds_total');
    expect((await fetch(`http://127.0.0.1:${port}/v1/greetings/broken`)).status).toBe(404);
    await apart.close();
    await expect(fetch(`http://127.0.0.1:${port}/metrics`)).rejects.toThrow();
  });

  it('do not wait for what cannot be looked up', async () => {
    const metrics = new Metrics();
    const gauge = metrics.gauge({ name: 'alliage_test', help: 'A test' });
    metrics.onScrape(() => new Promise(() => undefined));
    metrics.onScrape(async () => Promise.reject(new Error('down')));
    metrics.onScrape(async () => gauge.set(7));
    expect(await metrics.scrape()).toContain('alliage_test 7');
  });
});
