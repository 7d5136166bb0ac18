import { certainlyBefore, createdIds, fitted, isEdtf, isReport, spanOf, type Json } from '@alliage/events';
import type { KnownEntry } from '../decider/act.ts';
import { known } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import type { Work } from '../decider/work.ts';
import { entriesOf } from './entries.ts';
import { mustKeepItsOrder } from './order.ts';
import { correctionRules } from './rules.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const uuidsIn = (value: Json): readonly string[] => {
  if (typeof value === 'string') return UUID.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(uuidsIn) : [];
};

/** A value as the field takes it; what it names must exist here. @param field pointer of the command’s own field */
export function mustFit(work: Work, entry: KnownEntry, path: string, value: Json, field: string) {
  const fit = fitted(entry, path, value);
  if ('wrong' in fit) refuse(correctionRules.fits, { path, wrong: fit.wrong }, field);
  const named = uuidsIn(fit.value);
  if (named.length > 0) {
    const here = new Set(entriesOf(work).flatMap(({ type, data }) => Object.values(createdIds(type, data)).flat()));
    if (named.some((id) => !here.has(id))) refuse(known.inAlliance, undefined, field);
  }
  mustEndAfterItBegins(fit.entry, field);
  return fit;
}

/** The entry with its new value may stand where the old one stood: dates in R29’s order, stages one after the other. */
export function mustStand(work: Work, before: KnownEntry, after: KnownEntry, field: string): void {
  if (after.effectiveOn !== before.effectiveOn) mustKeepItsOrder(work, before, after, field);
  if (after.type === 'StageEntered' && isReport(after)) mustFollow(work, after, field);
}

function mustEndAfterItBegins({ data }: KnownEntry, field: string): void {
  const { from, until } = data as { readonly from?: unknown; readonly until?: unknown };
  if (typeof from !== 'string' || typeof until !== 'string' || !isEdtf(from) || !isEdtf(until)) return;
  if (certainlyBefore(spanOf(until), spanOf(from))) refuse(correctionRules.endsAfterItBegins, undefined, field);
}

/** R37: a reported stage that is put right still follows the one before it, and leads to the one after. */
function mustFollow(work: Work, after: KnownEntry, field: string): void {
  const stages = entriesOf(work).flatMap((entry) => {
    const now = entry.revision === after.revision ? after : entry;
    return now.type === 'StageEntered' ? [now.data] : [];
  });
  const follows = stages.every(({ to, cycle }, i) => {
    const last = stages[i - 1];
    return to !== last?.to && (to !== 'evaluation' || cycle !== undefined) && (cycle ?? 0) >= (last?.cycle ?? 0);
  });
  if (!follows) refuse(correctionRules.stageFollows, undefined, field);
}
