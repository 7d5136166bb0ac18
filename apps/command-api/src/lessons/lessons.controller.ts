import { Body } from '@nestjs/common';
import type { CommandContext } from '../recording/recorded-command.ts';
import { AllianceCommand, AllianceController } from '../requests/alliance-command.decorator.ts';
import { Command } from '../requests/command.decorator.ts';
import { Commands } from '../requests/commands.ts';
import { RecordJournalEntryDto } from './journal.dto.ts';
import { CaptureLessonDto } from './lesson.dto.ts';

@AllianceController({ fr: 'Leçons et journal', en: 'Lessons and journal' })
export class LessonsController {
  private readonly commands: Commands;
  constructor(commands: Commands) {
    this.commands = commands;
  }

  @AllianceCommand('capture-lesson', {
    summary: { fr: 'Garder une leçon', en: 'Keep a lesson' },
    rules: ['R29', 'G9', 'G8'],
    example: { text: 'Parler d’argent dès la deuxième réunion.', tags: ['confiance'], openness: 'network' },
  })
  capture(@Body() body: CaptureLessonDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'capture-lesson', body);
  }

  @AllianceCommand('record-journal-entry', {
    summary: { fr: 'Porter une note au journal', en: 'Record a journal entry' },
    rules: ['R29', 'G9', 'G8'],
    example: {
      words: 'Semaine de la transition, dans toutes les régions.',
      tags: ['événement'],
      source: 'Rapport d’activité',
      count: { value: 82, unit: 'événements' },
    },
  })
  record(@Body() body: RecordJournalEntryDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'record-journal-entry', body);
  }
}
