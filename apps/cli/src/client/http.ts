/** What the service answered. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly etag: string | undefined;
}
export interface Problem {
  readonly title?: string;
  readonly detail?: string;
  readonly code?: string;
  readonly rule?: string;
  readonly refusals?: readonly { rule: string; code: string; detail: string; field?: string }[];
  readonly errors?: readonly { field: string; rule: string; detail: string }[];
}

export interface Client {
  post(path: string, body: unknown, headers: Record<string, string>): Promise<Answer>;
  get(path: string): Promise<Answer>;
}

/** Cannot be reached, or stopped answering. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** Talks to a running service; `base` is its address, e.g. `http://localhost:3000`. */
export function httpClient(base: string, language: 'fr' | 'en', headers: Record<string, string> = {}): Client {
  const call = async (method: string, path: string, body: unknown, more: Record<string, string>): Promise<Answer> => {
    const url = new URL(path, base);
    let response: Response;
    let text: string;
    try {
      response = await fetch(url, {
        method,
        headers: {
          'accept-language': language,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
          ...more,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      // The connection may also be cut in the middle of the answer.
      text = await response.text();
    } catch (error) {
      throw new Unreachable(`${base}: ${String((error as { cause?: unknown }).cause ?? error)}`);
    }
    let parsed: unknown = text;
    try {
      parsed = text === '' ? undefined : JSON.parse(text);
    } catch {
      // an answer that is no JSON is shown as it came
    }
    return { status: response.status, body: parsed, etag: response.headers.get('etag') ?? undefined };
  };
  return {
    post: (path, body, more) => call('POST', path, body, more),
    get: (path) => call('GET', path, undefined, {}),
  };
}
