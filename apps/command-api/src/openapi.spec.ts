import { findExamples, type Operation } from './testing/operations.ts';
import { TestApp } from './testing/app.ts';

const CHANGES = ['200', '400', '401', '404', '409', '412', '413', '415', '422', '428', '503'];
const CREATIONS = ['201', '400', '401', '409', '413', '415', '422', '503'];

describe('the OpenAPI document', () => {
  let api: TestApp;
  let operations: Operation[];
  beforeAll(async () => {
    api = await TestApp.start();
    operations = await findExamples(api);
  });
  afterAll(() => api.close());

  it('has commands to show', () => expect(operations.length).toBeGreaterThan(10));

  it('gives every command a summary in French, then in English', () => {
    const without = operations.filter(({ operation }) => !/^.{3,} — .{3,}$/.test(operation.summary ?? ''));
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  it('gives every command its answer and every error, each error with examples', () => {
    for (const { path, operation } of operations) {
      const expected = path.includes('{') ? CHANGES : CREATIONS;
      expect([path, Object.keys(operation.responses).sort()]).toEqual([path, expected]);
      for (const status of expected.filter((one) => one >= '400')) {
        const content = operation.responses[status]?.content?.['application/problem+json'];
        expect([path, status, Object.keys(content?.examples ?? {}).length > 0]).toEqual([path, status, true]);
      }
    }
  });

  it('names the headers of every command', () => {
    for (const { path, operation } of operations) {
      const names = (operation.parameters ?? []).filter((one) => one.in === 'header').map(({ name }) => name);
      expect([path, names.sort()]).toEqual([
        path,
        ['Accept-Language', 'Alliage-Actor', 'Idempotency-Key', ...(path.includes('{') ? ['If-Match'] : [])].sort(),
      ]);
    }
  });

  it('describes every field in both languages', async () => {
    const { components } = (await api.app.inject('/docs-json')).json();
    const schemas = components.schemas as Record<string, { properties?: Record<string, { description?: string }> }>;
    const bare = Object.entries(schemas).flatMap(([name, { properties = {} }]) =>
      Object.entries(properties)
        .filter(([, { description }]) => !description?.includes(' — '))
        .map(([field]) => `${name}.${field}`),
    );
    expect(bare).toEqual([]);
  });

  it('offers bodies that pass: each example gets past validation', async () => {
    const { url } = await api.openAlliance();
    const failed: unknown[] = [];
    for (const { path, operation, bodies } of operations) {
      expect([path, bodies.length > 0]).toEqual([path, true]);
      const at = path.startsWith('/v1/alliances/')
        ? path.replace('/v1/alliances/{allianceId}', url)
        : path.replace(/\{.*?\}/, crypto.randomUUID());
      for (const body of bodies) {
        const answer = await api.post(at, body as object, { ifMatch: '*' });
        if (![200, 201, 404, 422].includes(answer.status) || answer.body.code === 'not-recordable')
          failed.push([operation.operationId, answer.body]);
      }
    }
    expect(failed).toEqual([]);
  });
});
