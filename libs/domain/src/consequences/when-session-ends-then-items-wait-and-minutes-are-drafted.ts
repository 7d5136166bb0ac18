import { consequence } from '../decider/consequence.ts';
import { draftMinutes } from '../sessions/minutes/draft.ts';

/** R44, R14: a session closes or is adjourned: what it did not reach waits in the backlog of its body, and its minutes are drafted. */
export const whenSessionEndsThenItemsWaitAndMinutesAreDrafted = consequence(
  ['SessionClosed', 'SessionAdjourned'],
  (work, { data: { sessionId } }) => {
    for (const itemId of work.state.sessions[sessionId]?.items ?? [])
      if (work.state.items[itemId]?.outcome === 'open') work.record('AgendaItemCarriedOver', { sessionId, itemId });
    draftMinutes(work, sessionId);
  },
);
