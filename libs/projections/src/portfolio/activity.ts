import { catalogue, chapters, sortKey, spanOf, type EventType } from '@alliage/events';
import type { ViewEvent } from '../contract/event.ts';
import type { Handler, Handlers, Rows } from '../contract/projection.ts';
import { alliance } from './tables.ts';

/** What happens in an alliance. Corrections are about what was recorded: they are no activity of its own. */
const happens = (Object.keys(catalogue) as EventType[]).filter((type) => !(type in chapters.directory));
const isActivity = (type: EventType): boolean => !(type in chapters.corrections);

/**
 * The last thing that happened, in the order of the days that are told of (R29), not of their recording. What happened at any time before a day
 * (« avant novembre 2018 ») tells nothing of when the alliance was last alive.
 */
async function touch({ type, effectiveOn, recordedAt }: ViewEvent, rows: Rows): Promise<void> {
  const row = await rows.get(alliance);
  if (!row) return;
  const key = sortKey(effectiveOn);
  const dated = spanOf(effectiveOn).first !== null;
  const last =
    isActivity(type) && dated && key >= row.lastKey ? { lastOn: effectiveOn, lastKey: key, lastType: type } : {};
  await rows.patch(alliance, {}, { ...last, lastRecorded: recordedAt });
}

/** The handlers, and for every event of an alliance a note of when something last happened. */
export const withActivity = (handlers: Handlers): Handlers =>
  Object.fromEntries(
    happens.map((type) => {
      const own = handlers[type] as Handler<EventType> | undefined;
      const both: Handler<EventType> = async (event, rows, context) => {
        await own?.(event, rows, context);
        if (context.owner.startsWith('alliance-')) await touch(event, rows);
      };
      return [type, both];
    }),
  ) as Handlers;
