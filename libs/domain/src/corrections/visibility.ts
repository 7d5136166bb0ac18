import { isLaidOver, type FreeText, type Openness } from '@alliage/events';
import { refuse } from '../decider/refusal.ts';
import type { Work } from '../decider/work.ts';
import { mustFindEntry } from './entries.ts';
import { correctionRules } from './rules.ts';

/** R31, R32: an entry is opened to others, or closed to them, from now on. */
export interface ChangeVisibility {
  readonly eventId: string;
  readonly to: Openness;
  readonly reason: FreeText;
}

export function changeVisibility(work: Work, { eventId, to, reason }: ChangeVisibility): void {
  const { type, revision, visibility: from } = mustFindEntry(work, eventId);
  if (from === 'party') refuse(correctionRules.partyKeepsIt, undefined, '/eventId');
  if (isLaidOver(type)) refuse(correctionRules.followsItsEntry, undefined, '/eventId');
  if (from === to) return;
  work.record('EntryVisibilityChanged', { eventId, revision, from, to, reason });
}
