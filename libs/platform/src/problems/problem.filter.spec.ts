import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { problems } from './kinds.ts';
import { unavailable } from './of-error.ts';
import { ProblemFilter } from './problem.filter.ts';
import { Problem } from './problem.ts';

describe('what the log says of an answer', () => {
  const lines: [level: string, ...what: unknown[]][] = [];
  beforeAll(() => {
    for (const level of ['error', 'warn', 'debug'] as const)
      jest.spyOn(Logger.prototype, level).mockImplementation((...what) => void lines.push([level, ...what]));
  });
  afterAll(() => jest.restoreAllMocks());
  const said = (error: unknown) => {
    lines.splice(0);
    // The answer itself is under way already: only the log is looked at.
    const [request, reply] = [
      { is404: false, headers: {}, routeOptions: {} },
      { sent: true, raw: {} },
    ];
    new ProblemFilter(undefined as never).answer(error, request as never, reply as never);
    return lines;
  };

  it('that something is away is one line with the reason; the stack is for whoever asks for the level debug', () => {
    const away = new Error('the event store cannot be reached');
    const [warned, ...more] = said(unavailable(away));
    expect(warned).toEqual(['warn', { code: 'unavailable', reason: away.message }, expect.any(String)]);
    expect(more).toEqual([['debug', { err: away }, expect.any(String)]]);
  });

  it('that it is not ready yet is nothing', () => {
    expect(said(unavailable())).toEqual([]);
  });

  it('a fault of its own is an error, with all that is known of it', () => {
    const fault = new TypeError('x is not a function');
    expect(said(fault)).toEqual([['error', { err: fault, code: 'internal' }, expect.any(String)]]);
  });

  it('a mistake in the request is nothing', () => {
    expect(said(new Problem(problems.notFound, { fr: 'Rien.', en: 'Nothing.' }))).toEqual([]);
  });
});
