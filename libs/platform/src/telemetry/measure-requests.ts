import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.ts';
import { routeOf } from './trace-requests.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** From a millisecond, which a view in memory takes, to ten seconds, for which a command waits for its store. */
export const SECONDS: number[] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** How long requests take, by route: its template, and `none` for all addresses that there are not. */
export function measureRequests(fastify: FastifyInstance, metrics: Metrics): void {
  const duration = metrics.histogram({
    name: 'alliage_http_request_duration_seconds',
    help: 'How long requests took, by route, method and class of status',
    labelNames: ['route', 'method', 'status'],
    buckets: SECONDS,
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.is404 ? 'none' : (routeOf(request) ?? 'none');
    const method = METHODS.includes(request.method) ? request.method : 'other';
    const status = `${Math.floor(reply.statusCode / 100)}xx`;
    duration.observe({ route, method, status }, reply.elapsedTime / 1_000);
    done();
  });
}
