import { labelsOf, type LabelKind } from '@alliage/domain';
import { keyOf } from '../key.ts';
import { unread, value, type Reader } from './cell.ts';

/** A word of the catalogue, what people call it first in French and then in English, and what else they may write for it. */
export interface Term {
  readonly word: string;
  readonly fr: string;
  readonly en: string;
  readonly also?: readonly string[];
}

/** The terms of a vocabulary; `also` says what else people write for some of them. */
export function termsOf(kind: LabelKind, also: Readonly<Record<string, readonly string[]>> = {}): Term[] {
  const english = new Map<string, string>(labelsOf(kind, 'en'));
  return labelsOf(kind, 'fr').map(([word, fr]) => ({
    word,
    fr,
    en: english.get(word) ?? word,
    also: also[word] ?? [],
  }));
}

const lookupOf = (terms: readonly Term[]): ReadonlyMap<string, string> =>
  new Map(
    terms.flatMap(({ word, fr, en, also = [] }) => [word, fr, en, ...also].map((name) => [keyOf(name), word] as const)),
  );

const namesIn = (terms: readonly Term[], language: 'fr' | 'en') => terms.map((term) => term[language]).join(', ');

const choose = (terms: readonly Term[]) =>
  unread('one-of', {
    fr: `Choisissez parmi : ${namesIn(terms, 'fr')}.`,
    en: `Choose one of: ${namesIn(terms, 'en')}.`,
  });

/** One word of a vocabulary, in French, in English or as the catalogue has it. */
export function oneOf(terms: readonly Term[]): Reader<string> {
  const known = lookupOf(terms);
  return (text) => {
    const word = known.get(keyOf(text));
    return word === undefined ? choose(terms) : value(word);
  };
}

/** Several words, each once, with « , » « ; » « / » « + » or « et » between them. */
export function someOf(terms: readonly Term[]): Reader<string[]> {
  const known = lookupOf(terms);
  return (text) => {
    const parts = text.split(/[,;/+\n]|\s(?:et|and|&)\s/i).filter((part) => part.trim() !== '');
    const found = parts.map((part) => known.get(keyOf(part)));
    if (found.length === 0 || found.includes(undefined)) return choose(terms);
    return value([...new Set(found as string[])]);
  };
}
