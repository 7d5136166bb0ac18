import { certainlyBefore, compareWhen, spanOf, type Span } from '@alliage/events';
import { charterInForce, lastOfParent, nextVersion } from '../charter/in-force.ts';
import type { CharterFact } from '../decider/act.ts';
import type { CommandRule } from '../decider/command.ts';
import { refuse } from '../decider/refusal.ts';
import type { AllianceState } from '../decider/state.ts';
import { mustBePilotOrAutomation } from '../decider/who-acts.ts';
import { chapterRules } from './rules.ts';

/** It says nothing of its own: what is taken is what the parent's stream holds. */
export type TakeParentCharter = object;

/** The day from which a version of the parent's rules here: its own, or that of the chapter's beginning where it ruled the parent before. */
const ruledFrom = ({ began, beganOn }: AllianceState, on: string): string =>
  compareWhen(spanOf(on), began) < 0 ? beganOn : on;

/** The versions that have ruled, or rule, in the chapter's days: the last of those before it began, and all since, in order. */
function ofItsDays({ began }: AllianceState, versions: readonly CharterFact[]): readonly CharterFact[] {
  const atTheBeginning = versions.findLastIndex(({ on }) => !certainlyBefore(began, spanOf(on)));
  return versions.slice(Math.max(0, atTheBeginning));
}

/** Whether a version is none of those taken, and rules here from that day: it replaces the last one (R29), and the chapter has no charter of its own. */
function isToBeTaken(state: AllianceState, { revision }: CharterFact, day: Span): boolean {
  const last = lastOfParent(state);
  if (last !== undefined && last.ofParent.revision >= revision) return false;
  if (last?.inForce !== undefined && certainlyBefore(day, last.inForce.from)) return false;
  const ruling = charterInForce(state, day);
  return ruling === undefined || ruling.ofParent !== undefined;
}

/**
 * Section 7: a chapter decides from its own stream only, so each version of its parent's charter is recorded in it: the one that ruled as it
 * began, and those since, until it has its own. Taking what is there already changes nothing.
 */
export const takeParentCharter: CommandRule<TakeParentCharter> = {
  // It is the parent's act, not the chapter's: neither suspension nor a small circle keeps it from applying.
  whileSuspended: true,
  withoutTwoAllies: true,
  alsoKnows: ({ parentId }) => (parentId === undefined ? [] : [{ parentId }]),
  decide(work) {
    mustBePilotOrAutomation(work);
    const { parentId } = work.state;
    if (parentId === undefined) refuse(chapterRules.notAChapter);
    const parent = work.act.facts.alliances[parentId] ?? refuse(chapterRules.parentUnknown);
    for (const charter of ofItsDays(work.state, parent.charters)) {
      const effectiveOn = ruledFrom(work.state, charter.on);
      if (!isToBeTaken(work.state, charter, spanOf(effectiveOn))) continue;
      const { revision, version, texts, rules, digest } = charter;
      const taken = { parent: { allianceId: parentId, revision, version }, version: nextVersion(work.state) };
      work.record('ParentCharterTaken', { ...taken, texts, rules, digest }, { effectiveOn });
    }
  },
};
