import { currentStage, gateChecklist, gatesFrom, label, type AllianceState } from '@alliage/domain';
import { spanOfDay, type Gate, type Language } from '@alliage/events';
import type { Kysely } from 'kysely';
import { namesFor } from '../history/names.ts';
import { sayer } from '../history/sayer.ts';
import { idsInTokens, named } from '../history/tokens.ts';
import type { Views } from '../projections.ts';

export interface ChecklistRequest {
  readonly language: Language;
  readonly day: string;
}

/** The gate that leads on from where the alliance stands; none once it is closed. Out of evaluation, what was concluded tells. */
export function nextGate(state: AllianceState, day: string): Gate | undefined {
  const stage = currentStage(state);
  if (stage === undefined || state.closed !== undefined) return undefined;
  const [usual, other] = gatesFrom(stage);
  // G5 leads nowhere before `continue` or `reorient` was concluded.
  if (other === 'G5' && gateChecklist(state, 'G5', spanOfDay(day)).to !== undefined) return 'G5';
  return usual;
}

/** R2: what a gate asks for on a day, each criterion held, waived or not met, and what is missing, in the reader's language. */
export async function checklistOf(
  db: Kysely<Views>,
  owner: string,
  state: AllianceState,
  gate: Gate,
  { language, day }: ChecklistRequest,
) {
  const { criteria, from, to, here } = gateChecklist(state, gate, spanOfDay(day));
  const say = sayer(await namesFor(db, owner, idsInTokens(JSON.stringify(criteria))), language, {
    revision: Infinity,
    day,
  });
  const stage = (one: typeof from) => (one === undefined ? null : { stage: one, name: label('stage', one, language) });
  return {
    gate,
    name: label('gate', gate, language),
    from: stage(from),
    to: stage(to),
    here,
    open: here && criteria.every(({ status }) => status !== 'not-met'),
    criteria: criteria.map(({ criterion, status, missing, ...sentence }) => ({
      criterion,
      status,
      name: label('criterion', criterion, language),
      sentence: named(sentence[language], say),
      missing: missing === undefined ? null : named(missing[language], say),
    })),
  };
}
export type Checklist = Awaited<ReturnType<typeof checklistOf>>;
