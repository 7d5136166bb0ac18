import { Body } from '@nestjs/common';
import type { CommandContext } from '../recording/recorded-command.ts';
import { AllianceCommand, AllianceController } from '../requests/alliance-command.decorator.ts';
import { Command } from '../requests/command.decorator.ts';
import { Commands } from '../requests/commands.ts';
import { ContestEvidenceDto } from './evidence.dto.ts';

@AllianceController({ fr: 'Actes sur pièce', en: 'Acts on evidence' })
export class EvidenceController {
  private readonly commands: Commands;
  constructor(commands: Commands) {
    this.commands = commands;
  }

  @AllianceCommand('contest-evidence', {
    summary: {
      fr: 'Contester, dans les 15 jours, un acte enregistré sur pièce au nom de sa partie prenante',
      en: 'Contest, within 15 days, an act recorded on evidence in the name of one’s party',
    },
    rules: ['R41', 'R29', 'R38'],
    example: {
      eventId: '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11',
      reason: 'Le bureau n’avait pas donné son accord.',
    },
  })
  contest(@Body() body: ContestEvidenceDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'contest-evidence', body);
  }
}
