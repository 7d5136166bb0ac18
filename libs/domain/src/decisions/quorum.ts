import type { QuorumFound, Share, Span } from '@alliage/events';
import { same } from '../decider/same.ts';
import type { AllianceState } from '../decider/state.ts';
import { voicesHeard } from '../parties/circle.ts';
import { isAlly, isLeaving } from '../parties/who.ts';
import type { Item, Session } from '../sessions/state.ts';
import { allyOf, entitledTo, isExcludedBy, takesPart, type Entitled, type Opening } from './entitled.ts';

/** The least whole number that is at least this share of `all`: fractions are exact (R12). */
const atLeast = (share: Share, all: number): number => Math.ceil((share.atLeast * all) / share.of);

const half: Share = { atLeast: 1, of: 2 };
const lower = (a: Share, b: Share): Share => (a.atLeast * b.of <= b.atLeast * a.of ? a : b);

/** R12: a second convocation on the same decision items, none added, where the rules allow one. */
const isSecond = (state: AllianceState, session: Session, opening: Opening): boolean =>
  session.secondConvocationOf !== undefined &&
  opening.rules.secondConvocation &&
  session.items.every((itemId) => {
    const item = state.items[itemId];
    if (item === undefined || item.content.kind !== 'decision') return true;
    return !item.late && same(state.items[item.carriedFrom ?? '']?.content, item.content);
  });

/**
 * How an ally stands before an item: `voiceless` when those of its members who are there are all recused, or when it is the one to be
 * excluded (R13); `gone` when it has left, or nobody of it is on the roll any more (R39).
 */
export type AllyBefore = 'there' | 'absent' | 'voiceless' | 'gone';

export function alliesBefore(
  state: AllianceState,
  session: Session,
  item: Item | undefined,
  on: Span,
  opening: Opening,
  rows: readonly Entitled[],
): ReadonlyMap<string, AllyBefore> {
  const written = session.when.form === 'consultation' && item !== undefined;
  const sitting = new Set(opening.sitting.map((partyId) => allyOf(state, partyId, on, opening.rules)));
  const before = (ally: string): AllyBefore => {
    const had = rows.filter((row) => row.ally === ally);
    const has = had.filter((row) => !row.lost);
    if (!isAlly(state, ally, on) || (had.length > 0 && has.length === 0)) return 'gone';
    if (isExcludedBy(item, ally)) return 'voiceless';
    if (has.some(takesPart)) return 'there';
    const present = written ? has : has.filter((row) => row.inPerson);
    return present.length > 0 && present.every((row) => row.recused) ? 'voiceless' : 'absent';
  };
  return new Map([...sitting].map((ally) => [ally, before(ally)]));
}

/**
 * The quorum of a session at its opening (no item), or at one decision item: needed, found, and out of how many (R12, R13, R39). Where the
 * session is only being opened, `opening` says what it is about to freeze.
 * (a) allies: the charter's share of those that sit, never fewer than two unless one alone is left or keeps a voice on the item.
 * (b) seats: the charter's share of the mandates on the roll. The round table and a second convocation have (a) alone.
 */
export function quorumFound(
  state: AllianceState,
  session: Session,
  item?: Item,
  opening: Opening | undefined = session.opened,
  on: Span | undefined = opening?.on,
): QuorumFound {
  if (opening === undefined || on === undefined) return noQuorum;
  const { rules } = opening;
  const second = isSecond(state, session, opening);
  const rows = entitledTo(state, session, item, on, opening);
  const allies = [...alliesBefore(state, session, item, on, opening, rows)].filter(([, how]) => how !== 'gone');
  const voiced = allies.filter(([, how]) => how !== 'voiceless');
  // R39: an ally on its way out breaks no quorum of three allies or more by staying away, neither (a) nor, by its seats, (b).
  const base = voiced.filter(([ally, how]) => how === 'there' || voiced.length < 3 || !isLeaving(state, ally, on));
  const oneLeft = voicesHeard(state, on).length < 2 || (voiced.length === 1 && allies.length > 1);
  const share = second ? lower(rules.quorum.allies, half) : rules.quorum.allies;
  const alliesNeeded = Math.max(atLeast(share, base.length), oneLeft ? 1 : 2);
  const alliesFound = base.filter(([, how]) => how === 'there').length;

  const away = new Set(voiced.filter((one) => !base.includes(one)).map(([ally]) => ally));
  const seats = rows.filter((row) => !row.lost && !row.recused && !away.has(row.ally));
  const seatsFound = seats.filter(takesPart).length;
  const seatsNeeded = second || session.bodyId === state.id ? 0 : atLeast(rules.quorum.seats, seats.length);
  return {
    alliesNeeded,
    alliesFound,
    alliesBase: base.length,
    seatsNeeded,
    seatsFound,
    seatsBase: seats.length,
    secondConvocation: second,
    reached: alliesFound >= alliesNeeded && seatsFound >= seatsNeeded,
  };
}

const noQuorum: QuorumFound = {
  alliesNeeded: 2,
  alliesFound: 0,
  alliesBase: 0,
  seatsNeeded: 0,
  seatsFound: 0,
  seatsBase: 0,
  secondConvocation: false,
  reached: false,
};
