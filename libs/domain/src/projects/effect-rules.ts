import { rule } from '../decider/refusal.ts';

/** What a decision on a project may still want (R18, R27). */
export const projectEffectRules = {
  notAProposal: rule('R18', 'project-not-a-proposal', {
    fr: 'Ce chantier n’est pas à lancer : il l’est déjà, ou il a été retiré.',
    en: 'This project is not to be launched: it is already, or it was withdrawn.',
  }),
  notInThisStage: rule('R18', 'launch-not-in-this-stage', {
    fr: 'Un chantier se lance pendant l’expérimentation ou dans l’alliance 2.0 : franchissez d’abord la porte de cette étape.',
    en: 'A project is launched during experimentation or in the alliance 2.0: pass the gate of that stage first.',
  }),
  teamOfTwoAllies: rule('R18', 'team-of-two-allies', {
    fr: 'L’équipe projet doit réunir des personnes d’au moins deux alliés : complétez-la.',
    en: 'The project team must bring together people of two allies at least: complete it.',
  }),
  hasALead: rule('R18', 'team-has-a-lead', {
    fr: 'L’équipe projet doit avoir un responsable : désignez-le parmi ses membres.',
    en: 'The project team must have a lead: name one of its members.',
  }),
  eachAllyBrings: rule<{ parties: readonly string[] }>('R18', 'each-ally-brings', {
    fr: ({ parties }) => `Il reste à dire ce qu’apporte, et quel pas de côté consent : ${names(parties)}.`,
    en: ({ parties }) => `Still to be said: what they bring and what they agree to do differently: ${names(parties)}.`,
  }),
  notOnTheTeam: rule<{ parties: readonly string[] }>('R18', 'brings-but-not-on-the-team', {
    fr: ({ parties }) =>
      `Un apport à ce chantier est annoncé pour un allié qui n’a personne dans l’équipe : ${names(parties)}. Désignez un membre ou retirez l’apport.`,
    en: ({ parties }) =>
      `What an ally brings is said, and it has nobody on the team: ${names(parties)}. Appoint a member or leave it out.`,
  }),
  leavesALesson: rule('R27', 'stopped-project-leaves-a-lesson', {
    fr: 'On a le droit d’échouer, pas d’oublier : écrivez la leçon que laisse ce chantier avant de l’arrêter.',
    en: 'One may fail, not forget: write down the lesson of this project before it is stopped.',
  }),
};

const names = (partyIds: readonly string[]) => partyIds.map((partyId) => `{party:${partyId}}`).join(', ');
