import type { Language, Provenance } from '@alliage/events';
import { provenanceSaid } from '../reports/words.ts';

/** R30: where an entry comes from, where that tells something; of one that was recorded as it happened, without a source, nothing. */
export const worthSaying = (provenance: Provenance): Provenance | undefined =>
  provenance.kind === 'recorded' && provenance.source === undefined ? undefined : provenance;

/** The same as a member of what a view shows: `provenance`, absent where there is nothing to say. `null` = nothing was kept. */
export const saidBeside = (
  provenance: Provenance | null,
  language: Language,
): { readonly provenance?: ReturnType<typeof provenanceSaid> } => {
  const said = provenance === null ? undefined : worthSaying(provenance);
  return said === undefined ? {} : { provenance: provenanceSaid(said, language) };
};
