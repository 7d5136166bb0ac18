import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.ts';

/** `GET /metrics` on the port of the service; for machines, and so not in its documentation. */
export function serveMetrics(fastify: FastifyInstance, metrics: Metrics): void {
  fastify.get('/metrics', async (_, reply) => reply.type(metrics.contentType).send(await metrics.scrape()));
}

/** `GET /metrics` on a port of its own, as long as the service runs. */
export class MetricsServer implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #server: Server;
  readonly #at: { readonly host: string; readonly port: number };

  constructor(metrics: Metrics, at: { readonly host: string; readonly port: number }) {
    this.#at = at;
    this.#server = createServer((request, response) => {
      if (request.url?.split('?', 1)[0] !== '/metrics') return void response.writeHead(404).end();
      void metrics.scrape().then(
        (text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
        () => response.writeHead(500).end(),
      );
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    this.#server.listen(this.#at.port, this.#at.host);
    await once(this.#server, 'listening');
  }

  onApplicationShutdown(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
