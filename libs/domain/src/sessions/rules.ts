import { rule } from '../decider/refusal.ts';

/** What a session refuses, whatever is asked of it. */
export const sessionRefusals = {
  beforeTheSession: rule('R29', 'before-the-session', {
    fr: 'La date dite précède la séance : donnez le jour de la séance, ou un jour plus tardif.',
    en: 'The date given is before the session: give the day of the session, or a later one.',
  }),
};
