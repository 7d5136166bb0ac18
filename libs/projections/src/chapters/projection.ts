import { sortKey, type Basis, type DataOf } from '@alliage/events';
import { integer, json, optional, text } from '../contract/columns.ts';
import type { ViewEvent } from '../contract/event.ts';
import { firstDay } from '../contract/periods.ts';
import { projection, type Rows } from '../contract/projection.ts';
import { table } from '../contract/table.ts';
import { plainWords } from '../contract/words.ts';

/** What a parent knows of its chapters (section 7): where it has opened one, and on what that rests. */
export const chapter = table('chapter_opened', {
  key: ['chapterId'],
  columns: {
    chapterId: text(),
    territory: text(),
    territoryKey: text(),
    code: optional(text()),
    on: text(),
    onKey: text(),
    basis: json<Basis>(),
  },
});

/** What a chapter knows of its parent. */
export const under = table('chapter_under', { key: [], columns: { parentId: text() } });

/** Each version that has come into force in a chapter: its parent's, or its own. */
export const ruling = table('chapter_ruling', {
  key: ['revision'],
  columns: {
    revision: integer(),
    version: integer(),
    /** The number that it has in the parent; null for one of the chapter's own. */
    parentVersion: optional(integer()),
    on: text(),
    fromDay: text(),
  },
});

type InForce = ViewEvent<'CharterEnteredIntoForce' | 'CharterReported' | 'ParentCharterTaken'>;

async function rules({ data, effectiveOn, revision }: InForce, rows: Rows): Promise<void> {
  if ((await rows.get(under)) === undefined) return;
  const {
    version,
    from: on = effectiveOn,
    parent,
  } = data as Partial<DataOf<'ParentCharterTaken'>> & {
    readonly version: number;
    readonly from?: string;
  };
  rows.put(ruling, { revision, version, parentVersion: parent?.version, on, fromDay: firstDay(on) });
}

/** A parent and its chapters, each from its own stream: they are put together when somebody asks. */
export const chapters = projection({
  name: 'chapters',
  version: 1,
  tables: { chapter, under, ruling },
  on: {
    ChapterOpened: ({ data: { chapterId, territory, basis }, effectiveOn }, rows) =>
      rows.put(chapter, {
        ...{ chapterId, territory: territory.name, territoryKey: plainWords(territory.name), code: territory.code },
        ...{ on: effectiveOn, onKey: sortKey(effectiveOn), basis },
      }),
    AllianceInitiated: ({ data: { parentId } }, rows) => {
      if (parentId !== undefined) rows.put(under, { parentId });
    },
    ParentCharterTaken: rules,
    CharterEnteredIntoForce: rules,
    CharterReported: rules,
  },
});
