import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** A line to a server that can be cut: whoever is connected is cut off, and nobody gets through until it is mended. */
export async function cutLine(
  url: string,
): Promise<{ url: string; cut(): void; mend(): void; close(): Promise<void> }> {
  const to = new URL(url);
  const folder = to.searchParams.get('host');
  const port = Number(to.port || 5432);
  const sockets = new Set<Socket>();
  let whole = true;
  const server = createServer((here) => {
    if (!whole) return void here.destroy();
    const there = folder?.startsWith('/') ? connect(`${folder}/.s.PGSQL.${port}`) : connect(port, to.hostname);
    for (const [from, into] of [
      [here, there],
      [there, here],
    ] as const) {
      sockets.add(from);
      from
        .on('error', () => undefined)
        .on('close', () => {
          sockets.delete(from);
          into.destroy();
        });
      from.pipe(into);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  to.searchParams.delete('host');
  to.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cut = () => {
    whole = false;
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: to.href,
    cut,
    mend: () => void (whole = true),
    close: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
