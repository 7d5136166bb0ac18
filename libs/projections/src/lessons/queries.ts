import { label } from '@alliage/domain';
import { sayWhen, type Language, type Openness } from '@alliage/events';
import type { Kysely, SelectQueryBuilder } from 'kysely';
import { parse } from '../contract/columns.ts';
import { plainWords } from '../contract/words.ts';
import { namesFor } from '../history/names.ts';
import { sayer } from '../history/sayer.ts';
import type { Views } from '../projections.ts';
import { contains, pageOf, type Page, type PageRequest } from '../query/page.ts';
import { provenanceSaid } from '../reports/words.ts';

/** By the day it happened (R29); `-` = latest first. */
export const MEMORY_SORTS = ['day', '-day'] as const;

interface MemoryRequest extends PageRequest {
  readonly language: Language;
  readonly openness?: Openness | undefined;
  readonly tag?: string | undefined;
  /** Free words, each to be found. */
  readonly words?: string | undefined;
  /** Days: what may have happened from then on, until then (R38). */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly sort?: (typeof MEMORY_SORTS)[number] | undefined;
}
export interface LessonsRequest extends MemoryRequest {
  /** `YYYY-MM-DD`: what things are called. */
  readonly day: string;
  readonly project?: string | undefined;
}
export type JournalRequest = MemoryRequest;

type ProvenanceSaid = ReturnType<typeof provenanceSaid>;
type Memory = 'lessons_lesson' | 'lessons_entry';
type Rows<T extends Memory, O> = SelectQueryBuilder<Views, T, O>;

const orderOf = ({ sort = '-day' }: MemoryRequest) => ({
  columns: ['sortKey', 'revision'],
  descending: sort.startsWith('-'),
});

/** What both lists are filtered by. `id`: the column with the id that tags name. */
function filtered<T extends Memory, O>(
  db: Kysely<Views>,
  owner: string,
  all: Rows<T, O>,
  id: string,
  asked: MemoryRequest,
) {
  let query = all as unknown as Rows<'lessons_lesson', O>;
  const { openness, tag, words = '', from, until } = asked;
  query = query.where('owner', '=', owner);
  if (openness !== undefined) query = query.where('openness', '=', openness);
  if (from !== undefined) query = query.where('untilDay', '>=', from);
  if (until !== undefined) query = query.where('fromDay', '<=', until);
  if (tag !== undefined) {
    const tagged = db
      .selectFrom('lessons_tag')
      .where('lessons_tag.owner', '=', owner)
      .where('tagKey', '=', plainWords(tag))
      .select('thingId');
    query = query.where(id as 'lessonId', 'in', tagged);
  }
  for (const word of plainWords(words).split(' ').filter(Boolean)) query = query.where(contains('plain', word));
  return query as unknown as Rows<T, O>;
}

export interface Lesson {
  readonly lessonId: string;
  readonly text: string;
  readonly tags: readonly string[];
  readonly openness: Openness;
  readonly opennessName: string;
  readonly project: { readonly projectId: string; readonly title: string } | null;
  readonly session: { readonly sessionId: string; readonly name: string } | null;
  readonly cameFrom: string | null;
  /** EDTF, and as a person says it. */
  readonly on: string;
  readonly when: string;
  readonly provenance: ProvenanceSaid;
}

/** The lessons of an alliance, latest first unless asked otherwise. */
export async function listLessons(db: Kysely<Views>, owner: string, request: LessonsRequest): Promise<Page<Lesson>> {
  const { language, day, project } = request;
  let query = filtered(db, owner, db.selectFrom('lessons_lesson').selectAll(), 'lessonId', request);
  if (project !== undefined) query = query.where('projectId', '=', project);
  const page = await pageOf(query, orderOf(request), request);
  const sources = page.items.flatMap(({ projectId, sessionId }) => [projectId, sessionId]);
  const known = await namesFor(
    db,
    owner,
    sources.filter((id) => id !== null),
  );
  const say = sayer(known, language, { revision: Number.MAX_SAFE_INTEGER, day });
  const title = (id: string) => known.things.get(id)?.at(-1)?.words ?? '';
  const items = page.items.map(({ lessonId, text, openness, projectId, sessionId, cameFrom, on, ...row }) => ({
    ...{ lessonId, text, tags: parse(row.tags), openness, opennessName: label('openness', openness, language) },
    project: projectId === null ? null : { projectId, title: title(projectId) },
    session: sessionId === null ? null : { sessionId, name: say.session(sessionId) },
    ...{ cameFrom, on, when: sayWhen(on, language) },
    provenance: provenanceSaid(parse(row.provenance), language),
  }));
  return { ...page, items };
}

export interface JournalEntry {
  readonly entryId: string;
  readonly words: string;
  readonly tags: readonly string[];
  readonly source: string | null;
  readonly openness: Openness;
  readonly opennessName: string;
  readonly count: { readonly value: number; readonly unit: string } | null;
  readonly on: string;
  readonly when: string;
  readonly provenance: ProvenanceSaid;
}

/** The journal of an alliance, latest first unless asked otherwise. */
export async function listJournal(
  db: Kysely<Views>,
  owner: string,
  request: JournalRequest,
): Promise<Page<JournalEntry>> {
  const { language } = request;
  const query = filtered(db, owner, db.selectFrom('lessons_entry').selectAll(), 'entryId', request);
  const page = await pageOf(query, orderOf(request), request);
  const items = page.items.map(({ entryId, words, source, openness, count, unit, on, tags, provenance }) => ({
    ...{ entryId, words, tags: parse(tags), source, openness, opennessName: label('openness', openness, language) },
    count: count === null ? null : { value: count, unit: unit ?? '' },
    ...{ on, when: sayWhen(on, language) },
    provenance: provenanceSaid(parse(provenance), language),
  }));
  return { ...page, items };
}
