import { connect, type AddressInfo } from 'node:net';
import { Body, Controller, Get, Module, Post, Query } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Words } from '../fields/words.ts';
import { Readiness } from '../health/readiness.ts';
import { Stopping } from '../health/stopping.ts';
import { createHttpApp } from './create-http-app.ts';
import { documentApi } from './document-api.ts';
import { newKeyPerRequest, SHOWN_KEY } from './new-key-per-request.ts';

class Greeting {
  @Words({ fr: 'Nom.', en: 'Name.', length: 'short' }) name!: string;
}

class Search {
  @Words({ fr: 'Nom.', en: 'Name.', length: 'short', optional: true, example: 'Zoé' }) name?: string;
}

const problemResponse = ApiResponse({
  status: 400,
  content: { 'application/problem+json': { examples: { 'invalid-request': { value: {} } } } },
});

@Controller('v1/greetings')
class Greetings {
  @problemResponse @Post() greet(@Body() { name }: Greeting) {
    return { greeting: `bonjour ${name}` };
  }
  @problemResponse @Get() find(@Query() { name }: Search) {
    return { name };
  }
  @Get('broken') broken() {
    throw new Error('secret of the inside');
  }
}
@Module({ controllers: [Greetings] })
class GreetingsModule {}

const json = { 'content-type': 'application/json' };

