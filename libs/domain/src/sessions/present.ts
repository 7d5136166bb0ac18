import type { RollRow, Span } from '@alliage/events';
import { seatsOf } from '../committees/who.ts';
import type { AllianceState } from '../decider/state.ts';
import type { Item, Proxy, Session } from './state.ts';

/** How a member attends (R11); « represented » follows from a proxy. In a consultation, who has answered is present (R15). */
export type Attending = 'present' | 'represented' | 'excused' | 'absent';

/**
 * Who is entitled to a voice (R11): the roll frozen at the opening, less those who have lost the mandate since; nobody gains one (R39).
 * With an item, less those recused from it (R13). `on`: the day of the act.
 */
export function entitled(state: AllianceState, session: Session, on: Span, item?: Item): RollRow[] {
  const seats = new Set(seatsOf(state, session.bodyId, on).map((seat) => seat.mandateId));
  return (session.opened?.roll ?? [])
    .filter((row) => seats.has(row.mandateId))
    .filter((row) => item === undefined || !isRecused(item, row));
}

/** R13: by its own declaration; and an ally from its own exclusion. */
export const isRecused = (item: Item, row: Pick<RollRow, 'mandateId' | 'partyId'>): boolean =>
  item.recused[row.mandateId] !== undefined ||
  (item.content.effect?.kind === 'exclude-party' && item.content.effect.partyId === row.partyId);

/** The proxy by which a member is represented: accepted, not taken back, its holder present, entitled, and not recused from the item. */
export function proxyUsed(
  state: AllianceState,
  session: Session,
  giver: string,
  on: Span,
  item?: Item,
): Proxy | undefined {
  const given = Object.values(session.proxies).find((p) => p.giver === giver && p.accepted && !p.revoked);
  if (given === undefined || session.attendance[given.holder]?.presence !== 'present') return undefined;
  const holders = session.opened === undefined ? undefined : entitled(state, session, on, item);
  return holders === undefined || holders.some((row) => row.mandateId === given.holder) ? given : undefined;
}

/** How one member attends a session, and an item of it where it is said. */
export function attending(state: AllianceState, session: Session, mandateId: string, on: Span, item?: Item): Attending {
  if (session.when.form === 'consultation') {
    const items = item === undefined ? session.items.map((i) => state.items[i]) : [item];
    return items.some((i) => i?.voices[mandateId] !== undefined) ? 'present' : 'absent';
  }
  const presence = session.attendance[mandateId]?.presence ?? 'absent';
  if (presence === 'present') return 'present';
  return proxyUsed(state, session, mandateId, on, item) === undefined ? presence : 'represented';
}

/** The entitled members who are present or represented. */
export const heard = (state: AllianceState, session: Session, on: Span, item?: Item): RollRow[] =>
  entitled(state, session, on, item).filter((row) =>
    ['present', 'represented'].includes(attending(state, session, row.mandateId, on, item)),
  );
