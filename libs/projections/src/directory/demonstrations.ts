import type { Kysely } from 'kysely';
import type { Views } from '../projections.ts';

/** Whether an organisation has its place in demonstrations, elsewhere, or in both; one that has no place yet is none of a demonstration. */
export interface Seen {
  readonly inDemonstrations: boolean;
  readonly elsewhere: boolean;
}

/** Of organisations, where they have or had a place: as a party, as a member committed to a project, or in a network. */
export async function seenWhere(db: Kysely<Views>, ids: readonly string[]): Promise<(id: string) => Seen> {
  // Both tables have the columns that are asked for, which is all that counts of their types.
  const inAlliances = (table: 'portfolio_party' | 'project_affiliate') =>
    db
      .selectFrom(`${table as 'portfolio_party'} as p`)
      .innerJoin('portfolio_alliance as a', 'a.owner', 'p.owner')
      .select(['p.organisationId', 'a.demonstration'])
      .where('p.organisationId', 'in', ids);
  const inNetworks = (table: 'network_facilitator' | 'network_member') =>
    db
      .selectFrom(`${table as 'network_member'} as p`)
      .innerJoin('network_network as n', 'n.owner', 'p.owner')
      .select(['p.organisationId', 'n.demonstration'])
      .where('p.organisationId', 'in', ids);
  const rows = await inAlliances('portfolio_party')
    .union(inAlliances('project_affiliate'))
    .union(inNetworks('network_facilitator'))
    .union(inNetworks('network_member'))
    .execute();
  const seen = new Set(rows.map(({ organisationId, demonstration }) => `${organisationId} ${demonstration}`));
  return (id) => {
    const inDemonstrations = seen.has(`${id} 1`);
    return { inDemonstrations, elsewhere: !inDemonstrations || seen.has(`${id} 0`) };
  };
}

/** Whether both have a place in demonstrations, or both have one elsewhere: what plays a part in a demonstration is nobody's duplicate in real life. */
export const meet = (a: Seen, b: Seen): boolean =>
  (a.inDemonstrations && b.inDemonstrations) || (a.elsewhere && b.elsewhere);
