import { Openness } from '@alliage/events';
import { Id, OneOf, Words, YesNo } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';

const session = { fr: 'La séance', en: 'The session' };

export class DraftMinutesDto extends CommandDto {
  @Id(session) sessionId!: string;
  @Words({ fr: 'Mots du secrétaire', en: 'Words of the secretary', optional: true }) words?: string;
}

export class CommentMinutesDto extends CommandDto {
  @Id(session) sessionId!: string;
  @Id({ fr: 'Le mandat de qui s’exprime', en: 'The mandate of who comments' }) mandateId!: string;
  @Words({ fr: 'L’observation', en: 'The observation' }) words!: string;
  @YesNo({
    fr: 'Objection : le compte rendu n’est pas approuvé en l’état',
    en: 'Objection: the minutes are not approved as they are',
    optional: true,
    example: false,
  })
  objection?: boolean;
}

export class ApproveMinutesDto extends CommandDto {
  @Id(session) sessionId!: string;
  @Id({
    fr: 'À la séance suivante ; sinon par silence, le délai passé',
    en: 'At the next session; otherwise by silence, the time being over',
    optional: true,
  })
  atSessionId?: string;
}

export class PublishMinutesDto extends CommandDto {
  @Id(session) sessionId!: string;
  @OneOf({ fr: 'À qui le compte rendu est ouvert', en: 'To whom the minutes are open', values: Openness.options })
  openness!: Openness;
}

export class SendBoardNoteDto extends CommandDto {
  @Id(session) sessionId!: string;
  @Words({ fr: 'Mots du pilote', en: 'Words of the pilot', length: 'long', optional: true }) words?: string;
}
