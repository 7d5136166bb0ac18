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
import { lastDrafted, lastOfParent, nextVersion } from './in-force.ts';
import { charterRefusals } from './rules.ts';

const clauses = ['vision', 'values', 'purpose', 'principles', 'exit', 'fruits', 'reservedMeans'] as const;
export type Clause = (typeof clauses)[number];

/** What a draft says. What is left out stays as in the draft before, or in the version in force; before any, it is left blank, or the default. */
export interface DraftCharter extends Partial<Readonly<Record<Clause, FreeText>>> {
  /** Clauses of the draft before that this one takes out. */
  readonly without?: readonly Clause[];
  readonly axes?: readonly FreeText[];
  /** The matters whose mode is not `consent`, or changes. */
  readonly modes?: readonly { readonly matter: Matter; readonly mode: Mode }[];
  readonly noticeDays?: number;
  /** Shares of the allies and of the seats for a quorum (R12). */
  readonly quorumOfAllies?: Share;
  readonly quorumOfSeats?: Share;
  readonly secondConvocation?: boolean;
  /** The whole list (R20): each reserved matter, with the allies whose boards ratify; all of them where none is named. */
  readonly reserved?: readonly { readonly matter: Matter; readonly partyIds?: readonly string[] }[];
  readonly withdrawalNoticeDays?: number;
  readonly cadenceMonths?: number;
  readonly voicePerPart?: boolean;
}
export interface WordCommitment {
  readonly partyId: string;
  readonly commitment: FreeText;
  readonly stepAside?: FreeText;
}

function textsOf(body: DraftCharter, before: CharterTexts | undefined): CharterTexts {
  const texts: CharterTexts = { axes: [...(body.axes ?? before?.axes ?? [])] };
  for (const clause of clauses) {
    const text = body[clause] ?? (body.without?.includes(clause) ? undefined : before?.[clause]);
    if (text !== undefined) texts[clause] = text;
  }
  return texts;
}

/** A draft writes every rule out, defaults included: a default that changes later must not change the past. */
function rulesOf(body: DraftCharter, before: CharterRules = defaultRules): CharterRules {
  return {
    modes: { ...before.modes, ...Object.fromEntries((body.modes ?? []).map(({ matter, mode }) => [matter, mode])) },
    noticeDays: body.noticeDays ?? before.noticeDays,
    quorum: { allies: body.quorumOfAllies ?? before.quorum.allies, seats: body.quorumOfSeats ?? before.quorum.seats },
    secondConvocation: body.secondConvocation ?? before.secondConvocation,
    reserved:
      body.reserved?.map(({ matter, partyIds }) => ({ matter, boards: partyIds ? [...partyIds] : 'all' })) ??
      before.reserved,
    withdrawalNoticeDays: body.withdrawalNoticeDays ?? before.withdrawalNoticeDays,
    cadenceMonths: body.cadenceMonths ?? before.cadenceMonths,
    voicePerPart: body.voicePerPart ?? before.voicePerPart,
  };
}

/** The version that a new draft is one of: the last one while it is not in force, else the next. */
function versionToDraft(state: AllianceState): { version: number; draft: number } {
  const last = lastDrafted(state);
  return last !== undefined && last.inForce === undefined
    ? { version: last.version, draft: last.draft + 1 }
    : { version: nextVersion(state), draft: 1 };
}

/** R29: a version certainly before the previous one. */
export function mustFollowTheLastVersion(work: Work): void {
  const last = work.state.charters.findLast((c) => c.inForce !== undefined)?.inForce;
  if (last !== undefined && certainlyBefore(work.on, last.from))
    refuse(charterRefusals.notBeforeTheLastVersion, undefined, '/effectiveOn');
}

/** A share is at least so many of every so many: never more than all (R12). */
function mustBeAShare(share: Share | undefined, field: string): void {
  if (share !== undefined && (share.of < 1 || share.atLeast < 0 || share.atLeast > share.of))
    refuse(charterRefusals.notAShare, undefined, field);
}

const reservedToKnownBoards = (state: AllianceState, reserved: CharterRules['reserved']): boolean =>
  reserved.every(({ boards }) => boards === 'all' || boards.every((id) => Object.hasOwn(state.parties, id)));

export const draftCharter: CommandRule<DraftCharter> = {
  decide(work, body) {
    mustBePilot(work);
    mustFollowTheLastVersion(work);
    mustBeAShare(body.quorumOfAllies, '/quorumOfAllies');
    mustBeAShare(body.quorumOfSeats, '/quorumOfSeats');
    // A chapter's first charter of its own starts from the one that rules it.
    const last = lastDrafted(work.state) ?? lastOfParent(work.state);
    const before = last?.drafts[last.draft];
    const texts = textsOf(body, before?.texts);
    const rules = rulesOf(body, before?.rules);
    if (clauses.every((clause) => texts[clause] === undefined) && texts.axes.length === 0)
      refuse(charterRefusals.saysNothing);
    if (!reservedToKnownBoards(work.state, rules.reserved))
      refuse(charterRefusals.boardsOfAllies, undefined, '/reserved');
    if (before !== undefined && same(before.texts, texts) && same(before.rules, rules)) return;
    work.record('CharterDrafted', { ...versionToDraft(work.state), texts, rules });
  },
};

/** An ally words what it commits itself to, and what it agrees to do differently, in the last draft. */
export const wordCommitment: CommandRule<WordCommitment> = {
  decide(work, { partyId, commitment, stepAside }) {
    const { state, on } = work;
    mustKnow(state.parties, partyId, '/partyId');
    mustSpeakFor(work, partyId);
    if (!isAlly(state, partyId, on)) refuse(charterRefusals.commitmentOfAnAlly, undefined, '/partyId');
    const charter = lastDrafted(state) ?? refuse(charterRefusals.noDraft);
    const { version, draft } = charter;
    if (charter.opened?.draft === draft) refuse(charterRefusals.draftIsFixed);
    const written = charter.drafts[draft];
    if (written !== undefined && certainlyBefore(on, written.drafted))
      refuse(charterRefusals.notBeforeItsDraft, written.drafted, '/effectiveOn');
    const worded = { commitment, ...said({ stepAside }) };
    if (same(written?.commitments[partyId], worded)) return;
    work.record('CommitmentWorded', { version, draft, partyId, ...worded });
  },
};
