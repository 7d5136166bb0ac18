import { dayOf, type DataOf, type EventType, type Provenance, type Visibility } from '@alliage/events';
import { defaultZone } from '../decider/work.ts';
import type { Act } from '../decider/act.ts';
import { always, liesAhead } from '../decider/always.ts';
import { Refused, refuse, type Refusal } from '../decider/refusal.ts';

/** An event of an organisation's, a network's or a person's stream, as far as their states live by it. */
export interface DirectoryEvent {
  readonly type: string;
  readonly data: object;
  readonly revision: number;
  /** EDTF (R29). */
  readonly effectiveOn: string;
  /** Instant, UTC. */
  readonly recordedAt: string;
}

/** An event that a decision on such a stream adds. */
export interface NewDirectoryEvent {
  readonly type: EventType;
  readonly data: object;
  readonly effectiveOn: string;
  readonly provenance: Provenance;
  readonly visibility: Visibility;
}
export type DirectoryDecided =
  | { readonly ok: true; readonly events: readonly NewDirectoryEvent[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Adds an event to the decision in the making. */
export type RecordEvent = <T extends EventType>(
  type: T,
  data: DataOf<T>,
  options?: { readonly visibility?: Visibility },
) => void;

/** Runs a decision: what it records, or why it refuses. These streams know no gate. */
export function deciding(act: Act, decision: (record: RecordEvent) => void): DirectoryDecided {
  const today = dayOf(act.now, defaultZone);
  const effectiveOn = act.effectiveOn ?? today;
  const events: NewDirectoryEvent[] = [];
  try {
    if (liesAhead(effectiveOn, today)) refuse(always.notInTheFuture, undefined, '/effectiveOn');
    decision((type, data, options = {}) => {
      const visibility = options.visibility ?? act.visibility ?? 'alliance';
      events.push({ type, data, effectiveOn, provenance: act.provenance, visibility });
    });
    return { ok: true, events };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusals: error.refusals };
    throw error;
  }
}

/** The members that are there: an event has no `undefined`. */
export const present = <T extends object>(thing: T): T =>
  Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined)) as T;
