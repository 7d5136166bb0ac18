import 'reflect-metadata';
import { isUtf8 } from 'node:buffer';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import { Stopping } from '../health/stopping.ts';
import { tidyRequests } from '../input/tidy-request.ts';
import { logRequests } from '../logging/log-requests.ts';
import type { LogLevel } from '../logging/logger.module.ts';
import { measureRequests } from '../telemetry/measure-requests.ts';
import { Metrics } from '../telemetry/metrics.ts';
import { serveMetrics } from '../telemetry/serve-metrics.ts';
import type { Telemetry } from '../telemetry/telemetry.variables.ts';
import { traceRequests } from '../telemetry/trace-requests.ts';
import { answerMalformedHttp } from '../problems/malformed-http.ts';
import { unavailable } from '../problems/of-error.ts';
import { ProblemFilter } from '../problems/problem.filter.ts';
import { validationPipe } from '../validation/validation-pipe.ts';
import { PlatformModule } from './platform.module.ts';
import { RouteTable } from './route-table.ts';

export interface HttpOptions extends Telemetry {
  readonly logLevel: LogLevel;
  /** Largest body of a request, in bytes. Default: 1 MiB. */
  readonly bodyLimit?: number;
}

/**
 * A Nest application on Fastify in which every error on every route is an RFC 9457 problem, every request is tidied and
 * validated, and health, logs, traces and metrics are there. Not listening yet.
 * @param modules what the service is made of
 */
export async function createHttpApp(
  modules: NonNullable<DynamicModule['imports']>,
  { logLevel, bodyLimit = 1024 * 1024, metrics: shown, tracing }: HttpOptions,
): Promise<NestFastifyApplication> {
  const routes = new RouteTable();
  const filter = new ProblemFilter(routes);
  const adapter = new FastifyAdapter({
    bodyLimit,
    // Answered before any hook, by the router: an address that cannot be read, a part of it that is too long.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      filter.answer(error, request, reply),
    clientErrorHandler: answerMalformedHttp,
    // How long a request may take to arrive; answers (live updates) may take as long as they like.
    requestTimeout: 30_000,
    // Our own hook answers while stopping, with a problem.
    return503OnClosing: false,
  } as ConstructorParameters<typeof FastifyAdapter>[0]);
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  routes.watch(fastify);

  // The body parser is Fastify's own for JSON, strict about `__proto__`; nothing else is taken (415).
  const platform = await PlatformModule.with(
    logLevel,
    { ...(shown && { metrics: shown }), ...(tracing && { tracing }) },
    modules,
  );
  const app = await NestFactory.create<NestFastifyApplication>(platform, adapter, {
    bufferLogs: true,
    bodyParser: false,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  const metrics = app.get(Metrics);
  traceRequests(fastify);
  measureRequests(fastify, metrics);
  logRequests(fastify);
  if (shown === 'here') serveMetrics(fastify, metrics);
  fastify.removeContentTypeParser('text/plain');
  refuseOtherThanUtf8(fastify);
  refuseWhileStopping(fastify, app.get(Stopping));
  tidyRequests(fastify);
  app.useGlobalFilters(filter);
  app.useGlobalPipes(validationPipe());
  return app;
}

/** Bytes that are no UTF-8 would otherwise become U+FFFD, and be kept so for ever. */
function refuseOtherThanUtf8(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeContentTypeParser('application/json');
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (isUtf8(body)) void parse(request, body.toString('utf8'), done);
    else done(Object.assign(new SyntaxError('the body is not UTF-8'), { statusCode: 400 }));
  });
}

function refuseWhileStopping(fastify: FastifyInstance, stopping: Stopping): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (!stopping.begun || request.url.startsWith('/health/')) return;
    reply.header('Connection', 'close');
    throw unavailable();
  });
}
