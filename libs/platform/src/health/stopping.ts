import { Injectable, type BeforeApplicationShutdown, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Server } from 'node:http';

/** After so long, connections that still have not finished are cut: a stop must end. */
const PATIENCE_MS = 10_000;

/**
 * A graceful stop: from its first moment the process is not ready and takes no new request; those under way are finished,
 * and only then are the stores closed (modules do that in `onApplicationShutdown`).
 */
@Injectable()
export class Stopping implements OnModuleDestroy, BeforeApplicationShutdown {
  #begun = false;
  private readonly http: HttpAdapterHost;
  constructor(http: HttpAdapterHost) {
    this.http = http;
  }

  get begun(): boolean {
    return this.#begun;
  }

  onModuleDestroy(): void {
    this.#begun = true;
  }

  beforeApplicationShutdown(): void {
    const server = this.http.httpAdapter.getHttpServer() as Server;
    setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref();
  }
}
