import type { BodyKind, Gate, ItemContent, Span } from '@alliage/events';
import { bodyById } from '../committees/who.ts';
import { refusalOf, type Refusal } from '../decider/refusal.ts';
import type { AllianceState } from '../decider/state.ts';
import { ruleOfEffect } from '../effects.ts';
import { wrongWaivers } from '../gates/waivers.ts';
import { withoutEffect } from '../sessions/agenda/matters.ts';
import { allAreSilent } from '../parties/succession.ts';
import { settles } from './vital.ts';
import type { Item, Session } from '../sessions/state.ts';
import { voteRules } from './rules.ts';
import { mayDecide, whoDecides } from './who-decides.ts';

/** What does not hold of an item's effect, those criteria apart that it waives itself or that may be met later (R19). */
const unmetEffect = (state: AllianceState, item: Item, on: Span): Refusal[] => {
  const { effect, waivers } = item.content;
  if (effect === undefined) return [];
  return ruleOfEffect(effect)
    .unmet(state, effect, { on, itemId: item.itemId, waived: waivers.map((w) => w.criterion) })
    .filter(({ mayWait }) => mayWait !== true)
    .map(({ refusal }) => refusal);
};

function wrongMatter(state: AllianceState, kind: BodyKind, content: ItemContent, on: Span): Refusal[] {
  const { matter, effect } = content;
  if (matter === undefined) return [];
  const wrong: Refusal[] = [];
  if (!mayDecide(state, kind, matter, on, effect))
    wrong.push(refusalOf(voteRules.notItsMatter, { kinds: whoDecides(state, matter, on, effect) }));
  if (effect === undefined && !withoutEffect.includes(matter))
    wrong.push(refusalOf(voteRules.effectMissing, undefined));
  if (effect !== undefined && ruleOfEffect(effect).matter !== matter)
    wrong.push(refusalOf(voteRules.effectOfAnotherMatter, undefined));
  return wrong;
}

/** R3: a criterion is waived by the body that decides its gate. */
const decidesGate = (state: AllianceState, kind: BodyKind, gate: Gate, on: Span): boolean =>
  gate === 'G8' || gate === 'G9'
    ? mayDecide(state, kind, 'closure', on)
    : mayDecide(state, kind, 'stage', on, { kind: 'enter-stage', gate });

/** What an item carries besides its effect must make sense too: supersessions (R21), waivers (R3), conditions lifted (R4), owners. */
function wrongLoad(state: AllianceState, kind: BodyKind, content: ItemContent, on: Span): Refusal[] {
  const { conditions, waivers, actions, supersedes, lifts } = content;
  const wrong: Refusal[] = [];
  for (const { decisionId, keptActions } of supersedes) {
    const older = state.decisions[decisionId];
    if (older === undefined || older.outcome !== 'adopted' || older.supersededBy !== undefined) {
      wrong.push(refusalOf(voteRules.notSuperseded, undefined));
      continue;
    }
    if (!mayDecide(state, kind, older.matter, on, older.effect))
      wrong.push(refusalOf(voteRules.olderIsNotItsMatter, undefined));
    const open = (id: string) => state.actions[id]?.decisionId === decisionId && state.actions[id].status === 'open';
    if (!keptActions.every(open)) wrong.push(refusalOf(voteRules.keptActionNotOpen, undefined));
  }
  const mayBe = waivers.filter((waiver) => wrongWaivers([waiver], '').length === 0);
  if (!mayBe.every(({ gate }) => decidesGate(state, kind, gate, on)))
    wrong.push(refusalOf(voteRules.waiverNotItsGate, undefined));
  const isOpen = (id: string) => {
    const condition = state.conditions[id];
    return condition !== undefined && condition.met === undefined && condition.lifted === undefined;
  };
  if (!lifts.every(isOpen)) wrong.push(refusalOf(voteRules.conditionNotOpen, undefined));
  const set = [...conditions, ...waivers.flatMap((w) => w.condition ?? []), ...actions];
  if (set.some(({ owner }) => state.parties[owner.partyId] === undefined))
    wrong.push(refusalOf(voteRules.ownerUnknown, undefined));
  return wrong;
}

/** R24: what has been withdrawn is not decided any more. (That its submission is, the effect says itself.) */
const withdrawnProposal = (state: AllianceState, { proposalId, effect }: ItemContent): Refusal[] =>
  effect?.kind !== 'submit-proposal' && state.proposals[proposalId ?? '']?.status === 'withdrawn'
    ? [refusalOf(voteRules.proposalWithdrawn, undefined)]
    : [];

/** R34: where every ally was succeeded and none has decided in time, they speak to settle that, or to end; of nothing else. */
const settlesNothing = (state: AllianceState, content: ItemContent, on: Span): Refusal[] =>
  allAreSilent(state, on) && !settles(content.effect) ? [refusalOf(voteRules.settleSuccessions, undefined)] : [];

/**
 * R19: everything that stands in the way of putting an item to the vote on a day: the body (R18), the effect and its criteria, the waivers
 * (R3), what it supersedes and lifts. Asked at the first voice; until it is empty no voice is taken.
 */
export function obstacles(state: AllianceState, session: Session, item: Item, on: Span): Refusal[] {
  const kind = bodyById(state, session.bodyId)?.kind ?? 'project-team';
  const { content } = item;
  if (content.kind !== 'decision' || content.matter === undefined)
    return [refusalOf(voteRules.notADecision, undefined)];
  return [
    ...wrongMatter(state, kind, content, on),
    ...wrongWaivers(content.waivers, '/itemId'),
    ...unmetEffect(state, item, on),
    ...wrongLoad(state, kind, content, on),
    ...withdrawnProposal(state, content),
    ...settlesNothing(state, content, on),
  ].map((refusal) => ({ ...refusal, field: refusal.field?.startsWith('/effectiveOn') ? refusal.field : '/itemId' }));
}
