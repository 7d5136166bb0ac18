import { certainlyBefore, type AssessmentContent } from '@alliage/events';
import type { CommandRules } from '../decider/command.ts';
import { mustKnow } from '../decider/known.ts';
import { refuse, refuseAll } from '../decider/refusal.ts';
import { same } from '../decider/same.ts';
import type { Work } from '../decider/work.ts';
import { mustCommit } from '../parties/commits.ts';
import { roleOn } from '../parties/who.ts';
import { refusalsOf } from './content.ts';
import { awaitingAnswers } from './in-cycle.ts';
import { evaluationBroken } from './rules.ts';

export interface AssessCommands {
  /** R28: may be sent again, and replaces the one before, until all open. Nobody else reads it before that. */
  'seal-assessment': {
    readonly partyId: string;
    readonly cells?: AssessmentContent['cells'];
    readonly stories?: AssessmentContent['stories'];
    readonly figures?: AssessmentContent['figures'];
  };
}

/** How many assessments an evaluation takes. */
export const maxAssessments = 100;

function openCycle(work: Work) {
  const cycle = awaitingAnswers(work.state, work.on) ?? refuse(evaluationBroken.notOpen);
  if (certainlyBefore(work.on, cycle.opened.on)) refuse(evaluationBroken.beforeOpening, undefined, '/effectiveOn');
  return cycle;
}

function mustAssess(work: Work, partyId: string): void {
  const role = roleOn(mustKnow(work.state.parties, partyId, '/partyId'), work.on);
  mustCommit(work, partyId);
  if (role !== 'ally' && role !== 'supporter') refuse(evaluationBroken.allyOrSupporter, undefined, '/partyId');
}

export const assessRules: CommandRules<AssessCommands> = {
  'seal-assessment': {
    decide: (work, { partyId, cells = [], stories = [], figures = [] }) => {
      mustAssess(work, partyId);
      const { cycle, opened, sealed } = openCycle(work);
      const content = { cells, stories, figures };
      const counts = opened.asked.includes(partyId);
      if (opened.plan) refuseAll(refusalsOf(opened.plan, content, counts));
      const before = sealed[partyId];
      if (before && same(before.content, content)) return;
      const taken = new Set([...opened.asked, ...Object.keys(sealed), partyId]);
      if (taken.size > maxAssessments) refuse(evaluationBroken.tooMany, undefined, '/partyId');
      work.record('AssessmentSealed', { cycle, partyId, counts, content }, { visibility: 'party' });
    },
  },
};
