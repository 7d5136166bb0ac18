import type { EffectOf } from '@alliage/events';
import { charterInForce, charterOpen } from '../charter/in-force.ts';
import { hasSigned } from '../charter/signed.ts';
import { known } from '../decider/known.ts';
import type { EffectContext, EffectRule, Unmet } from '../decider/effect.ts';
import { refusalOf, type Rule } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import type { AllianceState } from '../decider/state.ts';
import { isInStage } from '../lifecycle/stage.ts';
import { voiceOf, voicesOfCircle } from './circle.ts';
import { isItsLastRole, partyOfOrganisation } from './present.ts';
import { parties } from './rules.ts';
import { successionEffects } from './succession-effects.ts';
import { roleOn } from './who.ts';

const unmet = (broken: Rule, mayWait = false): Unmet[] => [{ refusal: refusalOf(broken, undefined), mayWait }];

/**
 * R18: a newcomer signs the charter in force; while the first is open it signs that, and waits for it; before, it is in at once.
 * An admission may be decided before the signature: it then waits for it.
 */
function signatureAwaited(state: AllianceState, partyId: string, { on }: EffectContext): Unmet[] {
  const inForce = charterInForce(state, on);
  if (inForce !== undefined) return hasSigned(state, inForce, partyId) ? [] : unmet(parties.newcomerSigns, true);
  const first = charterOpen(state);
  if (first === undefined) return [];
  return unmet(hasSigned(state, first, partyId) ? parties.firstCharterAwaited : parties.newcomerSigns, true);
}

const byDecision = (decisionId: string) => ({ kind: 'decision', decisionId }) as const;

const admitParty: EffectRule<'admit-party'> = {
  matter: 'party',
  unmet(state, { partyId, organisationId }, context) {
    const former = partyOfOrganisation(state, organisationId);
    const taken = state.parties[partyId];
    if (isInStage(state, context.on, 'interconnaissance')) return unmet(parties.allyByInvitationNow);
    if (former !== undefined && former.partyId !== partyId) return unmet(parties.samePartyReturns);
    if (taken !== undefined && taken !== former) return unmet(known.inAlliance);
    if (former !== undefined && roleOn(former, context.on) !== undefined) return unmet(parties.alreadyParty);
    if (former?.roles.some((role) => role.ended === undefined)) return unmet(parties.noteDepartureFirst);
    return signatureAwaited(state, partyId, context);
  },
  happen(work, { partyId, organisationId, sharesVoiceWith }, decisionId) {
    const basis = byDecision(decisionId);
    work.record('PartyJoined', said({ partyId, organisationId, role: 'ally' as const, sharesVoiceWith, basis }));
  },
};

const changeRole: EffectRule<'change-role'> = {
  matter: 'party',
  unmet(state, { partyId, to }, context) {
    const party = state.parties[partyId];
    const role = party && roleOn(party, context.on);
    if (party === undefined || role === undefined) return unmet(parties.notThere);
    if (role === to) return unmet(parties.sameRole);
    if (!isItsLastRole(party, context.on)) return unmet(parties.changedSince);
    if (to !== 'ally') return [];
    if (isInStage(state, context.on, 'interconnaissance')) return unmet(parties.allyByInvitationNow);
    return signatureAwaited(state, partyId, context);
  },
  happen(work, { partyId, to, sharesVoiceWith }, decisionId) {
    const party = work.state.parties[partyId];
    const from = party && roleOn(party, work.on);
    const basis = byDecision(decisionId);
    if (from !== undefined) work.record('PartyRoleChanged', said({ partyId, from, to, sharesVoiceWith, basis }));
  },
};

const excludeParty: EffectRule<'exclude-party'> = {
  matter: 'party',
  unmet(state, { partyId }, { on }) {
    const party = state.parties[partyId];
    if (party === undefined || roleOn(party, on) === undefined) return unmet(parties.notThere);
    if (!isItsLastRole(party, on)) return unmet(parties.changedSince);
    const own = voiceOf(state, partyId, on);
    const others = voicesOfCircle(state, on).filter((voice) => voice !== own);
    return others.length < 2 ? unmet(parties.twoOtherAllies) : [];
  },
  happen(work, { partyId, reason }: EffectOf<'exclude-party'>, decisionId) {
    work.record('PartyExcluded', { partyId, reason, basis: byDecision(decisionId) });
  },
};

/** R18, matter `party`. */
export const partiesEffects = {
  'admit-party': admitParty,
  'change-role': changeRole,
  'exclude-party': excludeParty,
  ...successionEffects,
};
