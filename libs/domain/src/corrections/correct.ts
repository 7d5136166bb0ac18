import type { DataOf, FreeText, Json } from '@alliage/events';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import { same } from '../decider/same.ts';
import type { Work } from '../decider/work.ts';
import { mustBeCorrectable, mustFindEntry } from './entries.ts';
import { mustFit, mustStand } from './replace.ts';
import { correctionRules } from './rules.ts';

/**
 * R31: a field of an entry was wrong, or can be completed. What was decided with it is not judged again.
 * `path`: JSON pointer into what the entry says, or `/effectiveOn`, `/provenance/source`; `was`: what one read there, checked where it is said;
 * null = not known.
 */
export interface CorrectEntry {
  readonly eventId: string;
  readonly path: string;
  readonly was?: Json;
  readonly becomes: Json;
  readonly reason: FreeText;
  readonly source?: FreeText;
}

/** A value as events keep it. */
export type Kept = DataOf<'EntryCorrected'>['becomes'];

export function correctEntry(work: Work, { eventId, path, was, becomes, reason, source }: CorrectEntry): void {
  const entry = mustFindEntry(work, eventId);
  const now = mustBeCorrectable(entry, path);
  if (was !== undefined && !same(was, now)) refuse(correctionRules.wasInForce, { path }, '/was');
  if (same(becomes, now)) return;
  const fit = mustFit(work, entry, path, becomes, '/becomes');
  if (same(fit.value, now)) return;
  mustStand(work, entry, fit.entry, '/becomes');
  const { revision, visibility } = entry;
  const values = { was: now as Kept, becomes: fit.value as Kept };
  // Whoever may not read the entry may not read what it said before, either (R32).
  work.record('EntryCorrected', said({ eventId, revision, path, ...values, reason, source }), { visibility });
}
