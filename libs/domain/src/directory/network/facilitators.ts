import { certainlyBefore, spanOf } from '@alliage/events';
import type { Act } from '../../decider/act.ts';
import { known } from '../../decider/known.ts';
import { refuse } from '../../decider/refusal.ts';
import { same } from '../../decider/same.ts';
import { present, type RecordEvent } from '../happened.ts';
import { dayOfAct } from './check.ts';
import { networkRules as rules } from './rules.ts';
import { isSame, type NetworkState } from './state.ts';

/** A facilitator is named by its organisation, with its term; `from`: the day of the act unless it says otherwise. */
export interface NameFacilitator {
  readonly organisationId: string;
  readonly personId: string;
  readonly from?: string;
  readonly until?: string;
}
export type EndFacilitator = Pick<NameFacilitator, 'organisationId' | 'personId'>;

export function nameFacilitator(state: NetworkState, body: NameFacilitator, act: Act, record: RecordEvent): void {
  const { organisationId, personId, from, until } = body;
  if (act.facts.organisations[organisationId] === undefined) refuse(known.organisation, undefined, '/organisationId');
  if (act.facts.persons[personId] === undefined) refuse(known.person, undefined, '/personId');
  const begins = from === undefined ? dayOfAct(act) : spanOf(from);
  if (until !== undefined && certainlyBefore(spanOf(until), begins)) refuse(rules.termBackwards, undefined, '/until');
  const running = state.facilitators.find((one) => one.ended === undefined && isSame(one, body));
  // Without a `from`, somebody who is named already goes on as before.
  const unchanged = running && same(running.until, until) && (from === undefined || same(running.from, begins));
  if (!unchanged) record('FacilitatorNamed', present({ organisationId, personId, from, until }));
}

export function endFacilitator(state: NetworkState, body: EndFacilitator, act: Act, record: RecordEvent): void {
  const { organisationId, personId } = body;
  const running = state.facilitators.find((one) => one.ended === undefined && isSame(one, body));
  if (running === undefined) refuse(rules.notFacilitator);
  if (certainlyBefore(dayOfAct(act), running.from))
    refuse(rules.endBeforeBeginning, { from: running.from }, '/effectiveOn');
  record('FacilitatorEnded', { organisationId, personId });
}
