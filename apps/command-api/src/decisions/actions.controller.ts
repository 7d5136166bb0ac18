import { Body } from '@nestjs/common';
import type { CommandContext } from '../recording/recorded-command.ts';
import { AllianceCommand, AllianceController } from '../requests/alliance-command.decorator.ts';
import { Command } from '../requests/command.decorator.ts';
import { Commands } from '../requests/commands.ts';
import { AssignActionDto, CompleteActionDto, DropActionDto, RescheduleActionDto } from './actions.dto.ts';

const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';

@AllianceController({ fr: 'Actions', en: 'Actions' })
export class ActionsController {
  private readonly commands: Commands;
  constructor(commands: Commands) {
    this.commands = commands;
  }

  @AllianceCommand('assign-action', {
    summary: { fr: 'Confier une action', en: 'Assign an action' },
    rules: ['R18', 'R29'],
    example: { text: 'Écrire aux réseaux partenaires', partyId: ID, due: '2026-12-31' },
  })
  assign(@Body() body: AssignActionDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'assign-action', body);
  }

  @AllianceCommand('reschedule-action', {
    summary: { fr: 'Déplacer l’échéance d’une action', en: 'Reschedule an action' },
    rules: ['R18', 'R29'],
    example: { actionId: ID, due: '2027-01-31', reason: 'La réponse d’un financeur est attendue.' },
  })
  reschedule(@Body() body: RescheduleActionDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'reschedule-action', body);
  }

  @AllianceCommand('complete-action', {
    summary: { fr: 'Noter une action menée à bien', en: 'Note an action completed' },
    rules: ['R18', 'R29'],
    example: { actionId: ID, words: 'Envoyé à quarante réseaux.' },
  })
  complete(@Body() body: CompleteActionDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'complete-action', body);
  }

  @AllianceCommand('drop-action', {
    summary: { fr: 'Abandonner une action', en: 'Drop an action' },
    rules: ['R18', 'R29'],
    example: { actionId: ID, reason: 'Le chantier a été réorienté.' },
  })
  drop(@Body() body: DropActionDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'drop-action', body);
  }
}
