import type { Link } from '@alliage/events';
import { Unreachable, type Answer, type Client } from '../client/http.ts';
import type { RecordedLink } from '../verify/source.ts';

const answer = (status: number, body: unknown): Answer => ({ status, body, etag: undefined });
const notFound = answer(404, { code: 'not-found', detail: 'Introuvable' });

/** As much of a service as the commands ask for: stored events, sentences, and the state of the views. */
export class FakeService implements Client {
  readonly events: Link[] = [];
  /** Every request, as `GET /path`. */
  readonly asked: string[] = [];
  /** Whether it answers at all. */
  away = false;
  /** What the next questions about the views are answered with; the last one stays. */
  readonly statuses: object[] = [];
  /** Answers to a path instead of its own. */
  readonly instead = new Map<string, Answer>();

  async get(path: string): Promise<Answer> {
    this.#ask(`GET ${path}`);
    const { pathname, searchParams } = new URL(path, 'http://fake');
    const instead = this.instead.get(pathname);
    if (instead) return instead;
    if (pathname === '/v1/projections') return answer(200, this.#status());
    if (pathname === '/v1/events') return this.#ofAll(searchParams);
    const [, stream] = /^\/v1\/streams\/(.+)\/events$/.exec(pathname) ?? [];
    if (stream) return this.#ofStream(stream, searchParams);
    const [, alliance] = /^\/v1\/alliances\/(.+)\/history$/.exec(pathname) ?? [];
    return alliance ? this.#history(`alliance-${alliance}`, searchParams) : notFound;
  }

  async post(path: string, body: unknown): Promise<Answer> {
    this.#ask(`POST ${path} ${JSON.stringify(body)}`);
    return this.instead.get(path) ?? (path.endsWith('/rebuild') ? answer(202, this.#status()) : notFound);
  }

  #ask(what: string): void {
    this.asked.push(what);
    if (this.away) throw new Unreachable('http://fake');
  }

  #status(): object {
    return (this.statuses.length > 1 ? this.statuses.shift() : this.statuses[0]) ?? { views: [] };
  }

  #ofAll(query: URLSearchParams): Answer {
    const after = Number(query.get('after') ?? 0);
    const recorded = this.events.map((event, i): RecordedLink => ({ ...event, position: String(i + 1) }));
    const items = recorded.slice(after, after + Number(query.get('limit')));
    return answer(200, { stored: this.events.length, items, next: items.at(-1)?.position ?? null });
  }

  #ofStream(stream: string, query: URLSearchParams): Answer {
    const all = this.events.filter((event) => event.stream === stream);
    if (all.length === 0) return notFound;
    const [limit, backwards] = [Number(query.get('limit')), query.get('direction') === 'backwards'];
    const from = Number(query.get('from') ?? (backwards ? all.length - 1 : 0));
    const ordered = backwards ? all.slice(0, from + 1).reverse() : all.slice(from);
    const items = ordered.slice(0, limit);
    const next = ordered.length > limit ? (items.at(-1)?.revision ?? 0) + (backwards ? -1 : 1) : null;
    return answer(200, { stream, revision: all.length - 1, items, next });
  }

  /** Pages of three, so that there are several. */
  #history(stream: string, query: URLSearchParams): Answer {
    const entries = this.events
      .filter((event) => event.stream === stream)
      .map(({ revision }) => ({
        ...{ revision, sentence: `Phrase ${revision}.`, when: `jour ${revision}` },
        who: { name: 'Directrice (fictive)', roleName: 'pilote', party: null },
      }));
    if (query.get('sort') === '-recorded') entries.reverse();
    const at = Number(query.get('cursor') ?? 0);
    const size = Math.min(3, Number(query.get('limit')));
    return answer(200, {
      items: entries.slice(at, at + size),
      next: at + size < entries.length ? String(at + size) : null,
    });
  }
}

/** A page of lines that a command printed. */
export function printed(): { readonly lines: string[]; readonly print: (line: string) => void } {
  const lines: string[] = [];
  return { lines, print: (line) => void lines.push(line) };
}
