import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { nastyTexts, nastyValues } from './testing/nasty-bodies.ts';
import { findExamples, type Operation } from './testing/operations.ts';
import { TestApp } from './testing/app.ts';
import { placesIn, put } from './testing/places.ts';

type Answer = Awaited<ReturnType<TestApp['post']>>;

/** A problem of the caller's that says what it is about. */
const isNamed = ({ status, body }: Answer): boolean =>
  status < 500 &&
  (status < 400 ||
    (body.status === status &&
      typeof body.code === 'string' &&
      body.detail.length > 0 &&
      (status !== 400 || body.errors?.length > 0) &&
      (status !== 422 || body.refusals?.length > 0 || body.errors?.length > 0)));

describe('bad input', () => {
  let api: TestApp;
  let operations: Operation[];
  let url: string;
  const at = (path: string) =>
    path.startsWith('/v1/alliances/')
      ? path.replace('/v1/alliances/{allianceId}', url)
      : path.replace(/\{.*?\}/, randomUUID());

  beforeAll(async () => {
    api = await TestApp.start();
    operations = await findExamples(api);
    ({ url } = await api.openAlliance());
  });
  afterAll(() => api.close());

  it('as a body that is none, on any route, is the caller’s problem, and nothing is stored', async () => {
    const before = (await api.events()).length;
    const wrong: unknown[] = [];
    for (const { path, operation } of operations) {
      for (const text of nastyTexts) {
        const answer = await api.post(at(path), text, { ifMatch: '*' });
        // `{}`, a byte order mark before it or not, is a command where every field may be left out; what follows is the domain's to say.
        if (!isNamed(answer) || (answer.status < 400 && text.replace('\uFEFF', '') !== '{}'))
          wrong.push([operation.operationId, text.slice(0, 80), answer.status, answer.body]);
      }
    }
    expect(wrong).toEqual([]);
    expect((await api.events()).length - before).toBeLessThanOrEqual(operations.length);
  }, 300_000);

  it('in any field of any command is the caller’s problem, and names itself', async () => {
    const wrong: unknown[] = [];
    const cases = operations.flatMap((one) =>
      [
        ...one.bodies.flatMap((body) => placesIn(body).map((place) => [body, place] as const)),
        [one.bodies[0], ['effectiveOn']] as const,
        [one.bodies[0], ['provenance']] as const,
        [one.bodies[0], ['visibility']] as const,
        [one.bodies[0], ['unknown']] as const,
      ].map(([body, place]) => ({ ...one, body, place })),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...cases), fc.constantFrom(...nastyValues), async (one, value) => {
        const answer = await api.post(at(one.path), put(one.body, one.place, value), { ifMatch: '*' });
        if (!isNamed(answer)) wrong.push([one.operation.operationId, one.place, value, answer.status, answer.body]);
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 1_000) },
    );
    expect(wrong).toEqual([]);
    const { status } = await api.post(`${url}/rename-alliance`, { name: `Après ${randomUUID()}` }, { ifMatch: '*' });
    expect(status).toBe(200);
  }, 300_000);

  it('refused, leaves the store as it was', async () => {
    for (const { path, bodies } of operations) {
      const before = (await api.events()).length;
      const answer = await api.post(at(path), { ...(bodies[0] as object), champ: 1 }, { ifMatch: '*' });
      expect([path, answer.status, answer.body.errors[0]?.field]).toEqual([path, 400, '/champ']);
      expect((await api.events()).length).toBe(before);
    }
  }, 60_000);

  it.each([
    ['x-correlation-id', 'abc', 400],
    ['content-type', 'text/csv', 415],
    ['content-type', 'application/json; charset=utf-16', undefined],
    ['idempotency-key', '{}', 400],
    ['if-match', '', 400],
    ['if-match', '"1", "2"', 400],
    ['accept-language', ';;;q=,,', undefined],
    ['traceparent', '00-0-0-0', undefined],
    ['alliage-actor', 'role=pilot', 401],
  ])('in header %s: %s', async (name, value, status) => {
    const answer = await api.post(
      `${url}/rename-alliance`,
      { name: 'X' },
      { ifMatch: '*', headers: { [name]: value } },
    );
    expect(isNamed(answer)).toBe(true);
    if (status !== undefined) expect(answer.status).toBe(status);
  });
});
