import { readFileSync } from 'node:fs';
import { playCase, readCase, type Client } from '@alliage/cli';
import type { TestApp } from './app.ts';

const CASE = new URL('../../../../cases/fnh-uncpie.yaml', import.meta.url);

export interface LiveAlliance {
  readonly url: string;
  /** Everybody who has acted so far, as their header. */
  readonly actors: readonly string[];
  /** Every id met, under the name of the field that brought it into the world. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  /** Bodies that were sent, by the name of their command. */
  readonly bodies: ReadonlyMap<string, readonly object[]>;
}

class FarEnough extends Error {}

/** An alliance with a life behind it: the demonstration case, played so many requests far. */
export async function liveAlliance(api: TestApp, requests: number): Promise<LiveAlliance> {
  const actors = new Set<string>();
  const ids = new Map<string, string[]>();
  const bodies = new Map<string, object[]>();
  let url = '';
  let sent = 0;
  const client: Client = {
    get: () => Promise.reject(new Error('a case only posts')),
    async post(path, body, headers) {
      if ((sent += 1) > requests) throw new FarEnough();
      const answer = await api.app.inject({ method: 'POST', url: path, headers, payload: body as object });
      const said = answer.json();
      actors.add(String(headers['alliage-actor']));
      const type = path.split('/').at(-1) ?? '';
      bodies.set(type, [...(bodies.get(type) ?? []), body as object]);
      for (const recorded of said.recorded ?? [])
        for (const [field, created] of Object.entries<string | string[]>(recorded.ids))
          ids.set(field, [...(ids.get(field) ?? []), ...[created].flat()]);
      if (said.allianceId) url = `/v1/alliances/${said.allianceId}`;
      return { status: answer.statusCode, body: said, etag: answer.headers['etag'] as string };
    },
  };
  try {
    await playCase(readCase(readFileSync(CASE, 'utf8')), { client });
  } catch (error) {
    if (!(error instanceof FarEnough)) throw error;
  }
  return { url, actors: [...actors], ids, bodies };
}
