import { rule } from '../decider/refusal.ts';

/** Why a succession or a merger of parties does not take place (R34). */
export const successionRules = {
  notSucceeded: rule('R34', 'not-succeeded', {
    fr: 'Aucune succession n’est enregistrée pour cette organisation : faites-la d’abord enregistrer dans l’annuaire.',
    en: 'No succession is recorded for this organisation: have it recorded in the directory first.',
  }),
  notItsSuccessor: rule('R34', 'not-its-successor', {
    fr: 'Ce n’est pas l’organisation qui lui succède selon l’annuaire : nommez celle qui y est enregistrée. Après une scission, une seule poursuit, les autres demandent leur admission.',
    en: 'This is not its successor according to the directory: name the one recorded there. Of a split, one goes on, the others ask for admission.',
  }),
  notYet: rule('R34', 'succession-to-come', {
    fr: 'La succession n’a pas encore eu lieu ce jour-là : la décision prend effet quand elle aura eu lieu.',
    en: 'The succession has not taken place by that day: the decision takes effect once it has.',
  }),
  settledAlready: rule('R34', 'succession-settled', {
    fr: 'Cette partie prenante a déjà changé d’organisation depuis : la question est réglée.',
    en: 'This party is another organisation since: the question is settled.',
  }),
  mergeInstead: rule('R34', 'merge-instead', {
    fr: 'L’organisation qui prend la suite est déjà partie prenante : décidez la fusion des deux parties.',
    en: 'The successor is a party already: decide the merger of the two parties.',
  }),
  keepTheAlly: rule('R34', 'keep-the-ally', {
    fr: 'L’une des deux est un allié, l’autre non : c’est l’allié qui demeure, avec sa voix.',
    en: 'One of the two is an ally, the other is not: it is the ally that goes on, with its voice.',
  }),
  twoParties: rule('R34', 'two-parties', {
    fr: 'Une fusion réunit deux parties prenantes : nommez celle qui demeure et celle qui prend fin.',
    en: 'A merger is of two parties: name the one that goes on and the one that ends.',
  }),
};
