import { sayWhen, type Language, type Span } from '@alliage/events';
import { rule } from '../decider/refusal.ts';

/** The first day of a span, as people say it. */
const since = ({ first, last }: Span, language: Language) => sayWhen(first ?? last ?? '', language);

/** What drafting, opening and signing the charter refuses (section 4). */
export const charterRefusals = {
  notBeforeTheLastVersion: rule('R29', 'not-before-the-last-version', {
    fr: 'Une version de la charte ne peut pas être antérieure à la précédente : donnez une date plus tardive.',
    en: 'A version of the charter cannot come before the one that precedes it: give a later date.',
  }),
  notBeforeItsDraft: rule<Span>('R29', 'not-before-its-draft', {
    fr: (drafted) =>
      `Ce projet de charte a été rédigé ${since(drafted, 'fr')} : donnez une date qui n’est pas antérieure, ou reprenez le projet à sa vraie date.`,
    en: (drafted) =>
      `This draft of the charter was written ${since(drafted, 'en')}: give a date that is not earlier, or draft it again with its true date.`,
  }),
  noDraft: rule('section 4', 'no-such-draft', {
    fr: 'Ce projet de charte n’existe pas : rédigez-le d’abord.',
    en: 'There is no such draft of the charter: write it first.',
  }),
  draftIsFixed: rule('section 4', 'draft-open-for-signature', {
    fr: 'Ce projet est ouvert à la signature : son texte ne change plus. Rédigez un nouveau projet, qui sera ouvert et signé à son tour.',
    en: 'This draft is open for signature: its text changes no more. Write a new draft, which is then opened and signed anew.',
  }),
  commitmentOfAnAlly: rule('section 4', 'commitment-of-an-ally', {
    fr: 'Un engagement est celui d’un allié : cette partie prenante n’en est pas un ce jour-là.',
    en: 'A commitment is an ally’s own: this party is none on that day.',
  }),
  saysNothing: rule('section 4', 'charter-says-nothing', {
    fr: 'Ce projet de charte ne dit rien : écrivez au moins une clause ou un axe.',
    en: 'This draft of the charter says nothing: write at least one clause or line of action.',
  }),
  notAShare: rule('R12', 'not-a-share', {
    fr: 'Une part se dit « au moins tant sur tant », et ne dépasse jamais le tout : par exemple 1 sur 2.',
    en: 'A share is “at least so many of so many”, and never more than all: for example 1 of 2.',
  }),
  boardsOfAllies: rule('R20', 'reserved-to-unknown-boards', {
    fr: 'Une matière est réservée au conseil d’une organisation qui n’est pas partie prenante : nommez des alliés, ou tous.',
    en: 'A matter is reserved to the board of an organisation that is no party: name allies, or all.',
  }),
  amendedByDecision: rule('R18', 'charter-amended-by-decision', {
    fr: 'Une charte est en vigueur : une nouvelle version s’ouvre à la signature par une décision de matière « charte ».',
    en: 'A charter is in force: a new version opens for signature by a `charter` decision.',
  }),
  noAllyToSign: rule('R39', 'no-ally-to-sign', {
    fr: 'Aucun allié ne peut signer ce jour-là : faites d’abord entrer des alliés.',
    en: 'There is no ally to sign on that day: let allies in first.',
  }),
  alreadyInForce: rule('section 4', 'version-already-in-force', {
    fr: 'Cette version est déjà en vigueur : rédigez-en une nouvelle.',
    en: 'This version is already in force: draft a new one.',
  }),
  alreadyOpen: rule('section 4', 'draft-already-open', {
    fr: 'Ce projet est déjà ouvert à la signature.',
    en: 'This draft is already open for signature.',
  }),
  notOpen: rule('section 4', 'not-open-for-signature', {
    fr: 'Aucune charte n’est à signer : ouvrez-en une à la signature d’abord.',
    en: 'There is no charter to sign: open one for signature first.',
  }),
  notBeforeTheOpening: rule('R29', 'not-before-the-opening', {
    fr: 'On ne signe pas une charte avant son ouverture à la signature : donnez une date plus tardive.',
    en: 'A charter is not signed before it is opened for signature: give a later date.',
  }),
  textHasChanged: rule('section 4', 'text-has-changed', {
    fr: 'Le texte à signer n’est plus celui que vous avez lu : relisez-le avant de signer.',
    en: 'The text to be signed is no longer the one you read: read it again before signing.',
  }),
  onlyAlliesSign: rule('R39', 'only-allies-sign', {
    fr: 'La charte se signe entre alliés : celui qui arrive signe une fois son admission décidée.',
    en: 'The charter is signed by allies: a newcomer signs once its admission is decided.',
  }),
};
