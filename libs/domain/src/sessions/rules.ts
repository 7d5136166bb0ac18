import type { Matter } from '@alliage/events';
import { rule } from '../decider/refusal.ts';
import { label } from '../vocabulary/labels.ts';

/** What convening and holding a session refuses. */
export const sessionRefusals = {
  beforeTheSession: rule('R29', 'before-the-session', {
    fr: 'La date dite précède la séance : donnez le jour de la séance, ou un jour plus tardif.',
    en: 'The date given is before the session: give the day of the session, or a later one.',
  }),
  notItsDay: rule('R29', 'not-the-day-of-the-session', {
    fr: 'La séance n’est pas prévue ce jour-là : déplacez-la, ou donnez le jour où elle s’est tenue.',
    en: 'The session is not set for that day: move it, or give the day on which it was held.',
  }),
  time: rule('R10', 'date-and-time', {
    fr: 'Une séance a une date et une heure, sous la forme 2018-03-05T14:00 ; une consultation écrite, son ouverture et sa clôture.',
    en: 'A session has a date and time, in the form 2018-03-05T14:00; a written consultation, its opening and its closing.',
  }),
  closesBeforeItOpens: rule('R15', 'closes-before-it-opens', {
    fr: 'La consultation se terminerait avant de s’ouvrir : vérifiez ses deux dates.',
    en: 'The consultation would close before it opens: check its two dates.',
  }),
  agendaNeeded: rule('R10', 'agenda-needed', {
    fr: 'Une séance se convoque avec un ordre du jour : inscrivez au moins un point, ou reprenez-en un qui attend.',
    en: 'A session is convened with an agenda: put at least one item on it, or take up one that waits.',
  }),
  notConvened: rule('R10', 'session-not-to-come', {
    fr: 'Cette séance n’est plus à venir : elle est ouverte, levée ou annulée.',
    en: 'This session is not to come any more: it is open, closed or cancelled.',
  }),
  notOpen: rule('R11', 'session-not-open', {
    fr: 'Cette séance n’est pas ouverte : ouvrez-la d’abord, ou voyez si elle est déjà levée.',
    en: 'This session is not open: open it first, or see whether it is closed already.',
  }),
  over: rule('R11', 'session-over', {
    fr: 'Cette séance est terminée : on n’y change plus rien. Une erreur se dit par une observation au compte rendu.',
    en: 'This session is over: nothing in it changes any more. A mistake is told by an observation on the minutes.',
  }),
  notOver: rule('R14', 'session-not-over', {
    fr: 'Cette séance n’est pas terminée : levez-la d’abord.',
    en: 'This session is not over: close it first.',
  }),
  notSitting: rule('R10', 'ally-not-sitting', {
    fr: 'Cette partie prenante ne siège pas dans cette instance : son accord n’y est pas demandé.',
    en: 'This party does not sit on that body: its acceptance is not asked.',
  }),
  itemElsewhere: rule('R10', 'item-of-another-session', {
    fr: 'Ce point n’est pas à l’ordre du jour de cette séance.',
    en: 'This item is not on the agenda of that session.',
  }),
  nothingToReconvene: rule('R12', 'second-convocation-for-want-of-a-quorum', {
    fr: 'On ne convoque une seconde fois que la même instance, après une séance restée sans quorum.',
    en: 'A second convocation is of the same body, after a session that had no quorum.',
  }),
  sameItems: rule('R12', 'second-convocation-on-the-same-items', {
    fr: 'Une seconde convocation porte sur les mêmes points à décider, repris de la première : n’en ajoutez aucun. Convoquez une autre séance pour le reste.',
    en: 'A second convocation is on the same decision items, taken up from the first: add none. Convene another session for the rest.',
  }),
  noQuorumLacking: rule('R12', 'quorum-is-there', {
    fr: 'Le quorum est atteint : la séance ne peut être ajournée faute de quorum. Levez-la.',
    en: 'There is a quorum: the session cannot be adjourned for want of one. Close it.',
  }),
  stillAnswering: rule('R15', 'consultation-still-open', {
    fr: 'La consultation court encore : elle se clôt quand tous ont répondu, ou à son terme.',
    en: 'The consultation is still running: it closes when all have answered, or at its term.',
  }),
  decideFirst: rule<{ titles: readonly string[] }>('R15', 'decide-first', {
    fr: ({ titles }) =>
      `Décidez d’abord ce qui peut l’être : ${titles.map((title) => `« ${title} »`).join(', ')}. Les réponses sont là, avec le quorum ; la consultation se clôt ensuite.`,
    en: ({ titles }) =>
      `Decide first what can be decided: ${titles.map((title) => `“${title}”`).join(', ')}. The answers are in, with a quorum; the consultation closes afterwards.`,
  }),
  noteOfWhichBody: rule('R25', 'note-after-a-political-session', {
    fr: 'La note d’information suit une séance du comité politique, ou du tour de table quand il décide à sa place.',
    en: 'The information note follows a session of the political committee, or of the round table when it decides in its place.',
  }),
};

