import {
  appointMembers,
  engageAffiliates,
  enterParties,
  inviteParties,
  pledgeContributions,
  type Column,
  type List,
} from '@alliage/lists';
import { ofOrganisations, ofPersons, networkHead } from './columns-aside.ts';

/** What `alliage import` takes: the list, and the columns that tell how to register what is missing. */
export interface ImportKind {
  readonly list: List;
  readonly aside: readonly Column[];
}

export const importKinds = {
  parties: { list: enterParties, aside: [...ofOrganisations, networkHead] },
  invitations: { list: inviteParties, aside: [...ofOrganisations, networkHead] },
  members: { list: appointMembers, aside: ofPersons },
  pledges: { list: pledgeContributions, aside: [] },
  affiliates: { list: engageAffiliates, aside: ofOrganisations },
} satisfies Record<string, ImportKind>;
export type KindName = keyof typeof importKinds;
