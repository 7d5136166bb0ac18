import { certainlyBefore, spanOfDay, type Openness } from '@alliage/events';
import { actedOn, neverEnds, delayBegan, delayEnds } from '../../decider/delay.ts';
import type { CommandRules } from '../../decider/command.ts';
import { refuse } from '../../decider/refusal.ts';
import type { AllianceState } from '../../decider/state.ts';
import type { Work } from '../../decider/work.ts';
import { mustBeOneOf, mustBePilot, mustBePilotOrAutomation } from '../../decider/who-acts.ts';
import { happensIn } from '../day.ts';
import { sessionNamed, sessionOver } from '../find.ts';
import type { Session } from '../state.ts';
import { endsASession } from '../while.ts';
import { attended } from './attended.ts';
import { draftMinutes } from './draft.ts';
import { minutesRefusals } from './rules.ts';

/** Days in which those who attended may object or add an observation (R14). */
export const daysToComment = 15;

export interface MinutesCommands {
  /** A new draft, from what is recorded, with words of the secretary; the delay starts again. */
  'draft-minutes': { readonly sessionId: string; readonly words?: string };
  'comment-minutes': {
    readonly sessionId: string;
    readonly mandateId: string;
    readonly words: string;
    /** An objection stands in the way of approval by silence; an observation does not. */
    readonly objection?: boolean;
  };
  /** By silence when the time is over; with a session, by those who attended, at that next session. */
  'approve-minutes': { readonly sessionId: string; readonly atSessionId?: string };
  'publish-minutes': { readonly sessionId: string; readonly openness: Openness };
}

type Draft = Session['minutes'][number];

function lastDraft(work: Work, session: Session): Draft {
  const draft = session.minutes.at(-1)!;
  if (certainlyBefore(work.on, draft.on)) refuse(minutesRefusals.before, undefined, '/effectiveOn');
  return draft;
}

/** The last day for commenting a draft, the whole of it included (R38). */
export const commentsUntil = (state: AllianceState, draft: Draft): string =>
  delayEnds(state, delayBegan(state, draft.on, draft.draftedAt), daysToComment);

/** R40: silence has approved the draft on its last day; that day is what the event has, whoever notes it and when. */
function approveBySilence(work: Work, sessionId: string, draft: Draft): void {
  const until = commentsUntil(work.state, draft);
  if (until === neverEnds) refuse(minutesRefusals.suspendedDelay);
  if (work.act.effectiveOn === undefined) work.happenedOn(until);
  if (work.today <= until || certainlyBefore(work.on, spanOfDay(until)))
    refuse(minutesRefusals.delayRunning, { until }, '/sessionId');
  if (draft.comments.some((comment) => comment.objection)) refuse(minutesRefusals.objected, undefined, '/sessionId');
  work.record('MinutesApproved', { sessionId, draft: draft.draft, how: 'silence' }, { effectiveOn: until });
}

function approveAtSession(work: Work, session: Session, draft: Draft, atSessionId: string): void {
  mustBePilot(work);
  const next = sessionNamed(work, atSessionId, '/atSessionId');
  happensIn(work, next);
  const later = (next.opened?.revision ?? -1) > (session.opened?.revision ?? -1);
  const were = attended(work.state, session).map((row) => row.personId);
  const there = attended(work.state, next).some((row) => were.includes(row.personId));
  if (next.status !== 'open' || next.bodyId !== session.bodyId || !later || !there)
    refuse(minutesRefusals.nextSession, undefined, '/atSessionId');
  const { sessionId } = session;
  work.record('MinutesApproved', { sessionId, draft: draft.draft, how: 'at-session', atSessionId });
}

export const minutesRules: CommandRules<MinutesCommands> = {
  'draft-minutes': {
    ...endsASession,
    decide: (work, { sessionId, words }) => {
      mustBePilot(work);
      const session = sessionOver(work, sessionId);
      if (lastDraft(work, session).approved !== undefined) refuse(minutesRefusals.approved, undefined, '/sessionId');
      draftMinutes(work, sessionId, words);
    },
  },
  'comment-minutes': {
    ...endsASession,
    decide: (work, { sessionId, mandateId, words, objection = false }) => {
      const session = sessionOver(work, sessionId);
      const draft = lastDraft(work, session);
      const member = attended(work.state, session).find((row) => row.mandateId === mandateId);
      if (member === undefined) refuse(minutesRefusals.whoAttended, undefined, '/mandateId');
      mustBeOneOf(work, member.persons, '/mandateId');
      if (draft.approved !== undefined) refuse(minutesRefusals.approved, undefined, '/sessionId');
      const until = commentsUntil(work.state, draft);
      const day = spanOfDay(actedOn(work.state, work.on, work.act.now));
      if (certainlyBefore(spanOfDay(until), day)) refuse(minutesRefusals.delayOver, { until }, '/sessionId');
      work.record('MinutesCommented', { sessionId, draft: draft.draft, mandateId, words, objection });
    },
  },
  'approve-minutes': {
    ...endsASession,
    decide: (work, { sessionId, atSessionId }) => {
      mustBePilotOrAutomation(work);
      const session = sessionOver(work, sessionId);
      const draft = session.minutes.at(-1)!;
      if (draft.approved !== undefined) return;
      if (atSessionId === undefined) approveBySilence(work, sessionId, draft);
      else approveAtSession(work, session, lastDraft(work, session), atSessionId);
    },
  },
  'publish-minutes': {
    ...endsASession,
    decide: (work, { sessionId, openness }) => {
      mustBePilot(work);
      const session = sessionOver(work, sessionId);
      if (session.published === true) return;
      if (lastDraft(work, session).approved === undefined) refuse(minutesRefusals.notApproved, undefined, '/sessionId');
      work.record('MinutesPublished', { sessionId, visibility: openness });
    },
  },
};
