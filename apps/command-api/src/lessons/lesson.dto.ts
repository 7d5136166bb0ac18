import { Openness } from '@alliage/events';
import { Id, OneOf, Words, WordsList } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';

export class CaptureLessonDto extends CommandDto {
  @Words({ fr: 'Ce qui a été appris', en: 'What was learnt' }) text!: string;

  @WordsList({ fr: 'Mots-clés', en: 'Tags', length: 200, max: 20, optional: true, example: ['gouvernance'] })
  tags?: string[];

  @OneOf({
    fr: 'Qui peut la lire ; sinon l’alliance',
    en: 'Who may read it; otherwise the alliance',
    values: Openness.options,
    optional: true,
  })
  openness?: Openness;

  @Id({ fr: 'Le chantier dont elle vient', en: 'The project that it comes from', optional: true }) projectId?: string;

  @Id({ fr: 'La séance dont elle vient', en: 'The session that it comes from', optional: true }) sessionId?: string;

  @Words({ fr: 'D’où elle vient, en mots', en: 'Where it comes from, in words', optional: true }) cameFrom?: string;
}
