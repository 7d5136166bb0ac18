import { addDays, certainlyBefore, type FreeText } from '@alliage/events';
import { rulesOn } from '../charter/in-force.ts';
import { delayBegan } from '../decider/delay.ts';
import { mustKnow } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import type { Work } from '../decider/work.ts';
import { isInStage } from '../lifecycle/stage.ts';
import { shownOnPaper, type OnPaper } from '../on-evidence/shown.ts';
import { commits, mustCommit, mustSpeakFor } from './commits.ts';
import { mustBeItsLastRole, mustBeThere } from './present.ts';
import { parties } from './rules.ts';
import { roleOn, standingWithdrawal } from './who.ts';

export interface AnnounceWithdrawal extends OnPaper {
  readonly partyId: string;
  readonly reason?: FreeText;
}
export interface TakeBackWithdrawal extends OnPaper {
  readonly partyId: string;
}
/** What the day already did (R40); of a supporter, facilitator or observer: its departure. */
export interface NoteWithdrawal {
  readonly partyId: string;
}

/** R1: the notice of the charter in force, thirty days unless it says otherwise, none in interconnaissance; it runs on in a suspension. */
function notice(work: Work): { lastDay: string; charterVersion?: number } {
  const { state, on, act } = work;
  const began = delayBegan(state, on, act.now);
  if (isInStage(state, on, 'interconnaissance')) return { lastDay: began };
  const { withdrawalNoticeDays, charterVersion } = rulesOn(state, on);
  const lastDay = addDays(began, withdrawalNoticeDays);
  return said({ lastDay, charterVersion });
}

export function announceWithdrawal(work: Work, { partyId, reason, evidence }: AnnounceWithdrawal): void {
  const shown = shownOnPaper(work, { evidence });
  const { party, role } = mustBeThere(work, partyId);
  if (role !== 'ally') refuse(parties.onlyAlliesGiveNotice, undefined, '/partyId');
  mustCommit(work, partyId, '/partyId', shown);
  if (standingWithdrawal(party) !== undefined) return;
  mustBeItsLastRole(work, party);
  work.record('WithdrawalAnnounced', said({ partyId, reason, ...notice(work), ...shown }));
}

export function takeBackWithdrawal(work: Work, { partyId, evidence }: TakeBackWithdrawal): void {
  const shown = shownOnPaper(work, { evidence });
  const party = mustKnow(work.state.parties, partyId, '/partyId');
  const leaving = standingWithdrawal(party);
  if (leaving === undefined) return;
  if (leaving.noted || (work.on.first !== null && work.on.first > leaving.lastDay))
    refuse(parties.tooLateToTakeBack, { lastDay: leaving.lastDay }, '/partyId');
  mustCommit(work, partyId, '/partyId', shown);
  if (certainlyBefore(work.on, leaving.announced)) refuse(parties.beforeAnnouncement, undefined, '/effectiveOn');
  work.record('WithdrawalTakenBack', { partyId, ...shown });
}

export function noteWithdrawal(work: Work, { partyId }: NoteWithdrawal): void {
  const party = mustKnow(work.state.parties, partyId, '/partyId');
  mustSpeakFor(work, partyId);
  const role = party.roles.findLast((r) => r.ended === undefined)?.role;
  if (role === undefined) return;
  const leaving = standingWithdrawal(party);
  if (leaving !== undefined) {
    if (work.today <= leaving.lastDay) refuse(parties.noticeStillRuns, { lastDay: leaving.lastDay }, '/partyId');
    work.notes(leaving.lastDay);
    work.record('PartyWithdrew', { partyId, basis: { kind: 'act', partyId } });
    return;
  }
  if (role === 'ally') refuse(parties.announceFirst, undefined, '/partyId');
  if (roleOn(party, work.on) === undefined) refuse(parties.notThere, undefined, '/effectiveOn');
  mustBeItsLastRole(work, party);
  const basis = commits(work, partyId) ? ({ kind: 'act', partyId } as const) : ({ kind: 'entry' } as const);
  work.record('PartyWithdrew', { partyId, basis });
}
