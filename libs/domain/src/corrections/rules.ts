import { sayWhen, type Language, type Misfit } from '@alliage/events';
import { rule } from '../decider/refusal.ts';
import { fieldName } from '../vocabulary/fields.ts';

/** Fields by name and pointer: « la date (/effectiveOn), l’intitulé (/title) ». */
const named = (paths: readonly string[], language: Language): string =>
  paths.map((path) => `${fieldName(path, language)} (${path})`).join(', ');

/** An entry that stands in the way of a date, by its number and its own date. */
export interface InTheWay {
  readonly revision: number;
  readonly on: string;
}

/** Refusals of what puts an entry right (R31, R43). */
export const correctionRules = {
  entryKnown: rule('R31', 'entry-unknown', {
    fr: 'Cette alliance n’a pas d’entrée de cet identifiant : prenez celui que donne l’histoire (« id »), ou la réponse à la commande qui l’a enregistrée.',
    en: 'This alliance has no entry of this id: take the one that the history gives ("id"), or the answer to the command that recorded it.',
  }),
  correctable: rule<{ path: string; paths: readonly string[] }>('R31', 'not-correctable', {
    fr: ({ path, paths }) =>
      `« ${path} » ne se corrige pas dans cette entrée. S’y corrigent : ${named(paths, 'fr')}. Ce qui a décidé ne se corrige jamais : une nouvelle décision remplace l’ancienne.`,
    en: ({ path, paths }) =>
      `“${path}” cannot be corrected in this entry. These can: ${named(paths, 'en')}. What decided something is never corrected: a new decision supersedes the older.`,
  }),
  wasInForce: rule<{ path: string }>('R31', 'not-what-is-in-force', {
    fr: ({ path }) =>
      `Ce champ (${path}) dit autre chose que ce que vous donnez dans « was » : relisez l’entrée, elle a peut-être été corrigée depuis.`,
    en: ({ path }) =>
      `This field (${path}) says other than what you give as “was”: read the entry again, it may have been corrected since.`,
  }),
  fits: rule<{ path: string; wrong: Misfit }>('R31', 'value-does-not-fit', {
    fr: ({ path, wrong }) =>
      `Cette valeur ne convient pas à ce champ (${path} : ${wrong.fr}). Donnez-la comme à l’enregistrement, ou null pour « non connu ».`,
    en: ({ path, wrong }) =>
      `This value does not fit this field (${path}: ${wrong.en}). Give it as when it was recorded, or null for “not known”.`,
  }),
  notBeforeWhatItSpeaksOf: rule<InTheWay>('R29', 'not-before-what-it-speaks-of', {
    fr: ({ revision, on }) =>
      `L’entrée serait antérieure à ce dont elle parle ou dont elle découle (entrée n° ${revision}, ${sayWhen(on, 'fr')}) : donnez une date plus tardive, ou corrigez d’abord l’autre.`,
    en: ({ revision, on }) =>
      `The entry would come before what it speaks of or follows from (entry no. ${revision}, ${sayWhen(on, 'en')}): give a later date, or correct the other first.`,
  }),
  notAfterWhatSpeaksOfIt: rule<InTheWay>('R29', 'not-after-what-speaks-of-it', {
    fr: ({ revision, on }) =>
      `L’entrée serait postérieure à ce qui en parle ou en découle (entrée n° ${revision}, ${sayWhen(on, 'fr')}) : donnez une date plus ancienne, ou corrigez d’abord l’autre.`,
    en: ({ revision, on }) =>
      `The entry would come after what speaks of it or follows from it (entry no. ${revision}, ${sayWhen(on, 'en')}): give an earlier date, or correct the other first.`,
  }),
  stagesInOrder: rule<InTheWay>('R29', 'stages-and-charters-in-order', {
    fr: ({ revision, on }) =>
      `Étapes et versions de la charte se suivent : celle-ci ne peut passer de l’autre côté de l’entrée n° ${revision} (${sayWhen(on, 'fr')}).`,
    en: ({ revision, on }) =>
      `Stages and versions of the charter follow each other: this one cannot pass entry no. ${revision} (${sayWhen(on, 'en')}).`,
  }),
  stageFollows: rule('R37', 'stage-does-not-follow', {
    fr: 'Cette étape ne s’insère pas entre celle d’avant et celle d’après : deux étapes de suite diffèrent, une évaluation a son cycle (« /cycle », à corriger d’abord) et les cycles ne reculent pas.',
    en: 'This stage does not fit between the one before and the one after: two in a row differ, an evaluation has its cycle (“/cycle”, to be corrected first), and cycles never go back.',
  }),
  endsAfterItBegins: rule('R29', 'ends-before-it-begins', {
    fr: 'La fin serait antérieure au début : vérifiez les deux dates.',
    en: 'The end would come before the start: check both dates.',
  }),
  accountKnown: rule('R43', 'account-unknown', {
    fr: 'Ce champ n’a pas d’autre version de cet identifiant : prenez celui que donnent les corrections de l’alliance, ou laissez-le de côté pour revenir à la première.',
    en: 'This field has no other account of this id: take the one that the corrections of the alliance give, or leave it out to return to the first.',
  }),
  partyKeepsIt: rule('R32', 'party-keeps-it', {
    fr: 'Ce qu’une partie prenante garde pour elle ne s’ouvre pas ainsi : qu’elle le partage elle-même, par exemple dans son profil.',
    en: 'What a party keeps to itself is not opened so: let it share it itself, in its profile for instance.',
  }),
  followsItsEntry: rule('R32', 'follows-its-entry', {
    fr: 'Une correction se lit là où se lit l’entrée corrigée : changez la visibilité de celle-ci.',
    en: 'A correction is read where the corrected entry is read: change the visibility of that one.',
  }),
};
