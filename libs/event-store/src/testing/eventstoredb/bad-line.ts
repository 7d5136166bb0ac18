import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What becomes of what a client sends, and of what the server answers. */
export type Line = 'good' | 'requests-lost' | 'answers-lost' | 'silent';

/** A proxy between a client and a server whose line goes bad on demand. */
export class BadLine {
  /** As from now, for connections that are open too. */
  line: Line = 'good';
  /** Made by clients so far. */
  connections = 0;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #port = 0;

  constructor({ host, port }: { readonly host: string; readonly port: number }) {
    this.#server = createServer((client) => {
      this.connections += 1;
      const server = connect(port, host);
      this.#join(client, server, ['requests-lost', 'silent']);
      this.#join(server, client, ['answers-lost', 'silent']);
    });
  }

  async start(): Promise<this> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
    return this;
  }

  get port(): number {
    return this.#port;
  }

  get connectionString(): string {
    return `kurrentdb://127.0.0.1:${this.#port}?tls=false`;
  }

  /** Breaks every connection, as a cable pulled out does. */
  cut(): void {
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  /** Breaks what has gone bad; what connects from now on is on a good line. */
  mend(): void {
    this.line = 'good';
    this.cut();
  }

  stop(): void {
    this.cut();
    this.#server.close();
  }

  #join(from: Socket, to: Socket, lostWhile: readonly Line[]): void {
    this.#sockets.add(from);
    from.on('data', (chunk) => {
      if (!lostWhile.includes(this.line)) to.write(chunk);
    });
    from.on('error', () => to.destroy());
    from.on('close', () => {
      this.#sockets.delete(from);
      to.destroy();
    });
  }
}
