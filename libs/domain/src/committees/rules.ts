import { rule } from '../decider/refusal.ts';

/** What constituting bodies and sitting on them refuses. */
export const committeeRefusals = {
  onlyOneCommittee: rule('section 3', 'one-committee-of-each-kind', {
    fr: 'Cette alliance a déjà ce comité : désignez-y des membres, ou mettez fin à ce comité avant d’en constituer un autre.',
    en: 'This alliance has that committee already: appoint members to it, or dissolve it before constituting another.',
  }),
  onlyOneTeam: rule('section 3', 'one-team-a-project', {
    fr: 'Ce chantier a déjà son équipe : désignez-y des membres.',
    en: 'This project has its team already: appoint members to it.',
  }),
  unknownProject: rule('section 3', 'project-unknown', {
    fr: 'Aucun chantier de cette alliance ne porte cet identifiant : proposez d’abord le chantier.',
    en: 'No project of this alliance has that id: propose the project first.',
  }),
  noSuchBody: rule('section 3', 'body-unknown', {
    fr: 'Cette instance n’existe pas ce jour-là : constituez-la d’abord.',
    en: 'There is no such body on that day: constitute it first.',
  }),
  notTheRoundTable: rule('R36', 'round-table-is-the-allies', {
    fr: 'Le tour de table, ce sont les alliés eux-mêmes, par leur représentant : on n’y désigne personne, on nomme un représentant.',
    en: 'The round table is the allies themselves, through their representatives: nobody is appointed to it; name a representative.',
  }),
  inSession: rule('section 3', 'body-in-session', {
    fr: 'Cette instance a une séance ouverte : levez la séance d’abord.',
    en: 'This body has an open session: close the session first.',
  }),
  onlyAlliesSit: rule('R5', 'only-allies-sit', {
    fr: 'Seuls les alliés siègent : un soutien, un accompagnateur ou un observateur peut être invité, sans voix.',
    en: 'Only allies sit: a supporter, facilitator or observer may be a guest, without a voice.',
  }),
  capacity: rule<{ kind: 'political' | 'technical' | 'project-team' }>('R5', 'capacity-for-the-body', {
    fr: ({ kind }) =>
      ({
        political:
          'Au comité politique siègent des administrateurs et des directeurs. Si cet allié n’en a pas, que son profil dise qui il envoie à leur place.',
        technical:
          'Au comité technique siègent des directeurs et des responsables salariés. Si cet allié n’en a pas, que son profil dise qui il envoie à leur place.',
        'project-team':
          'Une équipe projet réunit des salariés, des responsables salariés et des bénévoles : dites en quelle qualité la personne en est.',
      })[kind],
    en: ({ kind }) =>
      ({
        political:
          'Administrators and directors sit on the political committee. If this ally has none, its profile should say whom it sends instead.',
        technical:
          'Directors and managers sit on the technical committee. If this ally has none, its profile should say whom it sends instead.',
        'project-team':
          'A project team is made of employees, managers and volunteers: say in which capacity this person is on it.',
      })[kind],
  }),
  oneAllyAPerson: rule('R6', 'one-ally-a-person', {
    fr: 'Sur une même instance, une personne ne siège que pour un allié : elle y est déjà pour un autre.',
    en: 'On one body a person sits for one ally only: this person is there for another already.',
  }),
  alreadyMember: rule('R6', 'already-a-member', {
    fr: 'Cette personne siège déjà dans cette instance : mettez fin à son mandat avant de lui en donner un autre.',
    en: 'This person sits on this body already: end the mandate before giving another.',
  }),
  termBeforeStart: rule('R6', 'term-before-start', {
    fr: 'Le mandat finirait avant d’avoir commencé : vérifiez ses deux dates.',
    en: 'The mandate would end before it began: check its two dates.',
  }),
  notADay: rule('R29', 'not-a-day', {
    fr: 'Cette date n’existe pas : donnez un jour, sous la forme 2018-03-05.',
    en: 'There is no such date: give a day, in the form 2018-03-05.',
  }),
  mandateOver: rule('R6', 'mandate-not-running', {
    fr: 'Ce mandat n’est pas en cours ce jour-là.',
    en: 'This mandate is not running on that day.',
  }),
  alternateIsMember: rule('R6', 'alternate-has-no-seat', {
    fr: 'Un suppléant n’a pas de siège : cette personne est déjà membre de l’instance. Un membre absent peut lui donner pouvoir.',
    en: 'An alternate has no seat: this person is a member of the body already. An absent member may give them a proxy.',
  }),
  noAlternateThere: rule('R36', 'no-alternate-at-the-round-table', {
    fr: 'Au tour de table, un allié est là par son représentant : nommez un autre représentant.',
    en: 'At the round table an ally is there through its representative: name another representative.',
  }),
  teamsHaveNoSeats: rule('R5', 'seats-are-of-committees', {
    fr: 'On ne renonce à siéger qu’à un comité.',
    en: 'Only a seat on a committee can be declined.',
  }),
  leadOfATeam: rule('section 3', 'lead-of-a-team', {
    fr: 'Le responsable d’un chantier est un membre de son équipe projet : désignez-le d’abord membre de l’équipe.',
    en: 'A project’s lead is a member of its team: appoint them to the team first.',
  }),
  leadsOfTwoAllies: rule('section 3', 'lead-and-co-lead-of-two-allies', {
    fr: 'Le responsable et le co-responsable d’un chantier viennent de deux alliés différents : choisissez un membre d’un autre allié.',
    en: 'The lead and co-lead of a project come from two different allies: choose a member of another ally.',
  }),
  alliesAreNoGuests: rule('R7', 'guests-are-not-allies', {
    fr: 'Un allié siège ou non, il n’est pas invité : désignez-lui un membre. Les invités sont des soutiens, des accompagnateurs ou des observateurs.',
    en: 'An ally sits or does not, it is no guest: appoint a member for it. Guests are supporters, facilitators or observers.',
  }),
  bodyOrSession: rule('R7', 'guest-of-a-body-or-a-session', {
    fr: 'Dites à quoi l’invité est convié : une instance, ou une séance (l’une ou l’autre).',
    en: 'Say what the guest is invited to: a body, or a session (one of the two).',
  }),
  sessionOver: rule('R7', 'session-over', {
    fr: 'Cette séance est terminée : on n’y invite plus personne.',
    en: 'This session is over: nobody can be invited to it any more.',
  }),
  crossSeatOfTwoAllies: rule('R8', 'cross-seat-of-two-allies', {
    fr: 'Une participation croisée lie deux alliés différents : l’administrateur de l’un siège au conseil de l’autre.',
    en: 'A cross seat ties two different allies: an administrator of one sits on the board of the other.',
  }),
  notThere: rule('R29', 'not-there-yet', {
    fr: 'La date dite précède ce dont il s’agit : donnez une date plus tardive.',
    en: 'The date given is before the thing it is about: give a later one.',
  }),
  neverDelegated: rule('R18', 'never-delegated', {
    fr: 'On ne délègue jamais une étape, la charte, l’entrée ou la sortie d’une partie prenante, la clôture ni la délégation elle-même.',
    en: 'A stage, the charter, who is a party, closure and delegation itself are never delegated.',
  }),
  delegationAhead: rule('R18', 'delegation-until-later', {
    fr: 'Une délégation dure jusqu’à une date à venir : donnez un terme postérieur à la décision.',
    en: 'A delegation lasts until a date ahead: give a term after the decision.',
  }),
  noTechnicalCommittee: rule('R18', 'delegated-to-a-technical-committee', {
    fr: 'On délègue au comité technique : constituez-le d’abord.',
    en: 'Matters are delegated to the technical committee: constitute it first.',
  }),
  delegationOver: rule('R18', 'delegation-not-running', {
    fr: 'Cette délégation n’est pas en cours : il n’y a rien à quoi mettre fin.',
    en: 'This delegation is not running: there is nothing to end.',
  }),
};
