import { Id, OneOf, Parts, Words } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';
import { CalendarDay } from '../requests/dates.ts';
import { MemberDto, TeamMemberDto } from './members.dto.ts';

const kinds = ['political', 'technical'] as const;
const body = { fr: 'L’instance', en: 'The body' };
const party = { fr: 'L’allié', en: 'The ally' };
const members = { fr: 'Les membres, tous ou aucun', en: 'The members, all or none', max: 100, optional: true } as const;

export class ConstituteCommitteeDto extends CommandDto {
  @OneOf({ fr: 'Comité politique ou technique', en: 'Political or technical committee', values: kinds })
  kind!: (typeof kinds)[number];
  @Parts(() => MemberDto, members) members?: MemberDto[];
}

export class ConstituteProjectTeamDto extends CommandDto {
  @Id({ fr: 'Le chantier', en: 'The project' }) projectId!: string;
  @Parts(() => TeamMemberDto, members) members?: TeamMemberDto[];
}

export class DissolveBodyDto extends CommandDto {
  @Id(body) bodyId!: string;
  @Words({ fr: 'Pourquoi', en: 'Why', optional: true }) reason?: string;
}

export class DeclineSeatDto extends CommandDto {
  @Id({ fr: 'Le comité', en: 'The committee' }) bodyId!: string;
  @Id(party) partyId!: string;
  @Words({ fr: 'Pourquoi', en: 'Why', optional: true }) reason?: string;
}

export class ResumeSeatDto extends CommandDto {
  @Id({ fr: 'Le comité', en: 'The committee' }) bodyId!: string;
  @Id(party) partyId!: string;
}

export class InviteGuestDto extends CommandDto {
  @Id({ fr: 'Le soutien, l’accompagnateur ou l’observateur', en: 'The supporter, facilitator or observer' })
  partyId!: string;
  @Id({ fr: 'La personne', en: 'The person', optional: true }) personId?: string;
  @Id({ fr: 'Dans cette instance…', en: 'To this body…', optional: true }) bodyId?: string;
  @Id({ fr: '… ou à cette séance', en: '… or to this session', optional: true }) sessionId?: string;
}

export class EndGuestDto extends CommandDto {
  @Id({ fr: 'L’invité', en: 'The guest' }) guestId!: string;
}

export class OpenCrossSeatDto extends CommandDto {
  @Id({ fr: 'L’administrateur', en: 'The administrator' }) personId!: string;
  @Id({ fr: 'L’allié dont il est administrateur', en: 'The ally whose administrator it is' }) ofPartyId!: string;
  @Id({ fr: 'L’allié au conseil duquel il siège', en: 'The ally on whose board it sits' }) onPartyId!: string;
  @CalendarDay({ fr: 'À partir de quel jour', en: 'From which day', optional: true }) from?: string;
  @CalendarDay({ fr: 'Jusqu’à quel jour, inclus', en: 'Until which day, included', optional: true }) until?: string;
}

export class CloseCrossSeatDto extends CommandDto {
  @Id({ fr: 'La participation croisée', en: 'The cross seat' }) seatId!: string;
}
