import type { BodyKind, QuorumFound } from '@alliage/events';
import { rule } from '../decider/refusal.ts';

const bodies: Readonly<Record<BodyKind, readonly [fr: string, en: string]>> = {
  'round-table': ['le tour de table', 'the round table'],
  political: ['le comité politique', 'the political committee'],
  technical: ['le comité technique', 'the technical committee'],
  'project-team': ['l’équipe projet', 'the project team'],
};
const either = (kinds: readonly BodyKind[], lang: 0 | 1, or: string) =>
  kinds.map((kind) => bodies[kind][lang]).join(or);

/** What putting to the vote, voting and deciding refuses (R10–R13, R15–R19, R22). */
export const voteRules = {
  settleSuccessions: rule('R34', 'settle-successions-first', {
    fr: 'Une autre organisation a pris la suite de chaque allié, et l’alliance n’en a pas décidé à temps : décidez d’abord la succession de chacun, la fusion, la suspension ou la clôture.',
    en: 'Every ally was succeeded by another organisation, and the alliance has not decided in time: settle each succession or merger first, suspend or close.',
  }),
  notADecision: rule('R16', 'not-a-decision-item', {
    fr: 'Ce point n’appelle pas de décision : seul un point « décision », avec sa matière et son texte, se met aux voix.',
    en: 'This item asks for no decision: only a decision item, with its matter and text, is put to the vote.',
  }),
  sessionNotOpen: rule('R16', 'session-not-open', {
    fr: 'La séance n’est pas ouverte : les voix se donnent en séance.',
    en: 'The session is not open: voices are given in session.',
  }),
  notBeforeTheSession: rule('R29', 'not-before-the-session', {
    fr: 'La date dite précède l’ouverture de la séance : donnez la date de la séance.',
    en: 'The date given is before the session opened: give the session’s day.',
  }),
  alreadyDecided: rule('R22', 'already-decided', {
    fr: 'Ce point est déjà réglé : rien ne s’y ajoute plus. Une nouvelle décision peut remplacer celle qui a été prise.',
    en: 'This item is already settled: nothing is added to it any more. A new decision may supersede the one taken.',
  }),
  notComplete: rule('R5', 'body-not-complete', {
    fr: 'L’instance n’était pas au complet à l’ouverture de la séance : elle peut se réunir, mais pas décider. Désignez les membres qui manquent, ou portez le point devant l’instance qui décide à sa place.',
    en: 'The body was not complete when the session opened: it may meet, but not decide. Appoint the members missing, or bring the item before the body that decides in its place.',
  }),
  notItsMatter: rule<{ kinds: readonly BodyKind[] }>('R18', 'not-this-body', {
    fr: ({ kinds }) => `Cette instance ne décide pas de cette matière : c’est à ${either(kinds, 0, ' ou ')}.`,
    en: ({ kinds }) => `This body does not decide this matter: it is for ${either(kinds, 1, ' or ')}.`,
  }),
  effectOfAnotherMatter: rule('R18', 'effect-of-another-matter', {
    fr: 'L’effet de ce point ne relève pas de sa matière : reformulez le point.',
    en: 'The effect of this item does not belong to its matter: reword the item.',
  }),
  effectMissing: rule('R18', 'effect-missing', {
    fr: 'Ce point ne dit pas ce que la décision entraîne : reformulez-le en indiquant son effet.',
    en: 'This item does not say what the decision brings about: reword it with its effect.',
  }),
  notOnTheRoll: rule('R11', 'not-on-the-roll', {
    fr: 'Cette personne n’a pas de voix dans cette séance : la liste des votants a été arrêtée à l’ouverture.',
    en: 'This person has no voice in this session: the roll was frozen when it opened.',
  }),
  voiceTwice: rule('R16', 'one-voice-a-member', {
    fr: 'Ce membre est nommé deux fois : chacun n’a qu’une voix. Gardez celle qu’il a donnée.',
    en: 'This member is named twice: each has one voice. Keep the one that was given.',
  }),
  mandateLost: rule('R39', 'mandate-lost', {
    fr: 'Ce membre a perdu son mandat depuis l’ouverture de la séance : il n’a plus de voix sur les points non encore décidés.',
    en: 'This member has lost the mandate since the session opened, and has no voice on items not yet decided.',
  }),
  recused: rule('R13', 'recused', {
    fr: 'Ce membre s’est déporté sur ce point : il ne débat pas et ne vote pas.',
    en: 'This member is recused from this item: neither debate nor voice.',
  }),
  neitherPresentNorRepresented: rule('R11', 'neither-present-nor-represented', {
    fr: 'Ce membre n’est ni présent ni représenté : notez sa présence ou son pouvoir d’abord.',
    en: 'This member is neither present nor represented: record attendance or a proxy first.',
  }),
  againstNeedsAReason: rule('R16', 'against-needs-a-reason', {
    fr: 'Une voix contre dit pourquoi : ajoutez le motif.',
    en: 'A voice against says why: add the reason.',
  }),
  sendBackNeedsAQuestion: rule('R17', 'send-back-needs-a-question', {
    fr: 'Un renvoi au comité technique pose une question : écrivez-la.',
    en: 'Sending back to the technical committee asks a question: write it.',
  }),
  noOneElseInWriting: rule('R15', 'each-answers-in-writing', {
    fr: 'Dans une consultation écrite, chacun répond : le silence est une abstention. Notez une à une les réponses reçues.',
    en: 'In a written consultation everyone answers for themselves: silence is an abstention. Take the answers down one by one.',
  }),
  consultationOver: rule('R15', 'consultation-over', {
    fr: 'La consultation est close : les réponses tardives ne comptent plus.',
    en: 'The consultation is over: later answers no longer count.',
  }),
  consultationNotOpen: rule('R15', 'consultation-not-open-yet', {
    fr: 'La consultation n’a pas encore commencé : attendez son premier jour.',
    en: 'The consultation has not begun yet: wait for its first day.',
  }),
  consultationRunning: rule('R15', 'consultation-still-running', {
    fr: 'La consultation court encore : on décide quand tous ont répondu, ou passé son terme.',
    en: 'The consultation is still running: it is decided once all have answered, or after its closing.',
  }),
  nobodyThere: rule('R11', 'nobody-there', {
    fr: 'Personne n’est noté présent ni représenté pour ce point : notez d’abord les présences.',
    en: 'Nobody is recorded as present or represented for this item: record attendance first.',
  }),
  noVoiceYet: rule('R16', 'no-voice-yet', {
    fr: 'Aucune voix n’a été donnée sur ce point : mettez-le aux voix d’abord.',
    en: 'No voice has been given on this item: put it to the vote first.',
  }),
  noAllyHasAVoice: rule('R16', 'no-ally-has-a-voice', {
    fr: 'Aucun allié n’a de voix sur ce point : il ne peut pas être décidé ainsi.',
    en: 'No ally has a voice on this item: it cannot be decided.',
  }),
  noQuorum: rule<QuorumFound>('R12', 'no-quorum', {
    fr: (q) =>
      `Le quorum n’est pas atteint : ${q.alliesFound} allié(s) sur ${q.alliesBase}, il en faut ${q.alliesNeeded} ; ${q.seatsFound} membre(s) présent(s) ou représenté(s) sur ${q.seatsBase}, il en faut ${q.seatsNeeded}. La séance peut continuer sans décider, ou être ajournée et convoquée une seconde fois.`,
    en: (q) =>
      `There is no quorum: ${q.alliesFound} allies of ${q.alliesBase}, ${q.alliesNeeded} needed; ${q.seatsFound} members present or represented of ${q.seatsBase}, ${q.seatsNeeded} needed. The session may go on without deciding, or be adjourned and convened again.`,
  }),
  noQuorumAtTheOpening: rule<QuorumFound>('R12', 'no-quorum-at-the-opening', {
    fr: (q) =>
      `La séance s’est ouverte sans quorum (${q.alliesFound} allié(s) sur ${q.alliesNeeded} nécessaires, ${q.seatsFound} membre(s) sur ${q.seatsNeeded}) : elle peut continuer, mais pas décider. Ajournez-la et convoquez-la une seconde fois.`,
    en: (q) =>
      `The session opened without a quorum (${q.alliesFound} allies of ${q.alliesNeeded} needed, ${q.seatsFound} members of ${q.seatsNeeded}): it may go on, but not decide. Adjourn it and convene it again.`,
  }),
  noticeTooShort: rule<{ missing: readonly string[] }>('R10', 'notice-not-accepted', {
    fr: ({ missing }) =>
      `Le délai de convocation n’a pas été respecté pour ce point, et tous les alliés ne sont pas là ou ne l’ont pas accepté : ${missing.map((p) => `{party:${p}}`).join(', ')}. Demandez leur accord, ou reportez le point.`,
    en: ({ missing }) =>
      `The notice was too short for this item, and not every ally is there or has accepted it: ${missing.map((p) => `{party:${p}}`).join(', ')}. Ask for their consent, or put the item off.`,
  }),
  ownerUnknown: rule('R4', 'owner-is-no-party', {
    fr: 'Une condition ou une action de ce point est confiée à une organisation qui n’est pas partie prenante : reformulez le point.',
    en: 'A condition or an action of this item is given to an organisation that is no party: reword the item.',
  }),
  conditionNotOpen: rule('R4', 'condition-not-open', {
    fr: 'Ce point lève une condition qui n’est pas en cours : reformulez-le.',
    en: 'This item lifts a condition that is not open: reword it.',
  }),
  notSuperseded: rule('R21', 'nothing-to-supersede', {
    fr: 'Ce point remplace une décision qui n’a pas été adoptée, ou qui l’a déjà été par une autre : reformulez-le.',
    en: 'This item supersedes a decision that was not adopted, or that another has already superseded: reword it.',
  }),
  olderIsNotItsMatter: rule('R21', 'older-not-this-body', {
    fr: 'Cette instance ne peut pas décider de la matière de la décision qu’elle remplacerait : portez le point devant celle qui le peut.',
    en: 'This body may not decide the matter of the decision that it would supersede: bring the item before the one that may.',
  }),
  waiverNotItsGate: rule('R3', 'waiver-not-this-body', {
    fr: 'Seule l’instance qui décide d’un passage peut dispenser de l’un de ses critères : portez la dispense devant elle.',
    en: 'Only the body that decides a gate may waive one of its criteria: bring the waiver before it.',
  }),
  proposalWithdrawn: rule('R24', 'proposal-withdrawn', {
    fr: 'La proposition dont ce point est saisi a été retirée : on ne la met pas aux voix. Reformulez le point sans elle, ou faites soumettre une nouvelle proposition.',
    en: 'The proposal that this item answers has been withdrawn: it is not put to the vote. Reword the item without it, or have a new proposal submitted.',
  }),
  keptActionNotOpen: rule('R21', 'kept-action-not-open', {
    fr: 'Ce point garde une action qui n’est pas une action en cours de la décision remplacée : reformulez-le.',
    en: 'This item keeps an action that is no open action of the decision superseded: reword it.',
  }),
};

