import { randomBytes } from 'node:crypto';
import { createTraceState, TraceFlags, type SpanContext } from '@opentelemetry/api';

/** W3C trace context as headers carry it, and as the metadata of an event keeps it. */
export interface Trace {
  readonly traceparent: string;
  readonly tracestate?: string;
}

/** Versions to come may add to it, behind a dash (W3C Trace Context, 4.3). */
const TRACEPARENT = /^(?!ff)([0-9a-f]{2})-((?!0{32})[0-9a-f]{32})-((?!0{16})[0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
const TRACESTATE = /^[\x20-\x7e]{1,512}$/;

/** Reads a trace context that came from elsewhere; as the standard says, one that cannot be read is as none. */
export function readTrace(said: {
  readonly traceparent?: unknown;
  readonly tracestate?: unknown;
}): SpanContext | undefined {
  const { traceparent, tracestate } = said;
  const [, version, traceId, spanId, flags = '', more] =
    (typeof traceparent === 'string' && TRACEPARENT.exec(traceparent.trim())) || [];
  if (traceId === undefined || spanId === undefined || (version === '00' && more !== undefined)) return undefined;
  const state = [tracestate].flat().join(',').trim();
  return {
    ...{ traceId, spanId, isRemote: true, traceFlags: Number.parseInt(flags, 16) & TraceFlags.SAMPLED },
    ...(TRACESTATE.test(state) ? { traceState: createTraceState(state) } : {}),
  };
}

/** The same, to be handed on. */
export function writeTrace({ traceId, spanId, traceFlags, traceState }: SpanContext): Trace {
  const tracestate = traceState?.serialize();
  return {
    traceparent: `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`,
    ...(tracestate ? { tracestate } : {}),
  };
}

/** A trace that nobody records: its id still ties log lines and events together. */
export const newTrace = (): SpanContext => ({
  traceId: randomBytes(16).toString('hex'),
  spanId: randomBytes(8).toString('hex'),
  traceFlags: TraceFlags.NONE,
});
