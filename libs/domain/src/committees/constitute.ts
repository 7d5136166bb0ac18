import { certainlyBefore } from '@alliage/events';
import type { CommandRules } from '../decider/command.ts';
import { refuse } from '../decider/refusal.ts';
import { reported } from '../decider/reported.ts';
import { mustBePilot } from '../decider/who-acts.ts';
import type { Work } from '../decider/work.ts';
import { appointAll, type MemberWords } from './appoint.ts';
import { standingBody } from './find.ts';
import { committeeRefusals } from './rules.ts';
import { nameLead } from './lead.ts';

/** A member of a team as it is constituted; `as` where the person leads the project. */
export interface TeamMemberWords extends MemberWords {
  readonly as?: 'lead' | 'co-lead';
}
export interface ConstituteCommands {
  /** There is one of each committee, constituted by a pilot, with its members or without. */
  'constitute-committee': { readonly kind: 'political' | 'technical'; readonly members?: readonly MemberWords[] };
  'constitute-project-team': { readonly projectId: string; readonly members?: readonly TeamMemberWords[] };
  'dissolve-body': { readonly bodyId: string; readonly reason?: string };
}

/** R37: that a body existed may be reported; who sat on it by name may not, for that would give mandates. */
function mustGiveNoMandateByReport(work: Work, members: readonly MemberWords[]): void {
  if (work.act.provenance.kind === 'reported' && members.length > 0)
    refuse(reported.notByReport, undefined, '/members');
}

export const constituteRules: CommandRules<ConstituteCommands> = {
  'constitute-committee': {
    reported: 'may',
    decide: (work, { kind, members = [] }) => {
      mustBePilot(work);
      mustGiveNoMandateByReport(work, members);
      const standing = Object.values(work.state.bodies).some((b) => b.kind === kind && b.ended === undefined);
      if (standing) refuse(committeeRefusals.onlyOneCommittee, undefined, '/kind');
      const bodyId = work.act.newId('body');
      work.record('BodyConstituted', { bodyId, kind });
      appointAll(work, work.state.bodies[bodyId]!, members);
    },
  },
  'constitute-project-team': {
    reported: 'may',
    decide: (work, { projectId, members = [] }) => {
      mustBePilot(work);
      mustGiveNoMandateByReport(work, members);
      const project =
        work.state.projects[projectId] ?? refuse(committeeRefusals.unknownProject, undefined, '/projectId');
      if (certainlyBefore(work.on, project.proposed)) refuse(committeeRefusals.notThere, undefined, '/effectiveOn');
      const standing = Object.values(work.state.bodies).some((b) => b.projectId === projectId && b.ended === undefined);
      if (standing) refuse(committeeRefusals.onlyOneTeam, undefined, '/projectId');
      const bodyId = work.act.newId('body');
      work.record('BodyConstituted', { bodyId, kind: 'project-team', projectId });
      appointAll(work, work.state.bodies[bodyId]!, members);
      members.forEach(({ as }, i) => {
        if (as !== undefined) nameLead(work, work.act.newId(`member/${i}`), as, `/members/${i}/as`);
      });
    },
  },
  'dissolve-body': {
    decide: (work, { bodyId, reason }) => {
      mustBePilot(work);
      if (work.state.bodies[bodyId]?.ended !== undefined) return;
      standingBody(work, bodyId);
      const open = Object.values(work.state.sessions).some((s) => s.bodyId === bodyId && s.status === 'open');
      if (open) refuse(committeeRefusals.inSession, undefined, '/bodyId');
      work.record('BodyDissolved', { bodyId, ...(reason === undefined ? {} : { reason }) });
    },
  },
};
