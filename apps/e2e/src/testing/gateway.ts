import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One after the other, for ever. */
function inTurn(all: readonly string[]): () => string {
  let turn = 0;
  return () => all[turn++ % all.length]!;
}

interface Document {
  readonly paths: Readonly<Record<string, object>>;
  readonly components?: Readonly<Record<string, object>>;
}

/** Each side describes itself: put together as a service in one process does. */
async function wholeDocument(sides: readonly string[]): Promise<Document> {
  const fetched = sides.map(async (url) => (await (await fetch(`${url}/docs-json`)).json()) as Document);
  const [first, ...others] = await Promise.all(fetched);
  return others.reduce((whole, { paths, components }) => {
    const merged = Object.entries(paths).map(
      ([path, methods]) => [path, { ...whole.paths[path], ...methods }] as const,
    );
    const shared = Object.entries(components ?? {}).map(
      ([kind, named]) => [kind, { ...whole.components?.[kind], ...named }] as const,
    );
    return {
      ...whole,
      paths: { ...whole.paths, ...Object.fromEntries(merged) },
      components: { ...whole.components, ...Object.fromEntries(shared) },
    };
  }, first!);
}

/**
 * One address for services that run apart, as a proxy in front of them has it: commands, and what automations do, go to one command side after
 * the other, everything else to one query side after the other.
 */
export async function gateway(commands: readonly string[], queries: string | readonly string[]) {
  const [command, query] = [inTurn(commands), inTurn([queries].flat())];
  const to = ({ method, url = '' }: IncomingMessage) => {
    const ofQueries =
      url.startsWith('/v1/projections') || (method !== 'POST' && !/^\/(v1\/automations|docs)/.test(url));
    return ofQueries ? query() : command();
  };
  const pass = (asked: IncomingMessage, answer: ServerResponse) => {
    const { method, headers } = asked;
    const passed = request(to(asked) + asked.url, { method, headers }, (answered) => {
      answer.writeHead(answered.statusCode!, answered.headers);
      answered.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  };
  const server = createServer((asked: IncomingMessage, answer: ServerResponse) => {
    if (asked.url !== '/docs-json') return pass(asked, answer);
    void wholeDocument([command(), query()]).then(
      (document) => answer.setHeader('content-type', 'application/json').end(JSON.stringify(document)),
      () => answer.destroy(),
    );
  });
  // A connection that is let go of while somebody takes it up again would look like a fault of the service.
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}
