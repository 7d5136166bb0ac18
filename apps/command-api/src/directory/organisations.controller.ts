import { Body } from '@nestjs/common';
import type { CommandContext } from '../recording/recorded-command.ts';
import { ChangeCommand, CommandController, CreationCommand } from '../requests/alliance-command.decorator.ts';
import { Command } from '../requests/command.decorator.ts';
import { Commands } from '../requests/commands.ts';
import { OrganisationDto, RecordSuccessionDto } from './organisation.dto.ts';

const example = { name: 'Fédération des habitats partagés', kind: 'association', officialNumber: 'W751234567' };

@CommandController('organisation', { fr: 'Organisations', en: 'Organisations' })
export class OrganisationsController {
  private readonly commands: Commands;
  constructor(commands: Commands) {
    this.commands = commands;
  }

  @CreationCommand('organisation', 'register-organisation', {
    summary: { fr: 'Inscrire une organisation', en: 'Register an organisation' },
    rules: ['section 1'],
    example,
  })
  register(@Body() body: OrganisationDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'register-organisation', body);
  }

  @ChangeCommand('organisation', 'change-organisation-details', {
    summary: { fr: 'Changer la fiche d’une organisation', en: 'Change an organisation’s details' },
    rules: ['section 1'],
    example,
  })
  change(@Body() body: OrganisationDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'change-organisation-details', body);
  }

  @ChangeCommand('organisation', 'record-succession', {
    summary: {
      fr: 'Enregistrer qui prend la suite d’une organisation',
      en: 'Record who succeeds an organisation',
    },
    rules: ['R34', 'R29'],
    example: { successors: ['3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11'], kind: 'merged', on: '2027-01-01' },
  })
  succeed(@Body() body: RecordSuccessionDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'record-succession', body);
  }
}
