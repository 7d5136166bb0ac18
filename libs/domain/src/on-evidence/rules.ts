import { sayDay } from '../vocabulary/day.ts';
import { rule } from '../decider/refusal.ts';

/** Refusals of what is recorded on evidence, and of its contest (R41). */
export const evidenceRules = {
  byAPilot: rule('R41', 'evidence-by-a-pilot', {
    fr: 'C’est un pilote de l’alliance qui enregistre sur pièce : demandez-le-lui ; le représentant, lui, agit sans pièce.',
    en: 'It is a pilot of the alliance who records on evidence: ask one; the representative acts without evidence.',
  }),
  datedAhead: rule('R41', 'paper-of-the-future', {
    fr: 'La pièce serait datée de l’avenir : donnez la date qu’elle porte.',
    en: 'The paper would be dated in the future: give the date that it bears.',
  }),
  consentOnEvidence: rule('R41', 'consent-on-evidence', {
    fr: 'Un pilote n’accepte pas à la place d’un allié : enregistrez l’accord donné par écrit, avec la pièce (document, date, fonction du signataire), ou laissez l’allié le donner.',
    en: 'A pilot does not accept in an ally’s place: record the consent given in writing, with its evidence (document, date, signatory’s function), or let the ally give it.',
  }),
  representativeSaid: rule('R41', 'representative-said', {
    fr: 'En rejoignant l’alliance, un allié nomme son représentant : dites qui (personId).',
    en: 'As it joins, an ally names its representative: say who (personId).',
  }),
  notOnEvidence: rule('R41', 'not-on-evidence', {
    fr: 'On ne conteste que ce qui a été enregistré sur pièce : prenez l’identifiant de l’acte dans l’histoire ou parmi les actes sur pièce.',
    en: 'Only what was recorded on evidence is contested: take the id of the act from the history or from the acts on evidence.',
  }),
  onlyItsParty: rule('R41', 'contested-by-its-party', {
    fr: 'Seule la partie prenante au nom de laquelle l’acte a été enregistré le conteste, par son représentant ou son pilote.',
    en: 'Only the party in whose name the act was recorded contests it, through its representative or its pilot.',
  }),
  tooLate: rule<{ until: string }>('R41', 'contest-over', {
    fr: ({ until }) =>
      `L’acte pouvait être contesté jusqu’au ${sayDay(until, 'fr')} inclus : dites votre désaccord par une note de journal, et agissez par les voies ordinaires.`,
    en: ({ until }) =>
      `The act could be contested up to and including ${sayDay(until, 'en')}: say that you disagree in a journal entry, and act by the ordinary ways.`,
  }),
  beforeTheAct: rule('R29', 'before-the-act-on-evidence', {
    fr: 'La contestation serait antérieure à l’acte contesté : vérifiez la date.',
    en: 'The contest would come before the act that is contested: check the date.',
  }),
};
