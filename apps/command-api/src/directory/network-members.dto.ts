import { Id, Part, Parts } from '@alliage/platform';
import { CountDto } from '../lessons/journal.dto.ts';
import { CommandDto } from '../requests/command-dto.ts';

export class NetworkMemberDto {
  @Id({ fr: 'L’organisation', en: 'The organisation' }) organisationId!: string;
}

/** A list, all or none. */
export class EnterNetworkMembersDto extends CommandDto {
  @Parts(() => NetworkMemberDto, { fr: 'Les nouveaux membres', en: 'The new members', max: 200 })
  members!: NetworkMemberDto[];
}

export class EndNetworkMembershipDto extends CommandDto {
  @Id({ fr: 'L’organisation qui n’en est plus membre', en: 'The organisation that is no longer a member' })
  organisationId!: string;
}

export class CountNetworkMembersDto extends CommandDto {
  @Part(() => CountDto, {
    fr: 'Combien ils sont à cette date, quand personne ne les énumère',
    en: 'How many they are as of that day, where nobody lists them',
    example: { value: 53, unit: 'unions régionales' },
  })
  count!: CountDto;
}
