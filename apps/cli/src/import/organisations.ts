import { isId, keyOf, unread, value, type Cell, type Referring } from '@alliage/lists';
import type { Client } from '../client/http.ts';
import { allOf } from './alliance-views.ts';
import { officialNumberIn } from './columns-aside.ts';
import { ambiguous, calledLike, unknown, type Named } from './found.ts';
import type { Registry } from './registry.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly kindName: string;
  readonly officialNumber: string | null;
  readonly territory: { readonly name: string } | null;
}
type Found = Named & Pick<Row, 'officialNumber'>;

const found = ({ id, name, kindName, officialNumber, territory }: Row): Found => ({
  ...{ id, officialNumber, names: [name] },
  told: `${name}, ${[kindName, officialNumber, territory?.name].filter(Boolean).join(', ')}`,
});

const registerOrCorrect = {
  fr: 'Corrigez le nom, ou inscrivez-la d’abord : l’option --register le fait, avec une colonne « Nature ».',
  en: 'Correct the name, or register it first: the option --register does, with a column "Kind".',
};
const nameIt = unread('name-needed', {
  fr: 'Aucune organisation n’a ce numéro : pour l’inscrire, écrivez son nom ici, et le numéro dans « Numéro officiel ».',
  en: 'No organisation has this number: to register it, write its name here, and the number in "Official number".',
});
const sayKind = unread('kind-needed', {
  fr: 'Cette organisation est à inscrire : dites ce qu’elle est dans la colonne « Nature » (association, fondation…).',
  en: 'This organisation is to be registered: say what it is in the column "Kind" (association, foundation…).',
});

/** Organisations of the directory, by official number or exact name; each text is asked once. */
export class Organisations {
  readonly #client: Client;
  readonly #byNumber = new Map<string, readonly Found[]>();
  readonly #byName = new Map<string, readonly Found[]>();
  constructor(client: Client) {
    this.#client = client;
  }

  /** Looks up what cells may stand for. @throws Refused, Unreachable */
  async look(text: string, officialNumber?: string): Promise<void> {
    if (isId(text)) return;
    const number = officialNumber ?? officialNumberIn(text);
    if (number !== undefined && !this.#byNumber.has(number))
      this.#byNumber.set(number, await this.#ask({ officialNumber: number }));
    const key = keyOf(text);
    if (officialNumberIn(text) === undefined && key !== '' && !this.#byName.has(key))
      this.#byName.set(key, await this.#ask({ words: text.slice(0, 300) }));
  }

  async #ask(query: Readonly<Record<string, string>>): Promise<Found[]> {
    return (await allOf<Row>(this.#client, '/v1/organisations', query)).map(found);
  }

  /** Ids of the organisations that have this number, or none. */
  withNumber(text: string): readonly string[] {
    return (this.#byNumber.get(officialNumberIn(text) ?? '') ?? []).map(({ id }) => id);
  }

  /** What a cell stands for, once it was looked up; with a registry, what is missing will be registered. */
  resolve({ text, row }: Referring, registry: Registry | undefined): Cell<string> {
    if (isId(text)) return value(text);
    const isNumber = officialNumberIn(text) !== undefined;
    const number = (row['officialNumber'] as string | undefined) ?? officialNumberIn(text);
    const ofNumber = number === undefined ? [] : (this.#byNumber.get(number) ?? []);
    // Of another number, an organisation of the same name is another one.
    const fits = (one: Found) => number === undefined || one.officialNumber === null || one.officialNumber === number;
    const near = this.#byName.get(keyOf(text)) ?? [];
    const named = calledLike(text, near).filter((one) => fits(one as Found));
    const all = ofNumber.length > 0 ? ofNumber : named;
    if (all.length > 1) return ambiguous(text, all);
    if (all[0]) return value(all[0].id);
    if (!registry) return unknown(text, near, registerOrCorrect);
    if (isNumber) return nameIt;
    const { kind, territory, networkHead } = row;
    if (kind === undefined) return sayKind;
    const details = { name: text, kind, officialNumber: number, networkHead };
    const body = { ...details, ...(territory === undefined ? {} : { territory: { name: territory } }) };
    return value(registry.want('organisations', number ?? keyOf(text), body));
  }
}
