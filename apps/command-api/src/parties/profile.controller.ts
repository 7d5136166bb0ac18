import { Body } from '@nestjs/common';
import type { CommandContext } from '../recording/recorded-command.ts';
import { AllianceCommand, AllianceController } from '../requests/alliance-command.decorator.ts';
import { Command } from '../requests/command.decorator.ts';
import { Commands } from '../requests/commands.ts';
import { KeepPrivateProfileDto, ShareProfileDto } from './profile.dto.ts';
import { DeclareTieDto, EndTieDto, NoteAsymmetryDto } from './ties.dto.ts';

const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';
const OTHER = '8d3e1f04-2b7a-5c66-8a90-1e5d7c3b9f22';

@AllianceController({
  fr: 'Se connaître : profils, liens, asymétries',
  en: 'Knowing each other: profiles, ties, asymmetries',
})
export class ProfileController {
  private readonly commands: Commands;
  constructor(commands: Commands) {
    this.commands = commands;
  }

  @AllianceCommand('share-profile', {
    summary: { fr: 'Partager le profil d’une partie prenante', en: 'Share a party’s profile' },
    rules: ['G1', 'R5'],
    example: {
      partyId: ID,
      wants: 'Toucher un public plus large',
      brings: 'Quatre-vingts lieux d’accueil',
      constraints: 'Peu de temps en été',
      weaknesses: 'Une trésorerie courte',
      instead: [{ missing: 'director', sends: 'volunteer' }],
    },
  })
  share(@Body() body: ShareProfileDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'share-profile', body);
  }

  @AllianceCommand('keep-private-profile', {
    summary: { fr: 'Garder pour soi une part du profil', en: 'Keep a part of the profile to oneself' },
    rules: ['R32'],
    example: { partyId: ID, words: 'Notre subvention n’est pas reconduite.' },
  })
  keepPrivate(@Body() body: KeepPrivateProfileDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'keep-private-profile', body);
  }

  @AllianceCommand('declare-tie', {
    summary: { fr: 'Déclarer un lien avec une autre partie prenante', en: 'Declare a tie with another party' },
    rules: ['R13'],
    example: { partyId: ID, otherPartyId: OTHER, tie: 'competes', words: 'Sur les mêmes appels à projets' },
  })
  declareTie(@Body() body: DeclareTieDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'declare-tie', body);
  }

  @AllianceCommand('end-tie', {
    summary: { fr: 'Dire qu’un lien a pris fin', en: 'Say that a tie has ended' },
    rules: ['R13', 'R29'],
    example: { tieId: ID },
  })
  endTie(@Body() body: EndTieDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'end-tie', body);
  }

  @AllianceCommand('note-asymmetry', {
    summary: { fr: 'Écrire une asymétrie noir sur blanc', en: 'Write an asymmetry down' },
    rules: ['R1'],
    example: { words: 'L’une a quatre salariés, l’autre quatre-vingts.' },
  })
  noteAsymmetry(@Body() body: NoteAsymmetryDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'note-asymmetry', body);
  }
}
