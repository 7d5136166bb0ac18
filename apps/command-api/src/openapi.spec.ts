import { isId, SHOWN_KEY } from '@alliage/platform';
import { Ajv } from 'ajv';
import { findExamples, type Operation } from './testing/operations.ts';
import { TestApp } from './testing/app.ts';

const CHANGES = ['200', '400', '401', '404', '409', '412', '413', '415', '422', '428', '503'];
const CREATIONS = ['201', '400', '401', '409', '413', '415', '422', '503'];

interface Schema {
  readonly type?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, { readonly description?: string }>>;
}

const schemaNameOf = ({ requestBody }: Operation['operation']): string =>
  requestBody?.content['application/json']?.schema?.$ref?.replace('#/components/schemas/', '') ?? '';

describe('the OpenAPI document', () => {
  let api: TestApp;
  let operations: Operation[];
  let schemas: Record<string, Schema>;
  beforeAll(async () => {
    api = await TestApp.start();
    operations = await findExamples(api);
    schemas = (await api.app.inject('/docs-json')).json().components.schemas;
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

  it('gives every body a named schema of its own: an object, with what every command may say', () => {
    const odd = operations.filter(({ operation }) => {
      const { type, properties = {} } = schemas[schemaNameOf(operation)] ?? {};
      const fields = Object.keys(properties);
      return type !== 'object' || !['effectiveOn', 'provenance', 'visibility'].every((one) => fields.includes(one));
    });
    expect(odd.map(({ path }) => path)).toEqual([]);
    const names = operations.map(({ operation }) => schemaNameOf(operation));
    expect(new Set(names).size).toBeGreaterThan(names.length / 2);
  });

  it('says which fields are required, their bounds, their parts and the kinds of these', () => {
    const { required, properties } = schemas['OpenAllianceDto'] ?? {};
    expect(required).toEqual(['name', 'organisationId', 'personId']);
    expect(properties).toMatchObject({
      name: { type: 'string', minLength: 1, maxLength: 300 },
      provenance: { allOf: [{ $ref: '#/components/schemas/ProvenanceDto' }] },
      themes: { type: 'array', maxItems: 50, items: { $ref: '#/components/schemas/TagDto' } },
    });
    const effect = schemas['DraftProposalDto']?.properties?.['effect'] as { oneOf: object[]; discriminator: object };
    expect(effect.oneOf).toContainEqual({ $ref: '#/components/schemas/EnterStageDto' });
    expect(effect.discriminator).toMatchObject({
      propertyName: 'kind',
      mapping: { 'enter-stage': '#/components/schemas/EnterStageDto' },
    });
  });

  it('offers bodies that fit their schemas, which refuse others', () => {
    const ajv = new Ajv({ strict: false, allErrors: true, formats: { uuid: isId, date: true } });
    ajv.addSchema({ $id: 'api', components: { schemas } });
    const wrong: unknown[] = [];
    for (const { operation, bodies } of operations) {
      const fits = ajv.compile({ $ref: `api#/components/schemas/${schemaNameOf(operation)}` });
      for (const body of bodies) if (!fits(body)) wrong.push([operation.operationId, fits.errors]);
      if (fits({ effectiveOn: 3 })) wrong.push([operation.operationId, 'takes any date']);
    }
    expect(wrong).toEqual([]);
  });

  it('names the roles of the header Alliage-Actor', () => {
    for (const { operation } of operations) {
      const header = operation.parameters?.find(({ name }) => name === 'Alliage-Actor');
      expect(header?.description).toMatch(/network-facilitator, pilot, member, .*automation/);
    }
  });

  it('shows examples of headers that the service takes, and a key that the page replaces', () => {
    const key = operations[0]?.operation.parameters?.find(({ name }) => name === 'Idempotency-Key');
    expect(key?.schema?.example).toBe(SHOWN_KEY);
  });

  it('describes every field in both languages', () => {
    const bare = Object.entries(schemas).flatMap(([name, { properties = {} }]) =>
      Object.entries(properties)
        .filter(([, { description }]) => !description?.includes(' — '))
        .map(([field]) => `${name}.${field}`),
    );
    expect([Object.keys(schemas).length > 100, bare]).toEqual([true, []]);
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
