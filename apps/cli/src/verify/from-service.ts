import { ask, Refused, withQuery } from '../ask/ask.ts';
import type { Client } from '../client/http.ts';
import { LARGEST_PAGE } from '../stream/events.ts';
import { Unreadable, type AllPage, type Source } from './source.ts';

/** The events of a running service. @throws Refused, Unreachable */
export const fromService =
  (client: Client): Source =>
  async (after) => {
    try {
      return await ask<AllPage>(client, withQuery('/v1/events', { after, limit: LARGEST_PAGE }));
    } catch (error) {
      throw (error instanceof Refused && unreadableIn(error)) || error;
    }
  };

function unreadableIn({ problem }: Refused): Unreadable | undefined {
  if (problem.code !== 'unreadable-event') return undefined;
  const [, stream, revision] = /^(.+)@(\d+)$/.exec(problem.errors?.[0]?.field ?? '') ?? [];
  return stream === undefined ? undefined : new Unreadable(stream, Number(revision));
}
