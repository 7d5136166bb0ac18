import { accountsOf } from '@alliage/domain';
import {
  catalogue,
  chapters,
  fieldOf,
  wordsOf,
  type DataOf,
  type EventType,
  type Json,
  type Role,
} from '@alliage/events';
import { integer, json, optional, text } from '../contract/columns.ts';
import type { ViewEvent } from '../contract/event.ts';
import { projection, type Context, type Handlers, type Rows } from '../contract/projection.ts';
import { table } from '../contract/table.ts';
import { subjectOf } from './subject.ts';

/** One account of a field (R43): the entry's own first, then the others as they were recorded. */
export interface Account {
  /** null = the entry's own. */
  readonly accountId: string | null;
  readonly value: Json;
  readonly source: string | null;
  readonly retained: boolean;
}
/** A later entry that speaks of the field: it corrected it, told or retained another account, changed who may read it. */
export interface Spoken {
  readonly id: string;
  readonly type: EventType;
  readonly revision: number;
  readonly data: object;
  readonly effectiveOn: string;
  readonly recordedAt: string;
  readonly personId: string;
  readonly role: Role;
}

/** Fields of entries of which something else was said later, one row each (R31, R43). `/visibility`: who may read the entry. */
export const field = table('corrections_field', {
  key: ['revision', 'path'],
  columns: {
    revision: integer(),
    path: text(),
    entryId: text(),
    entryType: text<EventType>(),
    /** The thing under which views show the entry. */
    subject: text(),
    /** null = not known. */
    inForce: optional(json<Json>()),
    accounts: json<readonly Account[]>(),
    spoken: json<readonly Spoken[]>(),
  },
});

type Speaks = Partial<DataOf<'OtherAccountRecorded'>>;

function accounts(event: ViewEvent, path: string): readonly Account[] {
  const { values, retained, sources } = accountsOf(event, path);
  const own = (event.provenance as { readonly source?: string }).source;
  return [...values].map(([id, value]) => {
    const source = id === '' ? own : sources.get(id);
    return {
      accountId: id === '' ? null : id,
      value,
      source: source === undefined ? null : wordsOf(source),
      retained: id === retained,
    };
  });
}

const told = ({ id, type, revision, data, effectiveOn, recordedAt, actor }: ViewEvent): Spoken => ({
  ...{ id, type, revision, data, effectiveOn, recordedAt },
  ...{ personId: actor.personId, role: actor.role },
});

/**
 * Written with the entry itself, over which all that speaks of it lies already: at another moment it is there with the entry, whatever the
 * day on which it was put right.
 */
function keep(event: ViewEvent, rows: Rows, { id }: Context): void {
  const { spokenOf = [], revision, type } = event;
  // What a party keeps to itself is in no row that others list (R32).
  if (event.visibility === 'party') return;
  for (const [path, speaking] of Map.groupBy(spokenOf, (one) => (one.data as Speaks).path ?? '/visibility')) {
    rows.put(field, {
      ...{ revision, path, entryId: event.id, entryType: type, subject: subjectOf(event, id) },
      inForce: path === '/visibility' ? event.visibility : fieldOf(event, path),
      accounts: path === '/visibility' ? [] : accounts(event, path),
      spoken: speaking.map(told),
    });
  }
}

const ofAlliances = (Object.keys(catalogue) as EventType[]).filter((type) => !(type in chapters.directory));

/** What was put right in each alliance, and what stood there before. */
export const corrections = projection({
  name: 'corrections',
  version: 3,
  tables: { field },
  on: Object.fromEntries(
    ofAlliances.map((type) => [
      type,
      (event: ViewEvent, rows: Rows, context: Context) => {
        if (event.spokenOf !== undefined) keep(event, rows, context);
      },
    ]),
  ) as Handlers,
});
