import { certainlyBefore, type EffectOf } from '@alliage/events';
import type { EffectContext, Unmet } from '../decider/effect.ts';
import { known } from '../decider/known.ts';
import { refusalOf } from '../decider/refusal.ts';
import type { AllianceState } from '../decider/state.ts';
import { isInStage } from '../lifecycle/stage.ts';
import { projectEffectRules as broken } from './effect-rules.ts';
import { projectRules } from './rules.ts';
import { alliesOnTeam, teamHasLead, teamSpansTwoAllies } from './team.ts';

/** R18: stage, team of two allies, lead, and what each ally of the team brings with its *pas de côté*. Every reason at once. */
export function unmetLaunch(
  state: AllianceState,
  { projectId, team }: EffectOf<'launch-project'>,
  { on }: EffectContext,
): Unmet[] {
  const project = Object.hasOwn(state.projects, projectId) ? state.projects[projectId] : undefined;
  if (!project) return [{ refusal: refusalOf(known.inAlliance, undefined) }];
  const allies = alliesOnTeam(state, projectId, on);
  const missing = allies.filter((partyId) => !team.some((t) => t.partyId === partyId));
  const apart = team.map((t) => t.partyId).filter((partyId) => !allies.includes(partyId));
  return [
    project.status !== 'proposed' && refusalOf(broken.notAProposal, undefined),
    certainlyBefore(on, project.proposed) && refusalOf(projectRules.beforeProposed, undefined),
    !isInStage(state, on, 'experimentation', 'alliance-2.0') && refusalOf(broken.notInThisStage, undefined),
    !teamSpansTwoAllies(state, projectId, on) && refusalOf(broken.teamOfTwoAllies, undefined),
    !teamHasLead(state, projectId, on) && refusalOf(broken.hasALead, undefined),
    missing.length > 0 && refusalOf(broken.eachAllyBrings, { parties: missing }),
    apart.length > 0 && refusalOf(broken.notOnTheTeam, { parties: apart }),
  ]
    .filter((refusal) => refusal !== false)
    .map((refusal) => ({ refusal }));
}
