import { PartyRole } from '@alliage/events';
import { Id, LIST_MAX, OneOf, Parts } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';

const organisation = { fr: 'L’organisation', en: 'The organisation' };
/** An ally is never entered: it joins by itself (R36). The domain says so; here the word is known. */
const role = {
  fr: 'Soutien, accompagnatrice ou observatrice (une alliée, elle, est invitée)',
  en: 'Supporter, facilitator or observer (an ally is invited)',
  example: 'supporter',
};

/** One line of a list of parties. */
export class PartyDto {
  @Id(organisation) organisationId!: string;
  @OneOf({ ...role, values: PartyRole.options }) role!: PartyRole;
}

export class EnterPartyDto extends CommandDto {
  @Id(organisation) organisationId!: string;
  @OneOf({ ...role, values: PartyRole.options }) role!: PartyRole;
}

export class EnterPartiesDto extends CommandDto {
  @Parts(() => PartyDto, {
    fr: 'Les parties prenantes : toutes, ou aucune',
    en: 'The parties: all, or none',
    min: 1,
    max: LIST_MAX,
  })
  parties!: PartyDto[];
}

export class ChangeRoleDto extends CommandDto {
  @Id({ fr: 'La partie prenante', en: 'The party' }) partyId!: string;
  @OneOf({ fr: 'Son nouveau rôle', en: 'Its new role', values: PartyRole.options, example: 'observer' })
  to!: PartyRole;
}
