import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { inTraceOf } from '../telemetry/trace-requests.ts';

/** One line a request, from `debug` on: what went wrong in it is told where it goes wrong. Its address without its query, which may say whom it is about. */
export function logRequests(fastify: FastifyInstance): void {
  const logger = new Logger('http');
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method, url, raw } = request;
    const { statusCode, elapsedTime } = reply;
    const ms = Math.round(elapsedTime);
    const line = { request: request.id, method, url: url.split('?', 1)[0], status: statusCode, ms };
    inTraceOf(raw, () => logger.debug(line, 'request completed'));
    done();
  });
}
