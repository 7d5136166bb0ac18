import { sortKey, wordsOf, type Openness, type Provenance } from '@alliage/events';
import { integer, json, optional, text } from '../contract/columns.ts';
import type { ViewEvent } from '../contract/event.ts';
import { firstDay, lastDay } from '../contract/periods.ts';
import { projection, type Rows } from '../contract/projection.ts';
import { table } from '../contract/table.ts';
import { plainWords } from '../contract/words.ts';

/** When it happened, its place in R29's order, and where it comes from (R30). */
const when = {
  ...{ on: text(), sortKey: text(), fromDay: text(), untilDay: text(), revision: integer() },
  provenance: json<Provenance>(),
};
const dates = ({ effectiveOn, revision, provenance }: ViewEvent) => ({
  ...{ on: effectiveOn, sortKey: sortKey(effectiveOn), revision, provenance },
  ...{ fromDay: firstDay(effectiveOn), untilDay: lastDay(effectiveOn) },
});

export const lesson = table('lessons_lesson', {
  key: ['lessonId'],
  columns: {
    lessonId: text(),
    text: text(),
    tags: json<readonly string[]>(),
    openness: text<Openness>(),
    projectId: optional(text()),
    sessionId: optional(text()),
    cameFrom: optional(text()),
    /** What free words are looked for in. */
    plain: text(),
    ...when,
  },
  indexes: [['openness', 'sortKey']],
});

export const entry = table('lessons_entry', {
  key: ['entryId'],
  columns: {
    entryId: text(),
    words: text(),
    tags: json<readonly string[]>(),
    source: optional(text()),
    openness: text<Openness>(),
    count: optional(integer()),
    unit: optional(text()),
    plain: text(),
    ...when,
  },
});

/** Tags of lessons and of journal entries, by which both are found. */
export const tag = table('lessons_tag', {
  key: ['tagKey', 'thingId'],
  columns: { tagKey: text(), thingId: text(), name: text() },
  indexes: [['tagKey', 'thingId']],
});

function tagAll(rows: Rows, thingId: string, tags: readonly string[]): void {
  for (const name of tags) rows.put(tag, { tagKey: plainWords(name), thingId, name });
}

/** What was learnt, and what happened and fits nowhere else (section 7): of alliances, and of networks. */
export const lessons = projection({
  name: 'lessons',
  version: 2,
  tables: { lesson, entry, tag },
  on: {
    LessonCaptured: (event, rows) => {
      const { lessonId, tags, openness, from = {}, ...data } = event.data;
      const words = wordsOf(data.text);
      const { projectId, sessionId } = from;
      const cameFrom = from.words === undefined ? undefined : wordsOf(from.words);
      const plain = plainWords([words, cameFrom ?? '', ...tags].join(' '));
      rows.put(lesson, {
        ...{ lessonId, text: words, tags, openness, projectId, sessionId, cameFrom, plain },
        ...dates(event),
      });
      tagAll(rows, lessonId, tags);
    },
    JournalEntryRecorded: (event, rows) => {
      const { entryId, tags, source, openness, count } = event.data;
      const words = wordsOf(event.data.words);
      const plain = plainWords([words, source ?? '', count?.unit ?? '', ...tags].join(' '));
      rows.put(entry, {
        ...{ entryId, words, tags, source, openness, count: count?.value, unit: count?.unit, plain },
        ...dates(event),
      });
      tagAll(rows, entryId, tags);
    },
  },
});
