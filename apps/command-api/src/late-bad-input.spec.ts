import { jest } from '@jest/globals';
import * as fc from 'fast-check';
import { verifyChain } from '@alliage/events';
import { TestApp } from './testing/app.ts';
import { liveAlliance, type LiveAlliance } from './testing/live-alliance.ts';
import { nastyValues } from './testing/nasty-bodies.ts';
import { findExamples, type Operation } from './testing/operations.ts';
import { placesIn, put, withIds } from './testing/places.ts';

jest.setTimeout(300_000);

const DAYS = ['1700', '../2018', '2012/..', '2016', '2020-01-01', '1700/2999', '2026', '2015-37', undefined, undefined];

/** A command as somebody might send it who knows every id of the alliance, and nothing of its rules. */
const attempts = (operations: readonly Operation[], { ids, bodies, actors }: LiveAlliance) =>
  fc
    .record({
      operation: fc.constantFrom(...operations),
      which: fc.nat(),
      seed: fc.nat(),
      place: fc.nat(),
      value: fc.option(fc.constantFrom(...nastyValues), { nil: undefined }),
      on: fc.constantFrom(...DAYS),
      actor: fc.constantFrom(...actors),
    })
    .map(({ operation, which, seed, place, value, on, actor }) => {
      const known = [...operation.bodies, ...(bodies.get(operation.operation.operationId ?? '') ?? [])];
      let n = seed;
      const body = withIds(known[which % known.length], (field, now) => {
        const fitting = ids.get(field) ?? ids.get(`${field}Id`) ?? [...ids.values()].flat();
        return (n += 7919) % 3 === 0 ? now : (fitting[n % fitting.length] ?? now);
      });
      const places = placesIn(body);
      const at = places[place % places.length];
      const put1 = value === undefined || !at || at.length === 0 ? (body as object) : put(body, at, value);
      return { operation, actor, body: on === undefined ? put1 : { ...put1, effectiveOn: on } };
    });

describe('bad input in the life of an alliance', () => {
  it.each([150, 10_000])('after %i requests is the caller’s problem', async (requests) => {
    const api = await TestApp.start();
    const live = await liveAlliance(api, requests);
    const operations = (await findExamples(api)).filter(({ path }) => path.includes('{allianceId}'));
    const wrong: unknown[] = [];
    const seen = new Set<number>();
    await fc.assert(
      fc.asyncProperty(attempts(operations, live), async ({ operation, actor, body }) => {
        const url = operation.path.replace('/v1/alliances/{allianceId}', live.url);
        const answer = await api.post(url, body, { ifMatch: '*', actor });
        seen.add(answer.status);
        if (![200, 400, 422].includes(answer.status)) wrong.push([operation.path, body, answer.body]);
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 600) },
    );
    expect(wrong).toEqual([]);
    expect([...seen].sort()).toEqual([200, 400, 422]);
    expect(verifyChain(await api.stream(live.url.replace('/v1/alliances/', 'alliance-'))).ok).toBe(true);
    await api.close();
  });
});
