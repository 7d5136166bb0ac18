import { dayOf, spanOf, type DataOf, type Span } from '@alliage/events';
import { holds, type Period } from '../../decider/period.ts';
import { defaultZone } from '../../decider/work.ts';
import type { DirectoryEvent } from '../happened.ts';

/** One term of one facilitator, named by an organisation. */
export interface FacilitatorTerm extends Period {
  readonly organisationId: string;
  readonly personId: string;
}
export interface Membership extends Period {
  readonly organisationId: string;
}

/** What a network is, as far as rules live by it. What lasts is a dated list, asked for a day (R38). */
export interface NetworkState {
  /** Absent before the network is founded. */
  readonly details?: DataOf<'NetworkDetailsChanged'>;
  /** From its first event or never (R30). */
  readonly demonstration: boolean;
  /** `effectiveOn` of the founding. */
  readonly began: Span;
  /** Cut-over (R37): the day on which the stream was opened in the service. */
  readonly cutOver: string;
  /** Every term ever named. A term's end by its day is no event (R40). */
  readonly facilitators: readonly FacilitatorTerm[];
  readonly members: readonly Membership[];
  /** The number given last, where members are not listed. */
  readonly counted?: DataOf<'NetworkMembersCounted'> & { readonly on: string };
}
export const noNetwork: NetworkState = {
  demonstration: false,
  began: { first: null, last: null },
  cutOver: '',
  facilitators: [],
  members: [],
};

type Named = Pick<FacilitatorTerm, 'organisationId' | 'personId'>;
export const isSame = (a: Named, b: Named): boolean =>
  a.organisationId === b.organisationId && a.personId === b.personId;

/** Whether somebody facilitates the network on one of these days, for that organisation where one is named. */
export const facilitates = (
  facilitators: readonly FacilitatorTerm[],
  { personId, organisationId }: { readonly personId: string; readonly organisationId?: string },
  ...days: readonly Span[]
): boolean =>
  facilitators.some(
    (term) =>
      term.personId === personId &&
      (organisationId === undefined || term.organisationId === organisationId) &&
      days.some((day) => holds(term, day)),
  );

/** Ends the terms that no act has ended yet: from that day on they no longer hold. */
const ending = <P extends Period>(periods: readonly P[], ended: Span, ofIt: (one: P) => boolean): P[] =>
  periods.map((one) => (ofIt(one) && one.ended === undefined ? { ...one, ended } : one));

function evolve(state: NetworkState, { type, data, effectiveOn, recordedAt }: DirectoryEvent): NetworkState {
  const on = spanOf(effectiveOn);
  switch (type) {
    case 'NetworkFounded': {
      const { networkId: _, demonstration = false, ...details } = data as DataOf<'NetworkFounded'>;
      return { ...state, details, demonstration, began: on, cutOver: dayOf(recordedAt, defaultZone) };
    }
    case 'NetworkDetailsChanged':
      return { ...state, details: data as DataOf<'NetworkDetailsChanged'> };
    case 'FacilitatorNamed': {
      const { from, until, ...named } = data as DataOf<'FacilitatorNamed'>;
      const begins = from === undefined ? on : { first: from, last: from };
      const term = { ...named, from: begins, ...(until === undefined ? {} : { until }) };
      // Named anew, the term given last counts: what was left of the one before gives way to it.
      return {
        ...state,
        facilitators: [...ending(state.facilitators, begins, (one) => isSame(one, named)), term],
      };
    }
    case 'FacilitatorEnded':
      return { ...state, facilitators: ending(state.facilitators, on, (one) => isSame(one, data as Named)) };
    case 'NetworkMemberJoined': {
      const { organisationId } = data as DataOf<'NetworkMemberJoined'>;
      return { ...state, members: [...state.members, { organisationId, from: on }] };
    }
    case 'NetworkMemberLeft': {
      const { organisationId } = data as DataOf<'NetworkMemberLeft'>;
      return { ...state, members: ending(state.members, on, (one) => one.organisationId === organisationId) };
    }
    case 'NetworkMembersCounted':
      return { ...state, counted: { ...(data as DataOf<'NetworkMembersCounted'>), on: effectiveOn } };
    default:
      return state;
  }
}

export const evolveNetwork = (state: NetworkState, events: readonly DirectoryEvent[]): NetworkState =>
  events.reduce(evolve, state);
