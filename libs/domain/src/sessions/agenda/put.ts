import type { ItemContent } from '@alliage/events';
import { bodyById } from '../../committees/who.ts';
import { mustKnow } from '../../decider/known.ts';
import { refuse } from '../../decider/refusal.ts';
import type { Work } from '../../decider/work.ts';
import { agendaRefusals } from '../rules.ts';
import type { Item, Session } from '../state.ts';
import { isWaiting, mustHaveWaited } from './backlog.ts';
import { contentOf } from './content.ts';
import type { ItemWords } from './words.ts';

/** R24: what comes before the political committee (or the round table in its place) as a proposal was submitted to it. */
export function mustBeSubmitted(work: Work, session: Session, content: ItemContent, field: string): void {
  const { proposalId, effect } = content;
  if (proposalId === undefined || effect?.kind === 'submit-proposal') return;
  const kind = bodyById(work.state, session.bodyId)?.kind;
  const submitted = work.state.proposals[proposalId]?.status === 'submitted';
  if ((kind === 'political' || kind === 'round-table') && !submitted)
    refuse(agendaRefusals.proposalNotSubmitted, undefined, field);
}

interface Put {
  readonly sessionId: string;
  /** R10: a decision item added after the convocation. */
  readonly added: boolean;
}
const proposedBy = (work: Work) => (work.act.actor.role === 'pilot' ? {} : { proposedBy: work.act.actor.personId });

function put(work: Work, { sessionId, added }: Put, itemId: string, content: ItemContent, from?: Item): void {
  work.record('AgendaItemAdded', {
    sessionId,
    itemId,
    content,
    late: added && content.kind === 'decision',
    ...(from === undefined ? {} : { carriedFrom: from.itemId }),
    ...proposedBy(work),
  });
}

/** Puts worded items on the agenda. `at`: JSON pointer to the list. */
export function putAll(work: Work, where: Put, words: readonly ItemWords[], at: string): void {
  const session = work.state.sessions[where.sessionId]!;
  words.forEach((item, i) => {
    const content = contentOf(work, item, `agenda/${i}`, `${at}/${i}`);
    mustBeSubmitted(work, session, content, `${at}/${i}/proposalId`);
    put(work, where, work.act.newId(`agenda/${i}`), content);
  });
}

/** R14: takes waiting items up again, as they were worded. */
export function takeUpAll(work: Work, where: Put, itemIds: readonly string[], at: string): void {
  const session = work.state.sessions[where.sessionId]!;
  itemIds.forEach((itemId, i) => {
    const item = mustKnow(work.state.items, itemId, `${at}/${i}`);
    const body = work.state.sessions[item.sessionId]?.bodyId;
    if (!isWaiting(work.state, item) || body !== session.bodyId)
      refuse(agendaRefusals.notWaiting, undefined, `${at}/${i}`);
    mustHaveWaited(work, item);
    put(work, where, work.act.newId(`taken-up/${i}`), item.content, item);
  });
}
