import type { NetworkOpenness } from '@alliage/domain';
import { OneOf, Part, Words, WordsList } from '@alliage/platform';
import { CountDto } from '../lessons/journal.dto.ts';
import { CommandDto } from '../requests/command-dto.ts';

const OPENNESS: readonly NetworkOpenness[] = ['network', 'public'];
const who = {
  fr: 'Qui peut la lire : les membres et accompagnateurs du réseau (sinon), ou tout le monde',
  en: 'Who may read it: the network’s members and facilitators (otherwise), or everyone',
  values: OPENNESS,
  optional: true,
} as const;

export class CaptureNetworkLessonDto extends CommandDto {
  @Words({ fr: 'Ce qui a été appris', en: 'What was learnt' }) text!: string;

  @WordsList({ fr: 'Mots-clés', en: 'Tags', length: 200, max: 20, optional: true, example: ['gouvernance'] })
  tags?: string[];

  @OneOf(who) openness?: NetworkOpenness;

  @Words({ fr: 'D’où elle vient, en mots', en: 'Where it comes from, in words', optional: true }) cameFrom?: string;
}

export class RecordNetworkJournalEntryDto extends CommandDto {
  @Words({ fr: 'Ce qui s’est passé', en: 'What happened' }) words!: string;

  @WordsList({ fr: 'Mots-clés', en: 'Tags', length: 200, max: 20, optional: true, example: ['visite'] })
  tags?: string[];

  @Words({ fr: 'D’où on le sait', en: 'How it is known', length: 200, optional: true }) source?: string;

  @OneOf(who) openness?: NetworkOpenness;

  @Part(() => CountDto, { fr: 'Un compte, avec son unité', en: 'A count, with its unit', optional: true })
  count?: CountDto;
}
