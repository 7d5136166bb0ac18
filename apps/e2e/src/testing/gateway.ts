import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * One address for services that run apart: commands, and the page of them, go to one command side after the other, everything
 * else to the query side.
 */
export async function gateway(commands: readonly string[], queries: string) {
  let turn = 0;
  const to = ({ method, url }: IncomingMessage) =>
    (method === 'POST' && !url?.startsWith('/v1/projections')) || url?.startsWith('/docs')
      ? commands[turn++ % commands.length]!
      : queries;
  const server = createServer((asked: IncomingMessage, answer: ServerResponse) => {
    const { method, headers } = asked;
    const passed = request(to(asked) + asked.url, { method, headers }, (answered) => {
      answer.writeHead(answered.statusCode!, answered.headers);
      answered.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
