import { Id, Ids, Whole, Words } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';

export class ProposeProjectDto extends CommandDto {
  @Words({ fr: 'Titre du chantier', en: 'Title of the project', length: 'short' })
  title!: string;

  @Words({ fr: 'Ce qu’il vise', en: 'What it aims at' })
  aim!: string;

  @Whole({ fr: 'Budget, en centimes d’euro', en: 'Budget, in euro cents', min: 0, max: 1e13, optional: true })
  budgetCents?: number;

  @Id({ fr: 'La partie prenante qui le propose', en: 'The party that proposes it', optional: true })
  partyId?: string;

  @Ids({
    fr: 'Les parties prenantes qui comptent le porter',
    en: 'The parties that mean to carry it',
    max: 50,
    optional: true,
  })
  partnerPartyIds?: string[];
}

export class RewordProjectDto extends CommandDto {
  @Id({ fr: 'Le chantier', en: 'The project' })
  projectId!: string;

  @Words({
    fr: 'Nouveau titre ; sinon inchangé',
    en: 'New title; otherwise unchanged',
    length: 'short',
    optional: true,
  })
  title?: string;

  @Words({ fr: 'Nouvelle visée ; sinon inchangée', en: 'New aim; otherwise unchanged', optional: true })
  aim?: string;

  @Ids({
    fr: 'Toutes les parties prenantes qui comptent le porter ; sinon inchangées',
    en: 'All parties that mean to carry it; otherwise unchanged',
    max: 50,
    optional: true,
  })
  partnerPartyIds?: string[];
}

export class WithdrawProjectDto extends CommandDto {
  @Id({ fr: 'Le chantier', en: 'The project' })
  projectId!: string;

  @Words({ fr: 'Pourquoi il est retiré', en: 'Why it is withdrawn' })
  reason!: string;
}
