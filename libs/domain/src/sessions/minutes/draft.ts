import type { Json } from '@alliage/events';
import type { Work } from '../../decider/work.ts';

/** The session as data, for the digest of its minutes: what was recorded of it, and of its items; nothing of the minutes themselves. */
function asData(work: Work, sessionId: string): Json {
  const { minutes: _, published: __, noteSent: ___, ...session } = work.state.sessions[sessionId]!;
  const items = session.items.map((itemId) => work.state.items[itemId]);
  // Plain JSON: what is absent is left out.
  return JSON.parse(JSON.stringify({ session, items })) as Json;
}

/** R14: drafts the minutes from what was recorded up to now; a new draft starts the delay again. */
export function draftMinutes(work: Work, sessionId: string, words?: string): void {
  const session = work.state.sessions[sessionId];
  if (session === undefined) return;
  work.record('MinutesDrafted', {
    sessionId,
    draft: session.minutes.length + 1,
    builtFrom: work.state.revision,
    digest: work.act.digest(asData(work, sessionId)),
    ...(words === undefined ? {} : { words }),
  });
}
