import { rule } from '../decider/refusal.ts';

/** Refusals of contributions and supports (section 5). */
export const meansBroken = {
  notAParty: rule('R29', 'not-a-party-that-day', {
    fr: 'Cette organisation n’était pas partie prenante ce jour-là : seule une partie prenante promet ou apporte des moyens.',
    en: 'This organisation was not a party on that day: only a party pledges or brings means.',
  }),
  notASupporter: rule('R29', 'not-a-supporter-that-day', {
    fr: 'Cette partie prenante n’était pas un soutien ce jour-là : ce qu’un allié apporte s’enregistre comme un apport.',
    en: 'This party was not a supporter on that day: what an ally brings is recorded as a contribution.',
  }),
  projectEnded: rule('section 5', 'project-ended', {
    fr: 'Ce chantier était achevé, arrêté ou retiré ce jour-là : on ne lui promet plus de moyens.',
    en: 'This project was completed, stopped or withdrawn by that day: no more means are pledged to it.',
  }),
  beforeProject: rule('R29', 'before-the-project', {
    fr: 'La date dite est antérieure à la proposition du chantier : donnez une date plus récente.',
    en: 'The date given is before the project was proposed: give a later one.',
  }),
  saysHowMuch: rule('section 5', 'amount-says-how-much', {
    fr: 'Dites combien : des centimes pour de l’argent, des minutes pour du temps (payé ou bénévole), des mots pour le reste.',
    en: 'Say how much: cents for money, minutes for time (paid or volunteer), words for anything else.',
  }),
  notNothing: rule('section 5', 'amount-not-nothing', {
    fr: 'Zéro n’est pas un apport : donnez un montant ou une durée.',
    en: 'Zero is no contribution: give an amount or a duration.',
  }),
  oneUnit: rule('section 5', 'money-and-time-apart', {
    fr: 'L’argent se compte en centimes et le temps en minutes, jamais l’un avec l’autre : gardez la nature de ce qui a été promis.',
    en: 'Money counts in cents and time in minutes, never one with the other: keep to the kind that was pledged.',
  }),
  onlyLess: rule('section 5', 'pledge-only-reduced', {
    fr: 'Une promesse se réduit ; pour apporter davantage, faites-en une nouvelle.',
    en: 'A pledge may be reduced; to bring more, make another one.',
  }),
  onlyWithdrawn: rule('section 5', 'pledge-without-measure', {
    fr: 'Ce qui a été promis là n’a pas de mesure : on ne peut que le retirer, en le ramenant à zéro.',
    en: 'What was pledged there has no measure: it can only be withdrawn, by reducing it to 0.',
  }),
  staysDue: rule('R1', 'pledge-stays-due', {
    fr: 'Cette partie prenante a quitté l’alliance : ce qu’elle avait promis reste dû.',
    en: 'This party has left the alliance: what it had pledged stays due.',
  }),
  pledgeWithdrawn: rule('section 5', 'pledge-withdrawn', {
    fr: 'Cette promesse a été retirée : enregistrez l’apport sans elle.',
    en: 'This pledge was withdrawn: record the delivery without it.',
  }),
  beforePledge: rule('R29', 'before-the-pledge', {
    fr: 'La date dite est antérieure à la promesse : donnez une date plus récente.',
    en: 'The date given is before the pledge: give a later one.',
  }),
  ofAnother: rule('section 5', 'pledge-of-another', {
    fr: 'Cette promesse est celle d’une autre partie prenante : vérifiez l’une ou l’autre.',
    en: 'This pledge is that of another party: check one or the other.',
  }),
  fromWhom: rule('section 5', 'delivery-from-whom', {
    fr: 'Sans promesse, dites de quelle partie prenante vient l’apport et à quoi il sert.',
    en: 'Without a pledge, say which party brings it and for which purpose.',
  }),
};
