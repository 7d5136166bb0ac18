import { Body } from '@nestjs/common';
import type { CommandContext } from '../recording/recorded-command.ts';
import { AllianceCommand, AllianceController } from '../requests/alliance-command.decorator.ts';
import { Command } from '../requests/command.decorator.ts';
import { Commands } from '../requests/commands.ts';
import {
  DeliverContributionDto,
  PledgeContributionsDto,
  PledgeSupportDto,
  ReceiveSupportDto,
  ReducePledgeDto,
} from './means.dto.ts';

const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';

@AllianceController({ fr: 'Moyens', en: 'Means' })
export class MeansController {
  private readonly commands: Commands;
  constructor(commands: Commands) {
    this.commands = commands;
  }

  @AllianceCommand('pledge-contributions', {
    summary: { fr: 'Promettre des apports', en: 'Pledge contributions' },
    rules: ['G2', 'R29'],
    example: {
      pledges: [
        { partyId: ID, purpose: 'coordination', kind: 'money', cents: 1_500_000 },
        { partyId: ID, purpose: 'project', projectId: ID, kind: 'time', minutes: 6_000, volunteer: true },
      ],
    },
  })
  pledge(@Body() body: PledgeContributionsDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'pledge-contributions', body);
  }

  @AllianceCommand('reduce-pledge', {
    summary: { fr: 'Réduire ou retirer un apport promis', en: 'Reduce or withdraw a pledge' },
    rules: ['R1', 'R29'],
    example: { pledgeId: ID, to: 1_000_000, reason: 'Une subvention n’est pas venue.' },
  })
  reduce(@Body() body: ReducePledgeDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'reduce-pledge', body);
  }

  @AllianceCommand('deliver-contribution', {
    summary: { fr: 'Enregistrer un apport reçu', en: 'Record a contribution delivered' },
    rules: ['G9', 'R29'],
    example: { pledgeId: ID, kind: 'money', cents: 500_000 },
  })
  deliver(@Body() body: DeliverContributionDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'deliver-contribution', body);
  }

  @AllianceCommand('pledge-support', {
    summary: { fr: 'Enregistrer un soutien promis', en: 'Record a support pledged' },
    rules: ['R29'],
    example: { partyId: ID, forWhat: 'Penser l’alliance 2.0', kind: 'money', cents: 2_000_000 },
  })
  pledgeSupport(@Body() body: PledgeSupportDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'pledge-support', body);
  }

  @AllianceCommand('receive-support', {
    summary: { fr: 'Enregistrer un soutien reçu', en: 'Record a support received' },
    rules: ['G9', 'R29'],
    example: { pledgeId: ID, kind: 'money', cents: 2_000_000 },
  })
  receiveSupport(@Body() body: ReceiveSupportDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'receive-support', body);
  }
}
