import { PartyRole } from '@alliage/events';
import { Id, LIST_MAX, OneOf, Parts, Words } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';
import { type EvidenceDto, OnPaper } from './evidence.dto.ts';

const organisation = { fr: 'L’organisation', en: 'The organisation' };
const role = {
  fr: 'Comme alliée, soutien, accompagnatrice ou observatrice',
  en: 'As ally, supporter, facilitator or observer',
};
const words = { fr: 'Quelques mots d’invitation', en: 'A few words of invitation', optional: true } as const;

/** One line of a list of invitations. */
export class InvitationDto {
  @Id(organisation) organisationId!: string;
  @OneOf({ ...role, values: PartyRole.options }) role!: PartyRole;
  @Words(words) words?: string;
}

export class InvitePartyDto extends CommandDto {
  @Id(organisation) organisationId!: string;
  @OneOf({ ...role, values: PartyRole.options }) role!: PartyRole;
  @Words(words) words?: string;
}

export class InvitePartiesDto extends CommandDto {
  @Parts(() => InvitationDto, {
    fr: 'Les invitations : toutes, ou aucune',
    en: 'The invitations: all, or none',
    min: 1,
    max: LIST_MAX,
  })
  invitations!: InvitationDto[];
}

export class AcceptInvitationDto extends CommandDto {
  @Id({ fr: 'L’invitation acceptée', en: 'The invitation that is accepted' }) invitationId!: string;
  @OnPaper() evidence?: EvidenceDto;
  @Id({
    fr: 'Sur pièce : qui la représentera ; un allié le dit en rejoignant l’alliance',
    en: 'On evidence: who will represent it; an ally says so as it joins',
    optional: true,
  })
  personId?: string;
}

export class DeclineInvitationDto extends CommandDto {
  @Id({ fr: 'L’invitation déclinée', en: 'The invitation that is declined' }) invitationId!: string;
  @Words({ fr: 'Pourquoi', en: 'Why', optional: true }) reason?: string;
}
