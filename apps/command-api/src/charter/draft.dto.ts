import { Matter, Mode } from '@alliage/events';
import { Ids, OneOf, Part, Parts, SomeOf, Whole, Words, WordsList, YesNo, Id } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';

const CLAUSES = ['vision', 'values', 'purpose', 'principles', 'exit', 'fruits', 'reservedMeans'] as const;
const matter = { fr: 'La matière', en: 'The matter', values: Matter.options };

export class ShareDto {
  @Whole({ fr: 'Au moins tant…', en: 'At least so many…', min: 0, max: 1000, example: 1 })
  atLeast!: number;

  @Whole({ fr: '…sur tant', en: '…of so many', min: 1, max: 1000, example: 2 })
  of!: number;
}

export class ModeOfMatterDto {
  @OneOf(matter)
  matter!: Matter;

  @OneOf({ fr: 'Comment elle se décide', en: 'How it is decided', values: Mode.options })
  mode!: Mode;
}

export class ReservedMatterDto {
  @OneOf(matter)
  matter!: Matter;

  @Ids({
    fr: 'Les alliés dont le conseil d’administration ratifie ; sinon tous',
    en: 'The allies whose boards ratify; otherwise all',
    min: 1,
    optional: true,
  })
  partyIds?: string[];
}

export class DraftCharterDto extends CommandDto {
  @Words({ fr: 'La vision', en: 'The vision', length: 'long', optional: true })
  vision?: string;

  @Words({ fr: 'Les valeurs', en: 'The values', length: 'long', optional: true })
  values?: string;

  @Words({ fr: 'La raison d’être', en: 'The purpose', length: 'long', optional: true })
  purpose?: string;

  @Words({ fr: 'Les principes', en: 'The principles', length: 'long', optional: true })
  principles?: string;

  @WordsList({ fr: 'Les axes', en: 'The lines of action', length: 'text', max: 50, optional: true })
  axes?: string[];

  @Words({ fr: 'Comment on sort', en: 'How one leaves', length: 'long', optional: true })
  exit?: string;

  @Words({
    fr: 'Les fruits : à qui est et qui peut utiliser ce qui se fait ensemble, même après un départ',
    en: 'The fruits: who owns and may use what is made together, also after an exit',
    length: 'long',
    optional: true,
  })
  fruits?: string;

  @Words({ fr: 'Les moyens réservés', en: 'The reserved means', length: 'long', optional: true })
  reservedMeans?: string;

  @SomeOf({
    fr: 'Les clauses du projet précédent que celui-ci retire',
    en: 'The clauses of the draft before that this one takes out',
    values: CLAUSES,
    optional: true,
  })
  without?: (typeof CLAUSES)[number][];

  @Parts(() => ModeOfMatterDto, {
    fr: 'Le mode de décision des matières qui ne se décident pas par consentement',
    en: 'The mode of the matters that are not decided by consent',
    max: 14,
    optional: true,
  })
  modes?: ModeOfMatterDto[];

  @Whole({ fr: 'Délai de convocation, en jours', en: 'Notice, in days', min: 0, max: 365, optional: true, example: 7 })
  noticeDays?: number;

  @Part(() => ShareDto, { fr: 'Quorum des alliés', en: 'Quorum of the allies', optional: true })
  quorumOfAllies?: ShareDto;

  @Part(() => ShareDto, { fr: 'Quorum des sièges', en: 'Quorum of the seats', optional: true })
  quorumOfSeats?: ShareDto;

  @YesNo({
    fr: 'Une seconde convocation abaisse-t-elle le quorum ?',
    en: 'Does a second convocation lower the quorum?',
    optional: true,
  })
  secondConvocation?: boolean;

  @Parts(() => ReservedMatterDto, {
    fr: 'Toutes les matières réservées aux conseils d’administration',
    en: 'All matters reserved to the boards',
    max: 14,
    optional: true,
  })
  reserved?: ReservedMatterDto[];

  @Whole({
    fr: 'Préavis de retrait, en jours',
    en: 'Notice of withdrawal, in days',
    min: 0,
    max: 1000,
    optional: true,
    example: 30,
  })
  withdrawalNoticeDays?: number;

  @Whole({
    fr: 'Rythme du comité politique, en mois',
    en: 'Cadence of the political committee, in months',
    min: 1,
    max: 60,
    optional: true,
    example: 6,
  })
  cadenceMonths?: number;

  @YesNo({
    fr: 'Les parties d’une même organisation ont-elles chacune leur voix ?',
    en: 'Does each part of one organisation have its own voice?',
    optional: true,
  })
  voicePerPart?: boolean;
}

export class WordCommitmentDto extends CommandDto {
  @Id({ fr: 'L’allié qui s’engage', en: 'The ally that commits itself' })
  partyId!: string;

  @Words({ fr: 'Ce à quoi il s’engage', en: 'What it commits itself to' })
  commitment!: string;

  @Words({ fr: 'Son pas de côté : ce qu’il fera autrement', en: 'What it agrees to do differently', optional: true })
  stepAside?: string;
}
