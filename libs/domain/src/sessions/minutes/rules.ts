import { sayDay } from '../../vocabulary/day.ts';
import { rule } from '../../decider/refusal.ts';

/** What the minutes of a session refuse (R14). */
export const minutesRefusals = {
  whoAttended: rule('R14', 'who-attended', {
    fr: 'Seules les personnes présentes ou représentées à la séance s’expriment sur son compte rendu.',
    en: 'Only those who were present or represented at the session comment on its minutes.',
  }),
  delayOver: rule<{ until: string }>('R14', 'delay-to-comment-over', {
    fr: ({ until }) =>
      `Le délai pour s’exprimer sur ce compte rendu est passé (il courait jusqu’au ${sayDay(until, 'fr')} inclus).`,
    en: ({ until }) =>
      `The time for commenting on these minutes is over (it ran until ${sayDay(until, 'en')} included).`,
  }),
  delayRunning: rule<{ until: string }>('R14', 'delay-to-comment-running', {
    fr: ({ until }) =>
      `Ceux qui étaient là peuvent encore s’exprimer, jusqu’au ${sayDay(until, 'fr')} inclus : attendez, ou faites approuver le compte rendu à la séance suivante.`,
    en: ({ until }) =>
      `Those who attended may still comment, until ${sayDay(until, 'en')} included: wait, or have the minutes approved at the next session.`,
  }),
  suspendedDelay: rule('G8', 'delay-stands-still', {
    fr: 'L’alliance est suspendue : le délai du compte rendu ne court pas.',
    en: 'The alliance is suspended: the time for the minutes does not run.',
  }),
  objected: rule('R14', 'objected', {
    fr: 'Une objection a été faite : établissez un nouveau compte rendu, ou faites-le approuver à la séance suivante.',
    en: 'There is an objection: draft the minutes anew, or have them approved at the next session.',
  }),
  nextSession: rule('R14', 'approved-at-the-next-session', {
    fr: 'Un compte rendu s’approuve à une séance suivante de la même instance, ouverte, où siège quelqu’un qui était à la première.',
    en: 'Minutes are approved at a later session of the same body, open, with somebody there who was at the first.',
  }),
  approved: rule('R14', 'minutes-approved', {
    fr: 'Ce compte rendu est approuvé : on n’y revient plus. Une erreur dans ce qui a été décidé se répare par une nouvelle décision.',
    en: 'These minutes are approved: they stay. A mistake in what was decided is mended by a superseding decision.',
  }),
  notApproved: rule('R14', 'minutes-not-approved', {
    fr: 'Ce compte rendu n’est pas encore approuvé : il se publie ensuite.',
    en: 'These minutes are not approved yet: they are published afterwards.',
  }),
  before: rule('R29', 'before-the-minutes', {
    fr: 'La date dite précède le compte rendu : donnez une date plus tardive.',
    en: 'The date given is before the minutes: give a later one.',
  }),
};
