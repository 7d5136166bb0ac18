import { httpClient, type Answer, type Client } from '../client/http.ts';

/** The query side shows views and stored events, the command side what it does by itself. */
export type Half = 'query' | 'command';

/** An address that each half has for itself, and answers whatever is stored. */
const OWN: Readonly<Record<Half, string>> = { query: '/v1/projections', command: '/v1/automations' };

const SAID: Readonly<Record<Half, string>> = {
  query:
    'c’est un service « commandes » (command-api), et cela se demande à un service « lectures » (projector) : donnez l’adresse de celui-ci avec --to\nthis is a command side (command-api), and this is to be asked of a query side (projector): give the address of that one with --to',
  command:
    'c’est un service « lectures » (projector), et cela se demande à un service « commandes » (command-api) : donnez l’adresse de celui-ci avec --to\nthis is a query side (projector), and this is to be asked of a command side (command-api): give the address of that one with --to',
};

/** A service answers, but the other half of it than the one that is asked for. */
export class OtherHalf extends Error {
  override readonly name = 'OtherHalf';
}

/** Whether a service answers, but has the other half of it alone. @throws Unreachable */
export async function isOtherHalf(client: Client, half: Half): Promise<boolean> {
  const there = async (path: string) => (await client.get(path)).status !== 404;
  return !(await there(OWN[half])) && (await there(OWN[half === 'query' ? 'command' : 'query']));
}

/** Talks to a service that has this half: what is not found there is so in the whole of it, not for want of the half. @throws OtherHalf, Unreachable */
export function ofHalf(client: Client, half: Half, where: string): Client {
  const looked = async (answer: Answer): Promise<Answer> => {
    if (answer.status === 404 && (await isOtherHalf(client, half))) throw new OtherHalf(`${where} : ${SAID[half]}`);
    return answer;
  };
  return {
    get: async (path) => looked(await client.get(path)),
    post: async (path, body, headers) => looked(await client.post(path, body, headers)),
  };
}

/** A client for the query side at an address. */
export const querySide = (to: string, language: 'fr' | 'en'): Client => ofHalf(httpClient(to, language), 'query', to);

/** A client for the command side at an address. */
export const commandSide = (to: string, language: 'fr' | 'en'): Client =>
  ofHalf(httpClient(to, language), 'command', to);
