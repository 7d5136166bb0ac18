import { bodyById } from '../committees/who.ts';
import { standingBody } from '../committees/find.ts';
import type { CommandRules } from '../decider/command.ts';
import { refuse } from '../decider/refusal.ts';
import { same } from '../decider/same.ts';
import type { Work } from '../decider/work.ts';
import { knownForAdmissions } from '../parties/shared-voice.ts';
import { mustBePilot } from '../decider/who-acts.ts';
import { putAll, takeUpAll } from './agenda/put.ts';
import type { ItemWords } from './agenda/words.ts';
import { sessionNamed, sessionToCome } from './find.ts';
import { noticeOf } from './notice.ts';
import { sessionRefusals } from './rules.ts';
import { whenOf, type WhenWords } from './when.ts';
import { inSession, itemsConvened, mayConveneAlone, mayConveneSuspended, type Decides } from './while.ts';

export interface ConveneCommands {
  /** R10: date and time, place or link, agenda: items worded, and items of the backlog taken up (R14). */
  'convene-session': WhenWords & {
    readonly bodyId: string;
    readonly title?: string;
    readonly agenda?: readonly ItemWords[];
    readonly takeUp?: readonly string[];
    /** R12: the session that had no quorum, and whose decision items these are. */
    readonly secondConvocationOf?: string;
  };
  'move-session': WhenWords & { readonly sessionId: string };
  'cancel-session': { readonly sessionId: string; readonly reason: string };
}

/** R12: a second convocation is of the same body, on decision items taken up from a session that had no quorum, none added. */
function mustReconvene(
  work: Work,
  of: string,
  bodyId: string,
  agenda: readonly ItemWords[],
  takeUp: readonly string[],
) {
  const first = sessionNamed(work, of, '/secondConvocationOf');
  const lacked = first.status === 'adjourned' || (first.status === 'closed' && first.opened?.quorum.reached === false);
  if (first.bodyId !== bodyId || !lacked) refuse(sessionRefusals.nothingToReconvene, undefined, '/secondConvocationOf');
  const decides = takeUp.filter((itemId) => work.state.items[itemId]?.content.kind === 'decision');
  if (agenda.some((item) => item.kind === 'decision')) refuse(sessionRefusals.sameItems, undefined, '/agenda');
  if (decides.length === 0 || !decides.every((itemId) => first.items.includes(itemId)))
    refuse(sessionRefusals.sameItems, undefined, '/takeUp');
}

type Agenda = { readonly agenda?: readonly Decides[]; readonly takeUp?: readonly string[] };

export const conveneRules: CommandRules<ConveneCommands> = {
  'convene-session': {
    alsoKnows: (state, { agenda = [] }) => knownForAdmissions(state, agenda),
    whileSuspended: (state, body) => mayConveneSuspended(itemsConvened(state, body as Agenda)),
    withoutTwoAllies: (state, body) => mayConveneAlone(itemsConvened(state, body as Agenda)),
    decide: (work, { bodyId, title, agenda = [], takeUp = [], secondConvocationOf, ...words }) => {
      mustBePilot(work);
      if (bodyById(work.state, bodyId)?.kind !== 'round-table') standingBody(work, bodyId);
      const when = whenOf(work, words);
      if (agenda.length + takeUp.length === 0) refuse(sessionRefusals.agendaNeeded, undefined, '/agenda');
      if (secondConvocationOf !== undefined) mustReconvene(work, secondConvocationOf, bodyId, agenda, takeUp);
      const sessionId = work.act.newId('session');
      work.record('SessionConvened', {
        sessionId,
        bodyId,
        ...(title === undefined ? {} : { title }),
        when,
        ...noticeOf(work, when),
        ...(secondConvocationOf === undefined ? {} : { secondConvocationOf }),
      });
      takeUpAll(work, { sessionId, added: false }, takeUp, '/takeUp');
      putAll(work, { sessionId, added: false }, agenda, '/agenda');
    },
  },
  'move-session': {
    ...inSession,
    decide: (work, { sessionId, ...words }) => {
      mustBePilot(work);
      const session = sessionToCome(work, sessionId);
      const when = whenOf(work, words);
      if (same(when, session.when)) return;
      work.record('SessionMoved', { sessionId, when, ...noticeOf(work, when) });
    },
  },
  'cancel-session': {
    ...inSession,
    decide: (work, { sessionId, reason }) => {
      mustBePilot(work);
      if (sessionNamed(work, sessionId).status === 'cancelled') return;
      sessionToCome(work, sessionId);
      work.record('SessionCancelled', { sessionId, reason });
    },
  },
};
