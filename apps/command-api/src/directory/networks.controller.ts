import { Body } from '@nestjs/common';
import type { CommandContext } from '../recording/recorded-command.ts';
import { ChangeCommand, CommandController, CreationCommand } from '../requests/alliance-command.decorator.ts';
import { Command } from '../requests/command.decorator.ts';
import { Commands } from '../requests/commands.ts';
import { EndFacilitatorDto, FoundNetworkDto, NameFacilitatorDto, NetworkDetailsDto } from './network.dto.ts';

const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';
const example = { name: 'Réseau des alliances d’Occitanie', territories: [{ name: 'Occitanie', code: '76' }] };

@CommandController('network', { fr: 'Réseaux', en: 'Networks' })
export class NetworksController {
  private readonly commands: Commands;
  constructor(commands: Commands) {
    this.commands = commands;
  }

  @CreationCommand('network', 'found-network', {
    summary: { fr: 'Inscrire un réseau', en: 'Found a network' },
    rules: ['section 1', 'R30', 'R37'],
    example,
  })
  found(@Body() body: FoundNetworkDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'found-network', body);
  }

  @ChangeCommand('network', 'change-network-details', {
    summary: { fr: 'Changer la fiche d’un réseau', en: 'Change a network’s details' },
    rules: ['section 1', 'R29', 'R37'],
    example,
  })
  change(@Body() body: NetworkDetailsDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'change-network-details', body);
  }

  @ChangeCommand('network', 'name-facilitator', {
    summary: { fr: 'Nommer un accompagnateur du réseau', en: 'Name a facilitator of the network' },
    rules: ['section 1', 'R29'],
    example: { organisationId: ID, personId: ID, from: '2026-01-01' },
  })
  name(@Body() body: NameFacilitatorDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'name-facilitator', body);
  }

  @ChangeCommand('network', 'end-facilitator', {
    summary: { fr: 'Mettre fin au rôle d’un accompagnateur', en: 'End a facilitator’s role' },
    rules: ['section 1', 'R29'],
    example: { organisationId: ID, personId: ID },
  })
  end(@Body() body: EndFacilitatorDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'end-facilitator', body);
  }
}