/** What the attendance sheet refuses (R11, R13, R15). */
export const attendanceRefusals = {
  notOnTheRoll: rule('R11', 'not-on-the-roll', {
    fr: 'Cette personne n’a pas de siège dans cette séance : la feuille d’émargement est celle du jour de l’ouverture.',
    en: 'This person has no seat in that session: the roll is that of the day it opened.',
  }),
  inWriting: rule('R15', 'answers-are-attendance', {
    fr: 'Dans une consultation écrite, on ne note ni présence ni pouvoir : qui répond est présent, qui se tait s’abstient.',
    en: 'In a written consultation there is neither attendance nor proxy: who answers is present, who is silent abstains.',
  }),
  noSuchAlternate: rule('R6', 'alternate-unknown', {
    fr: 'Ce membre n’a pas de suppléant ce jour-là : nommez-le d’abord.',
    en: 'This member has no alternate on that day: name one first.',
  }),
  alternateTwice: rule('R6', 'alternate-for-one', {
    fr: 'Un suppléant ne remplace qu’un membre à la fois.',
    en: 'An alternate replaces one member at a time.',
  }),
  memberTwice: rule('R11', 'member-once', {
    fr: 'Ce membre est déjà sur cette feuille : dites une fois s’il est présent, excusé ou absent.',
    en: 'This member is on the sheet already: say once whether they are present, excused or absent.',
  }),
  gaveAProxy: rule('R11', 'has-given-a-proxy', {
    fr: 'Ce membre a donné pouvoir : il ne peut pas en même temps être présent. Retirez d’abord le pouvoir.',
    en: 'This member has given a proxy: they cannot be present as well. Revoke the proxy first.',
  }),
  holderAbsent: rule('R11', 'proxy-holder-present', {
    fr: 'Qui reçoit un pouvoir doit être présent, et ne pas avoir donné le sien.',
    en: 'Who holds a proxy must be present, and not have given their own.',
  }),
  sameAlly: rule('R11', 'proxy-within-one-ally', {
    fr: 'On donne pouvoir à un autre membre du même allié.',
    en: 'A proxy is given to another member of the same ally.',
  }),
  oneProxy: rule('R11', 'one-proxy-a-member', {
    fr: 'Un membre ne porte qu’un pouvoir : donnez-le à un autre membre du même allié.',
    en: 'A member holds one proxy at most: give it to another member of the same ally.',
  }),
  alreadyGiven: rule('R11', 'proxy-already-given', {
    fr: 'Ce membre a déjà donné pouvoir : retirez-le avant d’en donner un autre.',
    en: 'This member has given a proxy already: revoke it before giving another.',
  }),
  holdsOne: rule('R11', 'holds-a-proxy', {
    fr: 'Ce membre porte le pouvoir d’un autre, il doit donc être présent : que ce pouvoir soit d’abord retiré.',
    en: 'This member holds another’s proxy and must be present: have that proxy revoked first.',
  }),
  isPresent: rule('R11', 'giver-is-present', {
    fr: 'Ce membre est noté présent : s’il s’en va, notez-le d’abord excusé ou absent.',
    en: 'This member is marked present: if they leave, mark them excused or absent first.',
  }),
  proxyRevoked: rule('R11', 'proxy-revoked', {
    fr: 'Ce pouvoir a été retiré : il en faut un nouveau.',
    en: 'This proxy was revoked: a new one is needed.',
  }),
};

