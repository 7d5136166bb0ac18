import { Body } from '@nestjs/common';
import type { CommandContext } from '../recording/recorded-command.ts';
import { AllianceCommand, AllianceController } from '../requests/alliance-command.decorator.ts';
import { Command } from '../requests/command.decorator.ts';
import { Commands } from '../requests/commands.ts';
import { AlternateDto, AppointMembersDto, NameProjectLeadDto, ReplaceMemberDto, StandDownDto } from './members.dto.ts';

const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';
const PERSON = '8d3e1f04-2b7a-5c66-8a90-1e5d7c3b9f22';

@AllianceController({ fr: 'Membres des instances', en: 'Members of bodies' })
export class MembersController {
  private readonly commands: Commands;
  constructor(commands: Commands) {
    this.commands = commands;
  }

  @AllianceCommand('appoint-members', {
    summary: { fr: 'Désigner des membres', en: 'Appoint members' },
    rules: ['R5', 'R6', 'R18'],
    example: { bodyId: ID, members: [{ partyId: ID, personId: PERSON, capacities: ['administrator'] }] },
  })
  appoint(@Body() body: AppointMembersDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'appoint-members', body);
  }

  @AllianceCommand('replace-member', {
    summary: { fr: 'Remplacer un membre', en: 'Replace a member' },
    rules: ['R6'],
    example: { mandateId: ID, personId: PERSON, capacities: ['director'] },
  })
  replace(@Body() body: ReplaceMemberDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'replace-member', body);
  }

  @AllianceCommand('stand-down', {
    summary: { fr: 'Quitter un mandat', en: 'Stand down' },
    rules: ['R6'],
    example: { mandateId: ID, words: 'Fin de mission.' },
  })
  standDown(@Body() body: StandDownDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'stand-down', body);
  }

  @AllianceCommand('name-alternate', {
    summary: { fr: 'Nommer un suppléant', en: 'Name an alternate' },
    rules: ['R6'],
    example: { mandateId: ID, personId: PERSON },
  })
  nameAlternate(@Body() body: AlternateDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'name-alternate', body);
  }

  @AllianceCommand('end-alternate', {
    summary: { fr: 'Mettre fin à une suppléance', en: 'End an alternate' },
    rules: ['R6'],
    example: { mandateId: ID, personId: PERSON },
  })
  endAlternate(@Body() body: AlternateDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'end-alternate', body);
  }

  @AllianceCommand('name-project-lead', {
    summary: {
      fr: 'Nommer le responsable ou le co-responsable d’un chantier',
      en: 'Name the lead or co-lead of a project',
    },
    rules: ['R6'],
    example: { mandateId: ID, as: 'lead' },
  })
  nameLead(@Body() body: NameProjectLeadDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'name-project-lead', body);
  }
}
