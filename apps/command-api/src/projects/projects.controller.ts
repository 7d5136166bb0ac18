import { Body } from '@nestjs/common';
import type { CommandContext } from '../recording/recorded-command.ts';
import { AllianceCommand, AllianceController } from '../requests/alliance-command.decorator.ts';
import { Command } from '../requests/command.decorator.ts';
import { Commands } from '../requests/commands.ts';
import {
  EscalateDifficultyDto,
  PublishCommunicationDto,
  RaiseDifficultyDto,
  ReportResultDto,
  ResolveDifficultyDto,
} from './follow.dto.ts';
import { DropMilestoneDto, MoveMilestoneDto, ReachMilestoneDto, SetMilestoneDto } from './milestone.dto.ts';
import { ProposeProjectDto, RewordProjectDto, WithdrawProjectDto } from './propose.dto.ts';

const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';

@AllianceController({ fr: 'Chantiers', en: 'Projects' })
export class ProjectsController {
  private readonly commands: Commands;
  constructor(commands: Commands) {
    this.commands = commands;
  }

  @AllianceCommand('propose-project', {
    summary: { fr: 'Proposer un chantier', en: 'Propose a project' },
    rules: ['R29'],
    example: {
      title: 'Restauration collective',
      aim: 'Accompagner mille cantines vers des repas durables.',
      partnerPartyIds: [ID],
    },
  })
  propose(@Body() body: ProposeProjectDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'propose-project', body);
  }

  @AllianceCommand('reword-project', {
    summary: { fr: 'Reformuler un chantier proposé', en: 'Reword a proposed project' },
    rules: ['R18', 'R29'],
    example: { projectId: ID, title: 'Restauration collective durable' },
  })
  reword(@Body() body: RewordProjectDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'reword-project', body);
  }

  @AllianceCommand('withdraw-project', {
    summary: { fr: 'Retirer un chantier proposé', en: 'Withdraw a proposed project' },
    rules: ['R18', 'R29'],
    example: { projectId: ID, reason: 'Un autre réseau le porte déjà.' },
  })
  withdraw(@Body() body: WithdrawProjectDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'withdraw-project', body);
  }

  @AllianceCommand('set-milestone', {
    summary: { fr: 'Poser un jalon', en: 'Set a milestone' },
    rules: ['R18', 'R29'],
    example: { projectId: ID, title: 'Cent cantines engagées', due: '2026-12-31' },
  })
  setMilestone(@Body() body: SetMilestoneDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'set-milestone', body);
  }

  @AllianceCommand('move-milestone', {
    summary: { fr: 'Déplacer un jalon', en: 'Move a milestone' },
    rules: ['R18', 'R29'],
    example: { milestoneId: ID, due: '2027-03-31', reason: 'La rentrée a été difficile.' },
  })
  moveMilestone(@Body() body: MoveMilestoneDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'move-milestone', body);
  }

  @AllianceCommand('reach-milestone', {
    summary: { fr: 'Noter un jalon atteint', en: 'Note a milestone reached' },
    rules: ['R18', 'R29'],
    example: { milestoneId: ID, words: 'Cent douze cantines.' },
  })
  reachMilestone(@Body() body: ReachMilestoneDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'reach-milestone', body);
  }

  @AllianceCommand('drop-milestone', {
    summary: { fr: 'Abandonner un jalon', en: 'Drop a milestone' },
    rules: ['R18', 'R29'],
    example: { milestoneId: ID, reason: 'Il n’a plus de sens depuis la réorientation.' },
  })
  dropMilestone(@Body() body: DropMilestoneDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'drop-milestone', body);
  }

  @AllianceCommand('report-result', {
    summary: { fr: 'Rapporter un résultat', en: 'Report a result' },
    rules: ['R18', 'R29', 'G3'],
    example: {
      projectId: ID,
      indicator: 'Repas servis',
      unit: 'repas',
      baseline: '0',
      value: '12500',
      period: '2026',
      story: 'Les cuisiniers en parlent entre eux.',
    },
  })
  reportResult(@Body() body: ReportResultDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'report-result', body);
  }

  @AllianceCommand('raise-difficulty', {
    summary: { fr: 'Signaler une difficulté', en: 'Raise a difficulty' },
    rules: ['R18', 'R29'],
    example: { projectId: ID, words: 'Les équipes n’ont pas le même rythme.' },
  })
  raiseDifficulty(@Body() body: RaiseDifficultyDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'raise-difficulty', body);
  }

  @AllianceCommand('resolve-difficulty', {
    summary: { fr: 'Résoudre une difficulté', en: 'Resolve a difficulty' },
    rules: ['R29'],
    example: { difficultyId: ID, words: 'Un point commun chaque lundi.' },
  })
  resolveDifficulty(@Body() body: ResolveDifficultyDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'resolve-difficulty', body);
  }

  @AllianceCommand('escalate-difficulty', {
    summary: { fr: 'Porter une difficulté en arbitrage', en: 'Escalate a difficulty into a proposal' },
    rules: ['R24', 'R29'],
    example: { difficultyId: ID, proposalId: ID },
  })
  escalateDifficulty(@Body() body: EscalateDifficultyDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'escalate-difficulty', body);
  }

  @AllianceCommand('publish-communication', {
    summary: { fr: 'Publier une communication', en: 'Publish a communication' },
    rules: ['R18', 'R29'],
    example: {
      title: 'Une alliance pour nos assiettes',
      where: 'Site de l’alliance',
      projectId: ID,
      structuring: false,
    },
  })
  publish(@Body() body: PublishCommunicationDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'publish-communication', body);
  }
}
