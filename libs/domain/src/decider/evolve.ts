import { createDraft, finishDraft, setAutoFreeze } from 'immer';
import type { AllianceEventType } from '@alliage/events';
import type { AllianceEvent } from './event.ts';
import type { AllianceState } from './state.ts';
import { evolvers } from '../evolvers.ts';

// Frozen states would cost a walk over the whole state at every fold; types are readonly where it matters.
setAutoFreeze(false);

/** What one event changes. It may write into `state`: a draft (immer), so the state before stays as it was. */
export type Evolve<T extends AllianceEventType> = (state: AllianceState, event: AllianceEvent<T>) => void;
/** The events that one slice of the state lives by; several slices may listen to one event. */
export type Evolvers = { readonly [T in AllianceEventType]?: Evolve<T> };

function apply(draft: AllianceState, event: AllianceEvent): void {
  for (const slice of evolvers) (slice[event.type] as Evolve<AllianceEventType> | undefined)?.(draft, event);
  draft.revision = event.revision;
  draft.recordedAt = event.recordedAt;
}

/** The state after one event; the state before is left as it was. Never refuses: what is recorded has happened. */
export function evolve(state: AllianceState, event: AllianceEvent): AllianceState {
  return evolveAll(state, [event]);
}

/** The state after several events, in one draft: maps are copied once, not once an event. */
export function evolveAll(state: AllianceState, events: readonly AllianceEvent[]): AllianceState {
  const draft = createDraft(state);
  for (const event of events) apply(draft as AllianceState, event);
  return finishDraft(draft) as AllianceState;
}
