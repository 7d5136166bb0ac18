import { rule } from '../decider/refusal.ts';

/** What holds for organisations, networks and persons (section 1 of the domain's text: these rules have no number of their own). */
export const directoryRules = {
  officialNumber: rule('section 1', 'official-number-form', {
    fr: 'Ce numéro n’est ni un SIREN (9 chiffres) ni un RNA (W suivi de 9 chiffres) : corrigez-le, ou laissez-le de côté.',
    en: 'This number is neither a SIREN (9 digits) nor an RNA (W and 9 digits): correct it, or leave it out.',
  }),
  wholeUnknown: rule('section 1', 'whole-unknown', {
    fr: 'L’organisation dont celle-ci est une partie n’est pas inscrite : inscrivez-la d’abord.',
    en: 'The organisation that this one is part of is not registered: register it first.',
  }),
  partOfItself: rule('section 1', 'part-of-itself', {
    fr: 'Une organisation ne peut être une partie d’elle-même.',
    en: 'An organisation cannot be part of itself.',
  }),
};
