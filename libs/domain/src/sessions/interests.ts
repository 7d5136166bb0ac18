import { holding } from '../decider/period.ts';
import type { Span, Tie } from '@alliage/events';
import type { CommandRules } from '../decider/command.ts';
import type { AllianceState } from '../decider/state.ts';
import { mustBeOneOf } from '../decider/who-acts.ts';
import { happensTowards } from './day.ts';
import { openItem, runningSession } from './find.ts';
import { seatNamed, seatsIn } from './seats.ts';
import type { Item, Session } from './state.ts';
import { inSession } from './while.ts';

export interface InterestCommands {
  /** R13: a member declares its interest in an item and is recused from it. */
  'declare-interest': {
    readonly sessionId: string;
    readonly itemId: string;
    readonly mandateId: string;
    readonly ground: string;
    readonly tie?: Tie;
  };
}

export const interestRules: CommandRules<InterestCommands> = {
  'declare-interest': {
    ...inSession,
    decide: (work, { sessionId, itemId, mandateId, ground, tie }) => {
      const session = runningSession(work, sessionId);
      happensTowards(work, session);
      const item = openItem(work, session, itemId);
      mustBeOneOf(work, [seatNamed(work, session, mandateId, '/mandateId').personId], '/mandateId');
      if (item.recused[mandateId] !== undefined) return;
      const known = tie === undefined ? {} : { tie };
      work.record('InterestDeclared', { sessionId, itemId, mandateId, ground, ...known });
    },
  },
};

/** What the service recalls to a member when an item concerns a party; it asks, and never recuses by itself (R13, R8). */
export type Recall =
  | { readonly mandateId: string; readonly because: 'own-party'; readonly partyId: string }
  | {
      readonly mandateId: string;
      readonly because: 'tie';
      readonly partyId: string;
      readonly tieId: string;
      readonly tie: Tie;
    }
  | { readonly mandateId: string; readonly because: 'cross-seat'; readonly partyId: string; readonly seatId: string };

/** Ties and cross seats to recall to the members of a session, for each party that the item concerns. */
export function interestsToRecall(state: AllianceState, session: Session, item: Item, on: Span): Recall[] {
  const ties = holding(Object.values(state.ties), on);
  const crossSeats = holding(Object.values(state.crossSeats), on);
  return seatsIn(state, session, on).flatMap(({ mandateId, partyId: own, personId }) =>
    item.content.concerns.flatMap((partyId): Recall[] => [
      ...(partyId === own ? [{ mandateId, because: 'own-party' as const, partyId }] : []),
      ...ties
        .filter((t) => [t.partyId, t.otherPartyId].includes(own) && [t.partyId, t.otherPartyId].includes(partyId))
        .filter(() => partyId !== own)
        .map(({ tieId, tie }) => ({ mandateId, because: 'tie' as const, partyId, tieId, tie })),
      ...crossSeats
        .filter((seat) => seat.personId === personId && (seat.of === partyId || seat.on === partyId))
        .map(({ seatId }) => ({ mandateId, because: 'cross-seat' as const, partyId, seatId })),
    ]),
  );
}
