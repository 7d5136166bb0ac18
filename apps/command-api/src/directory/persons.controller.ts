import { Body } from '@nestjs/common';
import type { CommandContext } from '../recording/recorded-command.ts';
import { ChangeCommand, CommandController, CreationCommand } from '../requests/alliance-command.decorator.ts';
import { Command } from '../requests/command.decorator.ts';
import { Commands } from '../requests/commands.ts';
import { PersonDto } from './person.dto.ts';

const example = { name: 'Directrice (fictive)', function: 'Directrice' };

@CommandController('person', { fr: 'Personnes', en: 'Persons' })
export class PersonsController {
  private readonly commands: Commands;
  constructor(commands: Commands) {
    this.commands = commands;
  }

  @CreationCommand('person', 'register-person', {
    summary: { fr: 'Inscrire une personne', en: 'Register a person' },
    rules: [],
    example,
  })
  register(@Body() body: PersonDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'register-person', body);
  }

  @ChangeCommand('person', 'change-person-details', {
    summary: { fr: 'Changer la fiche d’une personne', en: 'Change a person’s details' },
    rules: [],
    example,
  })
  change(@Body() body: PersonDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'change-person-details', body);
  }
}
