import { Matter } from '@alliage/events';
import { Id, OneOf, PartOfKind, Parts, Words } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';
import { effects, type EffectDto } from '../sessions/effects.dto.ts';

export class ProposalOptionDto {
  @Words({
    fr: 'Une lettre ou un mot qui la désigne',
    en: 'A letter or word by which it is meant',
    length: 20,
    example: 'A',
  })
  key!: string;
  @Words({ fr: 'L’option', en: 'The option' }) text!: string;
}
export class MeaningDto {
  @Id({ fr: 'Pour cet allié ; sinon pour tous', en: 'For this ally; otherwise for all', optional: true })
  partyId?: string;
  @Words({ fr: 'Ce qu’elle implique', en: 'What it means' }) words!: string;
}

abstract class ProposalDto extends CommandDto {
  @Words({ fr: 'Titre', en: 'Title', length: 'short' }) title!: string;
  @Words({ fr: 'La question posée', en: 'The question', length: 'long' }) question!: string;
  @Parts(() => ProposalOptionDto, { fr: 'Les options envisagées', en: 'The options considered', min: 1, max: 20 })
  options!: ProposalOptionDto[];
  @Words({ fr: 'L’option recommandée', en: 'The option recommended', length: 20, example: 'A' }) recommended!: string;
  @Parts(() => MeaningDto, {
    fr: 'Ce qu’elle implique pour chaque allié',
    en: 'What it means for each ally',
    min: 1,
    max: 100,
  })
  meaning!: MeaningDto[];
  @OneOf({ fr: 'La matière', en: 'The matter', values: Matter.options, optional: true, example: 'budget' })
  matter?: Matter;
  @PartOfKind(effects, { fr: 'L’effet proposé', en: 'The effect proposed', optional: true }) effect?: EffectDto;
}

export class DraftProposalDto extends ProposalDto {
  @Id({ fr: 'La difficulté dont elle vient', en: 'The difficulty it comes from', optional: true })
  difficultyId?: string;
}

export class ReviseProposalDto extends ProposalDto {
  @Id({ fr: 'La proposition', en: 'The proposal' }) proposalId!: string;
}

export class WithdrawProposalDto extends CommandDto {
  @Id({ fr: 'La proposition', en: 'The proposal' }) proposalId!: string;
  @Words({ fr: 'Pourquoi', en: 'Why' }) reason!: string;
}
