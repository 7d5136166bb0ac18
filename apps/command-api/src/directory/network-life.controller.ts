import { Body } from '@nestjs/common';
import type { CommandContext } from '../recording/recorded-command.ts';
import { ChangeCommand, CommandController } from '../requests/alliance-command.decorator.ts';
import { Command } from '../requests/command.decorator.ts';
import { Commands } from '../requests/commands.ts';
import { CountNetworkMembersDto, EndNetworkMembershipDto, EnterNetworkMembersDto } from './network-members.dto.ts';
import { CaptureNetworkLessonDto, RecordNetworkJournalEntryDto } from './network-memory.dto.ts';

const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';

@CommandController('network', { fr: 'Réseaux', en: 'Networks' })
export class NetworkLifeController {
  private readonly commands: Commands;
  constructor(commands: Commands) {
    this.commands = commands;
  }

  @ChangeCommand('network', 'enter-network-members', {
    summary: { fr: 'Inscrire des membres du réseau, tous ou aucun', en: 'Enter members of the network, all or none' },
    rules: ['section 1', 'R29', 'R37'],
    example: { members: [{ organisationId: ID }] },
  })
  enter(@Body() body: EnterNetworkMembersDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'enter-network-members', body);
  }

  @ChangeCommand('network', 'end-network-membership', {
    summary: {
      fr: 'Noter qu’une organisation n’est plus membre',
      en: 'Note that an organisation is no longer a member',
    },
    rules: ['section 1', 'R29', 'R37'],
    example: { organisationId: ID },
  })
  end(@Body() body: EndNetworkMembershipDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'end-network-membership', body);
  }

  @ChangeCommand('network', 'count-network-members', {
    summary: { fr: 'Compter les membres sans les nommer', en: 'Count the members without naming them' },
    rules: ['section 1', 'R29', 'R37'],
    example: { count: { value: 53, unit: 'unions régionales' } },
  })
  count(@Body() body: CountNetworkMembersDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'count-network-members', body);
  }

  @ChangeCommand('network', 'record-network-journal-entry', {
    summary: { fr: 'Noter au journal du réseau', en: 'Record an entry in the network’s journal' },
    rules: ['section 9', 'R29', 'R37'],
    example: { words: 'Journée d’étude sur les sas vers l’emploi.', tags: ['formation'] },
  })
  journal(@Body() body: RecordNetworkJournalEntryDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'record-network-journal-entry', body);
  }

  @ChangeCommand('network', 'capture-network-lesson', {
    summary: { fr: 'Garder une leçon du réseau', en: 'Keep a lesson of the network' },
    rules: ['section 9', 'R29', 'R32', 'R37'],
    example: { text: 'Dire d’abord qui finance qui.', tags: ['confiance'], openness: 'public' },
  })
  lesson(@Body() body: CaptureNetworkLessonDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'capture-network-lesson', body);
  }
}
