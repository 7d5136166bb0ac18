import type { Answer, Client, Problem } from '../client/http.ts';

/** The service answered, but not what was asked for. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  readonly problem: Problem;
  constructor(status: number, problem: Problem) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.status = status;
    this.problem = problem;
  }
}

function taken<T>({ status, body }: Answer): T {
  if (status >= 200 && status < 300) return body as T;
  throw new Refused(status, typeof body === 'object' && body !== null ? (body as Problem) : {});
}

/** @throws Refused unless the answer is one; Unreachable */
export const ask = async <T>(client: Client, path: string): Promise<T> => taken(await client.get(path));

/** @throws Refused unless it was done; Unreachable */
export const order = async <T>(client: Client, path: string, body: object): Promise<T> =>
  taken(await client.post(path, body, {}));

/** A path with the parameters that are given. */
export function withQuery(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}
