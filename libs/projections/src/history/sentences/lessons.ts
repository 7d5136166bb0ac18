import type { Say } from '../say.ts';
import type { Told } from '../told.ts';
import type { Chapter, Sentences } from './sentences.ts';

/** « , tirée du chantier « Jardins » »: where a lesson comes from, as far as it was said. */
function origin({ data: { from } }: Told<'LessonCaptured'>, say: Say): string {
  if (from?.projectId !== undefined)
    return {
      fr: `, tirée du chantier ${say.project(from.projectId)}`,
      en: `, from the project ${say.project(from.projectId)}`,
    }[say.language];
  if (from?.sessionId !== undefined)
    return { fr: `, tirée de la ${say.session(from.sessionId)}`, en: `, from the ${say.session(from.sessionId)}` }[
      say.language
    ];
  return from?.words === undefined ? '' : ` (${say.words(from.words)})`;
}

/** « 82 événements ». */
const counted = ({ data: { count } }: Told<'JournalEntryRecorded'>, say: Say): string =>
  count === undefined ? '' : ` (${say.number(count.value)} ${count.unit})`;

const heard = ({ data: { source } }: Told<'JournalEntryRecorded'>, say: Say): string =>
  source === undefined ? '' : { fr: `, d’après « ${source} »`, en: `, according to “${source}”` }[say.language];

export const lessons: Sentences<Chapter<'memory'>> = {
  LessonCaptured: {
    fr: (event, say) => `Une leçon est gardée${origin(event, say)} : ${say.words(event.data.text)}.`,
    en: (event, say) => `A lesson is kept${origin(event, say)}: ${say.words(event.data.text)}.`,
  },
  JournalEntryRecorded: {
    fr: (event, say) => `Au journal : ${say.words(event.data.words)}${counted(event, say)}${heard(event, say)}.`,
    en: (event, say) => `In the journal: ${say.words(event.data.words)}${counted(event, say)}${heard(event, say)}.`,
  },
};
