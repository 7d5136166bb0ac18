import { Body } from '@nestjs/common';
import type { CommandContext } from '../recording/recorded-command.ts';
import { AllianceCommand, AllianceController, CreationCommand } from '../requests/alliance-command.decorator.ts';
import { Command } from '../requests/command.decorator.ts';
import { Commands } from '../requests/commands.ts';
import {
  ChooseTerritoriesDto,
  ChooseThemesDto,
  ChooseTypesDto,
  NamePredecessorDto,
  RenameAllianceDto,
  WordPurposeDto,
} from './describe.dto.ts';
import { CloseAbandonedDto, NetworkDto } from './network.dto.ts';
import { OpenAllianceDto } from './open-alliance.dto.ts';

const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';

@AllianceController({ fr: 'Cycle de vie', en: 'Lifecycle' })
export class LifecycleController {
  private readonly commands: Commands;
  constructor(commands: Commands) {
    this.commands = commands;
  }

  @CreationCommand('alliance', 'open-alliance', {
    summary: { fr: 'Ouvrir une alliance', en: 'Open an alliance' },
    rules: ['R36', 'R38', 'R30'],
    example: {
      name: 'Alliance pour l’habitat partagé',
      types: ['peers'],
      themes: [{ name: 'habitat' }],
      organisationId: ID,
      personId: ID,
    },
  })
  open(@Body() body: OpenAllianceDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'open-alliance', body);
  }

  @AllianceCommand('rename-alliance', {
    summary: { fr: 'Renommer l’alliance', en: 'Rename the alliance' },
    rules: ['G9'],
    example: { name: 'Alliance pour l’habitat' },
  })
  rename(@Body() body: RenameAllianceDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'rename-alliance', body);
  }

  @AllianceCommand('choose-types', {
    summary: { fr: 'Choisir les types de l’alliance', en: 'Choose the types of the alliance' },
    rules: ['G9'],
    example: { types: ['peers', 'resource-pooling'] },
  })
  chooseTypes(@Body() body: ChooseTypesDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'choose-types', body);
  }

  @AllianceCommand('choose-themes', {
    summary: { fr: 'Choisir les thèmes', en: 'Choose the themes' },
    rules: ['G9'],
    example: { themes: [{ name: 'habitat' }, { name: 'environnement' }] },
  })
  chooseThemes(@Body() body: ChooseThemesDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'choose-themes', body);
  }

  @AllianceCommand('choose-territories', {
    summary: { fr: 'Choisir les territoires', en: 'Choose the territories' },
    rules: ['G9'],
    example: { territories: [{ name: 'Occitanie', code: '76' }] },
  })
  chooseTerritories(@Body() body: ChooseTerritoriesDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'choose-territories', body);
  }

  @AllianceCommand('name-predecessor', {
    summary: { fr: 'Nommer un partenariat antérieur', en: 'Name an earlier partnership' },
    rules: ['R29'],
    example: { text: 'Convention de partenariat', from: '2008', until: '2012' },
  })
  namePredecessor(@Body() body: NamePredecessorDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'name-predecessor', body);
  }

  @AllianceCommand('word-purpose', {
    summary: { fr: 'Formuler la raison d’être commune', en: 'Word the shared purpose' },
    rules: ['G1'],
    example: { purpose: 'Rendre l’habitat accessible sans abîmer ce qui l’entoure.' },
  })
  wordPurpose(@Body() body: WordPurposeDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'word-purpose', body);
  }

  @AllianceCommand('place-in-network', {
    summary: { fr: 'Placer l’alliance dans un réseau', en: 'Place the alliance in a network' },
    rules: ['R32'],
    example: { networkId: ID },
  })
  placeInNetwork(@Body() body: NetworkDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'place-in-network', body);
  }

  @AllianceCommand('leave-network', {
    summary: { fr: 'Retirer l’alliance d’un réseau', en: 'Take the alliance out of a network' },
    rules: ['R32'],
    example: { networkId: ID },
  })
  leaveNetwork(@Body() body: NetworkDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'leave-network', body);
  }

  @AllianceCommand('close-abandoned', {
    summary: { fr: 'Clore une alliance sans plus aucun allié', en: 'Close an alliance with no ally left' },
    rules: ['R1', 'G9'],
    example: { reason: 'Le dernier allié est parti.' },
  })
  closeAbandoned(@Body() body: CloseAbandonedDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'close-abandoned', body);
  }
}
