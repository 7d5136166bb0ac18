import { ask, Refused, withQuery } from '../ask/ask.ts';
import type { Client } from '../client/http.ts';
import { LARGEST_PAGE, readPage } from '../stream/events.ts';
import { Unreadable, type AllPage, type Beginning, type Source } from './source.ts';

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

/** Where a running service has a stream begin. @throws Unreadable, Refused, Unreachable */
export const beginningAtService =
  (client: Client): Beginning =>
  async (stream) => {
    try {
      return (await readPage(client, stream, { from: 0 }, 1)).items[0]?.revision;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.status === 404) return undefined;
      throw unreadableIn(error) ?? error;
    }
  };

function unreadableIn({ problem }: Refused): Unreadable | undefined {
  if (problem.code !== 'unreadable-event') return undefined;
  const [, stream, revision] = /^(.+)@(\d+)$/.exec(problem.errors?.[0]?.field ?? '') ?? [];
  return stream === undefined ? undefined : new Unreadable(stream, Number(revision));
}
