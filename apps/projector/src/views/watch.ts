import type { Logger } from '@nestjs/common';
import type { RecordedEvent } from '@alliage/event-store';
import { SECONDS, traceFields, type Metrics } from '@alliage/platform';
import type { BatchApplied, RunnerObserver, ViewRunner } from '@alliage/projections';
import { endFollowed, eventFields, followEvents, underBatch, isVisible, type FollowedEvent } from './follow-events.ts';
import { watchStatus } from './watch-status.ts';

/** Sees events through on their way to the rows: for metrics, in their traces, and in the logs. */
export class ViewsWatch implements RunnerObserver {
  readonly #log: Pick<Logger, 'warn' | 'debug'>;
  readonly #metrics: Metrics;
  readonly #visible;
  readonly #applied;
  readonly #size;
  readonly #duration;

  constructor(metrics: Metrics, log: Pick<Logger, 'warn' | 'debug'>) {
    this.#log = log;
    this.#metrics = metrics;
    this.#visible = metrics.histogram({
      name: 'alliage_append_to_visible_seconds',
      help: 'How long after it was recorded an event could be seen in the views; rows filled anew do not count',
      buckets: [...SECONDS, 30, 60, 300, 1_800],
    });
    this.#applied = metrics.counter({
      name: 'alliage_views_events_applied_total',
      help: 'Events that the rows of the views have taken in; rows filled anew do not count',
    });
    this.#size = metrics.histogram({
      name: 'alliage_views_batch_events',
      help: 'Events that came as one batch',
      buckets: [1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000],
    });
    this.#duration = metrics.histogram({
      name: 'alliage_views_batch_duration_seconds',
      help: 'How long a batch took, to its commit or to its failure',
      labelNames: ['outcome'],
      buckets: SECONDS,
    });
  }

  /** Has scrapes look up how the runner is. */
  watch(runner: ViewRunner): void {
    watchStatus(this.#metrics, runner);
  }

  async applying(events: readonly RecordedEvent[], work: () => Promise<BatchApplied>): Promise<BatchApplied> {
    const end = this.#duration.startTimer();
    const followed = followEvents(events);
    try {
      const applied = await underBatch(events, followed, work);
      end({ outcome: 'committed' });
      this.#size.observe(events.length);
      this.#count(events, applied);
      this.#tell(events, followed, applied);
      endFollowed(followed, applied);
      return applied;
    } catch (error) {
      end({ outcome: 'failed' });
      endFollowed(followed, undefined, error);
      throw error;
    }
  }

  #count(events: readonly RecordedEvent[], applied: BatchApplied): void {
    const now = Date.now();
    for (const event of events) {
      if (!isVisible(event, applied)) continue;
      this.#applied.inc();
      // Clocks of two machines may differ by a little.
      this.#visible.observe(Math.max(0, now - Date.parse(event.metadata.recordedAt)) / 1_000);
    }
  }

  #tell(events: readonly RecordedEvent[], followed: readonly FollowedEvent[], { parked, newer }: BatchApplied): void {
    const at = (stream: string, revision: number) => {
      const event = events.find((one) => one.stream === stream && one.revision === revision);
      return event ? eventFields(event) : { stream, revision };
    };
    for (const { owner, revision, reason } of parked)
      this.#log.warn({ ...at(owner, revision), reason }, 'a stream is set aside: this event cannot be shown');
    if (newer) this.#log.warn(at(newer.stream, newer.revision), 'this event is newer than this service');
    for (const { event, span } of followed)
      this.#log.debug({ ...eventFields(event), ...traceFields(span.spanContext()) }, 'an event is in the rows');
  }
}
