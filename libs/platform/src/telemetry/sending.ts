import { ExportResultCode, type ExportResult } from '@opentelemetry/core';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace';

/** Told what becomes of spans on their way to the collector. */
export interface Sent {
  /** So many have arrived. */
  arrived(spans: number): void;
  /** So many are lost; why, at the first of a row of failures. */
  lost(spans: number, why?: Error): void;
}

/** Sends spans; a collector that fails is told of once, until it answers again. Nothing waits for it but the spans. */
export class ToldExporter implements SpanExporter {
  readonly #exporter: SpanExporter;
  readonly #told: Sent;
  #failing = false;

  constructor(exporter: SpanExporter, told: Sent) {
    this.#exporter = exporter;
    this.#told = told;
  }

  export(spans: ReadableSpan[], done: (result: ExportResult) => void): void {
    this.#exporter.export(spans, ({ code, error }) => {
      if (code === ExportResultCode.SUCCESS) {
        this.#failing = false;
        this.#told.arrived(spans.length);
      } else {
        this.#told.lost(spans.length, this.#failing ? undefined : (error ?? new Error('spans were not taken')));
        this.#failing = true;
      }
      // Lost or not, they are done with: to say more would have the library log each of them.
      done({ code: ExportResultCode.SUCCESS });
    });
  }

  forceFlush(): Promise<void> {
    return this.#exporter.forceFlush?.() ?? Promise.resolve();
  }

  shutdown(): Promise<void> {
    return this.#exporter.shutdown();
  }
}