/** What an agenda refuses (R10, R13, R14). */
export const agendaRefusals = {
  onlyDecisionsCarry: rule('R10', 'only-decisions-carry', {
    fr: 'Un point d’information ou de débat n’emporte ni effet, ni condition, ni action : faites-en un point à décider.',
    en: 'An information or debate item carries no effect, condition or action: make it a decision item.',
  }),
  textNeeded: rule('R10', 'decision-says-its-text', {
    fr: 'Un point à décider dit le texte qui sera mis aux voix.',
    en: 'A decision item says the text that will be put to the vote.',
  }),
  matterNeeded: rule('R10', 'decision-says-its-matter', {
    fr: 'Un point à décider dit sa matière : étape, charte, partie prenante, chantier, budget…',
    en: 'A decision item says its matter: stage, charter, party, project, budget…',
  }),
  matterOfEffect: rule<{ matter: Matter }>('R18', 'matter-of-the-effect', {
    fr: ({ matter }) =>
      `La matière et l’effet ne vont pas ensemble : un tel effet relève de la matière « ${label('matter', matter, 'fr')} ».`,
    en: ({ matter }) =>
      `Matter and effect do not go together: such an effect belongs to the matter “${label('matter', matter, 'en')}”.`,
  }),
  effectNeeded: rule('R10', 'decision-says-its-effect', {
    fr: 'Une décision de cette matière dit son effet : ce qui change si elle est adoptée.',
    en: 'A decision of this matter says its effect: what changes when it is adopted.',
  }),
  form: rule<{ issue: string }>('R10', 'item-form', {
    fr: ({ issue }) => `Ce point n’est pas de la forme attendue (${issue}).`,
    en: ({ issue }) => `This item does not have the form expected (${issue}).`,
  }),
  mayPropose: rule('R10', 'members-put-items', {
    fr: 'Un point est inscrit par un pilote, par un membre de l’instance ou par un membre du comité politique.',
    en: 'An item is put on the agenda by a pilot, a member of the body or a member of the political committee.',
  }),
  mayReword: rule('R10', 'who-rewords', {
    fr: 'Un point est reformulé par un pilote ou par qui l’a inscrit.',
    en: 'An item is reworded by a pilot or by whoever put it on the agenda.',
  }),
  settled: rule('R22', 'item-settled', {
    fr: 'Ce point est déjà réglé : rien n’y change plus. Une nouvelle décision peut remplacer l’ancienne.',
    en: 'This item is settled: nothing in it changes any more. A new decision may supersede the older one.',
  }),
  kindStays: rule('R10', 'kind-stays', {
    fr: 'Un point reformulé reste ce qu’il est : pour décider de ce qui n’était qu’à débattre, inscrivez un point à décider.',
    en: 'A reworded item stays what it is: to decide what was only to be debated, put a decision item on the agenda.',
  }),
  matterStays: rule('R10', 'matter-stays', {
    fr: 'Un point convoqué garde sa matière : chacun vient pour ce qui lui a été annoncé. Pour une autre matière, inscrivez un nouveau point : il sera tardif, et demandera l’accord des alliés absents.',
    en: 'An item that was convened keeps its matter: people come for what they were told of. For another matter, put a new item on the agenda: it is late, and allies who are not there must accept it.',
  }),
  effectStays: rule('R10', 'effect-stays', {
    fr: 'Un point convoqué garde son effet et ce qu’il vise : on n’en reformule que les mots et ce qu’il emporte. Pour décider autre chose, inscrivez un nouveau point : il sera tardif, et demandera l’accord des alliés absents.',
    en: 'An item that was convened keeps its effect and what it aims at: only its words and what it carries are reworded. To decide something else, put a new item on the agenda: it is late, and allies who are not there must accept it.',
  }),
  decisionsAreDecided: rule('R16', 'decisions-are-decided', {
    fr: 'Un point à décider se règle par les voix : adopté, rejeté, renvoyé ou remis à plus tard. Non atteint, il sera reporté.',
    en: 'A decision item is settled by voices: adopted, rejected, sent back or postponed. If not reached, it is carried over.',
  }),
  notWaiting: rule('R14', 'item-not-waiting', {
    fr: 'Ce point n’attend pas dans cette instance : il a été décidé, repris ou abandonné.',
    en: 'This item does not wait with that body: it was decided, taken up or dropped.',
  }),
  proposalNotSubmitted: rule('R24', 'proposal-not-submitted', {
    fr: 'Cette proposition n’est pas soumise au comité politique : le comité technique la soumet d’abord, par une décision.',
    en: 'This proposal is not submitted to the political committee: the technical committee submits it first, by a decision.',
  }),
  supersededAlready: rule('R21', 'superseded-already', {
    fr: 'Cette décision a déjà été remplacée : c’est la plus récente qu’il faut remplacer.',
    en: 'This decision has been superseded already: supersede the newer one.',
  }),
};
