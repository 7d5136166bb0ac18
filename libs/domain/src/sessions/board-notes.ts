import { certainlyBefore } from '@alliage/events';
import { bodyById } from '../committees/who.ts';
import type { CommandRules } from '../decider/command.ts';
import { refuse } from '../decider/refusal.ts';
import { mustBePilot } from '../decider/who-acts.ts';
import { allies } from '../parties/who.ts';
import { sessionOver } from './find.ts';
import { sessionRefusals } from './rules.ts';
import { endsASession } from './while.ts';

export interface BoardNoteCommands {
  /** R25: the list of decisions is made by the service; a pilot adds words. One sending notes it for every ally's board. */
  'send-board-note': { readonly sessionId: string; readonly words?: string };
}

export const boardNoteRules: CommandRules<BoardNoteCommands> = {
  'send-board-note': {
    ...endsASession,
    decide: (work, { sessionId, words }) => {
      mustBePilot(work);
      const session = sessionOver(work, sessionId);
      if (session.noteSent !== undefined) return;
      if (session.closed !== undefined && certainlyBefore(work.on, session.closed))
        refuse(sessionRefusals.beforeTheSession, undefined, '/effectiveOn');
      const kind = bodyById(work.state, session.bodyId)?.kind;
      if (kind !== 'political' && kind !== 'round-table')
        refuse(sessionRefusals.noteOfWhichBody, undefined, '/sessionId');
      const taken = Object.values(work.state.decisions).filter((decision) => decision.sessionId === sessionId);
      work.record('BoardNoteSent', {
        sessionId,
        parties: allies(work.state, work.on).map((party) => party.partyId),
        decisions: taken.map((decision) => decision.number).sort((a, b) => a - b),
        ...(words === undefined ? {} : { words }),
      });
    },
  },
};
