import { fieldName } from '@alliage/domain';
import { sayWhen, type EventType, type Json, type Language } from '@alliage/events';
import type { Kysely } from 'kysely';
import { parse, parseOr } from '../contract/columns.ts';
import { sayField } from '../history/field-value.ts';
import { idsIn } from '../history/ids.ts';
import { namesFor } from '../history/names.ts';
import { toldEntries } from '../history/queries.ts';
import { sayer } from '../history/sayer.ts';
import { sentenceOf } from '../history/sentences/index.ts';
import type { Say } from '../history/say.ts';
import type { Told } from '../history/told.ts';
import type { Views } from '../projections.ts';
import { pageOf, type Page, type PageRequest } from '../query/page.ts';
import { fieldCorrected, type FieldCorrected } from './beside.ts';
import type { Spoken } from './projection.ts';

export interface CorrectionsRequest extends PageRequest {
  readonly language: Language;
  readonly day: string;
  /** Id of a thing (party, session, decision…) or of an entry: what was put right of it. */
  readonly subject?: string | undefined;
}

export interface CorrectionShown extends FieldCorrected {
  /** What the entry says now, as history tells it; null where it is not shown there. */
  readonly sentence: string | null;
  /** « la date », and what it says now, as a person says it. */
  readonly fieldName: string;
  readonly retainedSaid: string;
}

const ANY_DEPTH = 12;

/** Every field of an alliance's entries that was put right, has another account or other readers: what it said, what it says, why (R31, R43). */
export async function listCorrections(
  db: Kysely<Views>,
  owner: string,
  { language, day, subject, ...page }: CorrectionsRequest,
): Promise<Page<CorrectionShown>> {
  let query = db.selectFrom('corrections_field').selectAll().where('owner', '=', owner);
  if (subject !== undefined) query = query.where((e) => e.or([e('subject', '=', subject), e('entryId', '=', subject)]));
  const found = await pageOf(query, { columns: ['revision', 'path'] }, page);
  const sentences = await sentencesOf(db, owner, found.items, language);
  const known = await namesFor(
    db,
    owner,
    idsIn(
      found.items.map(({ spoken, inForce }) => [parse(spoken), parseOr(inForce, null)]),
      ANY_DEPTH,
    ),
  );
  const say = sayer(known, language, { revision: Infinity, day });
  const items = found.items.map((row) => {
    const shown = fieldCorrected(row);
    const spoken = new Map(parse(row.spoken).map((one) => [one.id, one]));
    return {
      ...shown,
      sentence: sentences.get(row.revision) ?? null,
      fieldName: fieldName(row.path, language),
      retainedSaid: said(row.path, shown.retained, say),
      accounts: shown.accounts.map((account) => ({ ...account, said: said(row.path, account.value, say) })),
      changes: shown.changes.map((change) => ({
        ...change,
        when: sayWhen(spoken.get(change.id)?.effectiveOn ?? day, language),
        sentence: sentenceOfSpoken(spoken.get(change.id), say),
      })),
    };
  });
  return { ...found, items };
}

const said = (path: string, value: Json, say: Say): string =>
  path === '/visibility' ? say.label('visibility', value as never) : sayField(path, value, say);

const sentenceOfSpoken = (spoken: Spoken | undefined, say: Say): string | null =>
  spoken === undefined
    ? null
    : sentenceOf({ ...spoken, provenance: { kind: 'recorded' } } as unknown as Told<EventType>, say);

/** What entries say now, by their revisions. */
async function sentencesOf(
  db: Kysely<Views>,
  owner: string,
  rows: readonly Views['corrections_field'][],
  language: Language,
): Promise<ReadonlyMap<number, string>> {
  if (rows.length === 0) return new Map();
  const revisions = [...new Set(rows.map(({ revision }) => revision))];
  const stored = await db
    .selectFrom('history_entry')
    .selectAll()
    .where('owner', '=', owner)
    .where('revision', 'in', revisions)
    .execute();
  const told = await toldEntries(db, owner, stored, language);
  return new Map(told.map(({ revision, sentence }) => [revision, sentence]));
}
