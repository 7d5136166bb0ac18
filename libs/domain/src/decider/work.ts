import type { AllianceEventType, DataOf, Provenance, Visibility } from '@alliage/events';
import { dayOf, spanOf, type Span } from '@alliage/events';
import { evolve } from './evolve.ts';
import type { Act } from './act.ts';
import type { AllianceEvent, NewEvent } from './event.ts';
import type { AllianceState } from './state.ts';

export interface RecordOptions {
  readonly effectiveOn?: string;
  readonly provenance?: Provenance;
  readonly visibility?: Visibility;
}

/** A decision in the making: what has been recorded so far, and the state that follows from it. */
export interface Work {
  /** State after the events recorded so far in this command. */
  readonly state: AllianceState;
  readonly act: Act;
  /** The day of the act (R38), as an EDTF string and as a span of days. */
  readonly effectiveOn: string;
  readonly on: Span;
  /** Today in the alliance's time zone. */
  readonly today: string;
  readonly events: readonly NewEvent[];
  /** Sets the day of the act where the command left it open: the session's day for what happens in it (R29). */
  happenedOn(edtf: string): void;
  /** Sets the day of the act whatever the command says: an event that notes what a day did has that day (R40). */
  notes(edtf: string): void;
  /** Adds an event and moves the state. */
  record<T extends AllianceEventType>(type: T, data: DataOf<T>, options?: RecordOptions): void;
  /** Runs `then` with every event recorded inside marked as entailed by the event at `index` (R44). */
  causedBy(index: number, then: () => void): void;
}

/** Zone of an alliance before its first event says so. */
export const defaultZone = 'Europe/Paris';

export function startWork(before: AllianceState, act: Act, zone: string = before.zone): Work {
  const today = dayOf(act.now, zone);
  const events: NewEvent[] = [];
  let state = before;
  let effectiveOn = act.effectiveOn ?? today;
  let cause: number | undefined;
  return {
    get state() {
      return state;
    },
    get effectiveOn() {
      return effectiveOn;
    },
    get on() {
      return spanOf(effectiveOn);
    },
    act,
    today,
    events,
    happenedOn(edtf) {
      if (act.effectiveOn === undefined) effectiveOn = edtf;
    },
    notes(edtf) {
      effectiveOn = edtf;
    },
    record(type, data, options = {}) {
      const event = {
        type,
        data,
        effectiveOn: options.effectiveOn ?? effectiveOn,
        provenance: options.provenance ?? act.provenance,
        visibility: options.visibility ?? act.visibility ?? 'alliance',
        ...(cause === undefined ? {} : { causedBy: cause }),
      } as unknown as NewEvent;
      events.push(event);
      state = evolve(state, {
        ...event,
        revision: state.revision + 1,
        recordedAt: act.now,
        actor: act.actor,
        commandId: act.commandId,
      } as unknown as AllianceEvent);
    },
    causedBy(index, then) {
      const outer = cause;
      cause = index;
      try {
        then();
      } finally {
        cause = outer;
      }
    },
  };
}
