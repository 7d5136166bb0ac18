import type { CaseFile, Step } from './schema.ts';

/** Kinds of stream to which a step may speak, and their collections in the service; where two bear one name, the first is meant. */
export const collections = { alliance: 'alliances', network: 'networks', organisation: 'organisations' } as const;
export type PlaceKind = keyof typeof collections;
const kinds = Object.keys(collections) as PlaceKind[];

/** Something with names in it (see labels.ts), to which steps speak. */
interface Within<L> {
  readonly kind: PlaceKind;
  readonly labels: L;
}

/**
 * Where the steps of a case take place: in the alliance opened last, or where `in` says. Names of parties, sessions, projects… are those of their
 * own alliance: two alliances may have a party of the same name.
 */
export class Places<L, P extends Within<L>> {
  readonly #named = new Map<string, P>();
  #last: P | undefined;

  name(kind: PlaceKind, label: string, place: P): void {
    this.#named.set(`${kind} ${label}`, place);
  }

  /** Opens an alliance: steps that do not say where take place in it. */
  open(label: string | undefined, place: P): void {
    if (label !== undefined) this.name('alliance', label, place);
    this.#last = place;
  }

  /** The place of a step; nothing where there is none of that name, or no alliance yet. */
  of(step: Pick<Step, 'in'>): P | undefined {
    if (step.in === undefined) return this.#last;
    return kinds.map((kind) => this.#named.get(`${kind} ${step.in}`)).find((place) => place !== undefined);
  }

  all(): P[] {
    return [...new Set([...this.#named.values(), ...(this.#last === undefined ? [] : [this.#last])])];
  }
}

/** The name that a step gives to the alliance that it opens. */
export const nameOfAlliance = ({ as }: Step): string | undefined => (typeof as === 'string' ? as : as?.['alliance']);

/** Lists of a case whose entries have a stream of their own to which steps may speak. */
export const listedPlaces = ({ organisations, networks = {} }: CaseFile): [PlaceKind, string][] => [
  ...Object.keys(organisations).map((label): [PlaceKind, string] => ['organisation', label]),
  ...Object.keys(networks).map((label): [PlaceKind, string] => ['network', label]),
];

export const saysNoPlace = (name: string | undefined): string =>
  name === undefined
    ? 'le premier pas est open-alliance, ou dit où (in) · the first step is open-alliance, or says where (in)'
    : `in: « ${name} » n’est ni une alliance ouverte plus haut, ni un réseau, ni une organisation · is neither an alliance opened above, nor a network, nor an organisation`;

export const saysSayWhere = (collection: string): string =>
  collection === collections.network
    ? 'ce pas concerne un réseau, dites lequel : in · this step is about a network, say which: in'
    : 'ce pas concerne une organisation, dites laquelle : in · this step is about an organisation, say which: in';
