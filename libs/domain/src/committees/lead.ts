import { isOfAnAffiliate } from '../affiliates/on-the-team.ts';
import { affiliateRules } from '../affiliates/rules.ts';
import type { CommandRules } from '../decider/command.ts';
import { holds } from '../decider/period.ts';
import { refuse } from '../decider/refusal.ts';
import type { Work } from '../decider/work.ts';
import { mustBePilot } from '../decider/who-acts.ts';
import { voiceOf } from '../parties/circle.ts';
import { runningMandate } from './find.ts';
import { committeeRefusals } from './rules.ts';

export interface LeadCommands {
  /** A lead from one ally and a co-lead from another where there is one (section 3). */
  'name-project-lead': { readonly mandateId: string; readonly as: 'lead' | 'co-lead' };
}

/** Names the lead or co-lead of the project whose team the mandate is on. */
export function nameLead(work: Work, mandateId: string, as: 'lead' | 'co-lead', field: string): void {
  const mandate = runningMandate(work, mandateId, field);
  const { bodyId, partyId } = mandate;
  if (isOfAnAffiliate(mandate)) refuse(affiliateRules.leadsForNobody, undefined, field);
  const body = work.state.bodies[bodyId];
  if (body?.kind !== 'project-team') refuse(committeeRefusals.leadOfATeam, undefined, field);
  if ((as === 'lead' ? body.lead : body.coLead) === mandateId) return;
  const other = work.state.mandates[(as === 'lead' ? body.coLead : body.lead) ?? ''];
  const ally = (id: string) => voiceOf(work.state, id, work.on);
  if (other !== undefined && holds(other, work.on) && ally(other.partyId) === ally(partyId))
    refuse(committeeRefusals.leadsOfTwoAllies, undefined, field);
  work.record('ProjectLeadNamed', { bodyId, mandateId, as });
}

export const leadRules: CommandRules<LeadCommands> = {
  'name-project-lead': {
    whileSuspended: true,
    decide: (work, { mandateId, as }) => {
      mustBePilot(work);
      nameLead(work, mandateId, as, '/mandateId');
    },
  },
};
