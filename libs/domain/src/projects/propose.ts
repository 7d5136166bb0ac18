import type { CommandRules } from '../decider/command.ts';
import { mustKnow } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import { same } from '../decider/same.ts';
import { said } from '../decider/said.ts';
import { mustBePilot } from '../decider/who-acts.ts';
import type { Work } from '../decider/work.ts';
import { mustRecordFor } from '../parties/commits.ts';
import { mustBeParties, projectNamed } from './find.ts';
import { projectRules } from './rules.ts';
import type { Project } from './state.ts';

export interface ProposeCommands {
  'propose-project': {
    readonly title: string;
    readonly aim: string;
    /** Euro cents. */
    readonly budgetCents?: number;
    /** The party that proposes it, where it is one. */
    readonly partyId?: string;
    /** Parties that mean to carry it. */
    readonly partnerPartyIds?: readonly string[];
  };
  /** Says again, with other words, what is proposed; what is left out stays. */
  'reword-project': {
    readonly projectId: string;
    readonly title?: string;
    readonly aim?: string;
    readonly partnerPartyIds?: readonly string[];
  };
  'withdraw-project': { readonly projectId: string; readonly reason: string };
}

function stillProposed(work: Work, projectId: string): Project {
  const project = projectNamed(work, projectId);
  if (project.status !== 'proposed') refuse(projectRules.alreadyStarted, undefined, '/projectId');
  return project;
}

export const proposeRules: CommandRules<ProposeCommands> = {
  'propose-project': {
    reported: 'may',
    decide: (work, { title, aim, budgetCents, partyId, partnerPartyIds = [] }) => {
      if (partyId !== undefined) {
        mustKnow(work.state.parties, partyId, '/partyId');
        mustRecordFor(work, partyId);
      } else mustBePilot(work);
      mustBeParties(work, partnerPartyIds, '/partnerPartyIds');
      const projectId = work.act.newId('project');
      const partners = [...new Set(partnerPartyIds)];
      work.record('ProjectProposed', said({ projectId, title, aim, budgetCents, proposedBy: partyId, partners }));
    },
  },
  'reword-project': {
    decide: (work, { projectId, title, aim, partnerPartyIds }) => {
      mustBePilot(work);
      const project = stillProposed(work, projectId);
      if (partnerPartyIds) mustBeParties(work, partnerPartyIds, '/partnerPartyIds');
      const partners = partnerPartyIds ? [...new Set(partnerPartyIds)] : [...project.partners];
      const reworded = { title: title ?? project.title, aim: aim ?? project.aim, partners };
      if (same(reworded, { title: project.title, aim: project.aim, partners: project.partners })) return;
      work.record('ProjectReworded', { projectId, ...reworded });
    },
  },
  'withdraw-project': {
    decide: (work, { projectId, reason }) => {
      mustBePilot(work);
      if (projectNamed(work, projectId).status === 'withdrawn') return;
      stillProposed(work, projectId);
      work.record('ProjectWithdrawn', { projectId, reason });
    },
  },
};
