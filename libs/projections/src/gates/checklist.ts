import { currentStage, gateChecklist, gatesFrom, label, type AllianceState } from '@alliage/domain';
import { spanOfDay, type Gate, type Language } from '@alliage/events';
import type { Kysely } from 'kysely';
import { namesFor } from '../history/names.ts';
import { sayer } from '../history/sayer.ts';
import type { Say } from '../history/say.ts';
import type { Views } from '../projections.ts';

export interface ChecklistRequest {
  readonly language: Language;
  readonly day: string;
}

/** Rules name parties and persons by token, so that each reader gets the names that it may see (domain, `rule`). */
const TOKEN = /\{(party|person|organisation|project|item|decision|session|body|mandate|thing):([0-9a-f-]{36})\}/g;

const named = (sentence: string, say: Say): string =>
  sentence.replace(TOKEN, (_, kind: 'party', id: string) => say[kind](id));

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
  const ids = [...JSON.stringify(criteria).matchAll(TOKEN)].map(([, , id]) => id ?? '');
  const say = sayer(await namesFor(db, owner, ids), language, { revision: Infinity, day });
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
