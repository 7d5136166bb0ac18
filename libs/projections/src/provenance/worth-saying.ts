import type { Provenance } from '@alliage/events';

/** R30: where an entry comes from, where that tells something; of one that was recorded as it happened, without a source, nothing. */
export const worthSaying = (provenance: Provenance): Provenance | undefined =>
  provenance.kind === 'recorded' && provenance.source === undefined ? undefined : provenance;

/** The same as a member of what a view shows: `provenance`, absent where there is nothing to say. `null` = nothing was kept. */
export const saidBeside = (provenance: Provenance | null): { readonly provenance?: Provenance } => {
  const said = provenance === null ? undefined : worthSaying(provenance);
  return said === undefined ? {} : { provenance: said };
};
