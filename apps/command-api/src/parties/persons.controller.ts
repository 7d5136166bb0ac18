import { Body } from '@nestjs/common';
import type { CommandContext } from '../recording/recorded-command.ts';
import { AllianceCommand, AllianceController } from '../requests/alliance-command.decorator.ts';
import { Command } from '../requests/command.decorator.ts';
import { Commands } from '../requests/commands.ts';
import { EndPilotDto, EndRepresentativeDto, NamePilotDto, NameRepresentativeDto } from './persons.dto.ts';

const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';
const PERSON = '8d3e1f04-2b7a-5c66-8a90-1e5d7c3b9f22';

@AllianceController({ fr: 'Pilotes et représentants', en: 'Pilots and representatives' })
export class PartyPersonsController {
  private readonly commands: Commands;
  constructor(commands: Commands) {
    this.commands = commands;
  }

  @AllianceCommand('name-pilot', {
    summary: { fr: 'Nommer le pilote d’une partie prenante', en: 'Name a party’s pilot' },
    rules: ['G8'],
    example: { partyId: ID, personId: PERSON },
  })
  namePilot(@Body() body: NamePilotDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'name-pilot', body);
  }

  @AllianceCommand('end-pilot', {
    summary: { fr: 'Mettre fin à la mission d’un pilote', en: 'End a pilot’s term' },
    rules: ['G8'],
    example: { partyId: ID },
  })
  endPilot(@Body() body: EndPilotDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'end-pilot', body);
  }

  @AllianceCommand('name-representative', {
    summary: {
      fr: 'Nommer le représentant d’une partie prenante : il siège au tour de table',
      en: 'Name a party’s representative, who sits at the round table',
    },
    rules: ['R36', 'R6', 'R38'],
    example: { partyId: ID, personId: PERSON },
  })
  nameRepresentative(@Body() body: NameRepresentativeDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'name-representative', body);
  }

  @AllianceCommand('end-representative', {
    summary: { fr: 'Mettre fin au mandat du représentant', en: 'End the representative’s mandate' },
    rules: ['R36'],
    example: { partyId: ID, reason: 'Un autre mandat l’attend.' },
  })
  endRepresentative(@Body() body: EndRepresentativeDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'end-representative', body);
  }
}
