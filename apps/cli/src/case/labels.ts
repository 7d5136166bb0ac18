/** Names of the body that nobody constitutes: the round table is there from the opening, under the alliance's own id (R36). */
export const roundTable = ['tour-de-table', 'round-table'];

/** Kinds that one name means everywhere in a case; everything else is of its own alliance (or network). */
export const everywhere: readonly string[] = ['organisation', 'person', 'network', 'alliance', 'chapter'];

/** The kind of an entry: what a field `eventId` refers to. */
export const ENTRY = 'event';

/** Names of things in a case file, by kind: « party fnh », « session cp-1 ». */
export class Labels {
  readonly #ids = new Map<string, Map<string, string>>();
  readonly #around: Labels | undefined;

  /** @param around the names that mean the same everywhere */
  constructor(around?: Labels) {
    this.#around = around;
  }

  /** From now on the name means this thing, whatever it meant before. */
  bind(kind: string, label: string, id: string): void {
    if (this.#around !== undefined && everywhere.includes(kind)) return this.#around.bind(kind, label, id);
    const known = this.#ids.get(kind) ?? new Map<string, string>();
    known.set(label, id);
    this.#ids.set(kind, known);
  }

  exactly(kind: string, label: string): string | undefined {
    return this.#ids.get(kind)?.get(label) ?? this.#around?.exactly(kind, label);
  }

  /** The id of a label of this kind; of any kind, where the kind has none of that name and only one other does. */
  find(kind: string, label: string): string | undefined {
    const exact = this.exactly(kind, label);
    if (exact !== undefined || kind === ENTRY) return exact;
    const others = this.#called(label);
    return others.size === 1 ? [...others][0] : undefined;
  }

  #called(label: string): Set<string> {
    // An entry has the name of what it brought into the world, and stands for nothing else.
    const things = [...this.#ids].filter(([kind]) => kind !== ENTRY);
    const own = things.map(([, known]) => known.get(label)).filter((id) => id !== undefined);
    return new Set([...own, ...(this.#around === undefined ? [] : this.#around.#called(label))]);
  }

  known(kind: string): string[] {
    return [...(this.#ids.get(kind)?.keys() ?? []), ...(this.#around?.known(kind) ?? [])];
  }
}

/** Fields that hold an id without saying in their name of what → kind of thing. */
const references: Readonly<Record<string, string>> = {
  sharesVoiceWith: 'party',
  parentId: 'alliance',
  secondConvocationOf: 'session',
  concerns: 'party',
  leads: 'party',
  boards: 'party',
  partOf: 'organisation',
  takeUp: 'item',
  lifts: 'condition',
  keptActions: 'action',
};
/** Kinds whose name is two words. */
const twoWords = ['roadmapItem'];

/** The kind of thing that a field refers to, or nothing where it holds plain words: `sessionId`, `atSessionId`, `concerns`… */
export function kindOf(field: string): string | undefined {
  if (Object.hasOwn(references, field)) return references[field];
  const [, stem] = /^(.+?)Ids?$/.exec(field) ?? [];
  if (stem === undefined) return undefined;
  if (twoWords.includes(stem)) return stem;
  return (/[A-Z]?[a-z]+$/.exec(stem)?.[0] ?? stem).toLowerCase();
}

/** Lists and parts of a command whose entries bring something into the world → its kind. */
const brings: Readonly<Record<string, string>> = {
  agenda: 'item',
  members: 'mandate',
  actions: 'action',
  conditions: 'condition',
  condition: 'condition',
  parties: 'party',
  pledges: 'pledge',
  invitations: 'invitation',
  affiliates: 'engagement',
  indicators: 'indicator',
  items: 'roadmapItem',
  lesson: 'lesson',
};
/** Commands that bring into the world what has one name everywhere in a case → its kind. */
const everywhereBroughtBy: Readonly<Record<string, string>> = { 'report-chapter': 'chapter' };
const effectsBring: Readonly<Record<string, string>> = {
  'admit-party': 'party',
  'delegate-matter': 'delegation',
  'open-chapter': 'chapter',
};

/** The kind of thing that an entry of a list (or a part of that name) brings into the world, if any. */
export const kindBroughtBy = (list: string, entry: Readonly<Record<string, unknown>>): string | undefined =>
  list === 'effect' ? effectsBring[String(entry['kind'])] : Object.hasOwn(brings, list) ? brings[list] : undefined;

/** The kind of thing, known everywhere in a case, that a plain name of such a step (`as: occitanie`) means; of others, their own alliance knows it. */
export const kindEverywhereOf = (command: string): string | undefined =>
  Object.hasOwn(everywhereBroughtBy, command) ? everywhereBroughtBy[command] : undefined;
