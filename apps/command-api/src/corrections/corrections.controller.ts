import { Body } from '@nestjs/common';
import type { CommandContext } from '../recording/recorded-command.ts';
import { AllianceCommand, AllianceController } from '../requests/alliance-command.decorator.ts';
import { Command } from '../requests/command.decorator.ts';
import { Commands } from '../requests/commands.ts';
import { ChangeVisibilityDto, CorrectEntryDto, RecordOtherAccountDto, RetainAccountDto } from './corrections.dto.ts';

const eventId = '7b1f4a0e-3f57-4c2e-8d55-6a0f7f0d9a10';
const path = '/effectiveOn';

/** What was recorded stays as it is; these say, beside it, what is right (R31, R43). */
@AllianceController({ fr: 'Corrections', en: 'Corrections' })
export class CorrectionsController {
  private readonly commands: Commands;
  constructor(commands: Commands) {
    this.commands = commands;
  }

  @AllianceCommand('correct-entry', {
    summary: { fr: 'Corriger ou compléter une entrée', en: 'Correct or complete an entry' },
    rules: ['R31', 'R29', 'R37'],
    example: { eventId, path, was: '2016', becomes: 'mars 2016', reason: 'Le compte rendu donne le mois.' },
  })
  correct(@Body() body: CorrectEntryDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'correct-entry', body);
  }

  @AllianceCommand('record-other-account', {
    summary: { fr: 'Garder ce que dit une autre source', en: 'Keep what another source says' },
    rules: ['R43', 'R31'],
    example: { eventId, path, value: '2015', source: 'Article de presse de 2015' },
  })
  record(@Body() body: RecordOtherAccountDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'record-other-account', body);
  }

  @AllianceCommand('retain-account', {
    summary: { fr: 'Retenir une version parmi plusieurs', en: 'Retain one account of several' },
    rules: ['R43', 'R29'],
    example: { eventId, path, reason: 'Le compte rendu est signé.' },
  })
  retain(@Body() body: RetainAccountDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'retain-account', body);
  }

  @AllianceCommand('change-visibility', {
    summary: { fr: 'Changer la visibilité d’une entrée', en: 'Change the visibility of an entry' },
    rules: ['R31', 'R32'],
    example: { eventId, to: 'network', reason: 'Utile à tout le réseau.' },
  })
  change(@Body() body: ChangeVisibilityDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'change-visibility', body);
  }
}
