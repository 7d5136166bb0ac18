import { Body } from '@nestjs/common';
import type { CommandContext } from '../recording/recorded-command.ts';
import { AllianceCommand, AllianceController } from '../requests/alliance-command.decorator.ts';
import { Command } from '../requests/command.decorator.ts';
import { Commands } from '../requests/commands.ts';
import { AcceptShortNoticeDto, CancelSessionDto, ConveneSessionDto, MoveSessionDto } from './convene.dto.ts';

const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';

@AllianceController({ fr: 'Convocations', en: 'Convocations' })
export class ConvocationsController {
  private readonly commands: Commands;
  constructor(commands: Commands) {
    this.commands = commands;
  }

  @AllianceCommand('convene-session', {
    summary: { fr: 'Convoquer une séance, avec son ordre du jour', en: 'Convene a session, with its agenda' },
    rules: ['R10', 'R12', 'R14', 'R15', 'R26', 'G8', 'R1'],
    example: {
      bodyId: ID,
      startsAt: '2026-06-30T14:30',
      place: 'Maison des associations',
      agenda: [
        { kind: 'information', title: 'Tour d’horizon' },
        {
          kind: 'decision',
          title: 'Budget commun 2026',
          text: 'Les alliés réservent 20 000 € au chantier.',
          matter: 'budget',
          actions: [{ text: 'Ouvrir le compte', partyId: ID, due: '2026-09-30' }],
        },
        {
          kind: 'decision',
          title: 'Passer à l’expérimentation',
          text: 'L’alliance entre en expérimentation.',
          effect: { kind: 'enter-stage', gate: 'G2' },
        },
      ],
    },
  })
  convene(@Body() body: ConveneSessionDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'convene-session', body);
  }

  @AllianceCommand('move-session', {
    summary: { fr: 'Déplacer une séance', en: 'Move a session' },
    rules: ['R10'],
    example: { sessionId: ID, startsAt: '2026-07-02T14:30', place: 'Mairie' },
  })
  move(@Body() body: MoveSessionDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'move-session', body);
  }

  @AllianceCommand('cancel-session', {
    summary: { fr: 'Annuler une séance', en: 'Cancel a session' },
    rules: ['R10'],
    example: { sessionId: ID, reason: 'Grève des trains.' },
  })
  cancel(@Body() body: CancelSessionDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'cancel-session', body);
  }

  @AllianceCommand('accept-short-notice', {
    summary: {
      fr: 'Accepter un délai plus court, ou un point ajouté',
      en: 'Accept a shorter notice, or an item added',
    },
    rules: ['R10', 'R41'],
    example: { sessionId: ID, partyId: ID },
  })
  acceptShortNotice(@Body() body: AcceptShortNoticeDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'accept-short-notice', body);
  }
}
