import { Presence, Tie } from '@alliage/events';
import { Id, OneOf, Parts, Words, YesNo } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';

const session = { fr: 'La séance', en: 'The session' };

export class AttendanceDto {
  @Id({ fr: 'Le mandat du membre', en: 'The member’s mandate' }) mandateId!: string;
  @OneOf({ fr: 'Présent, excusé ou absent', en: 'Present, excused or absent', values: Presence.options })
  presence!: Presence;
  @YesNo({ fr: 'Par son suppléant', en: 'By its alternate', optional: true, example: false }) byAlternate?: boolean;
}

export class RecordAttendanceDto extends CommandDto {
  @Id(session) sessionId!: string;
  @Parts(() => AttendanceDto, {
    fr: 'La feuille d’émargement, ou ce qui y change',
    en: 'The sheet, or what changes on it',
    min: 1,
    max: 400,
  })
  attendance!: AttendanceDto[];
}

export class GiveProxyDto extends CommandDto {
  @Id(session) sessionId!: string;
  @Id({ fr: 'Le mandat de qui donne pouvoir', en: 'The mandate of the giver' }) giverMandateId!: string;
  @Id({ fr: 'Le mandat de qui le reçoit', en: 'The mandate of the holder' }) holderMandateId!: string;
  @YesNo({ fr: 'Déjà accepté', en: 'Accepted already', optional: true, example: false }) accepted?: boolean;
}

export class ProxyDto extends CommandDto {
  @Id(session) sessionId!: string;
  @Id({ fr: 'Le pouvoir', en: 'The proxy' }) proxyId!: string;
}

export class DeclareInterestDto extends CommandDto {
  @Id(session) sessionId!: string;
  @Id({ fr: 'Le point', en: 'The item' }) itemId!: string;
  @Id({ fr: 'Le mandat du membre', en: 'The member’s mandate' }) mandateId!: string;
  @Words({ fr: 'Quel intérêt', en: 'Which interest' }) ground!: string;
  @OneOf({ fr: 'Le lien déclaré dont il s’agit', en: 'The tie it is about', values: Tie.options, optional: true })
  tie?: Tie;
}

export class SessionDto extends CommandDto {
  @Id(session) sessionId!: string;
}

export class AdjournSessionDto extends SessionDto {
  @Words({ fr: 'En quelques mots', en: 'In a few words', optional: true }) words?: string;
}
