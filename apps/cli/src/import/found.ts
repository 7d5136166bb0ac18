import { keyOf, unread, value, type Cell } from '@alliage/lists';

/** Something that a name may stand for. */
export interface Named {
  readonly id: string;
  /** Every name by which it may be called. */
  readonly names: readonly (string | null | undefined)[];
  /** As it is told from others of the same name. */
  readonly told: string;
}

const some = (candidates: readonly Named[]): string =>
  [...new Set(candidates.map(({ told }) => told))].slice(0, 5).join(' ; ') + (candidates.length > 5 ? '…' : '');

/** Several things have that name: which one, only its id (or number) can say. */
export const ambiguous = (text: string, candidates: readonly Named[]): Cell<never> =>
  unread('ambiguous', {
    fr: `« ${text} » peut désigner : ${candidates.map(({ told, id }) => `${told} (${id})`).join(' ; ')}. Écrivez l’identifiant de celle qui convient, ou son numéro officiel.`,
    en: `"${text}" may mean: ${candidates.map(({ told, id }) => `${told} (${id})`).join('; ')}. Write the id of the right one, or its official number.`,
  });

/** Nothing has that name; `near` is what may have been meant. */
export const unknown = (text: string, near: readonly Named[], wayOut: { fr: string; en: string }): Cell<never> =>
  unread('unknown', {
    fr: `Personne ni rien ne s’appelle « ${text} » ici${near.length === 0 ? '' : ` ; il y a : ${some(near)}`}. ${wayOut.fr}`,
    en: `Nobody and nothing is called "${text}" here${near.length === 0 ? '' : `; there is: ${some(near)}`}. ${wayOut.en}`,
  });

export const calledLike = (text: string, among: readonly Named[]): Named[] => {
  const key = keyOf(text);
  return among.filter(({ id, names }) => id === text || names.some((name) => name && keyOf(name) === key));
};

/** The one thing of that name among what the alliance knows. */
export function theOne(text: string, among: readonly Named[], wayOut: { fr: string; en: string }): Cell<string> {
  const found = calledLike(text, among);
  if (found.length > 1) return ambiguous(text, found);
  return found[0] ? value(found[0].id) : unknown(text, among, wayOut);
}
