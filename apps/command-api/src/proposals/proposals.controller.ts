import { Body } from '@nestjs/common';
import type { CommandContext } from '../recording/recorded-command.ts';
import { AllianceCommand, AllianceController } from '../requests/alliance-command.decorator.ts';
import { Command } from '../requests/command.decorator.ts';
import { Commands } from '../requests/commands.ts';
import { DraftProposalDto, ReviseProposalDto, WithdrawProposalDto } from './proposal.dto.ts';

const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';

const proposal = {
  title: 'Où commencer ?',
  question: 'Dans quelle commune commencer ?',
  options: [
    { key: 'A', text: 'La plaine' },
    { key: 'B', text: 'La colline' },
  ],
  recommended: 'B',
  meaning: [{ words: 'Deux jours par mois pour chacun' }],
  matter: 'budget',
};

@AllianceController({ fr: 'Propositions d’arbitrage', en: 'Arbitration proposals' })
export class ProposalsController {
  private readonly commands: Commands;
  constructor(commands: Commands) {
    this.commands = commands;
  }

  @AllianceCommand('draft-proposal', {
    summary: { fr: 'Rédiger une proposition d’arbitrage', en: 'Draft a proposal' },
    rules: ['R24'],
    example: proposal,
  })
  draft(@Body() body: DraftProposalDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'draft-proposal', body);
  }

  @AllianceCommand('revise-proposal', {
    summary: { fr: 'Réviser une proposition', en: 'Revise a proposal' },
    rules: ['R24'],
    example: { proposalId: ID, ...proposal },
  })
  revise(@Body() body: ReviseProposalDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'revise-proposal', body);
  }

  @AllianceCommand('withdraw-proposal', {
    summary: { fr: 'Retirer une proposition', en: 'Withdraw a proposal' },
    rules: ['R24'],
    example: { proposalId: ID, reason: 'La question ne se pose plus.' },
  })
  withdraw(@Body() body: WithdrawProposalDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'withdraw-proposal', body);
  }
}
