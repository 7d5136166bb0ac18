import { Body } from '@nestjs/common';
import type { CommandContext } from '../recording/recorded-command.ts';
import { AllianceCommand, AllianceController } from '../requests/alliance-command.decorator.ts';
import { Command } from '../requests/command.decorator.ts';
import { Commands } from '../requests/commands.ts';
import * as circle from './circle.dto.ts';
import * as course from './course.dto.ts';
import * as decision from './decision.dto.ts';

const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';
const rules = ['R37', 'R30', 'R29'];

/** The past as a source tells it (R37): each of these asks for `provenance` `reported`, or `inferred`, and a date before the cut-over. */
@AllianceController({ fr: 'Le passé rapporté', en: 'The past as reported' })
export class ReportsController {
  private readonly commands: Commands;
  constructor(commands: Commands) {
    this.commands = commands;
  }

  @AllianceCommand('report-stage', {
    summary: { fr: 'Rapporter l’entrée dans une étape', en: 'Report the entry into a stage' },
    rules,
    example: { to: 'experimentation', criteria: [{ criterion: 'charter-in-force', status: 'held' }] },
  })
  stage(@Body() body: course.ReportStageDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'report-stage', body);
  }

  @AllianceCommand('report-decision', {
    summary: { fr: 'Rapporter une décision (série H)', en: 'Report a decision (series H)' },
    rules,
    example: { title: 'Choix des chantiers', matter: 'project-launch', text: 'Trois chantiers sont retenus.' },
  })
  decision(@Body() body: decision.ReportDecisionDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'report-decision', body);
  }

  @AllianceCommand('report-session', {
    summary: { fr: 'Rapporter une séance', en: 'Report a session' },
    rules,
    example: { body: 'political', attendance: 12 },
  })
  session(@Body() body: decision.ReportSessionDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'report-session', body);
  }

  @AllianceCommand('report-seats', {
    summary: { fr: 'Rapporter des sièges, sans nommer personne', en: 'Report seats, naming nobody' },
    rules,
    example: { body: 'political', capacity: 'administrator', count: 3 },
  })
  seats(@Body() body: circle.ReportSeatsDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'report-seats', body);
  }

  @AllianceCommand('report-party', {
    summary: { fr: 'Rapporter une partie prenante nommée', en: 'Report a party that is named' },
    rules,
    example: { organisationId: ID, role: 'ally' },
  })
  party(@Body() body: circle.ReportPartyDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'report-party', body);
  }

  @AllianceCommand('report-parties', {
    summary: { fr: 'Rapporter des parties prenantes sans leur nom', en: 'Report parties without their names' },
    rules,
    example: { role: 'ally', words: '53 réseaux', count: 53 },
  })
  parties(@Body() body: circle.ReportPartiesDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'report-parties', body);
  }

  @AllianceCommand('report-departure', {
    summary: { fr: 'Rapporter le départ d’une partie prenante', en: 'Report that a party left' },
    rules,
    example: { partyId: ID },
  })
  departure(@Body() body: circle.ReportDepartureDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'report-departure', body);
  }

  @AllianceCommand('report-assessment', {
    summary: { fr: 'Rapporter une appréciation', en: 'Report an assessment' },
    rules,
    example: { words: 'Des résultats très significatifs.' },
  })
  assessment(@Body() body: course.ReportAssessmentDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'report-assessment', body);
  }

  @AllianceCommand('report-charter', {
    summary: { fr: 'Rapporter une charte déjà en vigueur', en: 'Report a charter already in force' },
    rules,
    example: { axes: ['Agir ensemble sur les territoires'], noticeDays: 15 },
  })
  charter(@Body() body: course.ReportCharterDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'report-charter', body);
  }

  @AllianceCommand('report-chapter', {
    summary: { fr: 'Rapporter une déclinaison territoriale', en: 'Report a chapter' },
    rules,
    example: { territory: { name: 'Occitanie', code: '76' } },
  })
  chapter(@Body() body: circle.ReportChapterDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'report-chapter', body);
  }

  @AllianceCommand('report-project-launch', {
    summary: { fr: 'Rapporter le lancement d’un chantier', en: 'Report the launch of a project' },
    rules,
    example: { projectId: ID },
  })
  launch(@Body() body: course.ReportProjectLaunchDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'report-project-launch', body);
  }

  @AllianceCommand('report-project-completion', {
    summary: { fr: 'Rapporter l’achèvement d’un chantier', en: 'Report the completion of a project' },
    rules,
    example: { projectId: ID, words: 'Le portail est ouvert.' },
  })
  completion(@Body() body: course.ReportProjectCompletionDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'report-project-completion', body);
  }

  @AllianceCommand('report-project-reorientation', {
    summary: { fr: 'Rapporter la réorientation d’un chantier', en: 'Report that a project was reoriented' },
    rules,
    example: { projectId: ID, aim: 'Les écoles d’abord.' },
  })
  reorientation(@Body() body: course.ReportProjectReorientationDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'report-project-reorientation', body);
  }

  @AllianceCommand('report-project-stop', {
    summary: { fr: 'Rapporter l’arrêt d’un chantier', en: 'Report that a project was stopped' },
    rules,
    example: { projectId: ID, reason: 'Plus de financement.' },
  })
  stop(@Body() body: course.ReportProjectStopDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'report-project-stop', body);
  }

  @AllianceCommand('report-conclusion', {
    summary: { fr: 'Rapporter la conclusion d’une évaluation', en: 'Report the conclusion of an evaluation' },
    rules,
    example: { conclusion: 'deepen' },
  })
  conclusion(@Body() body: course.ReportConclusionDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'report-conclusion', body);
  }

  @AllianceCommand('report-suspension', {
    summary: { fr: 'Rapporter une suspension', en: 'Report a suspension' },
    rules,
    example: { reason: 'Un changement de direction.' },
  })
  suspension(@Body() body: course.ReportSuspensionDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'report-suspension', body);
  }

  @AllianceCommand('report-resumption', {
    summary: { fr: 'Rapporter une reprise après suspension', en: 'Report a resumption' },
    rules,
    example: {},
  })
  resumption(@Body() body: course.ReportResumptionDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'report-resumption', body);
  }

  @AllianceCommand('report-closing', {
    summary: {
      fr: 'Rapporter la clôture d’une alliance déjà close',
      en: 'Report the closing of an alliance that had ended',
    },
    rules,
    example: { outcome: 'achieved', reason: 'Le but était atteint.' },
  })
  closing(@Body() body: course.ReportClosingDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'report-closing', body);
  }
}
