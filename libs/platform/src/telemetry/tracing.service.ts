import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import { context, ROOT_CONTEXT } from '@opentelemetry/api';
import type { Metrics } from './metrics.ts';
import { startTracing, type TracingOptions } from './tracing.ts';

/** The tracing of the process, to its end: what was recorded last is still sent. */
export class Tracing implements OnApplicationShutdown {
  readonly #stop: () => Promise<void>;
  private constructor(stop: () => Promise<void>) {
    this.#stop = stop;
  }

  static async start(options: TracingOptions | undefined, metrics: Metrics): Promise<Tracing> {
    const log = new Logger('tracing');
    const spans = metrics.counter({
      name: 'alliage_trace_spans_total',
      help: 'Spans that were sent to the collector, and that were lost because it did not take them',
      labelNames: ['outcome'],
    });
    const stop = await startTracing(options, {
      arrived: (count) => spans.inc({ outcome: 'sent' }, count),
      lost(count, why) {
        spans.inc({ outcome: 'lost' }, count);
        // Of no request, though one of them set off the sending.
        const tell = () => log.warn(why, `traces are lost until the collector takes them again: ${options?.endpoint}`);
        if (why) context.with(ROOT_CONTEXT, tell);
      },
    });
    return new Tracing(stop);
  }

  /** After the HTTP server is closed. */
  onApplicationShutdown(): Promise<void> {
    return this.#stop();
  }
}
