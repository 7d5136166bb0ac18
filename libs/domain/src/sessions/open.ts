import { overlaps, spanOfDay, wordsOf, type FrozenRules } from '@alliage/events';
import { frozenRulesOn } from '../charter/in-force.ts';
import { bodyById, bodyOf, isComplete, seatsOf, sittingAllies } from '../committees/who.ts';
import type { CommandRules } from '../decider/command.ts';
import { refuse } from '../decider/refusal.ts';
import type { Work } from '../decider/work.ts';
import { mustBePilot, mustBePilotOrAutomation } from '../decider/who-acts.ts';
import { endedOn } from '../decisions/consultation.ts';
import { couldBeDecided } from '../decisions/could-be-decided.ts';
import type { Opening } from '../decisions/entitled.ts';
import { quorumFound } from '../decisions/quorum.ts';
import { voiceOf } from '../parties/circle.ts';
import { happensIn, sessionDay } from './day.ts';
import { openSession, sessionNamed, sessionToCome } from './find.ts';
import { stillToAccept } from './notice.ts';
import { sessionRefusals } from './rules.ts';
import type { Session } from './state.ts';
import { endsASession, inSession } from './while.ts';

export interface OpenCommands {
  /** Freezes the roll and the rules in force (R11, R26), and finds the quorum (R12). */
  'open-session': { readonly sessionId: string };
  /** R12: for want of a quorum; it closes the session. */
  'adjourn-session': { readonly sessionId: string; readonly words?: string };
  'close-session': { readonly sessionId: string };
}

/** R5: an ally that declines, or counts as declining, has left the committee's base, with whatever members it still has. */
function mayBeOnTheRoll({ state, on }: Work, { bodyId }: Session): (partyId: string) => boolean {
  const body = bodyById(state, bodyId);
  if (body === undefined || body.kind === 'project-team') return () => true;
  const { declining } = isComplete(state, body.kind, on);
  return (partyId) => !declining.includes(voiceOf(state, partyId, on));
}

/** What the session is about to freeze, as things stand on its day. */
function opening(work: Work, session: Session): Opening & { rules: FrozenRules } {
  const { state, on } = work;
  const inTheBase = mayBeOnTheRoll(work, session);
  const roll = seatsOf(state, session.bodyId, on)
    .filter((seat) => inTheBase(seat.partyId))
    .map(({ mandateId, partyId, personId }) => ({ mandateId, partyId, personId }));
  return { on, roll, sitting: sittingAllies(state, session.bodyId, on), rules: frozenRulesOn(state, on) };
}

/** R5: whether the body may decide is settled when its session opens. A project team carries actions and decides nothing (section 3). */
function isBodyComplete(work: Work, bodyId: string): boolean {
  const { state, on } = work;
  const kind = bodyById(state, bodyId)?.kind;
  if (kind === undefined || kind === 'project-team') return false;
  // A committee that was dissolved is not complete because another one was constituted since.
  return bodyOf(state, kind, on)?.bodyId === bodyId && isComplete(state, kind, on).complete;
}

function open(work: Work, session: Session): void {
  const { on: _, ...frozen } = opening(work, session);
  const about = { ...frozen, on: work.on };
  work.record('SessionOpened', {
    sessionId: session.sessionId,
    ...frozen,
    sitting: [...frozen.sitting],
    roll: [...frozen.roll],
    complete: isBodyComplete(work, session.bodyId),
    quorum: quorumFound(work.state, session, undefined, about, work.on),
    contestable: session.short && stillToAccept(work.state, session, work.on, undefined, about).length > 0,
  });
}

/**
 * R15: a consultation closes when all have answered, or at its term; what notes it has that day (R40). Its items are decided before: the
 * answers are in, and a closing would put them off to a session where everybody answers again.
 */
function mustHaveEnded(work: Work, session: Session): void {
  if (session.when.form !== 'consultation') return;
  work.notes(endedOn(work, session) ?? refuse(sessionRefusals.stillAnswering, undefined, '/sessionId'));
  const titles = couldBeDecided(work.state, session, work.on).map(({ content }) => wordsOf(content.title));
  if (titles.length > 0) refuse(sessionRefusals.decideFirst, { titles }, '/sessionId');
}

export const openRules: CommandRules<OpenCommands> = {
  'open-session': {
    ...inSession,
    decide: (work, { sessionId }) => {
      mustBePilotOrAutomation(work);
      if (sessionNamed(work, sessionId).status === 'open') return;
      const session = sessionToCome(work, sessionId);
      happensIn(work, session);
      if (session.when.form === 'meeting' && !overlaps(work.on, spanOfDay(sessionDay(session))))
        refuse(sessionRefusals.notItsDay, undefined, '/effectiveOn');
      open(work, session);
    },
  },
  'adjourn-session': {
    ...inSession,
    ...endsASession,
    decide: (work, { sessionId, words }) => {
      mustBePilot(work);
      if (sessionNamed(work, sessionId).status === 'adjourned') return;
      const session = openSession(work, sessionId);
      happensIn(work, session);
      mustHaveEnded(work, session);
      const items = session.items
        .map((itemId) => work.state.items[itemId])
        .filter((item) => item?.outcome === 'open' && item.content.kind === 'decision');
      const found = [undefined, ...items].map((item) =>
        quorumFound(work.state, session, item, session.opened, work.on),
      );
      const lacking = (session.when.form === 'meeting' ? found : found.slice(1)).find((quorum) => !quorum.reached);
      if (lacking === undefined) refuse(sessionRefusals.noQuorumLacking, undefined, '/sessionId');
      work.record('SessionAdjourned', { sessionId, quorum: lacking, ...(words === undefined ? {} : { words }) });
    },
  },
  'close-session': {
    ...endsASession,
    decide: (work, { sessionId }) => {
      mustBePilotOrAutomation(work);
      if (sessionNamed(work, sessionId).status === 'closed') return;
      const session = openSession(work, sessionId);
      happensIn(work, session);
      mustHaveEnded(work, session);
      work.record('SessionClosed', { sessionId });
    },
  },
};
