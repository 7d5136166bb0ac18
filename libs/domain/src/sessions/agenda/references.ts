import { mustKnow, mustStillBe, mustKnowPerson } from '../../decider/known.ts';
import { refuse } from '../../decider/refusal.ts';
import type { Work } from '../../decider/work.ts';
import type { Party } from '../../parties/state.ts';
import { successionOf } from '../../parties/succession.ts';
import { successionRules } from '../../parties/succession-rules.ts';
import { agendaRefusals } from '../rules.ts';
import type { ConditionWords, EffectWords, ItemWords } from './words.ts';

/** Everything that an item refers to must be there; an unknown id is refused with a pointer to it. */
export function mustReferToThingsKnown(work: Work, words: ItemWords, at: string): void {
  const { state } = work;
  const owner = ({ partyId, personId }: ConditionWords, field: string) => {
    mustKnow(state.parties, partyId, `${field}/partyId`);
    if (personId !== undefined) mustKnowPerson(work, personId, `${field}/personId`);
  };
  words.conditions?.forEach((c, i) => owner(c, `${at}/conditions/${i}`));
  words.waivers?.forEach((w, i) => w.condition && owner(w.condition, `${at}/waivers/${i}/condition`));
  words.actions?.forEach((a, i) => {
    owner(a, `${at}/actions/${i}`);
    if (a.projectId !== undefined) mustKnow(state.projects, a.projectId, `${at}/actions/${i}/projectId`);
  });
  words.supersedes?.forEach(({ decisionId, keptActions = [] }, i) => {
    const older = mustKnow(state.decisions, decisionId, `${at}/supersedes/${i}/decisionId`);
    if (older.supersededBy !== undefined)
      refuse(agendaRefusals.supersededAlready, undefined, `${at}/supersedes/${i}/decisionId`);
    keptActions.forEach((id, k) => mustKnow(state.actions, id, `${at}/supersedes/${i}/keptActions/${k}`));
  });
  words.lifts?.forEach((id, i) => mustKnow(state.conditions, id, `${at}/lifts/${i}`));
  words.concerns?.forEach((id, i) => mustKnow(state.parties, id, `${at}/concerns/${i}`));
  if (words.proposalId !== undefined) mustKnow(state.proposals, words.proposalId, `${at}/proposalId`);
  if (words.effect !== undefined) effectRefersToThingsKnown(work, words.effect, `${at}/effect`);
}

/** R34: what the directory says of a party's organisation, said before anybody is convened for it. */
function mustBeSucceededBy({ state }: Work, party: Party, organisationId: string, field: string): void {
  const succession = successionOf(state, party) ?? refuse(successionRules.notSucceeded, undefined, field);
  if (!succession.successors.includes(organisationId)) refuse(successionRules.notItsSuccessor, undefined, field);
}

export function effectRefersToThingsKnown(work: Work, effect: EffectWords, at: string): void {
  const { state } = work;
  if ('projectId' in effect) mustKnow(state.projects, effect.projectId, `${at}/projectId`);
  switch (effect.kind) {
    case 'admit-party':
      mustStillBe(work, effect.organisationId, `${at}/organisationId`);
      if (effect.sharesVoiceWith !== undefined)
        mustKnow(state.parties, effect.sharesVoiceWith, `${at}/sharesVoiceWith`);
      return;
    case 'change-role':
    case 'exclude-party':
      return void mustKnow(state.parties, effect.partyId, `${at}/partyId`);
    case 'succeed-party': {
      const party = mustKnow(state.parties, effect.partyId, `${at}/partyId`);
      return mustBeSucceededBy(work, party, effect.organisationId, `${at}/organisationId`);
    }
    case 'merge-parties': {
      const kept = mustKnow(state.parties, effect.keptPartyId, `${at}/keptPartyId`);
      const ended = mustKnow(state.parties, effect.endedPartyId, `${at}/endedPartyId`);
      const { organisationId = kept.organisationId } = effect;
      if (effect.organisationId !== undefined) mustBeSucceededBy(work, kept, organisationId, `${at}/organisationId`);
      return mustBeSucceededBy(work, ended, organisationId, `${at}/endedPartyId`);
    }
    case 'launch-project':
      return effect.team.forEach(({ partyId }, i) => mustKnow(state.parties, partyId, `${at}/team/${i}/partyId`));
    case 'choose-scenario':
      return void mustKnow(state.scenarios, effect.scenarioId, `${at}/scenarioId`);
    case 'adopt-roadmap':
      return effect.items.forEach(({ leads, roadmapItemId }, i) => {
        if (roadmapItemId !== undefined) mustKnow(state.roadmapItems, roadmapItemId, `${at}/items/${i}/roadmapItemId`);
        leads.forEach((partyId, k) => mustKnow(state.parties, partyId, `${at}/items/${i}/leads/${k}`));
      });
    case 'end-delegation':
      return void mustKnow(state.delegations, effect.delegationId, `${at}/delegationId`);
    case 'submit-proposal':
      return void mustKnow(state.proposals, effect.proposalId, `${at}/proposalId`);
  }
}
