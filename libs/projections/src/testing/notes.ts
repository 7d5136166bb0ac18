import { integer, text } from '../contract/columns.ts';
import { projection } from '../contract/projection.ts';
import { table } from '../contract/table.ts';
import { wordsOf } from '@alliage/events';
import { alliance, happened, id, type Happened } from './history.ts';

export const note = table('notes_note', {
  key: ['entryId'],
  columns: { entryId: text(), words: text(), revision: integer(), place: integer() },
});
export const tally = table('notes_tally', { key: [], columns: { notes: integer(), words: text() } });

/** While this word is in a note, the handler fails on it. */
export const broken = { word: 'broken' };

/** A projection that would show every event lost, applied twice or out of order: it counts, and chains the words. */
export const notes = projection({
  name: 'notes',
  version: 1,
  tables: { note, tally },
  on: {
    JournalEntryRecorded: async ({ data, revision }, rows) => {
      const words = wordsOf(data.words);
      const before = await rows.get(tally);
      const place = (await rows.list(note)).length;
      rows.put(note, { entryId: data.entryId, words, revision, place });
      rows.put(tally, { notes: (before?.notes ?? 0) + 1, words: `${before?.words ?? ''}|${words}` });
      if (broken.word !== '' && words.includes(broken.word)) throw new Error(`cannot take ${words}`);
    },
  },
});

/** The `n`th note of an alliance, unlike any other. */
export const noted = (of: number, n: number, words = `note ${n}`): Happened =>
  happened(alliance(of), 'JournalEntryRecorded', {
    entryId: id(of * 10_000 + n),
    words,
    tags: [],
    openness: 'alliance',
  });
