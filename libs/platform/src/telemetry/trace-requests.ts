import type { IncomingMessage } from 'node:http';
import { context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Context, type Span } from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { carrying, startSpan, under } from './spans.ts';
import { readTrace } from './trace-context.ts';

/** Asked all the time by machines, or by a page for its parts: no trace of their own. */
const QUIET = /^\/(health|metrics|docs)/;

interface Traced {
  readonly span: Span;
  readonly within: Context;
}
const traced = new WeakMap<IncomingMessage, Traced>();

/** Does something as part of a request, wherever it is called. */
export function inTraceOf(request: IncomingMessage, work: () => void): void {
  const found = traced.get(request);
  if (found) context.with(found.within, work);
  else work();
}

/** The route of a request, with the names of its parameters in place of what they are; undefined where there is none. */
export const routeOf = ({ routeOptions }: FastifyRequest): string | undefined => routeOptions.url;

/**
 * Puts every request under a trace: the caller's (`traceparent`), or one of its own. The path and its query are not said: they may
 * hold the ids and names of people.
 */
export function traceRequests(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (QUIET.test(request.url)) return done();
    const route = routeOf(request);
    const remote = readTrace({
      traceparent: request.headers['traceparent'],
      tracestate: request.headers['tracestate'],
    });
    const parent = remote ? under(remote) : ROOT_CONTEXT;
    const attributes = { 'http.request.method': request.method, 'url.scheme': request.protocol };
    const span = startSpan(route ? `${request.method} ${route}` : request.method, {
      kind: SpanKind.SERVER,
      attributes: { ...attributes, ...(route && { 'http.route': route }) },
      under: parent,
    });
    const within = carrying(span.spanContext(), trace.setSpan(parent, span));
    traced.set(request.raw, { span, within });
    context.with(within, done);
  });
  // Between the two a body may have come in: what reads it runs outside of any request.
  fastify.addHook('preValidation', (request, _reply, done) => {
    inTraceOf(request.raw, done);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const span = traced.get(request.raw)?.span;
    span?.setAttribute('http.response.status_code', reply.statusCode);
    if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
    done();
  });
}
