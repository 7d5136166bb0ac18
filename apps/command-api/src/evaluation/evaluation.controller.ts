import { Body } from '@nestjs/common';
import type { CommandContext } from '../recording/recorded-command.ts';
import { AllianceCommand, AllianceController } from '../requests/alliance-command.decorator.ts';
import { Command } from '../requests/command.decorator.ts';
import { Commands } from '../requests/commands.ts';
import { RecordTrustPulseDto, SealAssessmentDto } from './assessment.dto.ts';

const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';

@AllianceController({ fr: 'Évaluation', en: 'Evaluation' })
export class EvaluationController {
  private readonly commands: Commands;
  constructor(commands: Commands) {
    this.commands = commands;
  }

  @AllianceCommand('seal-assessment', {
    summary: { fr: 'Remettre son appréciation sous pli', en: 'Hand in an assessment under seal' },
    rules: ['R28', 'R36'],
    example: {
      partyId: ID,
      cells: [{ cell: 'oneself-trust', score: 4 }],
      stories: [{ cells: ['oneself-trust'], story: 'On ose demander de l’aide.' }],
      figures: [],
    },
  })
  seal(@Body() body: SealAssessmentDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'seal-assessment', body);
  }

  @AllianceCommand('record-trust-pulse', {
    summary: { fr: 'Dire sa confiance', en: 'Say how much one trusts' },
    rules: ['R28', 'R29'],
    example: { partyId: ID, period: '2026-37', level: 4, words: 'Les désaccords se disent.' },
  })
  trust(@Body() body: RecordTrustPulseDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'record-trust-pulse', body);
  }
}
