import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { trace } from '@opentelemetry/api';
import type { Sampler } from '@opentelemetry/sdk-trace';
import { ToldExporter, type Sent } from './sending.ts';
import { carryContexts, recordSpans } from './spans.ts';

/** How spans leave the process. */
export interface TracingOptions {
  readonly service: string;
  /** Of the collector, without `/v1/traces`. */
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Further attributes of the process. */
  readonly resource: Readonly<Record<string, string>>;
  readonly sampler: SamplerName;
  /** Part of the traces that are recorded, for samplers with a ratio: 0 to 1. */
  readonly ratio: number;
  /** ms that one sending may take. */
  readonly timeout: number;
  /** ms after which spans are sent. */
  readonly delay: number;
}

/** The samplers of OpenTelemetry's standard environment. */
export const SAMPLERS = [
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
  'always_on',
  'always_off',
  'traceidratio',
] as const;
export type SamplerName = (typeof SAMPLERS)[number];

/** A stop does not wait longer for a collector that does not answer, in ms. */
const PATIENCE = 3_000;

/**
 * Lets traces flow through the process, and sends spans where there is a collector to send them to. The library that records is loaded
 * only then.
 * @returns what sends the last spans and ends it
 */
export async function startTracing(options: TracingOptions | undefined, told: Sent): Promise<() => Promise<void>> {
  carryContexts();
  if (options === undefined) return async () => undefined;
  const { BatchSpanProcessor, TracerProvider } = await import('@opentelemetry/sdk-trace');
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const { resourceFromAttributes } = await import('@opentelemetry/resources');
  const { service, endpoint, headers, timeout, delay } = options;
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
  const exporter = new OTLPTraceExporter({ url, headers: { ...headers }, timeoutMillis: timeout });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({
      'service.namespace': 'alliage',
      'service.instance.id': randomUUID(),
      ...options.resource,
      'service.name': service,
    }),
    sampler: await samplerOf(options),
    spanProcessors: [
      new BatchSpanProcessor({ exporter: new ToldExporter(exporter, told), scheduledDelayMillis: delay }),
    ],
  });
  trace.setGlobalTracerProvider(provider);
  recordSpans(true);
  return async () => {
    recordSpans(false);
    trace.disable();
    await Promise.race([provider.shutdown().catch(() => undefined), sleep(PATIENCE, undefined, { ref: false })]);
  };
}

async function samplerOf({ sampler, ratio }: TracingOptions): Promise<Sampler> {
  const sdk = await import('@opentelemetry/sdk-trace');
  const named = sampler.replace('parentbased_', '');
  const root =
    named === 'always_on'
      ? new sdk.AlwaysOnSampler()
      : named === 'always_off'
        ? new sdk.AlwaysOffSampler()
        : new sdk.TraceIdRatioBasedSampler(ratio);
  return sampler === named ? root : new sdk.ParentBasedSampler({ root });
}
