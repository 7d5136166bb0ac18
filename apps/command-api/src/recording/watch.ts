import { Injectable } from '@nestjs/common';
import { EventStoreError, UnknownOutcome, type Appended, type Committed, type EventStore } from '@alliage/event-store';
import type { StoredEvent } from '@alliage/events';
import { cacheMetrics, inSpan, Metrics, Problem, SECONDS } from '@alliage/platform';
import type { RecordCommand } from './recorded-command.ts';
import { States } from './states.ts';

/** What a command came to, where it came to something. */
export interface Came {
  readonly outcome: Committed<unknown, unknown>['outcome'];
  readonly stream: string;
  /** Of the stream, after it. */
  readonly revision: number | undefined;
}

/** In traces, a stream by its name; of a person, there is nothing to be said. */
const streamSaid = (stream: string): Record<string, string> =>
  stream.startsWith('person-') ? {} : { 'alliage.stream': stream };

/** Sees commands through, for metrics and traces: what each came to, how long it took, what of it reached the store. */
@Injectable()
export class Watch {
  readonly #commands;
  readonly #refusals;
  readonly #duration;
  readonly #appends;
  readonly #events;
  readonly #resends;
  /** Appends whose outcome was not known: the same events go out again. */
  readonly #unknown = new WeakSet<readonly StoredEvent[]>();

  constructor(metrics: Metrics, states: States) {
    this.#commands = metrics.counter({
      name: 'alliage_commands_total',
      help: 'Commands by type and by what they came to: appended, unchanged, repeated, or the code of a problem',
      labelNames: ['type', 'outcome'],
    });
    this.#refusals = metrics.counter({
      name: 'alliage_command_refusals_total',
      help: 'Reasons why rules refused commands, by the number of the rule',
      labelNames: ['rule'],
    });
    this.#duration = metrics.histogram({
      name: 'alliage_command_duration_seconds',
      help: 'How long commands took, waiting for others on the same stream included',
      labelNames: ['outcome'],
      buckets: SECONDS,
    });
    this.#appends = metrics.histogram({
      name: 'alliage_append_duration_seconds',
      help: 'How long the event store took for an append, by what came of it: stored, or the code of an error',
      labelNames: ['outcome'],
      buckets: SECONDS,
    });
    this.#events = metrics.counter({
      name: 'alliage_events_appended_total',
      help: 'Events appended, by the kind of their stream',
      labelNames: ['kind'],
    });
    this.#resends = metrics.counter({
      name: 'alliage_append_resends_total',
      help: 'Appends sent again as they were, because nobody said whether they had been stored',
    });
    cacheMetrics(metrics, 'commands', states);
  }

  /** Around a command. @param work is told what it came to, by its argument or by a Problem that it throws */
  command<T>({ type, context }: RecordCommand, work: (came: (what: Came) => void) => Promise<T>): Promise<T> {
    const attributes = { 'alliage.command': type, 'alliage.kind': context.kind };
    return inSpan(`command ${type}`, { attributes }, async (span) => {
      const end = this.#duration.startTimer();
      let outcome = 'internal';
      try {
        const answer = await work((what) => {
          outcome = what.outcome;
          span.setAttributes({ ...streamSaid(what.stream) });
          if (what.revision !== undefined) span.setAttribute('alliage.revision', what.revision);
        });
        return answer;
      } catch (error) {
        if (error instanceof Problem) outcome = this.#problem(error);
        throw error;
      } finally {
        span.setAttribute('alliage.outcome', outcome);
        this.#commands.inc({ type, outcome });
        end({ outcome });
      }
    });
  }

  /** The store, with its appends watched. */
  appending(store: Pick<EventStore, 'append'>): Pick<EventStore, 'append'> {
    return {
      append: (stream, expected, events) => this.#append(stream, events, () => store.append(stream, expected, events)),
    };
  }

  #append(stream: string, events: readonly StoredEvent[], work: () => Promise<Appended>): Promise<Appended> {
    if (this.#unknown.has(events)) this.#resends.inc();
    const attributes = { ...streamSaid(stream), 'alliage.events': events.length };
    return inSpan('append', { attributes }, async (span) => {
      const end = this.#appends.startTimer();
      try {
        const appended = await work();
        span.setAttribute('alliage.revision', appended.lastRevision);
        end({ outcome: 'stored' });
        this.#events.inc({ kind: stream.slice(0, stream.indexOf('-')) }, events.length);
        return appended;
      } catch (error) {
        if (error instanceof UnknownOutcome) this.#unknown.add(events);
        end({ outcome: error instanceof EventStoreError ? error.code : 'internal' });
        throw error;
      }
    });
  }

  #problem({ kind, details }: Problem): string {
    const rules = new Set((details.refusals ?? []).map(({ rule }) => rule));
    for (const rule of rules) this.#refusals.inc({ rule });
    return kind.code;
  }
}
