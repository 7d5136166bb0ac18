import {
  context,
  INVALID_SPAN_CONTEXT,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
  type Link,
  type Span,
  type SpanContext,
  type Tracer,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { Problem } from '../problems/problem.ts';
import { newTrace, writeTrace, type Trace } from './trace-context.ts';

export interface SpanOptions {
  /** What it is to others; `INTERNAL` unless said. */
  readonly kind?: SpanKind;
  /** Ids of streams, types, numbers: never words that people wrote, nor ids of persons. */
  readonly attributes?: Attributes;
  readonly links?: readonly Link[];
  /** Where it belongs; the span that is active, unless said. */
  readonly under?: Context;
}

/** Lets contexts follow what is awaited, also where nothing records spans: ids are needed for logs and events. */
export function carryContexts(): void {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
}

let recording = false;
const nothing = trace.wrapSpanContext(INVALID_SPAN_CONTEXT);

/** Says whether spans are recorded in this process: where they are not, steps inside of a request cost nothing. */
export const recordSpans = (on: boolean): void => void (recording = on);

/** Where nothing records, its spans carry on the ids of what they are under. */
export const tracer = (): Tracer => trace.getTracer('alliage');

export const startSpan = (name: string, { kind, attributes, links, under }: SpanOptions = {}): Span =>
  tracer().startSpan(
    name,
    { kind: kind ?? SpanKind.INTERNAL, ...(attributes && { attributes }), ...(links && { links: [...links] }) },
    under ?? context.active(),
  );

/** Does something inside a span of its own; its error ends the span as one, by its kind alone: sentences may name people. */
export async function inSpan<T>(name: string, options: SpanOptions, work: (span: Span) => Promise<T>): Promise<T> {
  if (!recording && options.under === undefined) return work(nothing);
  const under = options.under ?? context.active();
  const span = startSpan(name, { ...options, under });
  try {
    return await context.with(carrying(span.spanContext(), trace.setSpan(under, span)), work, undefined, span);
  } catch (error) {
    failed(span, error);
    throw error;
  } finally {
    span.end();
  }
}

/** Says on a span what it ended with: by its kind alone. That a rule refuses something is no failure. */
export function failed(span: Span, error: unknown): void {
  const { name, code } = (error ?? {}) as { name?: string; code?: unknown };
  const kind =
    error instanceof Problem ? (error.details.code ?? error.kind.code) : typeof code === 'string' ? code : name;
  span.setAttribute('error.type', kind ?? 'error');
  if (!(error instanceof Problem) || error.status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
}

/** A context under a span of elsewhere. */
export const under = (remote: SpanContext): Context => trace.setSpanContext(ROOT_CONTEXT, remote);

/** A context that has ids in any case: its own, or new ones that nobody records. */
export const carrying = (found: SpanContext, within: Context): Context =>
  trace.isSpanContextValid(found) ? within : trace.setSpanContext(within, newTrace());

/** The trace that what is being done belongs to, to be handed on; undefined outside of any. */
export function activeTrace(): Trace | undefined {
  const active = trace.getSpanContext(context.active());
  return active && trace.isSpanContextValid(active) ? writeTrace(active) : undefined;
}

/** Ids of a trace as fields of a log line, under OpenTelemetry's names; none where there is no trace. */
export function traceFields(found: SpanContext | undefined): Record<string, string> {
  return found && trace.isSpanContextValid(found) ? { trace_id: found.traceId, span_id: found.spanId } : {};
}

/** The same of what is being done now. */
export const activeFields = (): Record<string, string> => traceFields(trace.getSpanContext(context.active()));
