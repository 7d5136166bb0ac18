import type { DataOf, EventType } from '../catalogue/index.ts';
import { corrections } from '../catalogue/corrections.ts';
import type { Json, Visibility } from '../envelope.ts';
import { withField, type Entry } from './entry.ts';

/** Events that are laid over an earlier one of their stream when it is read. */
export type LaidOverType = keyof typeof corrections;

/** Whether events of this type speak of an earlier one: once one is stored, what was folded before is folded anew. */
export const isLaidOver = (type: string): type is LaidOverType => Object.hasOwn(corrections, type);

/** An entry, with the later ones that speak of it, in order: its corrections, other accounts, changes of visibility. */
export type Laid<E extends Entry> = E & { readonly spokenOf?: readonly E[] };

type Speaks = DataOf<LaidOverType> & { readonly becomes?: Json; readonly to?: Visibility };

/** What an event that speaks of the entry makes of it. Another account changes nothing until it is retained (R43). */
function changed<E extends Entry>(entry: E, { type, data }: Entry): E {
  const said = data as Speaks;
  if ('path' in said && said.becomes !== undefined) return withField(entry, said.path, said.becomes);
  return type === 'EntryVisibilityChanged' && said.to !== undefined ? opened(entry, said.to) : entry;
}

/** Some entries say in their data as well who may read them: lessons, the journal, published minutes (R32). */
function opened<E extends Entry>(entry: E, visibility: Visibility): E {
  const { type, data } = entry;
  const member = 'openness' in data ? 'openness' : type === 'MinutesPublished' ? 'visibility' : undefined;
  return { ...entry, visibility, data: member === undefined ? data : { ...data, [member]: visibility } };
}

/**
 * A stream, or a prefix of one, as it is read: over each event lie the corrections that later ones of the same prefix brought (R31), the
 * retained account of those that disagree (R43), and its visibility. The stored events stay as they are. What has nothing laid
 * over it, and speaks of nothing, is the same object as before.
 * @param events in order, from the first of the stream on
 */
export function layOver<E extends Entry>(events: readonly E[]): readonly Laid<E>[] {
  const speaking = events.filter(({ type }) => isLaidOver(type));
  if (speaking.length === 0) return events;
  const of = Map.groupBy(speaking, ({ data }) => (data as Speaks).revision);
  const laid = (entry: E): E => (of.get(entry.revision) ?? []).reduce(changed<E>, follows(entry));
  // Whoever may not read an entry any more may not read in its correction what it said (R32).
  const visibilityOf = (revision: number): Visibility | undefined => {
    const entry = events[revision - (events[0]?.revision ?? 0)];
    return entry && laid(entry).visibility;
  };
  const follows = (entry: E): E => {
    if (!isLaidOver(entry.type)) return entry;
    return { ...entry, visibility: visibilityOf((entry.data as Speaks).revision) ?? entry.visibility };
  };
  return events.map((entry) => {
    const spokenOf = of.get(entry.revision);
    // What a correction says of its reason may itself have been corrected.
    if (spokenOf !== undefined) return { ...laid(entry), spokenOf: spokenOf.map(laid) };
    return isLaidOver(entry.type) ? laid(entry) : entry;
  });
}

/** The type of an event, narrowed to those that are laid over others. */
export type LaidOverEvent = { [T in LaidOverType]: { readonly type: T; readonly data: DataOf<T> } }[LaidOverType] & {
  readonly type: EventType;
};
