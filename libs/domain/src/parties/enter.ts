import type { PartyRole } from '@alliage/events';
import { mustStillBe } from '../decider/known.ts';
import { decideEach } from '../decider/list.ts';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import { mustBePilot } from '../decider/who-acts.ts';
import type { Work } from '../decider/work.ts';
import { mustHaveLeft, partyOfOrganisation } from './present.ts';
import { parties } from './rules.ts';
import { roleOn } from './who.ts';

/** R36: a supporter, facilitator or observer, in any stage. */
export interface EnterParty {
  readonly organisationId: string;
  readonly role: PartyRole;
}
/** A list, all or none (section 10). */
export interface EnterParties {
  readonly parties: readonly EnterParty[];
}

function enter(work: Work, { organisationId, role }: EnterParty, id: string, at: string): void {
  const { state, on, act } = work;
  mustBePilot(work);
  mustStillBe(work, organisationId, `${at}/organisationId`);
  if (role === 'ally') refuse(parties.alliesJoinByInvitation, undefined, `${at}/role`);
  const party = partyOfOrganisation(state, organisationId);
  const held = party && roleOn(party, on);
  if (held === role) return;
  if (held !== undefined) refuse(parties.alreadyParty, undefined, `${at}/organisationId`);
  if (party !== undefined) mustHaveLeft(work, party, `${at}/organisationId`);
  const invitation = Object.values(state.invitations).find(
    (i) => i.organisationId === organisationId && i.role === role && i.status === 'open',
  );
  const partyId = party?.partyId ?? act.newId(id);
  const invitationId = invitation?.invitationId;
  work.record('PartyJoined', said({ partyId, organisationId, role, invitationId, basis: { kind: 'entry' } as const }));
}

export const enterParty = (work: Work, body: EnterParty): void => enter(work, body, 'party', '');

export const enterParties = (work: Work, { parties: list }: EnterParties): void =>
  decideEach(list, (body, i) => enter(work, body, `party/${i}`, `/parties/${i}`));
