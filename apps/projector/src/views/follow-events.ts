import { context, ROOT_CONTEXT, SpanKind, trace, type Link, type Span } from '@opentelemetry/api';
import type { RecordedEvent } from '@alliage/event-store';
import { failed, inSpan, isRecent, startSpan, traceFields, traceOfEvent, under } from '@alliage/platform';
import type { BatchApplied } from '@alliage/projections';

/** What the standard calls messaging: events come in, rows go out. */
const MESSAGING = {
  'messaging.system': 'alliage',
  'messaging.operation.name': 'apply',
  'messaging.operation.type': 'process',
  'messaging.destination.name': 'views',
};

/** An event in the trace of the command that it comes from. */
export interface FollowedEvent {
  readonly event: RecordedEvent;
  readonly span: Span;
}

/**
 * The events of a batch that are recent, each with a span in its own trace, begun now: so a trace goes from the request to the row, across
 * processes. A store of years that is read again makes none.
 */
export function followEvents(events: readonly RecordedEvent[], now = Date.now()): FollowedEvent[] {
  const followed: FollowedEvent[] = [];
  for (const event of events) {
    const { metadata, type, stream, revision } = event;
    const remote = isRecent(metadata, now) ? traceOfEvent(metadata) : undefined;
    if (!remote) continue;
    const said = { 'alliage.event': type, 'alliage.revision': revision };
    const of = stream.startsWith('person-') ? {} : { 'alliage.stream': stream };
    const span = startSpan(`apply ${type}`, {
      kind: SpanKind.CONSUMER,
      attributes: { ...MESSAGING, ...said, ...of },
      under: under(remote),
    });
    followed.push({ event, span });
  }
  return followed;
}

/** Ends the spans of a batch, as it ended. */
export function endFollowed(
  followed: readonly FollowedEvent[],
  applied: BatchApplied | undefined,
  error?: unknown,
): void {
  for (const { event, span } of followed) {
    if (error !== undefined) failed(span, error);
    else if (!isVisible(event, applied)) span.setAttribute('alliage.outcome', 'set-aside');
    span.end();
  }
}

/** Whether the rows have an event: not where its stream is set aside. */
export const isVisible = ({ stream, revision }: RecordedEvent, applied: BatchApplied | undefined): boolean =>
  applied?.advanced.some((one) => one.owner === stream && one.revision >= revision) ?? false;

/** Does the work under the one event that it is about; where there are more, in a span of the batch, linked with each that is followed. */
export function underBatch<T>(
  events: readonly RecordedEvent[],
  followed: readonly FollowedEvent[],
  work: () => Promise<T>,
): Promise<T> {
  const [first] = followed;
  if (first && events.length === 1) return context.with(trace.setSpan(ROOT_CONTEXT, first.span), work);
  const links: Link[] = followed.map(({ span }) => ({ context: span.spanContext() }));
  const attributes = { ...MESSAGING, 'messaging.batch.message_count': events.length };
  return inSpan('apply batch', { kind: SpanKind.CONSUMER, attributes, links }, work);
}

/** Ids of an event and of its trace, as fields of a log line. */
export function eventFields({ stream, revision, type, metadata }: RecordedEvent): Record<string, unknown> {
  return { ...traceFields(traceOfEvent(metadata)), stream, revision, event: type };
}
