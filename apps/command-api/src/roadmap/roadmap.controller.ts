import { Body } from '@nestjs/common';
import type { CommandContext } from '../recording/recorded-command.ts';
import { AllianceCommand, AllianceController } from '../requests/alliance-command.decorator.ts';
import { Command } from '../requests/command.decorator.ts';
import { Commands } from '../requests/commands.ts';
import { AchieveRoadmapItemDto, DropRoadmapItemDto, DropScenarioDto, ExploreScenarioDto } from './roadmap.dto.ts';

const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';

@AllianceController({ fr: 'Feuille de route', en: 'Roadmap' })
export class RoadmapController {
  private readonly commands: Commands;
  constructor(commands: Commands) {
    this.commands = commands;
  }

  @AllianceCommand('explore-scenario', {
    summary: { fr: 'Explorer un scénario', en: 'Explore a scenario' },
    rules: ['R18'],
    example: {
      title: 'Une école commune',
      sketch: 'Former ensemble les équipes des deux réseaux.',
      pros: ['Un élan partagé'],
      cons: ['Un budget à trouver'],
    },
  })
  explore(@Body() body: ExploreScenarioDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'explore-scenario', body);
  }

  @AllianceCommand('drop-scenario', {
    summary: { fr: 'Écarter un scénario', en: 'Drop a scenario' },
    rules: ['R18', 'R29'],
    example: { scenarioId: ID, reason: 'Chacun veut garder son identité.' },
  })
  dropScenario(@Body() body: DropScenarioDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'drop-scenario', body);
  }

  @AllianceCommand('achieve-roadmap-item', {
    summary: { fr: 'Noter un élément réalisé', en: 'Note an item achieved' },
    rules: ['R29'],
    example: { roadmapItemId: ID, words: 'La première promotion est sortie.' },
  })
  achieve(@Body() body: AchieveRoadmapItemDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'achieve-roadmap-item', body);
  }

  @AllianceCommand('drop-roadmap-item', {
    summary: { fr: 'Abandonner un élément', en: 'Drop an item' },
    rules: ['R29'],
    example: { roadmapItemId: ID, reason: 'Les moyens ne suivent pas.' },
  })
  dropItem(@Body() body: DropRoadmapItemDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'drop-roadmap-item', body);
  }
}
