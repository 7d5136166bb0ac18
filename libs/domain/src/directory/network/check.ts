import { certainlyBefore, dayOf, spanOf, spanOfDay } from '@alliage/events';
import type { Act } from '../../decider/act.ts';
import { refuse } from '../../decider/refusal.ts';
import { checkSaid, reported } from '../../decider/reported.ts';
import { defaultZone } from '../../decider/work.ts';
import { networkRules as rules } from './rules.ts';
import { facilitates, type NetworkState } from './state.ts';

/** In which circumstances a command on a network is open. */
export interface NetworkRule {
  /** R37: may be told of the days before the cut-over as a source tells it. A facilitator's term may not: a report gives no mandate. */
  readonly reported?: true;
  /** R29: may have happened certainly before the network was founded. */
  readonly beforeBeginning?: true;
  /** Section 9: for a facilitator of the network only. */
  readonly kept?: true;
}

/** Today, where networks count their days. */
export const todayOf = (act: Act) => spanOfDay(dayOf(act.now, defaultZone));
export const dayOfAct = (act: Act) => (act.effectiveOn === undefined ? todayOf(act) : spanOf(act.effectiveOn));

/** What holds for every command on a network, whatever it asks (R29, R30, R37, section 9). `demonstration`: as it is, or is about to be. */
export function checkNetwork(state: NetworkState, act: Act, rule: NetworkRule, demonstration: boolean): void {
  const [on, today] = [dayOfAct(act), todayOf(act)];
  const { provenance, actor } = act;
  checkSaid(provenance);
  if (provenance.kind === 'fictional' && !demonstration)
    refuse(rules.fictionInADemonstration, undefined, '/provenance/kind');
  if (provenance.kind === 'reported') {
    if (!rule.reported) refuse(reported.notByReport, undefined, '/provenance');
    const cutOver = state.cutOver === '' ? (today.first ?? '') : state.cutOver;
    if (!certainlyBefore(on, spanOfDay(cutOver))) refuse(reported.beforeTheCutOver, { cutOver }, '/effectiveOn');
  }
  if (state.details !== undefined && !rule.beforeBeginning && certainlyBefore(on, state.began))
    refuse(rules.notBeforeTheBeginning, { began: state.began }, '/effectiveOn');
  // The past may be written down later: whoever keeps the journal now may tell of days before their own.
  if (rule.kept && !(actor.role === 'network-facilitator' && facilitates(state.facilitators, actor, on, today)))
    refuse(rules.facilitatorKeeps);
}
