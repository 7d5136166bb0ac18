import type { Item, Session } from '../sessions/state.ts';
import type { AllyBefore } from './quorum.ts';

/** R10: whether an item stands only by everybody's leave: shorter notice, added afterwards, or recorded after the session was held. */
const needsConsent = ({ short, opened }: Session, { late }: Item): boolean =>
  short || late || opened?.contestable === true;

/**
 * R10: the sitting allies that are neither present nor represented, nor have accepted the shorter notice; none where the notice was kept.
 * An ally recused from the item is there all the same.
 */
export function missingForNotice(session: Session, item: Item, standing: ReadonlyMap<string, AllyBefore>): string[] {
  if (!needsConsent(session, item)) return [];
  const accepted = session.accepted.filter((a) => a.itemId === undefined || a.itemId === item.itemId);
  return [...standing]
    .filter(([, how]) => how === 'absent')
    .map(([ally]) => ally)
    .filter((ally) => !accepted.some(({ partyId }) => partyId === ally));
}
