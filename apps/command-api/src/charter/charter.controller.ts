import { Body } from '@nestjs/common';
import type { CommandContext } from '../recording/recorded-command.ts';
import { AllianceCommand, AllianceController } from '../requests/alliance-command.decorator.ts';
import { Command } from '../requests/command.decorator.ts';
import { Commands } from '../requests/commands.ts';
import { DraftCharterDto, WordCommitmentDto } from './draft.dto.ts';
import { OpenCharterForSignatureDto, SignCharterDto } from './sign.dto.ts';

const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';

@AllianceController({ fr: 'Charte', en: 'Charter' })
export class CharterController {
  private readonly commands: Commands;
  constructor(commands: Commands) {
    this.commands = commands;
  }

  @AllianceCommand('draft-charter', {
    summary: { fr: 'Rédiger un projet de charte', en: 'Draft the charter' },
    rules: ['R12', 'R20', 'R29'],
    example: {
      vision: 'Un territoire où chacun mange bien et paie juste.',
      axes: ['Former', 'Équiper', 'Faire savoir'],
      exit: 'Qui part prévient deux mois avant et termine ce qu’il a commencé.',
      fruits: 'Ce qui est fait ensemble reste à tous, y compris à qui est parti.',
      noticeDays: 10,
      modes: [{ matter: 'budget', mode: 'majority' }],
      quorumOfSeats: { atLeast: 1, of: 2 },
      reserved: [{ matter: 'closure' }],
    },
  })
  draft(@Body() body: DraftCharterDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'draft-charter', body);
  }

  @AllianceCommand('word-commitment', {
    summary: { fr: 'Formuler l’engagement d’un allié', en: 'Word an ally’s commitment' },
    rules: ['R36', 'R29'],
    example: {
      partyId: ID,
      commitment: 'Prêter une salle et une demi-journée par semaine.',
      stepAside: 'Ouvrir nos réunions d’équipe aux autres alliés.',
    },
  })
  wordCommitment(@Body() body: WordCommitmentDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'word-commitment', body);
  }

  @AllianceCommand('open-charter-for-signature', {
    summary: { fr: 'Ouvrir la première charte à la signature', en: 'Open the first charter for signature' },
    rules: ['R18', 'R29', 'R39'],
    example: { version: 1, draft: 2 },
  })
  open(@Body() body: OpenCharterForSignatureDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'open-charter-for-signature', body);
  }

  @AllianceCommand('sign-charter', {
    summary: { fr: 'Signer la charte', en: 'Sign the charter' },
    rules: ['R1', 'R18', 'R29', 'R36', 'R39', 'R44', 'R41'],
    example: { partyId: ID },
  })
  sign(@Body() body: SignCharterDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'sign-charter', body);
  }
}
