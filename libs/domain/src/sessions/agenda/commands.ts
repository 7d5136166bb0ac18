import { seatsOf, bodyOf } from '../../committees/who.ts';
import type { CommandRules } from '../../decider/command.ts';
import { mustKnow } from '../../decider/known.ts';
import { refuse } from '../../decider/refusal.ts';
import { same } from '../../decider/same.ts';
import type { Work } from '../../decider/work.ts';
import { mustBePilot } from '../../decider/who-acts.ts';
import { knownForAdmissions } from '../../parties/shared-voice.ts';
import { happensIn, happensTowards } from '../day.ts';
import { openItem, openSession, runningSession } from '../find.ts';
import { agendaRefusals, sessionRefusals } from '../rules.ts';
import type { Session } from '../state.ts';
import { inSession, itemsConvened, mayConveneAlone, mayConveneSuspended } from '../while.ts';
import { isWaiting, mustHaveWaited } from './backlog.ts';
import { contentOf } from './content.ts';
import { mustBeSubmitted, putAll, takeUpAll } from './put.ts';
import { mustAskTheSame } from './same-question.ts';
import type { ItemWords } from './words.ts';

export interface AgendaCommands {
  /** R10: puts items on the agenda of a session already convened: worded, or taken up from the backlog. */
  'put-on-agenda': {
    readonly sessionId: string;
    readonly agenda?: readonly ItemWords[];
    readonly takeUp?: readonly string[];
  };
  /** The whole wording, anew, on the same question; voices given on it are void (R16). */
  'reword-item': { readonly sessionId: string; readonly itemId: string } & ItemWords;
  'treat-item': { readonly sessionId: string; readonly itemId: string; readonly words?: string };
  'postpone-item': { readonly sessionId: string; readonly itemId: string; readonly words?: string };
  'drop-waiting-item': { readonly itemId: string; readonly reason: string };
}

/** A pilot, a member of the body or any political member may put an item on its agenda (R10). */
function mayPropose(work: Work, session: Session): void {
  const { role, personId } = work.act.actor;
  if (role === 'pilot' || role === 'network-facilitator') return;
  const political = bodyOf(work.state, 'political', work.on)?.bodyId;
  const members = [session.bodyId, political ?? ''].flatMap((bodyId) => seatsOf(work.state, bodyId, work.on));
  if (!members.some((seat) => seat.personId === personId)) refuse(agendaRefusals.mayPropose);
}

const settles = (work: Work, sessionId: string, itemId: string) => {
  mustBePilot(work);
  const session = openSession(work, sessionId);
  happensIn(work, session);
  if (openItem(work, session, itemId).content.kind === 'decision')
    refuse(agendaRefusals.decisionsAreDecided, undefined, '/itemId');
};
const said = (words: string | undefined) => (words === undefined ? {} : { words });

export const agendaRules: CommandRules<AgendaCommands> = {
  'put-on-agenda': {
    alsoKnows: (state, { agenda = [] }) => knownForAdmissions(state, agenda),
    whileSuspended: (state, { agenda, takeUp }) =>
      mayConveneSuspended(itemsConvened(state, { agenda: agenda ?? [], takeUp: takeUp ?? [] })),
    withoutTwoAllies: (state, { agenda, takeUp }) =>
      mayConveneAlone(itemsConvened(state, { agenda: agenda ?? [], takeUp: takeUp ?? [] })),
    decide: (work, { sessionId, agenda = [], takeUp = [] }) => {
      const session = runningSession(work, sessionId);
      happensTowards(work, session);
      mayPropose(work, session);
      const decides = itemsConvened(work.state, { agenda, takeUp }).some((item) => item.kind === 'decision');
      if (session.secondConvocationOf !== undefined && decides)
        refuse(sessionRefusals.sameItems, undefined, agenda.length > 0 ? '/agenda' : '/takeUp');
      takeUpAll(work, { sessionId, added: true }, takeUp, '/takeUp');
      putAll(work, { sessionId, added: true }, agenda, '/agenda');
    },
  },
  'reword-item': {
    ...inSession,
    alsoKnows: (state, words) => knownForAdmissions(state, [words]),
    decide: (work, { sessionId, itemId, ...words }) => {
      const session = runningSession(work, sessionId);
      happensTowards(work, session);
      const item = openItem(work, session, itemId);
      const { role, personId } = work.act.actor;
      if (role !== 'pilot' && role !== 'network-facilitator' && item.proposedBy !== personId)
        refuse(agendaRefusals.mayReword, undefined, '/itemId');
      if (words.kind !== item.content.kind) refuse(agendaRefusals.kindStays, undefined, '/kind');
      const content = contentOf(work, words, 'reworded', '', item.content);
      mustAskTheSame(item.content, content);
      mustBeSubmitted(work, session, content, '/proposalId');
      if (!same(content, item.content)) work.record('AgendaItemReworded', { sessionId, itemId, content });
    },
  },
  'treat-item': {
    ...inSession,
    decide: (work, { sessionId, itemId, words }) => {
      if (work.state.items[itemId]?.outcome === 'treated') return;
      settles(work, sessionId, itemId);
      work.record('AgendaItemTreated', { sessionId, itemId, ...said(words) });
    },
  },
  'postpone-item': {
    ...inSession,
    decide: (work, { sessionId, itemId, words }) => {
      if (work.state.items[itemId]?.outcome === 'postponed') return;
      settles(work, sessionId, itemId);
      work.record('ItemPostponed', { sessionId, itemId, ...said(words) });
    },
  },
  'drop-waiting-item': {
    decide: (work, { itemId, reason }) => {
      mustBePilot(work);
      const item = mustKnow(work.state.items, itemId, '/itemId');
      if (item.dropped === true) return;
      const bodyId = work.state.sessions[item.sessionId]?.bodyId;
      if (!isWaiting(work.state, item) || bodyId === undefined) refuse(agendaRefusals.notWaiting, undefined, '/itemId');
      mustHaveWaited(work, item);
      work.record('BacklogItemDropped', { itemId, bodyId, reason });
    },
  },
};
