import { Id, Ids, OneOf, Parts, Words } from '@alliage/platform';
import { type EvidenceDto, OnPaper } from '../parties/evidence.dto.ts';
import { CommandDto } from '../requests/command-dto.ts';
import { ClockTime } from '../requests/dates.ts';
import { ItemDto } from './item.dto.ts';

const forms = ['meeting', 'consultation'] as const;

abstract class WhenDto extends CommandDto {
  @OneOf({
    fr: 'Réunion (sinon), ou consultation écrite',
    en: 'Meeting (otherwise), or written consultation',
    values: forms,
    optional: true,
  })
  form?: (typeof forms)[number];
  @ClockTime({ fr: 'Réunion : jour et heure', en: 'Meeting: day and time', optional: true }) startsAt?: string;
  @Words({ fr: 'Lieu', en: 'Place', length: 'short', optional: true }) place?: string;
  @Words({ fr: 'Lien de visioconférence', en: 'Link', length: 'short', optional: true }) link?: string;
  @ClockTime({ fr: 'Consultation : ouverture', en: 'Consultation: opening', optional: true }) opensAt?: string;
  @ClockTime({ fr: 'Consultation : clôture', en: 'Consultation: closing', optional: true }) closesAt?: string;
}

export class ConveneSessionDto extends WhenDto {
  @Id({
    fr: 'L’instance ; le tour de table porte l’identifiant de l’alliance',
    en: 'The body; the round table has the alliance’s id',
  })
  bodyId!: string;
  @Words({ fr: 'Titre', en: 'Title', length: 'short', optional: true }) title?: string;
  @Parts(() => ItemDto, { fr: 'L’ordre du jour', en: 'The agenda', max: 50, optional: true }) agenda?: ItemDto[];
  @Ids({ fr: 'Des points qui attendent dans l’instance', en: 'Items that wait with the body', max: 50, optional: true })
  takeUp?: string[];
  @Id({
    fr: 'Seconde convocation : la séance restée sans quorum',
    en: 'Second convocation: the session that had no quorum',
    optional: true,
  })
  secondConvocationOf?: string;
}

export class MoveSessionDto extends WhenDto {
  @Id({ fr: 'La séance', en: 'The session' }) sessionId!: string;
}

export class CancelSessionDto extends CommandDto {
  @Id({ fr: 'La séance', en: 'The session' }) sessionId!: string;
  @Words({ fr: 'Pourquoi', en: 'Why' }) reason!: string;
}

export class AcceptShortNoticeDto extends CommandDto {
  @Id({ fr: 'La séance', en: 'The session' }) sessionId!: string;
  @Id({ fr: 'L’allié qui accepte', en: 'The ally that accepts' }) partyId!: string;
  @Id({
    fr: 'Pour ce point seul, ajouté après la convocation',
    en: 'For this item only, added afterwards',
    optional: true,
  })
  itemId?: string;
  @OnPaper() evidence?: EvidenceDto;
}
