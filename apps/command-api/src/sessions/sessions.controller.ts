import { Body } from '@nestjs/common';
import type { CommandContext } from '../recording/recorded-command.ts';
import { AllianceCommand, AllianceController } from '../requests/alliance-command.decorator.ts';
import { Command } from '../requests/command.decorator.ts';
import { Commands } from '../requests/commands.ts';
import {
  AdjournSessionDto,
  DeclareInterestDto,
  GiveProxyDto,
  ProxyDto,
  RecordAttendanceDto,
  SessionDto,
} from './attendance.dto.ts';

const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';

@AllianceController({ fr: 'Séances', en: 'Sessions' })
export class SessionsController {
  private readonly commands: Commands;
  constructor(commands: Commands) {
    this.commands = commands;
  }

  @AllianceCommand('record-attendance', {
    summary: { fr: 'Tenir la feuille d’émargement', en: 'Keep the attendance sheet' },
    rules: ['R11', 'R15', 'R29', 'R39'],
    example: { sessionId: ID, attendance: [{ mandateId: ID, presence: 'present' }] },
  })
  attend(@Body() body: RecordAttendanceDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'record-attendance', body);
  }

  @AllianceCommand('give-proxy', {
    summary: { fr: 'Donner pouvoir à un membre du même allié', en: 'Give a proxy to a member of the same ally' },
    rules: ['R11', 'R15'],
    example: {
      sessionId: ID,
      giverMandateId: ID,
      holderMandateId: '8d3e1f04-2b7a-5c66-8a90-1e5d7c3b9f22',
      accepted: true,
    },
  })
  giveProxy(@Body() body: GiveProxyDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'give-proxy', body);
  }

  @AllianceCommand('accept-proxy', {
    summary: { fr: 'Accepter un pouvoir', en: 'Accept a proxy' },
    rules: ['R11'],
    example: { sessionId: ID, proxyId: ID },
  })
  acceptProxy(@Body() body: ProxyDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'accept-proxy', body);
  }

  @AllianceCommand('revoke-proxy', {
    summary: { fr: 'Retirer un pouvoir', en: 'Revoke a proxy' },
    rules: ['R11'],
    example: { sessionId: ID, proxyId: ID },
  })
  revokeProxy(@Body() body: ProxyDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'revoke-proxy', body);
  }

  @AllianceCommand('declare-interest', {
    summary: { fr: 'Déclarer un intérêt et se déporter', en: 'Declare an interest and be recused' },
    rules: ['R13', 'R22'],
    example: { sessionId: ID, itemId: ID, mandateId: ID, ground: 'Je préside l’association bénéficiaire.' },
  })
  declareInterest(@Body() body: DeclareInterestDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'declare-interest', body);
  }

  @AllianceCommand('open-session', {
    summary: {
      fr: 'Ouvrir la séance : émargement et règles sont figés',
      en: 'Open the session: roll and rules are frozen',
    },
    rules: ['R5', 'R10', 'R11', 'R12', 'R26', 'R29'],
    example: { sessionId: ID },
  })
  open(@Body() body: SessionDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'open-session', body);
  }

  @AllianceCommand('adjourn-session', {
    summary: { fr: 'Ajourner la séance faute de quorum', en: 'Adjourn the session for want of a quorum' },
    rules: ['R12', 'R15', 'R44'],
    example: { sessionId: ID },
  })
  adjourn(@Body() body: AdjournSessionDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'adjourn-session', body);
  }

  @AllianceCommand('close-session', {
    summary: { fr: 'Lever la séance : son compte rendu est établi', en: 'Close the session: its minutes are drafted' },
    rules: ['R14', 'R15', 'R44'],
    example: { sessionId: ID },
  })
  close(@Body() body: SessionDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'close-session', body);
  }
}
