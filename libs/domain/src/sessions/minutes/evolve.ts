import { spanOf } from '@alliage/events';
import type { Evolvers } from '../../decider/evolve.ts';

/** What becomes of the minutes of a session, and of the note to the boards (R14, R25). */
export const minutesEvolvers: Evolvers = {
  MinutesDrafted: (state, { data, effectiveOn, recordedAt }) => {
    const session = state.sessions[data.sessionId];
    session?.minutes.push({ draft: data.draft, on: spanOf(effectiveOn), draftedAt: recordedAt, comments: [] });
  },
  MinutesCommented: (state, { data }) => {
    const { mandateId, objection } = data;
    const draft = state.sessions[data.sessionId]?.minutes.find((m) => m.draft === data.draft);
    draft?.comments.push({ mandateId, objection });
  },
  MinutesApproved: (state, { data, effectiveOn }) => {
    const draft = state.sessions[data.sessionId]?.minutes.find((m) => m.draft === data.draft);
    if (draft) draft.approved = { on: spanOf(effectiveOn), how: data.how };
  },
  MinutesPublished: (state, { data }) => {
    const session = state.sessions[data.sessionId];
    if (session) session.published = true;
  },
  BoardNoteSent: (state, { data, effectiveOn }) => {
    const session = state.sessions[data.sessionId];
    if (session) session.noteSent = spanOf(effectiveOn);
  },
};
