import { TraceFlags, type SpanContext } from '@opentelemetry/api';
import { readTrace, type Trace } from './trace-context.ts';

/** ms for which the trace of an event is recorded further: what was stored earlier is read again by rebuilds and restarts, by thousands. */
const RECENT = 5 * 60_000;

/** As much of an event's metadata as its trace hangs on. */
export interface EventTrace {
  readonly trace?: Trace;
  /** Instant, UTC. */
  readonly recordedAt: string;
}

/** Whether an event was recorded a moment ago, so that its trace is still recorded. */
export const isRecent = ({ recordedAt }: EventTrace, now = Date.now()): boolean =>
  Date.parse(recordedAt) >= now - RECENT;

/** The trace of the command that an event comes from; of an old event, its ids alone go on. */
export function traceOfEvent(metadata: EventTrace): SpanContext | undefined {
  const remote = metadata.trace && readTrace(metadata.trace);
  if (!remote || isRecent(metadata)) return remote;
  return { ...remote, traceFlags: TraceFlags.NONE };
}
