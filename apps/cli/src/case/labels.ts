/** Names of things in a case file, by kind: « party fnh », « session cp-1 ». */
export class Labels {
  readonly #ids = new Map<string, Map<string, string>>();

  bind(kind: string, label: string, id: string): void {
    const known = this.#ids.get(kind) ?? new Map<string, string>();
    known.set(label, id);
    this.#ids.set(kind, known);
  }

  /** The id of a label of this kind; of any kind, where the kind has none of that name and only one other does. */
  find(kind: string, label: string): string | undefined {
    const exact = this.#ids.get(kind)?.get(label);
    if (exact !== undefined) return exact;
    const others = new Set([...this.#ids.values()].map((known) => known.get(label)).filter((id) => id !== undefined));
    return others.size === 1 ? [...others][0] : undefined;
  }

  known(kind: string): string[] {
    return [...(this.#ids.get(kind)?.keys() ?? [])];
  }
}

/** Fields that hold an id without saying so in their name → kind of thing. */
const kinds: Readonly<Record<string, string>> = {
  sharesVoiceWith: 'party',
  carriedFrom: 'item',
  secondConvocationOf: 'session',
  giver: 'mandate',
  holder: 'mandate',
  proposedBy: 'person',
  of: 'party',
  on: 'party',
  leads: 'party',
  concerns: 'party',
  partners: 'organisation',
  lifts: 'condition',
  keptActions: 'action',
  boards: 'party',
  except: 'mandate',
  lead: 'mandate',
  coLead: 'mandate',
};
const singular: Readonly<Record<string, string>> = { parties: 'party', bodies: 'body' };

/** The kind of thing that a field refers to, or nothing where it holds plain words. */
export function kindOf(field: string): string | undefined {
  const [, stem] = /^(.+?)Ids?$/.exec(field) ?? [];
  if (stem !== undefined) {
    const last = stem.replace(/^.*[a-z](?=[A-Z][a-z]+$)/, '').replace(/^[A-Z]/, (c) => c.toLowerCase());
    const whole = stem.replace(/^[A-Z]/, (c) => c.toLowerCase());
    return ['roadmapItem', 'crossSeat'].includes(whole) ? whole : last === 'other' ? whole : last;
  }
  return kinds[field] ?? singular[field];
}
