import { Body } from '@nestjs/common';
import type { CommandContext } from '../recording/recorded-command.ts';
import { AllianceCommand, AllianceController } from '../requests/alliance-command.decorator.ts';
import { Command } from '../requests/command.decorator.ts';
import { Commands } from '../requests/commands.ts';
import { ChangeRoleDto, EnterPartiesDto, EnterPartyDto } from './enter.dto.ts';
import { AcceptInvitationDto, DeclineInvitationDto, InvitePartiesDto, InvitePartyDto } from './invite.dto.ts';

const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';

@AllianceController({ fr: 'Tour de table : qui en est', en: 'The circle: who is in it' })
export class CircleController {
  private readonly commands: Commands;
  constructor(commands: Commands) {
    this.commands = commands;
  }

  @AllianceCommand('invite-party', {
    summary: { fr: 'Inviter une organisation', en: 'Invite an organisation' },
    rules: ['R36', 'R1'],
    example: { organisationId: ID, role: 'ally', words: 'Construisons cela ensemble.' },
  })
  invite(@Body() body: InvitePartyDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'invite-party', body);
  }

  @AllianceCommand('invite-parties', {
    summary: {
      fr: 'Inviter plusieurs organisations, toutes ou aucune',
      en: 'Invite several organisations, all or none',
    },
    rules: ['R36', 'R1'],
    example: { invitations: [{ organisationId: ID, role: 'ally' }] },
  })
  inviteSeveral(@Body() body: InvitePartiesDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'invite-parties', body);
  }

  @AllianceCommand('accept-invitation', {
    summary: {
      fr: 'Rejoindre l’alliance : qui accepte représentera l’organisation',
      en: 'Join the alliance: whoever accepts will represent the organisation',
    },
    rules: ['R36', 'R9', 'R6', 'R1', 'R41'],
    example: { invitationId: ID },
  })
  accept(@Body() body: AcceptInvitationDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'accept-invitation', body);
  }

  @AllianceCommand('decline-invitation', {
    summary: { fr: 'Décliner une invitation', en: 'Decline an invitation' },
    rules: ['R36', 'R29'],
    example: { invitationId: ID, reason: 'Pas cette année.' },
  })
  decline(@Body() body: DeclineInvitationDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'decline-invitation', body);
  }

  @AllianceCommand('enter-party', {
    summary: {
      fr: 'Inscrire un soutien, un accompagnateur ou un observateur',
      en: 'Enter a supporter, facilitator or observer',
    },
    rules: ['R36'],
    example: { organisationId: ID, role: 'supporter' },
  })
  enter(@Body() body: EnterPartyDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'enter-party', body);
  }

  @AllianceCommand('enter-parties', {
    summary: {
      fr: 'Inscrire une liste de soutiens, accompagnateurs ou observateurs, toute ou pas du tout',
      en: 'Enter a list of supporters, facilitators or observers, all or none',
    },
    rules: ['R36'],
    example: { parties: [{ organisationId: ID, role: 'observer' }] },
  })
  enterSeveral(@Body() body: EnterPartiesDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'enter-parties', body);
  }

  @AllianceCommand('change-role', {
    summary: { fr: 'Changer le rôle d’une partie prenante', en: 'Change a party’s role' },
    rules: ['R36', 'R44'],
    example: { partyId: ID, to: 'observer' },
  })
  changeRole(@Body() body: ChangeRoleDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'change-role', body);
  }
}
