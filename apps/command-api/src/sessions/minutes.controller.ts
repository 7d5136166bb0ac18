import { Body } from '@nestjs/common';
import type { CommandContext } from '../recording/recorded-command.ts';
import { AllianceCommand, AllianceController } from '../requests/alliance-command.decorator.ts';
import { Command } from '../requests/command.decorator.ts';
import { Commands } from '../requests/commands.ts';
import {
  ApproveMinutesDto,
  CommentMinutesDto,
  DraftMinutesDto,
  PublishMinutesDto,
  SendBoardNoteDto,
} from './minutes.dto.ts';

const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';

@AllianceController({ fr: 'Comptes rendus et notes', en: 'Minutes and notes' })
export class MinutesController {
  private readonly commands: Commands;
  constructor(commands: Commands) {
    this.commands = commands;
  }

  @AllianceCommand('draft-minutes', {
    summary: { fr: 'Établir un nouveau compte rendu', en: 'Draft the minutes anew' },
    rules: ['R14'],
    example: { sessionId: ID, words: 'Avec la liste des annexes.' },
  })
  draft(@Body() body: DraftMinutesDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'draft-minutes', body);
  }

  @AllianceCommand('comment-minutes', {
    summary: {
      fr: 'Faire une observation sur le compte rendu, ou s’y opposer',
      en: 'Comment on the minutes, or object',
    },
    rules: ['R14'],
    example: { sessionId: ID, mandateId: ID, words: 'Il manque la remarque sur les délais.' },
  })
  comment(@Body() body: CommentMinutesDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'comment-minutes', body);
  }

  @AllianceCommand('approve-minutes', {
    summary: { fr: 'Approuver le compte rendu', en: 'Approve the minutes' },
    rules: ['R14', 'R40'],
    example: { sessionId: ID },
  })
  approve(@Body() body: ApproveMinutesDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'approve-minutes', body);
  }

  @AllianceCommand('publish-minutes', {
    summary: { fr: 'Publier le compte rendu', en: 'Publish the minutes' },
    rules: ['R14'],
    example: { sessionId: ID, openness: 'network' },
  })
  publish(@Body() body: PublishMinutesDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'publish-minutes', body);
  }

  @AllianceCommand('send-board-note', {
    summary: {
      fr: 'Envoyer la note d’information aux conseils d’administration',
      en: 'Send the information note to the boards',
    },
    rules: ['R25'],
    example: { sessionId: ID, words: 'Une séance utile.' },
  })
  sendNote(@Body() body: SendBoardNoteDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'send-board-note', body);
  }
}
