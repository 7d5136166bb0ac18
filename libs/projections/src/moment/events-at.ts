import { createdIds, layOver, sortDay } from '@alliage/events';
import type { ViewEvent } from '../contract/event.ts';
import { lastDay } from '../contract/periods.ts';
import { inTurns } from './in-turns.ts';
import { isKnown, type Moment } from './moment.ts';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const idsIn = ({ data }: ViewEvent): readonly string[] => JSON.stringify(data).match(UUID) ?? [];
const madeBy = ({ type, data }: ViewEvent): string[] => Object.values(createdIds(type, data)).flat();
/** A chapter is made here and lives elsewhere: its id is that of another stream (section 7). */
const ownOf = ({ type, data }: ViewEvent): string[] => {
  const { chapterId: _, ...own } = createdIds(type, data);
  return Object.values(own).flat();
};

/** What was recorded by then: a prefix of the stream, since no event is recorded before the one before it (R29). */
export function knownAt(events: readonly ViewEvent[], asOf: string | undefined, zone: string): readonly ViewEvent[] {
  const known = isKnown(asOf, zone);
  let [from, to] = [0, events.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (known(events[middle]?.recordedAt ?? '')) from = middle + 1;
    else to = middle;
  }
  return events.slice(0, from);
}

/**
 * Of some events, those of which R29's order says that they had happened by a day, in stream order. What speaks of a thing that
 * had not begun by then waits for it: « en mars 2018 » may be the first of March, but not before the session of the fifteenth.
 */
export function happenedBy(events: readonly ViewEvent[], effectiveAt: string | undefined): readonly ViewEvent[] {
  if (effectiveAt === undefined) return events;
  const day = lastDay(effectiveAt);
  const toCome = new Set<string>();
  return events.filter((event) => {
    const happened = sortDay(event.effectiveOn) <= day;
    if (happened && (toCome.size === 0 || !idsIn(event).some((id) => toCome.has(id)))) return true;
    for (const id of madeBy(event)) toCome.add(id);
    return false;
  });
}

/** A stream as it stood at a moment: what was known, and of that what had happened. */
export function eventsAt(events: readonly ViewEvent[], { asOf, effectiveAt }: Moment, zone: string) {
  // R31: the corrections among what was known are laid over it, before its days are looked at.
  const known = layOver(knownAt(events, asOf, zone));
  return { known, happened: happenedBy(known, effectiveAt) };
}

/** Ids that a stream speaks of and did not make itself: organisations, persons, networks, other alliances. */
export async function idsOfOthers(events: readonly ViewEvent[]): Promise<string[]> {
  const [own, spoken] = [new Set<string>(), new Set<string>()];
  await inTurns(events, (part) => {
    for (const event of part) {
      for (const id of ownOf(event)) own.add(id);
      for (const id of [event.actor.personId, ...idsIn(event)]) spoken.add(id);
    }
  });
  return [...spoken].filter((id) => !own.has(id));
}
