import type { QuorumFound, Span } from '@alliage/events';
import { refusalOf, type Refusal } from '../decider/refusal.ts';
import type { AllianceState } from '../decider/state.ts';
import { stillToAccept } from '../sessions/notice.ts';
import type { Item, Session } from '../sessions/state.ts';
import { entitledTo, type Entitled, type Opening } from './entitled.ts';
import { alliesBefore, quorumFound, type AllyBefore } from './quorum.ts';
import { voteRules } from './rules.ts';

/** What everything that stands in the way is counted with. */
export interface Vote {
  readonly session: Session;
  readonly item: Item;
  readonly opening: Opening;
  readonly rows: readonly Entitled[];
  readonly standing: ReadonlyMap<string, AllyBefore>;
  readonly quorum: QuorumFound;
}

/** The voices of an item as they can be counted on a day, or why they cannot (R10, R12, R16). */
export function count(
  state: AllianceState,
  session: Session,
  item: Item,
  on: Span,
): { readonly vote: Vote } | { readonly hindered: Refusal } {
  const { opened } = session;
  if (opened === undefined) return { hindered: refusalOf(voteRules.sessionNotOpen, undefined, '/itemId') };
  const rows = entitledTo(state, session, item, on, opened);
  const standing = alliesBefore(state, session, item, on, opened, rows);
  const voiced = [...standing.values()].filter((how) => how === 'there' || how === 'absent');
  if (voiced.length === 0) return { hindered: refusalOf(voteRules.noAllyHasAVoice, undefined, '/itemId') };
  if (item.putToVoteAt === undefined) return { hindered: refusalOf(voteRules.noVoiceYet, undefined, '/itemId') };
  const quorum = quorumFound(state, session, item, opened, on);
  if (!quorum.reached) return { hindered: refusalOf(voteRules.noQuorum, quorum, '/itemId') };
  // R12 asks for a quorum twice: a meeting that opened without one goes on without deciding, whoever comes later.
  if (session.when.form === 'meeting' && !opened.quorum.reached)
    return { hindered: refusalOf(voteRules.noQuorumAtTheOpening, opened.quorum, '/itemId') };
  const missing = stillToAccept(state, session, on, item);
  if (missing.length > 0) return { hindered: refusalOf(voteRules.noticeTooShort, { missing }, '/itemId') };
  return { vote: { session, item, opening: opened, rows, standing, quorum } };
}
