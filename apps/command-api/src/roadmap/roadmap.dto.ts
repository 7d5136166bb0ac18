import { Id, Words, WordsList } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';

export class ExploreScenarioDto extends CommandDto {
  @Words({ fr: 'Titre du scénario', en: 'Title of the scenario', length: 'short' })
  title!: string;

  @Words({ fr: 'Esquisse', en: 'Sketch', length: 'long' })
  sketch!: string;

  @WordsList({ fr: 'Pour', en: 'For', length: 'text', max: 20, optional: true })
  pros?: string[];

  @WordsList({ fr: 'Contre', en: 'Against', length: 'text', max: 20, optional: true })
  cons?: string[];
}

export class DropScenarioDto extends CommandDto {
  @Id({ fr: 'Le scénario', en: 'The scenario' })
  scenarioId!: string;

  @Words({ fr: 'Pourquoi il est écarté', en: 'Why it is dropped' })
  reason!: string;
}

export class AchieveRoadmapItemDto extends CommandDto {
  @Id({ fr: 'L’élément de la feuille de route', en: 'The item of the roadmap' })
  roadmapItemId!: string;

  @Words({ fr: 'Ce qui a été réalisé', en: 'What was achieved', optional: true })
  words?: string;
}

export class DropRoadmapItemDto extends CommandDto {
  @Id({ fr: 'L’élément de la feuille de route', en: 'The item of the roadmap' })
  roadmapItemId!: string;

  @Words({ fr: 'Pourquoi il est abandonné', en: 'Why it is dropped' })
  reason!: string;
}
