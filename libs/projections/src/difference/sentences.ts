import type { Language } from '@alliage/events';
import type { Standing } from './standing.ts';

type Maybe<T> = T | null | undefined;
type Committee = 'political' | 'technical';

/** How what stands otherwise at a second moment is said; the first moment comes first in every argument list. */
export interface Sentences {
  opened(name: string): string;
  notOpened(name: string): string;
  name(before: string, after: string): string;
  purpose(before: Maybe<string>, after: Maybe<string>): string;
  stage(before: Maybe<string>, after: Maybe<string>): string;
  status(before: Standing['status'], after: Standing['status']): string;
  party(name: string, before: Maybe<string>, after: Maybe<string>): string;
  charter(before: Maybe<number>, after: Maybe<number>): string;
  committee(kind: Committee, complete: boolean): string;
  condition(text: string, open: boolean): string;
  project(title: string, before: Maybe<string>, after: Maybe<string>): string;
  decisions(before: number, after: number): string;
}

type Words = (text: string) => string;

const STATUS = {
  fr: { open: 'ouverte', suspended: 'suspendue', closed: 'close' },
  en: { open: 'open', suspended: 'suspended', closed: 'closed' },
} as const;
const COMMITTEE = {
  fr: { political: 'Le comité politique', technical: 'Le comité technique' },
  en: { political: 'The political committee', technical: 'The technical committee' },
} as const;

const french = (words: Words): Sentences => ({
  opened: (name) => `L’alliance ${words(name)} est ouverte ; elle ne l’était pas.`,
  notOpened: (name) => `L’alliance ${words(name)} n’est pas ouverte ; elle l’était.`,
  name: (before, after) => `L’alliance s’appelait ${words(before)} ; elle s’appelle ${words(after)}.`,
  purpose(before, after) {
    if (!after) return `Aucune raison d’être commune n’est formulée ; c’était : ${words(before ?? '')}.`;
    return `La raison d’être commune est ${before ? 'reformulée' : 'formulée'} : ${words(after)}.`;
  },
  stage(before, after) {
    if (!before) return `L’alliance est en ${after}.`;
    return after ? `L’alliance était en ${before} ; elle est en ${after}.` : `L’alliance n’est plus en ${before}.`;
  },
  status: (before, after) => `L’alliance était ${STATUS.fr[before]} ; elle est ${STATUS.fr[after]}.`,
  party(name, before, after) {
    if (!before) return `${name} est partie prenante, comme ${after}.`;
    if (!after) return `${name} n’est pas partie prenante ; c’était le cas, comme ${before}.`;
    return `${name} était partie prenante comme ${before} ; c’est maintenant comme ${after}.`;
  },
  charter(before, after) {
    if (!after) return `Aucune charte n’est en vigueur ; la version ${before} l’était.`;
    return `La version ${after} de la charte est en vigueur ; ${before ? `c’était la version ${before}` : 'aucune ne l’était'}.`;
  },
  committee: (kind, complete) =>
    `${COMMITTEE.fr[kind]} ${complete ? 'est complet ; il ne l’était pas' : 'n’est pas complet ; il l’était'}.`,
  condition: (text, open) =>
    open
      ? `Une condition est ouverte : ${words(text)}.`
      : `Une condition n’est pas ouverte ; elle l’était : ${words(text)}.`,
  project(title, before, after) {
    if (!before) return `Le chantier ${words(title)} est ${after}.`;
    if (!after) return `Le chantier ${words(title)} n’est pas là ; il était ${before}.`;
    return `Le chantier ${words(title)} était ${before} ; il est ${after}.`;
  },
  decisions(before, after) {
    const now = after === 0 ? 'ne compte aucune décision' : `compte ${after} décision${after === 1 ? '' : 's'}`;
    return `Le registre ${now} ; il ${before === 0 ? 'n’en comptait aucune' : `en comptait ${before}`}.`;
  },
});

const english = (words: Words): Sentences => ({
  opened: (name) => `The alliance ${words(name)} is opened; it was not.`,
  notOpened: (name) => `The alliance ${words(name)} is not opened; it was.`,
  name: (before, after) => `The alliance was called ${words(before)}; it is called ${words(after)}.`,
  purpose(before, after) {
    if (!after) return `No shared purpose is worded; it was: ${words(before ?? '')}.`;
    return `The shared purpose is ${before ? 'reworded' : 'worded'}: ${words(after)}.`;
  },
  stage(before, after) {
    if (!before) return `The alliance is in ${after}.`;
    return after ? `The alliance was in ${before}; it is in ${after}.` : `The alliance is no longer in ${before}.`;
  },
  status: (before, after) => `The alliance was ${STATUS.en[before]}; it is ${STATUS.en[after]}.`,
  party(name, before, after) {
    if (!before) return `${name} is a party, as ${after}.`;
    return after
      ? `${name} was a party as ${before}; it is now one as ${after}.`
      : `${name} is no party; it was one, as ${before}.`;
  },
  charter(before, after) {
    if (!after) return `No charter is in force; version ${before} was.`;
    return `Version ${after} of the charter is in force; ${before ? `version ${before} was` : 'none was'}.`;
  },
  committee: (kind, complete) =>
    `${COMMITTEE.en[kind]} ${complete ? 'is complete; it was not' : 'is not complete; it was'}.`,
  condition: (text, open) =>
    open ? `A condition is open: ${words(text)}.` : `A condition is not open; it was: ${words(text)}.`,
  project(title, before, after) {
    if (!before) return `The project ${words(title)} is ${after}.`;
    return after
      ? `The project ${words(title)} was ${before}; it is ${after}.`
      : `The project ${words(title)} is not there; it was ${before}.`;
  },
  decisions: (before, after) =>
    `The register has ${after === 0 ? 'no decision' : after === 1 ? '1 decision' : `${after} decisions`}; it had ${before === 0 ? 'none' : before}.`,
});

/** @param words quotes a text, shortened where it is long */
export const sentencesOf = (language: Language, words: Words): Sentences =>
  language === 'fr' ? french(words) : english(words);
