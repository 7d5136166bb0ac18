import { hasLapsed, hindrances, isDecisionWaiting, lastDayOf, type AllianceState } from '@alliage/domain';
import { sayWhen, spanOfDay, type Language } from '@alliage/events';
import type { Kysely } from 'kysely';
import { namesFor } from '../history/names.ts';
import { sayer } from '../history/sayer.ts';
import { idsInTokens, named } from '../history/tokens.ts';
import type { Views } from '../projections.ts';

/**
 * R19, R20: what the effect of a decision still waits for on a day, in the reader's language, and the last day on which it may take
 * place. Asked of the domain; null where the decision waits for nothing any more.
 */
export async function stillWaiting(
  db: Kysely<Views>,
  owner: string,
  state: AllianceState,
  decisionId: string,
  { language, day }: { readonly language: Language; readonly day: string },
) {
  const decision = state.decisions[decisionId];
  if (decision === undefined || !isDecisionWaiting(decision)) return null;
  const on = spanOfDay(day);
  const reasons = hindrances(state, decision, on);
  const say = sayer(await namesFor(db, owner, idsInTokens(JSON.stringify(reasons))), language, {
    revision: Infinity,
    day,
  });
  const last = lastDayOf(state, decision);
  return {
    lapsed: hasLapsed(state, decision, on),
    // Far ahead while a suspension stands in the way (G8).
    lastDay: last === undefined || last.startsWith('9999') ? null : { on: last, when: sayWhen(last, language) },
    reasons: reasons.map(({ rule, code, ...said }) => ({ rule, code, sentence: named(said[language], say) })),
  };
}
