import { seatsOf, sittingAllies } from '../committees/who.ts';
import type { CommandRules } from '../decider/command.ts';
import { mustKnow } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import { voiceOf } from '../parties/circle.ts';
import { evidenceRules } from '../on-evidence/rules.ts';
import { shownOnPaper, type OnPaper } from '../on-evidence/shown.ts';
import { mustSpeakFor } from '../parties/commits.ts';
import { happensTowards } from './day.ts';
import { openItem, runningSession } from './find.ts';
import { sessionRefusals } from './rules.ts';
import { inSession } from './while.ts';

export interface AcceptNoticeCommands {
  /** R10: a sitting ally accepts a shorter notice, or with an item a decision item added afterwards. */
  'accept-short-notice': AcceptShortNotice;
}
export interface AcceptShortNotice extends OnPaper {
  readonly sessionId: string;
  readonly partyId: string;
  readonly itemId?: string;
}

const recorders: readonly string[] = ['pilot', 'network-facilitator'];

export const acceptNoticeRules: CommandRules<AcceptNoticeCommands> = {
  'accept-short-notice': {
    ...inSession,
    decide: (work, body) => {
      const { sessionId, partyId, itemId } = body;
      const shown = shownOnPaper(work, body);
      const session = runningSession(work, sessionId);
      happensTowards(work, session, body.evidence?.date);
      mustKnow(work.state.parties, partyId, '/partyId');
      // R41: a consent is the ally's own; whoever keeps the record records it from a paper.
      if (shown.onEvidence === undefined && recorders.includes(work.act.actor.role))
        refuse(evidenceRules.consentOnEvidence, undefined, '/evidence');
      mustSpeakFor(work, partyId);
      const item = itemId === undefined ? undefined : openItem(work, session, itemId);
      const sitting = session.opened?.sitting ?? sittingAllies(work.state, session.bodyId, work.on);
      const seated = seatsOf(work.state, session.bodyId, work.on).some((seat) => seat.partyId === partyId);
      if (!seated && !sitting.includes(voiceOf(work.state, partyId, work.on)))
        refuse(sessionRefusals.notSitting, undefined, '/partyId');
      const accepted = session.accepted.some((a) => a.partyId === partyId && a.itemId === itemId);
      const asked = item === undefined ? session.short : item.late;
      if (accepted || !asked) return;
      work.record('ShortNoticeAccepted', { sessionId, partyId, ...(itemId === undefined ? {} : { itemId }), ...shown });
    },
  },
};
