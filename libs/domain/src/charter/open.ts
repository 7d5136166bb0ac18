import { certainlyBefore, type Json, type Span } from '@alliage/events';
import type { CommandRule } from '../decider/command.ts';
import { refuse, refuseAll, refusalOf, type Refusal } from '../decider/refusal.ts';
import type { AllianceState } from '../decider/state.ts';
import { mustBePilot } from '../decider/who-acts.ts';
import type { Work } from '../decider/work.ts';
import { allies } from '../parties/who.ts';
import { charterInForce } from './in-force.ts';
import { charterRefusals } from './rules.ts';

export interface OpenCharterForSignature {
  /** By default the last draft. */
  readonly version?: number;
  readonly draft?: number;
}

/** Why a draft cannot be opened for signature on a day. */
export function cannotOpen(state: AllianceState, version: number, draft: number, on: Span): Refusal[] {
  const charter = state.charters.find((c) => c.version === version);
  const opened = charter?.drafts[draft];
  if (charter === undefined || opened === undefined) return [refusalOf(charterRefusals.noDraft, undefined, '/draft')];
  if (charter.inForce !== undefined) return [refusalOf(charterRefusals.alreadyInForce, undefined, '/version')];
  if (charter.opened?.draft === draft) return [refusalOf(charterRefusals.alreadyOpen, undefined, '/draft')];
  const before = state.charters.findLast((c) => c.inForce !== undefined)?.inForce?.from;
  if (certainlyBefore(on, opened.drafted))
    return [refusalOf(charterRefusals.notBeforeItsDraft, opened.drafted, '/effectiveOn')];
  if (before !== undefined && certainlyBefore(on, before))
    return [refusalOf(charterRefusals.notBeforeTheLastVersion, undefined, '/effectiveOn')];
  return allies(state, on).length === 0 ? [refusalOf(charterRefusals.noAllyToSign, undefined)] : [];
}

/** Opening freezes the text, by its digest, and the signatories: the allies of that day (R39). It replaces any other draft that is open. */
export function openForSignature(work: Work, version: number, draft: number): void {
  const drafted = work.state.charters.find((c) => c.version === version)?.drafts[draft];
  if (drafted === undefined) return;
  const { texts, rules, commitments } = drafted;
  const digest = work.act.digest({ texts, rules, commitments } as unknown as Json);
  const signatories = allies(work.state, work.on).map((party) => party.partyId);
  work.record('CharterOpenedForSignature', { version, draft, digest, signatories });
}

/** The first charter needs no decision: signing adopts it. Later ones are opened by a `charter` decision. */
export const openCharterForSignature: CommandRule<OpenCharterForSignature> = {
  decide(work, body) {
    mustBePilot(work);
    const { state, on } = work;
    if (charterInForce(state, on) !== undefined || state.charters.some((c) => c.inForce !== undefined))
      refuse(charterRefusals.amendedByDecision);
    const last = state.charters.at(-1) ?? refuse(charterRefusals.noDraft);
    const version = body.version ?? last.version;
    const charter = state.charters.find((c) => c.version === version);
    const draft = body.draft ?? charter?.draft ?? refuse(charterRefusals.noDraft, undefined, '/version');
    if (charter?.opened?.draft === draft) return;
    refuseAll(cannotOpen(state, version, draft, on));
    openForSignature(work, version, draft);
  },
};
