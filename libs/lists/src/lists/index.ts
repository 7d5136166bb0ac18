import type { List } from '../column.ts';
import { engageAffiliates } from './affiliates.ts';
import { appointMembers } from './members.ts';
import { enterParties, inviteParties } from './parties.ts';
import { pledgeContributions } from './pledges.ts';

/** Every command that takes a list, by its name. */
export const lists: ReadonlyMap<string, List> = new Map(
  [enterParties, inviteParties, appointMembers, pledgeContributions, engageAffiliates].map((list) => [
    list.command,
    list,
  ]),
);

export { appointMembers, engageAffiliates, enterParties, inviteParties, pledgeContributions };
