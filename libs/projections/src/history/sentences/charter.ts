import type { Say } from '../say.ts';
import type { Chapter, Sentences } from './sentences.ts';
import { does } from './words.ts';

/** « la charte » the first time, « la version 2 de la charte » afterwards. */
const version = (n: number, say: Say): string =>
  say.language === 'fr'
    ? n === 1
      ? 'la charte'
      : `la version ${n} de la charte`
    : n === 1
      ? 'the charter'
      : `version ${n} of the charter`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const charter: Sentences<Chapter<'charter'>> = {
  CharterDrafted: {
    fr: ({ data }, say) =>
      data.draft === 1
        ? `Un projet est rédigé pour ${version(data.version, say)}.`
        : `Le projet est repris pour ${version(data.version, say)} (${data.draft}e rédaction).`,
    en: ({ data }, say) =>
      data.draft === 1
        ? `A draft is written for ${version(data.version, say)}.`
        : `The draft is written anew for ${version(data.version, say)} (draft ${data.draft}).`,
  },
  CommitmentWorded: {
    fr: ({ data }, say) =>
      `${does(say.party(data.partyId), 's’engage', 's’engagent')} : ${say.words(data.commitment)}${
        data.stepAside === undefined ? '' : `, et fait un pas de côté : ${say.words(data.stepAside)}`
      }.`,
    en: ({ data }, say) =>
      `${say.party(data.partyId)} commits itself: ${say.words(data.commitment)}${
        data.stepAside === undefined ? '' : `, and steps aside: ${say.words(data.stepAside)}`
      }.`,
  },
  CharterOpenedForSignature: {
    fr: ({ data }, say) =>
      `${capital(version(data.version, say))} est ouverte à la signature ${say.of(say.list(data.signatories.map((p) => say.party(p))))}.`,
    en: ({ data }, say) =>
      `${capital(version(data.version, say))} is opened for signature by ${say.list(data.signatories.map((p) => say.party(p)))}.`,
  },
  CharterSigned: {
    fr: ({ data }, say) =>
      `${does(say.party(data.partyId), 'signe', 'signent')} ${version(data.version, say)}${
        data.personId === undefined ? '' : `, par ${say.person(data.personId)}`
      }.`,
    en: ({ data }, say) =>
      `${say.party(data.partyId)} signs ${version(data.version, say)}${
        data.personId === undefined ? '' : `, through ${say.person(data.personId)}`
      }.`,
  },
  CharterEnteredIntoForce: {
    fr: ({ data }, say) =>
      `Tous ont signé : ${version(data.version, say)} entre en vigueur${data.from === undefined ? '' : ` ${say.day(data.from)}`}.`,
    en: ({ data }, say) =>
      `All have signed: ${version(data.version, say)} enters into force${data.from === undefined ? '' : ` on ${say.day(data.from)}`}.`,
  },
};
