import { certainlyBefore, type FreeText, type Voice } from '@alliage/events';
import { bodyById } from '../committees/who.ts';
import type { CommandRule } from '../decider/command.ts';
import { mustKnow } from '../decider/known.ts';
import { refuse, refuseAll } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import { same } from '../decider/same.ts';
import { mustBeOneOf, mustBePilot } from '../decider/who-acts.ts';
import type { AllianceState } from '../decider/state.ts';
import type { Work } from '../decider/work.ts';
import { happensIn } from '../sessions/day.ts';
import { repeatedAt } from '../sessions/seats.ts';
import type { Item, Session } from '../sessions/state.ts';
import { closedToAnswers, notYetOpen } from './consultation.ts';
import { entitledTo, proxyHolder, takesPart, type Entitled } from './entitled.ts';
import { obstacles } from './ready-for-vote.ts';
import { voteRules } from './rules.ts';
import { isVital, mayResume } from './vital.ts';

export interface VoiceSaid {
  readonly mandateId: string;
  readonly voice: Voice;
  /** Why, for a voice against; the question, for a move to send back. */
  readonly reason?: FreeText;
}
export interface RecordVoices {
  readonly itemId: string;
  /** One voice a member. */
  readonly voices?: readonly VoiceSaid[];
  /** « Tous pour, sauf… »: the voice of every member present or represented who is not named in `voices`. */
  readonly everyoneElse?: Voice;
  /** The reason of `everyoneElse`, where it needs one. */
  readonly reason?: FreeText;
}

/** An item that is being voted on, with its session: open, and not yet decided. */
export function underVote(work: Work, itemId: string): { session: Session; item: Item } {
  const item = mustKnow(work.state.items, itemId, '/itemId');
  const session = mustKnow(work.state.sessions, item.sessionId, '/itemId');
  const { opened } = session;
  if (item.outcome !== 'open') refuse(voteRules.alreadyDecided, undefined, '/itemId');
  if (session.status !== 'open' || opened === undefined) refuse(voteRules.sessionNotOpen, undefined, '/itemId');
  if (item.content.kind !== 'decision') refuse(voteRules.notADecision, undefined, '/itemId');
  happensIn(work, session);
  if (certainlyBefore(work.on, opened.on)) refuse(voteRules.notBeforeTheSession, undefined, '/effectiveOn');
  const roundTable = bodyById(work.state, session.bodyId)?.kind === 'round-table';
  if (!opened.complete && !roundTable) refuse(voteRules.notComplete, undefined, '/itemId');
  return { session, item };
}

/** Who may say a member's voice: the member, the alternate who replaces it, the holder of its proxy. */
function speakersFor(state: AllianceState, session: Session, row: Entitled): string[] {
  const alternates = session.attendance[row.mandateId]?.byAlternate
    ? (state.mandates[row.mandateId]?.alternates ?? []).map((a) => a.personId)
    : [];
  const holder = proxyHolder(session, row.mandateId);
  const holding = session.opened?.roll.find((r) => r.mandateId === holder);
  return [row.personId, ...alternates, ...(holding === undefined ? [] : [holding.personId])];
}

function mayVote(work: Work, session: Session, row: Entitled | undefined, field: string): Entitled {
  if (row === undefined) refuse(voteRules.notOnTheRoll, undefined, field);
  if (row.lost) refuse(voteRules.mandateLost, undefined, field);
  if (row.recused) refuse(voteRules.recused, undefined, field);
  const written = session.when.form === 'consultation';
  if (!written && !takesPart(row)) refuse(voteRules.neitherPresentNorRepresented, undefined, field);
  mustBeOneOf(work, speakersFor(work.state, session, row), field);
  return row;
}

function mustSayWhy({ voice, reason }: Pick<VoiceSaid, 'voice' | 'reason'>, field: string): void {
  if (reason !== undefined) return;
  if (voice === 'against') refuse(voteRules.againstNeedsAReason, undefined, field);
  if (voice === 'send-back') refuse(voteRules.sendBackNeedsAQuestion, undefined, field);
}

/** R15: answers are taken from its first day to its closing, one by one. */
function mustBeRunning(work: Work, session: Session, body: RecordVoices): void {
  if (session.when.form !== 'consultation') return;
  if (notYetOpen(work, session.when)) refuse(voteRules.consultationNotOpen);
  if (closedToAnswers(work, session.when)) refuse(voteRules.consultationOver);
  if (body.everyoneElse !== undefined) refuse(voteRules.noOneElseInWriting, undefined, '/everyoneElse');
}

/** Voices are recorded a member at a time, and may change until the item is decided (R16); the first one puts it to the vote (R19). */
export const recordVoices: CommandRule<RecordVoices> = {
  whileSuspended: mayResume,
  withoutTwoAllies: isVital,
  decide(work, body) {
    const { session, item } = underVote(work, body.itemId);
    const { opened } = session;
    if (opened === undefined) return;
    mustBeRunning(work, session, body);
    const rows = entitledTo(work.state, session, item, work.on, opened);
    const twice = repeatedAt(body.voices ?? []);
    if (twice !== undefined) refuse(voteRules.voiceTwice, undefined, `/voices/${twice}/mandateId`);
    const voices = (body.voices ?? []).map((v, i): VoiceSaid => {
      mayVote(
        work,
        session,
        rows.find((row) => row.mandateId === v.mandateId),
        `/voices/${i}/mandateId`,
      );
      mustSayWhy(v, `/voices/${i}/reason`);
      return v;
    });
    if (body.everyoneElse !== undefined) {
      mustBePilot(work);
      mustSayWhy({ voice: body.everyoneElse, ...said({ reason: body.reason }) }, '/reason');
      const named = new Set(voices.map((v) => v.mandateId));
      const others = rows.filter((row) => takesPart(row) && !named.has(row.mandateId));
      if (others.length === 0 && named.size === 0) refuse(voteRules.nobodyThere, undefined, '/everyoneElse');
      for (const { mandateId } of others)
        voices.push({ mandateId, voice: body.everyoneElse, ...said({ reason: body.reason }) });
    }
    if (voices.length > 0 && item.putToVoteAt === undefined) refuseAll(obstacles(work.state, session, item, work.on));
    for (const { mandateId, voice, reason } of voices) {
      const before = work.state.items[item.itemId]?.voices[mandateId];
      if (before?.voice === voice && same(before.reason, reason)) continue;
      work.record('VoiceRecorded', {
        sessionId: session.sessionId,
        itemId: item.itemId,
        mandateId,
        castBy: work.act.actor.personId,
        voice,
        ...said({ reason }),
      });
    }
  },
};
