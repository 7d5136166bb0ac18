import type { MeansPurpose } from '@alliage/events';
import { Id, LIST_MAX, OneOf, Parts, Whole, Words, YesNo } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';
import { AmountCommandDto, type AmountKind, PledgeDto, said } from './amount.dto.ts';

export class PledgeContributionsDto extends CommandDto {
  @Parts(() => PledgeDto, {
    fr: 'Les apports promis, tous ou aucun',
    en: 'The pledges, all or none',
    min: 1,
    max: LIST_MAX,
  })
  pledges!: PledgeDto[];
}

export class ReducePledgeDto extends CommandDto {
  @Id({ fr: 'La promesse', en: 'The pledge' })
  pledgeId!: string;

  @Whole({
    fr: 'Ce qu’il en reste, en centimes ou en minutes ; 0 la retire',
    en: 'What is left of it, in cents or minutes; 0 withdraws it',
    min: 0,
    max: 1e13,
  })
  to!: number;

  @Words({ fr: 'Pourquoi', en: 'Why', optional: true })
  reason?: string;
}

export class DeliverContributionDto extends AmountCommandDto {
  @Id({ fr: 'La promesse qu’il tient', en: 'The pledge that it keeps', optional: true })
  pledgeId?: string;

  @Id({ fr: 'Sans promesse : de qui', en: 'Without a pledge: from whom', optional: true })
  partyId?: string;

  @Id(said.projectId)
  projectId?: string;

  @OneOf({ ...said.purpose, optional: true })
  purpose?: MeansPurpose;
}

export class PledgeSupportDto extends CommandDto {
  @Id({ fr: 'Le soutien qui promet', en: 'The supporter that pledges' })
  partyId!: string;

  @Words({ fr: 'À quoi cela servira', en: 'What it will be for' })
  forWhat!: string;

  @OneOf({ ...said.kind, optional: true })
  kind?: AmountKind;

  @Whole(said.cents)
  cents?: number;

  @Whole(said.minutes)
  minutes?: number;

  @YesNo(said.volunteer)
  volunteer?: boolean;

  @Words(said.words)
  words?: string;
}

export class ReceiveSupportDto extends AmountCommandDto {
  @Id({ fr: 'La promesse qu’il tient', en: 'The pledge that it keeps', optional: true })
  pledgeId?: string;

  @Id({ fr: 'Sans promesse : de quel soutien', en: 'Without a pledge: from which supporter', optional: true })
  partyId?: string;

  @Words({ fr: 'À quoi cela sert ; sinon comme promis', en: 'What it is for; otherwise as pledged', optional: true })
  forWhat?: string;
}
