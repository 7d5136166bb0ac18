import type { Openness, Visibility } from '@alliage/events';
import { refuse } from '../decider/refusal.ts';
import { lessons } from './rules.ts';

/**
 * Who may read a lesson or a journal entry (R32): as its words say, or as the command says of every entry; `otherwise`, where nobody says.
 * @throws Refused where the two say different things: neither is guessed
 */
export function opennessOf<O extends Openness>(
  { visibility }: { readonly visibility?: Visibility },
  openness: O | undefined,
  otherwise: O,
): O {
  if (openness !== undefined && visibility !== undefined && visibility !== openness)
    refuse(lessons.readByWhom, undefined, '/visibility');
  return openness ?? (visibility as O | undefined) ?? otherwise;
}
