import { Id, Words } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';
import { type EvidenceDto, OnPaper } from './evidence.dto.ts';

const party = { fr: 'La partie prenante', en: 'The party' };

export class AnnounceWithdrawalDto extends CommandDto {
  @Id(party) partyId!: string;
  @Words({ fr: 'Pourquoi', en: 'Why', optional: true }) reason?: string;
  @OnPaper() evidence?: EvidenceDto;
}

export class TakeBackWithdrawalDto extends CommandDto {
  @Id(party) partyId!: string;
  @OnPaper() evidence?: EvidenceDto;
}

export class NoteWithdrawalDto extends CommandDto {
  @Id(party) partyId!: string;
}