describe('an HTTP application', () => {
  let app: NestFastifyApplication;
  let storeFault: string | undefined;
  beforeAll(async () => {
    app = await createHttpApp([GreetingsModule], { logLevel: 'silent', bodyLimit: 2_000 });
    documentApi(app, { title: 'Test', description: 'Test' });
    app.get(Readiness).add('store', async () => storeFault);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterAll(() => app.close());

  const post = (payload: string | Buffer | object | undefined, headers: object = json) =>
    app.inject({
      method: 'POST',
      url: '/v1/greetings',
      headers: { ...headers },
      ...(payload !== undefined && { payload }),
    });

  it('says at its bare address where to go on, in French first', async () => {
    const answer = await app.inject('/');
    expect([answer.statusCode, Object.keys(answer.json())[0]]).toEqual([200, 'fr']);
    expect(answer.json()).toMatchObject({ docs: '/docs', alliances: '/v1/alliances' });
  });

  it('offers to try it without filling in what may be left out', async () => {
    const { paths } = (await app.inject('/docs-json')).json();
    expect(paths['/v1/greetings'].get.parameters).toEqual([
      expect.objectContaining({ name: 'name', schema: { type: 'string', minLength: 1, maxLength: 300 } }),
    ]);
    expect(paths['/v1/greetings'].get.parameters[0]).not.toHaveProperty('example');
    expect(paths['/v1/greetings'].get.parameters[0].description).toBe(
      'Nom. — Name. (par exemple — for example: `Zoé`)',
    );
  });

  it('has the page send a new key in place of the one that it shows, and leave others', async () => {
    const page = (await app.inject('/docs/swagger-ui-init.js')).body;
    expect(page).toContain('"requestInterceptor": function newKeyPerRequest(');
    const sent = (key: string) => newKeyPerRequest({ headers: { 'Idempotency-Key': key } }).headers['Idempotency-Key'];
    expect(sent(SHOWN_KEY)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(sent(SHOWN_KEY)).not.toBe(sent(SHOWN_KEY));
    expect(sent('mine')).toBe('mine');
  });

  it('has the page ask for the document, which says each problem once', async () => {
    const page = (await app.inject('/docs/swagger-ui-init.js')).body;
    expect(page).toContain('"swaggerUrl": "/docs-json"');
    expect(page).not.toContain('openapi');
    const { paths, components } = (await app.inject('/docs-json')).json();
    const refused = paths['/v1/greetings'].post.responses['400'];
    expect(refused).toEqual(paths['/v1/greetings'].get.responses['400']);
    expect(components.responses[refused.$ref.split('/').at(-1)]).toMatchObject({
      content: { 'application/problem+json': { examples: { 'invalid-request': {} } } },
    });
  });

  it('answers what fits', async () => {
    const answer = await post({ name: 'e\u0301lan' });
    expect([answer.statusCode, answer.json()]).toEqual([201, { greeting: 'bonjour élan' }]);
  });

  it.each([
    ['malformed JSON', '{"name": ', json, 400, 'malformed-json'],
    ['an empty body', '', json, 400, 'malformed-json'],
    ['other bytes than UTF-8', Buffer.from('{"name": "écrit"}', 'latin1'), json, 400, 'malformed-json'],
    ['half a character', Buffer.from('7b226e616d65223a22e282227d', 'hex'), json, 400, 'malformed-json'],
    ['__proto__', '{"__proto__": {"name": "x"}}', json, 400, 'malformed-json'],
    ['a list', '[]', json, 400, 'invalid-request'],
    ['null', 'null', json, 400, 'invalid-request'],
    ['no body at all', undefined, {}, 400, 'invalid-request'],
    [
      'another content type',
      'name=x',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'unsupported-media-type',
    ],
    ['plain text', 'x', { 'content-type': 'text/plain' }, 415, 'unsupported-media-type'],
    ['a body too large', JSON.stringify({ name: 'x'.repeat(3_000) }), json, 413, 'too-large'],
    ['a control character', '{"name": "a\\u0000b"}', json, 400, 'invalid-request'],
    ['a float', '{"name": 1.5}', json, 400, 'invalid-request'],
    ['a number without end', '{"name": 1e999}', json, 400, 'invalid-request'],
    ['an unknown field', '{"name": "x", "nom": "y"}', json, 400, 'invalid-request'],
    ['a text in place of an object', '"x"', json, 400, 'invalid-request'],
    ['deep nesting', `{"name": ${'['.repeat(900)}${']'.repeat(900)}}`, json, 400, 'invalid-request'],
  ])('refuses %s', async (_, payload, headers, status, code) => {
    const answer = await post(payload, headers);
    expect([answer.statusCode, answer.json()]).toEqual([
      status,
      expect.objectContaining({ type: `/problems/${code}`, status, code }),
    ]);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  });

  it('names the field and the rule, in the language asked for', async () => {
    const answer = await post('{"name": "a\\u0000b"}', { ...json, 'accept-language': 'en' });
    expect(answer.json().errors).toEqual([
      { field: '/name', rule: 'control-character', detail: expect.stringContaining('invisible control character') },
    ]);
    expect(answer.headers['content-language']).toBe('en');
  });

  it('tells an unknown address from a method that an address does not take', async () => {
    expect((await app.inject('/v1/nothing')).json()).toMatchObject({ status: 404, code: 'not-found' });
    const answer = await app.inject({ method: 'DELETE', url: '/v1/greetings?x=1' });
    expect([answer.statusCode, answer.headers['allow']]).toEqual([405, 'GET, HEAD, POST']);
  });

  it.each([
    ['that cannot be decoded', '/%zz'],
    ['with a control character in its query', '/v1/greetings/broken?x=%00'],
    ['with a control character', '/v1/%00'],
    ['without end', `/${'x'.repeat(10_000)}`],
    ['that climbs', '/v1/greetings/broken/%2e%2e/%'],
  ])('answers an address %s with a problem of the caller’s', async (_, url) => {
    const answer = await app.inject(url);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.json().code).toBeDefined();
  });

  it('says nothing of the inside when it fails', async () => {
    const answer = await app.inject('/v1/greetings/broken');
    expect([answer.statusCode, answer.json().code]).toEqual([500, 'internal']);
    expect(answer.body).not.toContain('secret');
  });

  it('is ready as long as its parts are', async () => {
    expect((await app.inject('/health/ready')).json()).toMatchObject({ status: 'ok' });
    storeFault = 'disk gone';
    const answer = await app.inject('/health/ready');
    expect([answer.statusCode, answer.json().errors]).toEqual([
      503,
      [{ field: 'store', rule: 'up', detail: 'disk gone' }],
    ]);
    expect((await app.inject('/health/live')).statusCode).toBe(200);
    storeFault = undefined;
  });

  it('while stopping, is not ready and takes no new request', async () => {
    const own = await createHttpApp([GreetingsModule], { logLevel: 'silent' });
    await own.init();
    own.get(Stopping).onModuleDestroy();
    const answers = await Promise.all([
      own.inject({ method: 'POST', url: '/v1/greetings', headers: json, payload: { name: 'x' } }),
      own.inject('/health/ready'),
      own.inject('/health/live'),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([503, 503, 200]);
    expect(answers[0]?.json().code).toBe('unavailable');
    await own.close();
  });

  it.each([
    ['no HTTP at all', 'GARBAGE\r\n\r\n', 'HTTP/1.1 400', 'invalid-request'],
    ['headers too large', 'GET / HTTP/1.1\r\nX: LONG\r\n\r\n', 'HTTP/1.1 431', 'headers-too-large'],
  ])('answers %s with a problem', async (_, sent, status, code) => {
    const own = await createHttpApp([GreetingsModule], { logLevel: 'silent' });
    await own.listen(0, '127.0.0.1');
    const { port } = own.getHttpServer().address() as AddressInfo;
    const socket = connect(port, '127.0.0.1', () => socket.write(sent.replace('LONG', 'x'.repeat(70_000))));
    let answer = '';
    socket.on('data', (chunk) => (answer += String(chunk)));
    await new Promise((closed) => socket.on('error', () => undefined).on('close', closed));
    expect(answer).toContain(status);
    expect(answer).toContain(`/problems/${code}`);
    await own.close();
  });

  it('documents itself, with a page to try it from', async () => {
    const page = await app.inject('/docs');
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, expect.stringContaining('text/html')]);
    expect((await app.inject('/docs-json')).json().paths['/v1/greetings'].post).toBeDefined();
    expect((await app.inject('/docs/swagger-ui-bundle.js')).statusCode).toBe(200);
  });
});
