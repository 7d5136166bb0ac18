import { Body } from '@nestjs/common';
import type { CommandContext } from '../recording/recorded-command.ts';
import { AllianceCommand, AllianceController } from '../requests/alliance-command.decorator.ts';
import { Command } from '../requests/command.decorator.ts';
import { Commands } from '../requests/commands.ts';
import { DropWaitingItemDto, PutOnAgendaDto, RewordItemDto, SettleItemDto } from './item.dto.ts';

const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';

@AllianceController({ fr: 'Ordres du jour', en: 'Agendas' })
export class AgendaController {
  private readonly commands: Commands;
  constructor(commands: Commands) {
    this.commands = commands;
  }

  @AllianceCommand('put-on-agenda', {
    summary: { fr: 'Inscrire des points à l’ordre du jour', en: 'Put items on the agenda' },
    rules: ['R10', 'R12', 'R14', 'R24'],
    example: { sessionId: ID, agenda: [{ kind: 'debate', title: 'Nos prochains territoires', concerns: [ID] }] },
  })
  put(@Body() body: PutOnAgendaDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'put-on-agenda', body);
  }

  @AllianceCommand('reword-item', {
    summary: { fr: 'Reformuler un point ; ses voix sont effacées', en: 'Reword an item; its voices are void' },
    rules: ['R10', 'R16', 'R22'],
    example: {
      sessionId: ID,
      itemId: ID,
      kind: 'decision',
      title: 'Budget commun 2026',
      text: 'Les alliés réservent 20 000 € au chantier.',
      matter: 'budget',
      actions: [{ text: 'Ouvrir le compte', partyId: ID, due: '2026-09-30' }],
    },
  })
  reword(@Body() body: RewordItemDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'reword-item', body);
  }

  @AllianceCommand('treat-item', {
    summary: { fr: 'Noter qu’un point a été traité', en: 'Record that an item was treated' },
    rules: ['R14', 'R16'],
    example: { sessionId: ID, itemId: ID, words: 'Chacun a dit où il en est.' },
  })
  treat(@Body() body: SettleItemDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'treat-item', body);
  }

  @AllianceCommand('postpone-item', {
    summary: { fr: 'Remettre un point à plus tard', en: 'Postpone an item' },
    rules: ['R14', 'R16'],
    example: { sessionId: ID, itemId: ID },
  })
  postpone(@Body() body: SettleItemDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'postpone-item', body);
  }

  @AllianceCommand('drop-waiting-item', {
    summary: { fr: 'Abandonner un point qui attend', en: 'Drop a waiting item' },
    rules: ['R14'],
    example: { itemId: ID, reason: 'Sans objet.' },
  })
  drop(@Body() body: DropWaitingItemDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'drop-waiting-item', body);
  }
}
