import { certainlyBefore, spanOfDay } from '@alliage/events';
import type { EffectRules, Unmet } from '../decider/effect.ts';
import { holds } from '../decider/period.ts';
import { refusalOf, type Rule } from '../decider/refusal.ts';
import { neverDelegated } from '../decisions/who-decides.ts';
import { committeeRefusals } from './rules.ts';
import { bodyOf } from './who.ts';

const unmet = (broken: Rule): Unmet => ({ refusal: refusalOf(broken, undefined) });

export const committeeEffects: Pick<EffectRules, 'delegate-matter' | 'end-delegation'> = {
  'delegate-matter': {
    matter: 'delegation',
    unmet: (state, { matter, until }, { on }) => [
      ...(neverDelegated.includes(matter) ? [unmet(committeeRefusals.neverDelegated)] : []),
      ...(certainlyBefore(spanOfDay(until), on) ? [unmet(committeeRefusals.delegationAhead)] : []),
      ...(bodyOf(state, 'technical', on) === undefined ? [unmet(committeeRefusals.noTechnicalCommittee)] : []),
    ],
    happen: (work, { delegationId, matter, limits, until }, decisionId) =>
      work.record('MatterDelegated', { delegationId, decisionId, matter, limits, until }),
  },
  'end-delegation': {
    matter: 'delegation',
    unmet: (state, { delegationId }, { on }) => {
      const delegation = state.delegations[delegationId];
      return delegation !== undefined && holds(delegation, on) ? [] : [unmet(committeeRefusals.delegationOver)];
    },
    happen: (work, { delegationId, reason }, decisionId) =>
      work.record('DelegationEnded', { delegationId, decisionId, reason }),
  },
};
