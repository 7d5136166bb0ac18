import { seatsOf, sittingAllies } from '../committees/who.ts';
import type { CommandRules } from '../decider/command.ts';
import { mustKnow } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import { voiceOf } from '../parties/circle.ts';
import { mustSpeakFor } from '../parties/commits.ts';
import { happensTowards } from './day.ts';
import { openItem, runningSession } from './find.ts';
import { sessionRefusals } from './rules.ts';
import { inSession } from './while.ts';

export interface AcceptNoticeCommands {
  /** R10: a sitting ally accepts a shorter notice, or with an item a decision item added afterwards. */
  'accept-short-notice': { readonly sessionId: string; readonly partyId: string; readonly itemId?: string };
}

export const acceptNoticeRules: CommandRules<AcceptNoticeCommands> = {
  'accept-short-notice': {
    ...inSession,
    decide: (work, { sessionId, partyId, itemId }) => {
      const session = runningSession(work, sessionId);
      happensTowards(work, session);
      mustKnow(work.state.parties, partyId, '/partyId');
      mustSpeakFor(work, partyId);
      const item = itemId === undefined ? undefined : openItem(work, session, itemId);
      const sitting = session.opened?.sitting ?? sittingAllies(work.state, session.bodyId, work.on);
      const seated = seatsOf(work.state, session.bodyId, work.on).some((seat) => seat.partyId === partyId);
      if (!seated && !sitting.includes(voiceOf(work.state, partyId, work.on)))
        refuse(sessionRefusals.notSitting, undefined, '/partyId');
      const accepted = session.accepted.some((a) => a.partyId === partyId && a.itemId === itemId);
      const asked = item === undefined ? session.short : item.late;
      if (accepted || !asked) return;
      work.record('ShortNoticeAccepted', { sessionId, partyId, ...(itemId === undefined ? {} : { itemId }) });
    },
  },
};
