import { Body } from '@nestjs/common';
import type { CommandContext } from '../recording/recorded-command.ts';
import { AllianceCommand, AllianceController } from '../requests/alliance-command.decorator.ts';
import { Command } from '../requests/command.decorator.ts';
import { Commands } from '../requests/commands.ts';
import { EngageAffiliateDto, EngageAffiliatesDto, ReleaseAffiliateDto } from './affiliates.dto.ts';

const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';

@AllianceController({ fr: 'Adhérents engagés', en: 'Affiliates' })
export class AffiliatesController {
  private readonly commands: Commands;
  constructor(commands: Commands) {
    this.commands = commands;
  }

  @AllianceCommand('engage-affiliate', {
    summary: {
      fr: 'Noter qu’un adhérent d’une tête de réseau s’engage dans un chantier',
      en: 'Record that a network head’s member commits itself to a project',
    },
    rules: ['R42', 'R29'],
    example: { organisationId: ID, throughPartyId: ID, projectId: ID, from: '2026-09-01', until: '2027-08-31' },
  })
  engage(@Body() body: EngageAffiliateDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'engage-affiliate', body);
  }

  @AllianceCommand('engage-affiliates', {
    summary: {
      fr: 'Noter l’engagement d’une liste d’adhérents, tous ou aucun',
      en: 'Record the commitments of a list of network heads’ members, all or none',
    },
    rules: ['R42', 'R29'],
    example: { affiliates: [{ organisationId: ID, throughPartyId: ID, projectId: ID, from: '2026-09-01' }] },
  })
  engageSeveral(@Body() body: EngageAffiliatesDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'engage-affiliates', body);
  }

  @AllianceCommand('release-affiliate', {
    summary: { fr: 'Mettre fin à l’engagement d’un adhérent', en: 'End the commitment of a network head’s member' },
    rules: ['R42', 'R29'],
    example: { engagementId: ID, reason: 'Fin de la saison.' },
  })
  release(@Body() body: ReleaseAffiliateDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'release-affiliate', body);
  }
}
