import { certainlyBefore, spanOf, type EffectOf } from '@alliage/events';
import type { EffectContext, EffectRule, Unmet } from '../decider/effect.ts';
import { refusalOf, type Rule } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import type { AllianceState } from '../decider/state.ts';
import { isItsLastRole } from './present.ts';
import { parties } from './rules.ts';
import type { Party } from './state.ts';
import { successionRules as broken } from './succession-rules.ts';
import { roleOn } from './who.ts';

const unmet = (rule: Rule, mayWait = false): Unmet[] => [{ refusal: refusalOf(rule, undefined), mayWait }];
const byDecision = (decisionId: string) => ({ kind: 'decision', decisionId }) as const;

/** A party that is there, with nothing recorded of its place after that day. */
function place(state: AllianceState, partyId: string, { on }: EffectContext): Party | Unmet[] {
  const party = state.parties[partyId];
  if (party === undefined || roleOn(party, on) === undefined) return unmet(parties.notThere);
  return isItsLastRole(party, on) ? party : unmet(parties.changedSince);
}

/** Whether this organisation succeeds the one that a party is, and does so by then. */
function succeeds(state: AllianceState, from: string, to: string, { on }: EffectContext): Unmet[] {
  const succession = state.successions[from];
  if (succession === undefined) return unmet(broken.notSucceeded);
  if (!succession.successors.includes(to)) return unmet(broken.notItsSuccessor);
  return certainlyBefore(on, spanOf(succession.on)) ? unmet(broken.notYet, true) : [];
}

/** One party an organisation and alliance: whoever is one already is merged with, not taken over by. */
const isPartyAlready = (state: AllianceState, organisationId: string, { on }: EffectContext, ...but: string[]) =>
  Object.values(state.parties).some(
    (party) =>
      party.organisationId === organisationId && !but.includes(party.partyId) && roleOn(party, on) !== undefined,
  );

const succeedParty: EffectRule<'succeed-party'> = {
  matter: 'party',
  unmet(state, { partyId, from, organisationId }, context) {
    const party = place(state, partyId, context);
    if (Array.isArray(party)) return party;
    if (party.organisationId !== from) return unmet(broken.settledAlready);
    if (isPartyAlready(state, organisationId, context)) return unmet(broken.mergeInstead);
    return succeeds(state, from, organisationId, context);
  },
  happen(work, { partyId, from, organisationId: to, sharesVoiceWith }, decisionId) {
    work.record('PartySucceeded', said({ partyId, from, to, sharesVoiceWith, basis: byDecision(decisionId) }));
  },
};

/** Of two allies, one voice is left; an ally that merges with another party stays one. */
const keepsTheAlly = (kept: Party, ended: Party, { on }: EffectContext): Unmet[] =>
  roleOn(ended, on) === 'ally' && roleOn(kept, on) !== 'ally' ? unmet(broken.keepTheAlly) : [];

function oneSuccessor(
  state: AllianceState,
  kept: Party,
  ended: Party,
  { organisationId }: EffectOf<'merge-parties'>,
  context: EffectContext,
): Unmet[] {
  if (organisationId === undefined) return succeeds(state, ended.organisationId, kept.organisationId, context);
  if (isPartyAlready(state, organisationId, context, kept.partyId, ended.partyId)) return unmet(broken.mergeInstead);
  return [
    ...succeeds(state, kept.organisationId, organisationId, context),
    ...succeeds(state, ended.organisationId, organisationId, context),
  ];
}

const mergeParties: EffectRule<'merge-parties'> = {
  matter: 'party',
  unmet(state, effect, context) {
    const [kept, ended] = [place(state, effect.keptPartyId, context), place(state, effect.endedPartyId, context)];
    if (Array.isArray(kept)) return kept;
    if (Array.isArray(ended)) return ended;
    if (kept === ended) return unmet(broken.twoParties);
    return [...keepsTheAlly(kept, ended, context), ...oneSuccessor(state, kept, ended, effect, context)];
  },
  happen(work, { keptPartyId: kept, endedPartyId: ended, organisationId, sharesVoiceWith }, decisionId) {
    const basis = byDecision(decisionId);
    const from = work.state.parties[kept]?.organisationId;
    if (organisationId !== undefined && from !== undefined)
      work.record('PartySucceeded', said({ partyId: kept, from, to: organisationId, sharesVoiceWith, basis }));
    work.record('PartiesMerged', { kept, ended, basis });
  },
};

/** R18, matter `party`: what follows from organisations that are succeeded (R34). */
export const successionEffects = { 'succeed-party': succeedParty, 'merge-parties': mergeParties };
