import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Client } from '../client/http.ts';

/** Answers that say « send it again, with the same key »: others were writing, or the outcome is not known. */
const again = (status: number) => status === 409 || status === 503 || status === 504;

/** Sends a command, again where the service asks for it: under one key it has one effect. */
export async function send(
  client: Client,
  path: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await client.post(path, body, headers);
    if (!again(answer.status) || attempt === 6) return answer;
    await sleep(50 * 2 ** attempt);
  }
}
