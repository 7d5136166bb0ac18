import type { AllianceEventType } from '@alliage/events';
import type { AllianceEvent } from './event.ts';
import type { Work } from './work.ts';

/** R44: what an event entails, in the same append. Files are named when-<event>-then-<what follows>. */
export interface Consequence<T extends AllianceEventType = AllianceEventType> {
  readonly after: readonly T[];
  /** Records what follows, on the state after the event. Recording nothing is the usual case. */
  readonly then: (work: Work, event: Pick<AllianceEvent<T>, 'type' | 'data'>) => void;
}

export const consequence = <T extends AllianceEventType>(
  after: readonly T[],
  then: Consequence<T>['then'],
): Consequence => ({ after, then }) as unknown as Consequence;