/** What bringing into effect and ratifying refuses (R19–R21). */
export const effectRules = {
  notAdopted: rule('R19', 'not-adopted', {
    fr: 'Cette décision n’a pas été adoptée : elle n’a pas d’effet.',
    en: 'This decision was not adopted: it has no effect.',
  }),
  notBeforeTheDecision: rule('R29', 'not-before-the-decision', {
    fr: 'La date dite précède la décision : donnez une date plus tardive.',
    en: 'The date given is before the decision: give a later one.',
  }),
  lapsed: rule('R19', 'lapsed-after-twelve-months', {
    fr: 'Douze mois ont passé depuis la décision : son effet ne peut plus avoir lieu. Prenez une nouvelle décision.',
    en: 'Twelve months have passed since the decision: its effect can no longer take place. Take a new decision.',
  }),
  superseded: rule('R21', 'superseded', {
    fr: 'Une décision plus récente a remplacé celle-ci : c’est elle qui vaut.',
    en: 'A later decision has superseded this one, and is the one that counts.',
  }),
  awaitsBoards: rule<{ partyIds: readonly string[] }>('R20', 'awaits-ratification', {
    fr: ({ partyIds }) =>
      `L’effet attend la ratification des conseils d’administration de : ${partyIds.map((p) => `{party:${p}}`).join(', ')}.`,
    en: ({ partyIds }) =>
      `The effect awaits ratification by the boards of: ${partyIds.map((p) => `{party:${p}}`).join(', ')}.`,
  }),
  nobodyLeftToAsk: rule('R39', 'nobody-left-to-ask', {
    fr: 'Il ne reste aucun conseil à qui demander sa ratification : la décision est caduque. Prenez-en une nouvelle.',
    en: 'There is no board left to ask for ratification: the decision has lapsed. Take a new one.',
  }),
  notRatified: rule('R20', 'not-ratified', {
    fr: 'Un conseil d’administration a refusé : la décision n’est pas ratifiée et restera sans effet.',
    en: 'A board has refused: the decision is not ratified and will have no effect.',
  }),
  notAsked: rule('R20', 'board-not-asked', {
    fr: 'La ratification de ce conseil n’est pas demandée pour cette décision.',
    en: 'This board is not asked to ratify this decision.',
  }),
  alreadyAnswered: rule('R20', 'board-has-answered', {
    fr: 'Ce conseil a déjà ratifié la décision : une nouvelle décision peut la remplacer.',
    en: 'This board has already ratified the decision: a new decision may supersede it.',
  }),
};

/** What actions refuse. */
export const actionRules = {
  ownerIsNoParty: rule('R18', 'owner-not-a-party', {
    fr: 'Cette organisation n’est pas partie prenante ce jour-là : confiez l’action à une autre.',
    en: 'This organisation is no party on that day: give the action to another.',
  }),
  notOpen: rule('R18', 'action-not-open', {
    fr: 'Cette action est déjà achevée ou abandonnée.',
    en: 'This action is already completed or dropped.',
  }),
  notADay: rule('R29', 'not-a-day', {
    fr: 'Cette date n’existe pas : donnez un jour, sous la forme 2018-03-05.',
    en: 'There is no such date: give a day, in the form 2018-03-05.',
  }),
  notBeforeItWasAssigned: rule('R29', 'not-before-the-action', {
    fr: 'La date dite précède le jour où l’action a été confiée : donnez une date plus tardive.',
    en: 'The date given is before the day on which the action was assigned: give a later one.',
  }),
};
