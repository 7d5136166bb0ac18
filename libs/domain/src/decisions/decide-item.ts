import type { DataOf, Mode, Span } from '@alliage/events';
import { bodyById } from '../committees/who.ts';
import type { CommandRule } from '../decider/command.ts';
import { refuse, Refused } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import type { AllianceState } from '../decider/state.ts';
import { mustBePilot, mustBePilotOrAutomation } from '../decider/who-acts.ts';
import type { Work } from '../decider/work.ts';
import { ruleOfEffect } from '../effects.ts';
import { goesOnAs } from '../parties/merged.ts';
import { hasVoice, silentAllies } from '../parties/succession.ts';
import { allies } from '../parties/who.ts';
import { isExceptional } from '../sessions/notice.ts';
import type { Item, Session } from '../sessions/state.ts';
import { endedOn } from './consultation.ts';
import { count, type Vote } from './count.ts';
import { isExcludedBy, takesPart, type Opening } from './entitled.ts';
import { voteRules } from './rules.ts';
import { tallyOf, type Tally } from './tally.ts';
import { isVital, mayResume } from './vital.ts';
import { underVote } from './voices.ts';

export interface DecideItem {
  readonly itemId: string;
}
type Taken = DataOf<'DecisionTaken'>;

/** The mode of an item: that of its matter in the rules that the session froze; unanimity out of interconnaissance (G1). */
export const modeOf = ({ content }: Item, { modes }: Opening['rules']): Mode => {
  if (content.effect?.kind === 'enter-stage' && content.effect.gate === 'G1') return 'unanimity';
  return content.matter === undefined ? 'consent' : modes[content.matter];
};

/** R15: a consultation's items are decided once all have answered or it has closed, as of that day. */
function asOfItsEnd(work: Work, session: Session): void {
  if (session.when.form !== 'consultation') return;
  work.notes(endedOn(work, session) ?? refuse(voteRules.consultationRunning, undefined, '/itemId'));
}

function countable(work: Work, itemId: string): Vote {
  const { session, item } = underVote(work, itemId);
  asOfItsEnd(work, session);
  const counted = count(work.state, session, item, work.on);
  if ('vote' in counted) return counted.vote;
  throw new Refused([counted.hindered]);
}

/**
 * R20: the boards that must ratify: those the charter names for the matter; all of them where one ally alone kept a voice (R13, R34). The
 * board of an ally that has lost its voice meanwhile is not asked anew (R34).
 */
function boardsAsked(state: AllianceState, { item, opening, standing }: Vote, on: Span): string[] {
  const asked = allies(state, on)
    .map((party) => party.partyId)
    .filter((partyId) => !isExcludedBy(item, partyId) && hasVoice(state, partyId, on));
  const how = [...standing.values()].filter((h) => h !== 'gone');
  const kept = how.filter((h) => h !== 'voiceless').length;
  const oneKeptAVoice = kept < 2 && (how.length > 1 || silentAllies(state, on).length > 0);
  const reserved = opening.rules.reserved.filter(({ matter }) => matter === item.content.matter);
  return asked.filter(
    (partyId) =>
      oneKeptAVoice ||
      reserved.some(({ boards }) => boards === 'all' || boards.some((board) => goesOnAs(state, board) === partyId)),
  );
}

/** What of the effect does not hold (any more, or yet): the decision stands, and its effect waits for it (R19). */
function criteriaAwaited(state: AllianceState, { content, itemId, putToVoteAt }: Item, on: Span): string[] {
  const { effect, waivers } = content;
  if (effect === undefined) return [];
  const waived = waivers.map((w) => w.criterion);
  const unmet = ruleOfEffect(effect).unmet(state, effect, { on, itemId, waived, ...said({ putToVoteAt }) });
  return [...new Set(unmet.map(({ refusal }) => refusal.code))].slice(0, 30);
}

function frozenVoices({ item, session, rows }: Vote): Taken['voices'] {
  const written = session.when.form === 'consultation';
  return rows
    .filter((row) => !row.lost)
    .map(({ mandateId, partyId, personId, recused, represented, inPerson }) => {
      const attendance = session.attendance[mandateId];
      const given = recused || !(inPerson || represented) ? undefined : item.voices[mandateId];
      const presence = written ? (inPerson ? 'present' : 'absent') : (attendance?.presence ?? 'absent');
      return {
        mandateId,
        partyId,
        personId,
        presence,
        byAlternate: attendance?.byAlternate ?? false,
        represented,
        recused,
        ...said({ voice: given?.voice, castBy: given?.castBy, reason: given?.reason }),
      };
    });
}

/** R23: the options considered: the item's, or those of the proposal that it answers. */
function optionsConsidered(state: AllianceState, { options, proposalId }: Item['content']): Taken['options'] {
  if (options.length > 0 || proposalId === undefined) return options;
  return (state.proposals[proposalId]?.draft.options ?? []).map((option) => option.text);
}

/** R22, R23: everything the decision was made with, frozen. */
function record(work: Work, vote: Vote, { result, allies: voices, tally }: Tally): void {
  const { state, on, act } = work;
  const { session, item, opening, quorum } = vote;
  const { content } = item;
  const { matter } = content;
  if (matter === undefined || result === 'postponed') return;
  const adopted = result === 'adopted';
  const decisionId = act.newId('decision');
  work.record('DecisionTaken', {
    decisionId,
    number: state.lastNumber + 1,
    itemId: item.itemId,
    sessionId: session.sessionId,
    bodyId: session.bodyId,
    bodyKind: bodyById(state, session.bodyId)?.kind ?? 'round-table',
    title: content.title,
    matter,
    text: content.text ?? content.title,
    ...said({ rationale: content.rationale, effect: content.effect, proposalId: content.proposalId }),
    options: optionsConsidered(state, content),
    conditions: content.conditions,
    waivers: content.waivers,
    actions: content.actions,
    supersedes: content.supersedes,
    lifts: content.lifts,
    outcome: result,
    mode: modeOf(item, opening.rules),
    voices: frozenVoices(vote),
    allies: [...voices].map(([partyId, voice]) => ({ partyId, voice })),
    tally,
    rules: opening.rules,
    quorum,
    awaits: {
      boards: adopted ? boardsAsked(state, vote, on) : [],
      criteria: adopted ? criteriaAwaited(state, item, on) : [],
    },
    exceptional: isExceptional(session, item),
  });
  if (result !== 'sent-back') return;
  const questions = Object.values(item.voices).flatMap((v) => (v.voice === 'send-back' && v.reason ? [v.reason] : []));
  work.record('DecisionSentBack', { decisionId, questions: questions.slice(0, 20) });
}

/** Counts the voices of an item and takes its decision, or postpones it: the outcome is computed (R16, R17), never typed. */
export const decideItem: CommandRule<DecideItem> = {
  whileSuspended: mayResume,
  withoutTwoAllies: isVital,
  decide(work, { itemId }) {
    const item = work.state.items[itemId];
    const written = work.state.sessions[item?.sessionId ?? '']?.when.form === 'consultation';
    if (written) mustBePilotOrAutomation(work);
    else mustBePilot(work);
    const vote = countable(work, itemId);
    const members = vote.rows
      .filter(takesPart)
      .map(({ ally, mandateId }) => ({ ally, voice: vote.item.voices[mandateId]?.voice }));
    const tally = tallyOf(modeOf(vote.item, vote.opening.rules), vote.standing, members);
    if (tally.result === 'postponed') work.record('ItemPostponed', { sessionId: vote.session.sessionId, itemId });
    else record(work, vote, tally);
  },
};
