import { setTimeout as sleep } from 'node:timers/promises';
import {
  collectDefaultMetrics,
  Counter,
  Gauge,
  Histogram,
  Registry,
  type CounterConfiguration,
  type GaugeConfiguration,
  type HistogramConfiguration,
} from 'prom-client';

/** ms that one look-up for a scrape may take; what is not known by then is what it was. */
const PATIENCE = 2_000;

/**
 * What a process counts and measures, for Prometheus. Labels are names of the code's (types of commands, routes, outcomes): never an id, never
 * a word that somebody wrote.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #lookUps: (() => Promise<void>)[] = [];
  #scraping: Promise<string> | undefined;

  /** Adds what every process of Node's has: memory, CPU, event loop, garbage collection. */
  withProcess(): this {
    collectDefaultMetrics({ register: this.#registry });
    return this;
  }

  /** The one of this name; made where there is none. */
  counter<T extends string>(about: CounterConfiguration<T>): Counter<T> {
    return this.#known<Counter<T>>(about.name) ?? new Counter({ ...about, registers: [this.#registry] });
  }

  gauge<T extends string>(about: GaugeConfiguration<T>): Gauge<T> {
    return this.#known<Gauge<T>>(about.name) ?? new Gauge({ ...about, registers: [this.#registry] });
  }

  histogram<T extends string>(about: HistogramConfiguration<T>): Histogram<T> {
    return this.#known<Histogram<T>>(about.name) ?? new Histogram({ ...about, registers: [this.#registry] });
  }

  /** Something to be looked up for each scrape, within two seconds; what fails leaves things as they were. */
  onScrape(lookUp: () => Promise<void>): void {
    this.#lookUps.push(lookUp);
  }

  /** Everything, as Prometheus reads it; several scrapes at once are one. */
  scrape(): Promise<string> {
    return (this.#scraping ??= this.#scrape().finally(() => (this.#scraping = undefined)));
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  #known<M>(name: string): M | undefined {
    return this.#registry.getSingleMetric(name) as M | undefined;
  }

  async #scrape(): Promise<string> {
    const given = new AbortController();
    const over = sleep(PATIENCE, undefined, { signal: given.signal }).catch(() => undefined);
    const lookUps = this.#lookUps.map((lookUp) => lookUp().catch(() => undefined));
    await Promise.race([Promise.all(lookUps), over]);
    given.abort();
    return this.#registry.metrics();
  }
}
