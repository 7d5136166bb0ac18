import type { CommandRules } from '../decider/command.ts';
import { refuse } from '../decider/refusal.ts';
import type { Work } from '../decider/work.ts';
import { mustSpeakFor } from '../parties/commits.ts';
import { mustBeAlly, standingBody } from './find.ts';
import { committeeRefusals } from './rules.ts';
import { seatsOf } from './who.ts';

export interface DeclineCommands {
  /** R5: an ally may decline its seat on a committee; it keeps signature, assessment, ratification and withdrawal. */
  'decline-seat': { readonly bodyId: string; readonly partyId: string; readonly reason?: string };
  'resume-seat': { readonly bodyId: string; readonly partyId: string };
}

/** Whether the ally declines its seat there; refuses what is no committee or no ally. */
function declines(work: Work, bodyId: string, partyId: string): boolean {
  mustSpeakFor(work, partyId);
  const body = standingBody(work, bodyId);
  if (body.kind === 'project-team') refuse(committeeRefusals.teamsHaveNoSeats, undefined, '/bodyId');
  mustBeAlly(work, partyId, '/partyId');
  return body.declined.some((d) => d.partyId === partyId && d.ended === undefined);
}

export const declineRules: CommandRules<DeclineCommands> = {
  'decline-seat': {
    whileSuspended: true,
    decide: (work, { bodyId, partyId, reason }) => {
      if (declines(work, bodyId, partyId)) return;
      // Who declines leaves the committee: its members stand down in the same append.
      for (const { mandateId, partyId: of } of seatsOf(work.state, bodyId, work.on))
        if (of === partyId) work.record('MandateEnded', { mandateId, reason: 'stood-down' });
      work.record('SeatDeclined', { bodyId, partyId, ...(reason === undefined ? {} : { reason }) });
    },
  },
  'resume-seat': {
    whileSuspended: true,
    decide: (work, { bodyId, partyId }) => {
      if (declines(work, bodyId, partyId)) work.record('SeatResumed', { bodyId, partyId });
    },
  },
};
