import { Param, Query } from '@nestjs/common';
import { Openness } from '@alliage/events';
import { Id, OneOf, Words, type Language } from '@alliage/platform';
import { listJournal, listLessons, MEMORY_SORTS } from '@alliage/projections';
import { FreeWords, FromDay, SortedBy, UntilDay } from '../routes/fields.ts';
import { AllianceParam, MomentPageQuery } from '../routes/queries.dto.ts';
import { AskedLanguage, View, ViewController } from '../routes/view-routes.ts';
import { Views } from '../views/views.ts';

const optional = true as const;

class JournalQuery extends MomentPageQuery {
  @OneOf({ fr: 'Qui peut la lire.', en: 'Who may read it.', values: Openness.options, optional }) openness?: Openness;
  @Words({ fr: 'Mot-clé.', en: 'Tag.', length: 200, optional, example: 'gouvernance' }) tag?: string;
  @FreeWords()
  words?: string;
  @FromDay() from?: string;
  @UntilDay() until?: string;
  @SortedBy(MEMORY_SORTS)
  sort?: (typeof MEMORY_SORTS)[number];
}
class LessonsQuery extends JournalQuery {
  @Id({ fr: 'Le chantier dont elle vient.', en: 'The project that it comes from.', optional }) project?: string;
}

const lesson = {
  lessonId: '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11',
  text: 'Parler d’argent dès la deuxième réunion.',
  tags: ['confiance'],
  openness: 'network',
  opennessName: 'réseau',
  project: { projectId: '8d3e1f04-2b7a-5c66-8a90-1e5d7c3b9f22', title: 'Jardins partagés' },
  session: null,
  cameFrom: null,
  on: '2024-03',
  when: 'mars 2024',
};
const entry = {
  entryId: '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11',
  words: 'Semaine de la transition, dans toutes les régions.',
  tags: ['événement'],
  source: 'Rapport d’activité',
  openness: 'public',
  opennessName: 'public',
  count: { value: 82, unit: 'événements' },
  on: '2024-05',
  when: 'mai 2024',
};

@ViewController({ fr: 'Leçons et journal', en: 'Lessons and journal' }, 'alliances/:allianceId')
export class LessonsController {
  private readonly views: Views;
  constructor(views: Views) {
    this.views = views;
  }

  @View('lessons', {
    id: 'list-lessons',
    fr: 'Leçons de l’alliance',
    en: 'Lessons of the alliance',
    example: { revision: 12, items: [lesson], total: 1, next: null },
    mayMiss: true,
  })
  lessons(@Param() { allianceId }: AllianceParam, @Query() query: LessonsQuery, @AskedLanguage() language: Language) {
    return this.views.ofAlliance(allianceId, { ...query, language }, listLessons);
  }

  @View('journal', {
    id: 'list-journal',
    fr: 'Journal de l’alliance',
    en: 'Journal of the alliance',
    example: { revision: 12, items: [entry], total: 1, next: null },
    mayMiss: true,
  })
  journal(@Param() { allianceId }: AllianceParam, @Query() query: JournalQuery, @AskedLanguage() language: Language) {
    return this.views.ofAlliance(allianceId, { ...query, language }, listJournal);
  }
}
