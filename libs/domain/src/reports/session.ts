import type { BodyKind, Capacity, FreeText } from '@alliage/events';
import { mustKnow } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import { mustBePilot } from '../decider/who-acts.ts';
import type { Work } from '../decider/work.ts';
import { reportRules } from './rules.ts';

/** A session of before the cut-over: its body and its date; the rest where the source says it. */
export interface ReportSession {
  readonly body: BodyKind;
  readonly title?: FreeText;
  readonly partyIds?: readonly string[];
  /** How many people took part. */
  readonly attendance?: number;
  readonly words?: FreeText;
}

export function reportSession(work: Work, { body, title, partyIds, attendance, words }: ReportSession): void {
  mustBePilot(work);
  partyIds?.forEach((partyId, i) => mustKnow(work.state.parties, partyId, `/partyIds/${i}`));
  const parties = partyIds && [...new Set(partyIds)];
  work.record(
    'SessionReported',
    said({ sessionId: work.act.newId('session'), body, title, parties, attendance, words }),
  );
}

/** Seats of before the cut-over, on a body or on an ally's board: whose, in which capacity, how many. Nobody is named, so nobody has a mandate. */
export interface ReportSeats {
  readonly body?: BodyKind;
  readonly boardOfPartyId?: string;
  readonly partyId?: string;
  readonly capacity?: Capacity;
  readonly count?: number;
  readonly words?: FreeText;
}

export function reportSeats(work: Work, seats: ReportSeats): void {
  mustBePilot(work);
  const { body, boardOfPartyId, partyId, capacity, count, words } = seats;
  if ((body === undefined) === (boardOfPartyId === undefined))
    refuse(reportRules.oneAccountOfSeats, undefined, '/body');
  if (boardOfPartyId !== undefined) mustKnow(work.state.parties, boardOfPartyId, '/boardOfPartyId');
  if (partyId !== undefined) mustKnow(work.state.parties, partyId, '/partyId');
  const on =
    body === undefined
      ? ({ kind: 'board', ofPartyId: boardOfPartyId ?? '' } as const)
      : ({ kind: 'body', body } as const);
  work.record('SeatsReported', said({ seatsId: work.act.newId('seats'), on, partyId, capacity, count, words }));
}
