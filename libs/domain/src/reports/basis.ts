import type { Basis } from '@alliage/events';
import { said } from '../decider/said.ts';
import type { Work } from '../decider/work.ts';

/** R37: what a reported effect rests on: the source that says so, or the reason for which it is inferred. */
export function basisOfReport({ act: { provenance } }: Work): Basis {
  const of = provenance as { readonly source?: string; readonly reason?: string };
  return said({ kind: 'report' as const, source: of.source, reason: of.reason });
}
