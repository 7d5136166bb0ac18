import { Body } from '@nestjs/common';
import type { CommandContext } from '../recording/recorded-command.ts';
import { AllianceCommand, AllianceController } from '../requests/alliance-command.decorator.ts';
import { Command } from '../requests/command.decorator.ts';
import { Commands } from '../requests/commands.ts';
import { AnnounceWithdrawalDto, NoteWithdrawalDto, TakeBackWithdrawalDto } from './withdraw.dto.ts';

const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';

@AllianceController({ fr: 'Se retirer', en: 'Withdrawing' })
export class WithdrawalController {
  private readonly commands: Commands;
  constructor(commands: Commands) {
    this.commands = commands;
  }

  @AllianceCommand('announce-withdrawal', {
    summary: {
      fr: 'Annoncer le retrait d’un allié, par son représentant ; le préavis est calculé',
      en: 'Announce an ally’s withdrawal, through its representative; the notice is computed',
    },
    rules: ['R1', 'R39', 'R44', 'R41'],
    example: { partyId: ID, reason: 'Une fusion en cours.' },
  })
  announce(@Body() body: AnnounceWithdrawalDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'announce-withdrawal', body);
  }

  @AllianceCommand('take-back-withdrawal', {
    summary: { fr: 'Reprendre un retrait annoncé', en: 'Take an announced withdrawal back' },
    rules: ['R1', 'R39', 'R41'],
    example: { partyId: ID },
  })
  takeBack(@Body() body: TakeBackWithdrawalDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'take-back-withdrawal', body);
  }

  @AllianceCommand('note-withdrawal', {
    summary: {
      fr: 'Noter un retrait dont le préavis est écoulé, ou le départ d’un soutien, accompagnateur ou observateur',
      en: 'Note a withdrawal whose notice is over, or the departure of a supporter, facilitator or observer',
    },
    rules: ['R40', 'R44', 'R1'],
    example: { partyId: ID },
  })
  note(@Body() body: NoteWithdrawalDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'note-withdrawal', body);
  }
}
