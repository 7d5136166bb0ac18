import { Id, Words } from '@alliage/platform';
import { type EvidenceDto, OnPaper } from '../parties/evidence.dto.ts';
import { CommandDto } from '../requests/command-dto.ts';

export class BringIntoEffectDto extends CommandDto {
  @Id({ fr: 'La décision dont l’effet attend', en: 'The decision whose effect waits' })
  decisionId!: string;
}

export class RatifyDecisionDto extends CommandDto {
  @Id({ fr: 'La décision', en: 'The decision' })
  decisionId!: string;

  @Id({ fr: 'L’allié dont le conseil d’administration s’est prononcé', en: 'The ally whose board has spoken' })
  partyId!: string;

  @Words({
    fr: 'Où le conseil le dit : date ou numéro de son procès-verbal',
    en: 'Where the board says so: date or number of its minutes',
    length: 'short',
    optional: true,
  })
  reference?: string;

  @OnPaper() evidence?: EvidenceDto;
}

export class RefuseRatificationDto extends RatifyDecisionDto {
  @Words({ fr: 'Pourquoi il refuse', en: 'Why it refuses' })
  reason!: string;
}
