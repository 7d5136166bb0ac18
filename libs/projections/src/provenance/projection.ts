import { catalogue, chapters, createdIds, type EventType, type Provenance } from '@alliage/events';
import { json, text } from '../contract/columns.ts';
import type { ViewEvent } from '../contract/event.ts';
import { projection, type Context, type Handlers, type Rows } from '../contract/projection.ts';
import { table } from '../contract/table.ts';
import { worthSaying } from './worth-saying.ts';

/** The things of an alliance that were not just recorded under the living rules: which entry made them, and where it comes from (R30). */
export const made = table('provenance_made', {
  key: ['madeId'],
  columns: { madeId: text(), eventId: text(), provenance: json<Provenance>() },
});

function keep({ type, data, id, provenance, visibility }: ViewEvent, rows: Rows, { owner }: Context): void {
  // What a party keeps to itself is in no row that others list (R32); networks say where theirs comes from in their own views.
  if (visibility === 'party' || !owner.startsWith('alliance-') || worthSaying(provenance) === undefined) return;
  for (const madeId of Object.values(createdIds(type, data)).flat())
    rows.put(made, { madeId, eventId: id, provenance });
}

const ofAlliances = (Object.keys(catalogue) as EventType[]).filter((type) => !(type in chapters.directory));

/** Where each thing of an alliance comes from, by its id, so that any view can say it. */
export const provenance = projection({
  name: 'provenance',
  version: 1,
  tables: { made },
  on: Object.fromEntries(ofAlliances.map((type) => [type, keep])) as Handlers,
});
