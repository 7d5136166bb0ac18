import { randomUUID } from 'node:crypto';
import { httpClient } from '@alliage/cli';
import type { Json } from './running.ts';

/** Opens an alliance and renames it a few times. @returns its id */
export async function record(url: string): Promise<string> {
  const client = httpClient(url, 'fr');
  let actor = `role=representative; person=${randomUUID()}`;
  const post = async (path: string, body: object) => {
    const headers = { 'idempotency-key': randomUUID(), 'if-match': '*', 'alliage-actor': actor };
    const { status, body: answer } = await client.post(path, body, headers);
    expect([path, status < 300]).toEqual([path, true]);
    return answer as Json;
  };
  const { organisationId } = await post('/v1/organisations', { name: 'Fédération A', kind: 'association' });
  const { personId } = await post('/v1/persons', { name: 'Directrice (fictive)' });
  const { allianceId } = await post('/v1/alliances', { name: 'Alliance', organisationId, personId });
  actor = `role=pilot; person=${String(personId)}`;
  for (const name of ['Un', 'Deux', 'Trois']) await post(`/v1/alliances/${allianceId}/rename-alliance`, { name });
  return String(allianceId);
}
