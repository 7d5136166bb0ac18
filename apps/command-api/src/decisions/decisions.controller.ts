import { Body } from '@nestjs/common';
import type { CommandContext } from '../recording/recorded-command.ts';
import { AllianceCommand, AllianceController } from '../requests/alliance-command.decorator.ts';
import { Command } from '../requests/command.decorator.ts';
import { Commands } from '../requests/commands.ts';
import { BringIntoEffectDto, RatifyDecisionDto, RefuseRatificationDto } from './ratify.dto.ts';
import { DecideItemDto, RecordVoicesDto } from './voices.dto.ts';

const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';

@AllianceController({ fr: 'Décisions', en: 'Decisions' })
export class DecisionsController {
  private readonly commands: Commands;
  constructor(commands: Commands) {
    this.commands = commands;
  }

  @AllianceCommand('record-voices', {
    summary: { fr: 'Noter les voix sur un point', en: 'Take voices down on an item' },
    rules: ['R3', 'R5', 'R11', 'R13', 'R15', 'R16', 'R17', 'R18', 'R19', 'R21', 'R22', 'R29', 'R39', 'G1–G9'],
    example: {
      itemId: ID,
      everyoneElse: 'for',
      voices: [{ mandateId: ID, voice: 'against', reason: 'Le budget ne le permet pas cette année.' }],
    },
  })
  recordVoices(@Body() body: RecordVoicesDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'record-voices', body);
  }

  @AllianceCommand('decide-item', {
    summary: { fr: 'Compter les voix et prendre la décision', en: 'Count the voices and take the decision' },
    rules: ['R5', 'R10', 'R12', 'R13', 'R15', 'R16', 'R17', 'R19', 'R20', 'R22', 'R23', 'R44'],
    example: { itemId: ID },
  })
  decide(@Body() body: DecideItemDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'decide-item', body);
  }

  @AllianceCommand('bring-into-effect', {
    summary: { fr: 'Donner effet à une décision qui attendait', en: 'Bring a waiting decision into effect' },
    rules: ['R19', 'R20', 'R21', 'R39', 'G1–G9'],
    example: { decisionId: ID },
  })
  bringIntoEffect(@Body() body: BringIntoEffectDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'bring-into-effect', body);
  }

  @AllianceCommand('ratify-decision', {
    summary: { fr: 'Ratifier une décision au nom d’un conseil', en: 'Ratify a decision for a board' },
    rules: ['R20', 'R29', 'R36', 'R39', 'R44', 'R41'],
    example: { decisionId: ID, partyId: ID, reference: 'Conseil d’administration du 12 mai' },
  })
  ratify(@Body() body: RatifyDecisionDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'ratify-decision', body);
  }

  @AllianceCommand('refuse-ratification', {
    summary: { fr: 'Refuser la ratification au nom d’un conseil', en: 'Refuse to ratify for a board' },
    rules: ['R20', 'R29', 'R36', 'R39', 'R44', 'R41'],
    example: { decisionId: ID, partyId: ID, reason: 'L’engagement financier est trop long.' },
  })
  refuse(@Body() body: RefuseRatificationDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'refuse-ratification', body);
  }
}
