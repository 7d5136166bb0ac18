import {
  catalogue,
  chapters,
  sortDay,
  sortKey,
  type EventType,
  type Provenance,
  type Role,
  type Visibility,
} from '@alliage/events';
import { integer, json, optional, text } from '../contract/columns.ts';
import { firstDay, lastDay } from '../contract/periods.ts';
import type { ViewEvent } from '../contract/event.ts';
import { projection, type Handlers, type Rows } from '../contract/projection.ts';
import { table } from '../contract/table.ts';
import { idsIn } from './ids.ts';
import { thingsIn } from './things.ts';
import { toldData } from './told.ts';

/** Every event of an alliance, with what its sentence will be made of; the sentence itself is made when it is asked for. */
export const entry = table('history_entry', {
  key: ['revision'],
  columns: {
    revision: integer(),
    id: text(),
    type: text<EventType>(),
    effectiveOn: text(),
    /** R29's order: first day, last day. */
    sortKey: text(),
    /** The days that it may have been on. */
    firstDay: text(),
    lastDay: text(),
    recordedAt: text(),
    personId: text(),
    partyId: optional(text()),
    role: text<Role>(),
    provenance: json<Provenance>(),
    visibility: text<Visibility>(),
    /** The decision that it takes, follows from or concerns. */
    decisionId: optional(text()),
    data: json<object>(),
  },
  indexes: [['owner', 'sortKey', 'revision']],
});

/** Which entries concern a party, a project, a session, a person… */
export const subject = table('history_subject', {
  key: ['subject', 'revision'],
  columns: { subject: text(), revision: integer() },
});

/** What things are called, from which revision on (see things.ts). */
export const thing = table('history_thing', {
  key: ['thingId', 'revision'],
  columns: {
    thingId: text(),
    revision: integer(),
    words: optional(text()),
    of: optional(text()),
    partyId: optional(text()),
    number: optional(integer()),
    detail: optional(text()),
    /** R34: of a party that another organisation takes over, the day from which it is that one. */
    fromDay: optional(text()),
  },
});

interface Concerned {
  readonly decisionId?: string;
  readonly basis?: { readonly kind: string; readonly decisionId?: string };
}

function keep(event: ViewEvent, rows: Rows): void {
  const { type, data, revision, effectiveOn, actor } = event;
  const { id, recordedAt, provenance, visibility } = event;
  const { decisionId, basis } = data as Concerned;
  rows.put(entry, {
    ...{ revision, id, type, effectiveOn, recordedAt, provenance, visibility },
    ...{ personId: actor.personId, partyId: actor.partyId, role: actor.role },
    sortKey: sortKey(effectiveOn),
    firstDay: firstDay(effectiveOn),
    lastDay: lastDay(effectiveOn),
    decisionId: decisionId ?? basis?.decisionId,
    data: toldData(type, data, visibility),
  });
  for (const one of idsIn(data)) rows.put(subject, { subject: one, revision });
  const fromDay = type === 'PartySucceeded' ? sortDay(effectiveOn) : undefined;
  for (const named of thingsIn(type, data)) rows.put(thing, { ...named, revision, fromDay });
}

const ofAlliances = (Object.keys(catalogue) as EventType[]).filter((type) => !(type in chapters.directory));

/** The story of each alliance. */
export const history = projection({
  name: 'history',
  version: 5,
  tables: { entry, subject, thing },
  on: Object.fromEntries(
    ofAlliances.map((type) => [
      type,
      (event: ViewEvent, rows: Rows, { owner }: { owner: string }) => {
        // Networks keep lessons and a journal too; theirs is another view.
        if (owner.startsWith('alliance-')) keep(event, rows);
      },
    ]),
  ) as Handlers,
});
