import {
  certainlyBefore,
  type CharterRules,
  type CharterTexts,
  type FreeText,
  type Matter,
  type Mode,
  type Share,
} from '@alliage/events';
import type { CommandRule } from '../decider/command.ts';
import { mustKnow } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import { same } from '../decider/same.ts';
import type { AllianceState } from '../decider/state.ts';
import { mustBePilot } from '../decider/who-acts.ts';
import type { Work } from '../decider/work.ts';
import { mustSpeakFor } from '../parties/commits.ts';
import { isAlly } from '../parties/who.ts';
import { defaultRules } from './defaults.ts';
import { charterRefusals } from './rules.ts';
import type { CharterVersion } from './state.ts';

/** What a draft says. What is left out stays as in the draft before, or in the version in force; before any, it is left blank, or the default. */
export interface DraftCharter {
  /** An empty text takes the clause out. */
  readonly vision?: FreeText | '';
  readonly values?: FreeText | '';
  readonly purpose?: FreeText | '';
  readonly principles?: FreeText | '';
  readonly axes?: readonly FreeText[];
  readonly exit?: FreeText | '';
  readonly fruits?: FreeText | '';
  readonly reservedMeans?: FreeText | '';
  /** The matters whose mode is not `consent`, or changes. */
  readonly modes?: Readonly<Partial<Record<Matter, Mode>>>;
  readonly noticeDays?: number;
  /** Shares of the allies and of the seats for a quorum (R12). */
  readonly quorumOfAllies?: Share;
  readonly quorumOfSeats?: Share;
  readonly secondConvocation?: boolean;
  /** The whole list: each matter with `all` boards, or those of given allies (R20). */
  readonly reserved?: CharterRules['reserved'];
  readonly withdrawalNoticeDays?: number;
  readonly cadenceMonths?: number;
  readonly voicePerPart?: boolean;
}
export interface WordCommitment {
  readonly partyId: string;
  readonly commitment: FreeText;
  readonly stepAside?: FreeText;
}

const clauses = ['vision', 'values', 'purpose', 'principles', 'exit', 'fruits', 'reservedMeans'] as const;

function textsOf(body: DraftCharter, before: CharterTexts | undefined): CharterTexts {
  const texts: CharterTexts = { axes: [...(body.axes ?? before?.axes ?? [])] };
  for (const clause of clauses) {
    const text = body[clause] ?? before?.[clause];
    if (text !== undefined && text !== '') texts[clause] = text;
  }
  return texts;
}

/** A draft writes every rule out, defaults included: a default that changes later must not change the past. */
function rulesOf(body: DraftCharter, before: CharterRules = defaultRules): CharterRules {
  return {
    modes: { ...before.modes, ...said(body.modes ?? {}) },
    noticeDays: body.noticeDays ?? before.noticeDays,
    quorum: { allies: body.quorumOfAllies ?? before.quorum.allies, seats: body.quorumOfSeats ?? before.quorum.seats },
    secondConvocation: body.secondConvocation ?? before.secondConvocation,
    reserved: body.reserved ?? before.reserved,
    withdrawalNoticeDays: body.withdrawalNoticeDays ?? before.withdrawalNoticeDays,
    cadenceMonths: body.cadenceMonths ?? before.cadenceMonths,
    voicePerPart: body.voicePerPart ?? before.voicePerPart,
  };
}

/** The version that a new draft is one of: the last one while it is not in force, else the next. */
function versionToDraft(charters: readonly CharterVersion[]): { version: number; draft: number } {
  const last = charters.at(-1);
  if (last === undefined) return { version: 1, draft: 1 };
  return last.inForce === undefined
    ? { version: last.version, draft: last.draft + 1 }
    : { version: last.version + 1, draft: 1 };
}

/** R29: a version certainly before the previous one. */
export function mustFollowTheLastVersion(work: Work): void {
  const last = work.state.charters.findLast((c) => c.inForce !== undefined)?.inForce;
  if (last !== undefined && certainlyBefore(work.on, last.from))
    refuse(charterRefusals.notBeforeTheLastVersion, undefined, '/effectiveOn');
}

const reservedToKnownBoards = (state: AllianceState, reserved: CharterRules['reserved']): boolean =>
  reserved.every(({ boards }) => boards === 'all' || boards.every((id) => Object.hasOwn(state.parties, id)));

export const draftCharter: CommandRule<DraftCharter> = {
  decide(work, body) {
    mustBePilot(work);
    mustFollowTheLastVersion(work);
    const last = work.state.charters.at(-1);
    const before = last?.drafts[last.draft];
    const texts = textsOf(body, before?.texts);
    const rules = rulesOf(body, before?.rules);
    if (!reservedToKnownBoards(work.state, rules.reserved))
      refuse(charterRefusals.boardsOfAllies, undefined, '/reserved');
    if (before !== undefined && same(before.texts, texts) && same(before.rules, rules)) return;
    work.record('CharterDrafted', { ...versionToDraft(work.state.charters), texts, rules });
  },
};

/** An ally words what it commits itself to, and what it agrees to do differently, in the last draft. */
export const wordCommitment: CommandRule<WordCommitment> = {
  decide(work, { partyId, commitment, stepAside }) {
    const { state, on } = work;
    mustKnow(state.parties, partyId, '/partyId');
    mustSpeakFor(work, partyId);
    if (!isAlly(state, partyId, on)) refuse(charterRefusals.commitmentOfAnAlly, undefined, '/partyId');
    const charter = state.charters.at(-1) ?? refuse(charterRefusals.noDraft);
    const { version, draft } = charter;
    if (charter.opened?.draft === draft) refuse(charterRefusals.draftIsFixed);
    if (certainlyBefore(on, charter.drafted))
      refuse(charterRefusals.notBeforeTheLastVersion, undefined, '/effectiveOn');
    const worded = { commitment, ...said({ stepAside }) };
    if (same(charter.drafts[draft]?.commitments[partyId], worded)) return;
    work.record('CommitmentWorded', { version, draft, partyId, ...worded });
  },
};
