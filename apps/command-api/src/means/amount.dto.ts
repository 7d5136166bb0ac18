import { MeansPurpose } from '@alliage/events';
import { Id, OneOf, Whole, Words, YesNo } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';

export const AmountKind = ['money', 'time', 'skills', 'equipment', 'network'] as const;
export type AmountKind = (typeof AmountKind)[number];

const most = 1e13;
/** The words of every field of an amount, said once: they stand in parts of a list and in bodies of their own. */
export const said = {
  kind: {
    fr: 'De l’argent, du temps, des compétences, du matériel ou un réseau',
    en: 'Money, time, skills, equipment or a network',
    values: AmountKind,
  },
  cents: { fr: 'Argent : en centimes d’euro', en: 'Money: in euro cents', min: 0, max: most, optional: true },
  minutes: { fr: 'Temps : en minutes', en: 'Time: in minutes', min: 0, max: most, optional: true },
  volunteer: { fr: 'Temps : bénévole, ou payé', en: 'Time: volunteer, or paid', optional: true },
  words: { fr: 'En mots ; nécessaires au reste', en: 'In words; needed for anything else', optional: true },
  purpose: {
    fr: 'Pour l’avant-projet, la coordination, la réduction des asymétries ou un chantier',
    en: 'For the pre-project, coordination, levelling asymmetries or a project',
    values: MeansPurpose.options,
  },
  projectId: {
    fr: 'À un chantier ; sinon à l’alliance',
    en: 'To a project; otherwise to the alliance',
    optional: true,
  },
} as const;

/** A body that says how much of what. */
export abstract class AmountCommandDto extends CommandDto {
  @OneOf(said.kind)
  kind!: AmountKind;

  @Whole(said.cents)
  cents?: number;

  @Whole(said.minutes)
  minutes?: number;

  @YesNo(said.volunteer)
  volunteer?: boolean;

  @Words(said.words)
  words?: string;
}

/** One pledge of a list. */
export class PledgeDto {
  @Id({ fr: 'La partie prenante qui promet', en: 'The party that pledges' })
  partyId!: string;

  @OneOf(said.purpose)
  purpose!: MeansPurpose;

  @Id(said.projectId)
  projectId?: string;

  @OneOf(said.kind)
  kind!: AmountKind;

  @Whole(said.cents)
  cents?: number;

  @Whole(said.minutes)
  minutes?: number;

  @YesNo(said.volunteer)
  volunteer?: boolean;

  @Words(said.words)
  words?: string;
}
