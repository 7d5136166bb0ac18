import type { Span } from '@alliage/events';
import { sayDay, saySpan } from '../vocabulary/day.ts';
import { rule } from '../decider/refusal.ts';

export const parties = {
  alreadyParty: rule('section 1', 'already-party', {
    fr: 'Cette organisation est déjà partie prenante de l’alliance : changez plutôt son rôle.',
    en: 'This organisation is already a party of the alliance: change its role instead.',
  }),
  notThere: rule('section 1', 'party-not-there', {
    fr: 'Cette partie prenante n’est pas dans l’alliance ce jour-là : vérifiez la date, ou invitez-la.',
    en: 'This party is not in the alliance on that day: check the date, or invite it.',
  }),
  alliesJoinByInvitation: rule('R36', 'allies-join-by-invitation', {
    fr: 'Un allié n’est pas inscrit par un pilote : invitez-le, et il rejoint l’alliance par son représentant.',
    en: 'An ally is not entered by a pilot: invite it, and it joins through its representative.',
  }),
  allyByDecision: rule('R36', 'ally-by-decision', {
    fr: 'Après l’interconnaissance, un allié entre ou change de rôle par une décision « partie prenante » : inscrivez-la à l’ordre du jour d’une séance.',
    en: 'After interconnaissance an ally enters or changes role by a “party” decision: put it on the agenda of a session.',
  }),
  allyByInvitationNow: rule('R36', 'ally-by-invitation-now', {
    fr: 'Pendant l’interconnaissance, on devient allié en acceptant une invitation : aucune décision n’est nécessaire.',
    en: 'During interconnaissance one becomes an ally by accepting an invitation: no decision is needed.',
  }),
  invitationDeclined: rule('R36', 'invitation-declined', {
    fr: 'Cette invitation a été déclinée : envoyez-en une autre.',
    en: 'This invitation was declined: send another one.',
  }),
  invitationAccepted: rule('R36', 'invitation-accepted', {
    fr: 'Cette invitation a été acceptée : on ne la décline plus, on se retire.',
    en: 'This invitation was accepted: it is no longer declined; one withdraws.',
  }),
  beforeInvitation: rule<{ invited: Span }>('R29', 'before-the-invitation', {
    fr: ({ invited }) =>
      `La date dite est antérieure à l’invitation (${saySpan(invited, 'fr')}) : donnez la date de l’invitation ou une date plus récente.`,
    en: ({ invited }) =>
      `The date given is before the invitation (${saySpan(invited, 'en')}): give its date or a later one.`,
  }),
  acceptsItself: rule('R36', 'accepts-itself', {
    fr: 'Une invitation est acceptée par la personne qui représentera l’organisation : c’est à elle de le faire.',
    en: 'An invitation is accepted by the person who will represent the organisation: it is for them to do it.',
  }),
  changedSince: rule('R29', 'changed-since', {
    fr: 'La place de cette partie prenante a changé depuis cette date : datez l’acte après le dernier changement.',
    en: 'This party’s place has changed since that day: date the act after the last change.',
  }),
  pilotSince: rule('R29', 'pilot-named-since', {
    fr: 'Un pilote a été nommé depuis cette date : datez la nomination après la dernière.',
    en: 'A pilot has been named since that day: date the naming after the last one.',
  }),
  representativeSince: rule('R29', 'representative-named-since', {
    fr: 'Un autre représentant est déjà enregistré pour ces jours-là : donnez à celui-ci un début et un terme qui ne chevauchent pas les siens.',
    en: 'Another representative is recorded for those days already: give this one a beginning and a term that do not overlap.',
  }),
  beforeAnnouncement: rule('R29', 'before-the-announcement', {
    fr: 'La date dite est antérieure à l’annonce du retrait : donnez une date plus récente.',
    en: 'The date given is before the withdrawal was announced: give a later one.',
  }),
  noteDepartureFirst: rule('R40', 'note-departure-first', {
    fr: 'Le retrait précédent de cette partie prenante a pris effet sans être noté : notez-le d’abord.',
    en: 'The earlier withdrawal of this party has taken effect and was not noted: note it first.',
  }),
  sitsForOneAlly: rule('R6', 'sits-for-one-ally', {
    fr: 'Cette personne représente déjà un autre allié au tour de table : on n’y siège que pour un seul allié.',
    en: 'This person already represents another ally at the round table: one sits there for a single ally.',
  }),
  oneRepresentative: rule('R36', 'one-representative-at-a-time', {
    fr: 'Le représentant en place n’a pas de terme avant cette date : mettez fin à son mandat, ou nommez le suivant le jour venu.',
    en: 'The present representative has no term before that day: end that mandate, or name the next one on the day.',
  }),
  fromBeforeAct: rule('R38', 'from-before-the-act', {
    fr: 'La prise de fonction précède la nomination : datez la nomination elle-même, ou donnez une prise de fonction plus tardive.',
    en: 'It would begin before it was named: date the naming itself, or give a later beginning.',
  }),
  untilBeforeFrom: rule('R38', 'until-before-from', {
    fr: 'Le terme précède le début : vérifiez les deux dates.',
    en: 'The term comes before the beginning: check the two dates.',
  }),
  notADay: rule('R29', 'not-a-day', {
    fr: 'Donnez un jour exact, par exemple 2018-11-01.',
    en: 'Give an exact day, for instance 2018-11-01.',
  }),
  emptyProfile: rule('G1', 'empty-profile', {
    fr: 'Un profil dit au moins une chose : ce que l’organisation cherche, apporte, ce qui la contraint, ou sa fragilité.',
    en: 'A profile says one thing at least: what the organisation wants, brings, what constrains it, or where it is weak.',
  }),
  insteadOnce: rule('R5', 'instead-once', {
    fr: 'Pour chaque fonction absente, dites une seule fois qui la remplace, et par une autre fonction.',
    en: 'For each missing capacity say once who is sent instead, and in another capacity.',
  }),
  privateToItself: rule('R32', 'private-to-itself', {
    fr: 'La part privée d’un profil n’est tenue que par la partie prenante elle-même, par son représentant ou son pilote.',
    en: 'The private part of a profile is kept by the party alone, through its representative or its pilot.',
  }),
  noTieWithItself: rule('section 1', 'no-tie-with-itself', {
    fr: 'Une partie prenante n’a pas de lien avec elle-même : désignez les deux parties.',
    en: 'A party has no tie with itself: name the two parties.',
  }),
  beforeTie: rule('R29', 'before-the-tie', {
    fr: 'La date dite est antérieure à la déclaration de ce lien.',
    en: 'The date given is before that tie was declared.',
  }),
  onlyAlliesGiveNotice: rule('R1', 'only-allies-give-notice', {
    fr: 'Seul un allié annonce son retrait avec préavis : pour un soutien, un accompagnateur ou un observateur, notez simplement son départ.',
    en: 'Only an ally announces its withdrawal with notice: for a supporter, facilitator or observer, simply note its departure.',
  }),
  announceFirst: rule('R1', 'announce-first', {
    fr: 'Un allié se retire en l’annonçant d’abord, par son représentant : rien n’est encore annoncé.',
    en: 'An ally withdraws by announcing it first, through its representative: nothing is announced yet.',
  }),
  noticeStillRuns: rule<{ lastDay: string }>('R1', 'notice-still-runs', {
    fr: ({ lastDay }) =>
      `Le préavis court jusqu’au ${sayDay(lastDay, 'fr')} inclus : le retrait se note à partir du lendemain.`,
    en: ({ lastDay }) =>
      `The notice runs to the end of ${sayDay(lastDay, 'en')}: the withdrawal is noted from the next day on.`,
  }),
  tooLateToTakeBack: rule<{ lastDay: string }>('R1', 'too-late-to-take-back', {
    fr: ({ lastDay }) =>
      `Le retrait a pris effet après le ${sayDay(lastDay, 'fr')} : on ne le reprend plus, on revient par une nouvelle admission.`,
    en: ({ lastDay }) =>
      `The withdrawal took effect after ${sayDay(lastDay, 'en')}: it is no longer taken back; one returns by a new admission.`,
  }),
  samePartyReturns: rule('R1', 'same-party-returns', {
    fr: 'Cette organisation a déjà été partie prenante : elle revient sous la même identité.',
    en: 'This organisation has been a party before: it comes back as the same party.',
  }),
  sameRole: rule('section 1', 'same-role', {
    fr: 'Cette partie prenante a déjà ce rôle.',
    en: 'This party already has that role.',
  }),
  newcomerSigns: rule('R18', 'newcomer-signs', {
    fr: 'Le nouvel allié n’a pas encore signé la charte : l’admission prend effet quand il l’aura signée.',
    en: 'The newcomer has not signed the charter yet: the admission takes effect once it has.',
  }),
  firstCharterAwaited: rule('R18', 'first-charter-awaited', {
    fr: 'La première charte n’est pas encore en vigueur : l’admission prend effet quand tous l’auront signée.',
    en: 'The first charter is not in force yet: the admission takes effect once all have signed it.',
  }),
  twoOtherAllies: rule('R18', 'two-other-allies', {
    fr: 'Une exclusion demande au moins deux autres alliés. À deux, chacun peut se retirer.',
    en: 'An exclusion needs two other allies at least. With two, either may withdraw.',
  }),
};
