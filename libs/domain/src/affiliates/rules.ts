import { rule } from '../decider/refusal.ts';

/** What the commitments of a network head's members refuse (R42). */
export const affiliateRules = {
  networkHeadsOnly: rule('R42', 'network-heads-only', {
    fr: 'Seuls les adhérents d’une tête de réseau s’engagent par elle : cette organisation n’est pas inscrite comme tête de réseau. Corrigez sa fiche si elle en est une.',
    en: 'Only the members of a network head commit themselves through it: this organisation is not registered as one. Change its details if it is.',
  }),
  notItself: rule('R42', 'not-its-own-affiliate', {
    fr: 'Une tête de réseau n’est pas son propre adhérent : elle est partie prenante, et apporte en son nom.',
    en: 'A network head is no member of itself: it is a party, and brings in its own name.',
  }),
  projectOver: rule('R42', 'project-over', {
    fr: 'Ce chantier n’est plus en cours ce jour-là : un adhérent s’engage dans un chantier proposé ou lancé.',
    en: 'This project is over on that day: a member commits itself to one that is proposed or launched.',
  }),
  beforeTheProject: rule('R42', 'engaged-before-the-project', {
    fr: 'L’engagement commencerait avant que le chantier soit proposé : donnez un début plus récent.',
    en: 'The commitment would begin before the project was proposed: give a later beginning.',
  }),
  termBeforeStart: rule('R38', 'term-before-start', {
    fr: 'L’engagement finirait avant d’avoir commencé : vérifiez ses deux dates.',
    en: 'The commitment would end before it began: check its two dates.',
  }),
  alreadyEngaged: rule('R42', 'already-engaged', {
    fr: 'Cet adhérent est déjà engagé dans ce chantier à ces dates : mettez d’abord fin à cet engagement.',
    en: 'This member is committed to that project on those days already: end that commitment first.',
  }),
  beforeEngagement: rule('R29', 'before-the-engagement', {
    fr: 'La date dite est antérieure à l’engagement : donnez une date plus récente.',
    en: 'The date given is before the commitment: give a later one.',
  }),
  onlyOnItsTeam: rule('R42', 'only-on-its-team', {
    fr: 'Les personnes d’un adhérent ne sont que de l’équipe du chantier où il s’est engagé, par la tête de réseau qui l’y a conduit.',
    en: 'A member’s people are only on the team of the project to which it has committed itself, through its own network head.',
  }),
  whileEngaged: rule('R42', 'while-engaged', {
    fr: 'L’adhérent n’est pas engagé dans ce chantier sur toute cette période : donnez des dates comprises dans son engagement.',
    en: 'The member is not committed to that project for the whole of that time: give days within its commitment.',
  }),
  leadsForNobody: rule('R42', 'affiliate-does-not-lead', {
    fr: 'Le responsable d’un chantier vient d’un allié : cette personne y est pour un adhérent, que la tête de réseau n’engage pas.',
    en: 'A project’s lead comes from an ally: this person is there for a member, whom the network head does not bind.',
  }),
};
