import { rule } from '../decider/refusal.ts';

/** Refusals of what is said of the past (R37); those that hold for any report are in decider/reported.ts. */
export const reportRules = {
  stagesEnteredHere: rule('R37', 'stages-entered-here', {
    fr: 'Une étape a déjà été franchie ici par une décision : les suivantes le sont aussi, par leur passage.',
    en: 'A stage has already been entered here by a decision: those that follow are too, through their gate.',
  }),
  stageFollows: rule('R29', 'not-before-the-last-stage', {
    fr: 'Une étape ne commence pas avant celle qui la précède : rapportez-les dans l’ordre, ou donnez une date plus tardive.',
    en: 'A stage does not begin before the one that precedes it: report them in order, or give a later date.',
  }),
  otherCriterion: rule('R37', 'criterion-of-another-gate', {
    fr: 'Ce critère n’est pas de ceux que l’on passe pour entrer dans cette étape : retirez-le.',
    en: 'This criterion is none of those passed on the way into this stage: leave it out.',
  }),
  charterHere: rule('R37', 'charter-here-already', {
    fr: 'Une charte a déjà été rédigée ici : les versions suivantes se rédigent et se signent, elles ne se rapportent plus.',
    en: 'A charter has already been drafted here: later versions are drafted and signed, no longer reported.',
  }),
  oneAccountOfSeats: rule('R37', 'seats-on-one-body', {
    fr: 'Dites soit sur quelle instance, soit au conseil d’administration de quel allié se trouvaient ces sièges.',
    en: 'Say either on which body, or on the board of which ally, these seats were.',
  }),
  beforeItsSession: rule('R29', 'before-its-session', {
    fr: 'La décision serait antérieure à la séance qui l’a prise : vérifiez les deux dates.',
    en: 'The decision would come before the session that took it: check both dates.',
  }),
  scoredOnce: rule('R37', 'scored-once', {
    fr: 'Une même case reçoit deux notes : gardez-en une par case.',
    en: 'One cell is scored twice: keep one score a cell.',
  }),
  launchedAlready: rule('R37', 'project-launched-already', {
    fr: 'Ce chantier n’est plus à l’état de proposition : son lancement est déjà connu.',
    en: 'This project is no longer a proposal: its launch is already known.',
  }),
  noEvaluation: rule('R37', 'no-evaluation-then', {
    fr: 'Aucune évaluation n’était en cours à cette date : rapportez d’abord l’entrée en évaluation, ou vérifiez la date.',
    en: 'No evaluation was under way on that date: report the entry into evaluation first, or check the date.',
  }),
  concludedAlready: rule('R37', 'cycle-concluded-already', {
    fr: 'Une autre conclusion est déjà connue pour ce cycle : corrigez-la, ou gardez l’autre version à côté.',
    en: 'Another conclusion is already known of this cycle: correct it, or keep the other account beside it.',
  }),
  suspensionFollows: rule('R29', 'suspensions-in-order', {
    fr: 'Suspensions et reprises se rapportent dans l’ordre : donnez une date plus tardive.',
    en: 'Suspensions and resumptions are reported in order: give a later date.',
  }),
  notSuspended: rule('R37', 'no-suspension-reported', {
    fr: 'Aucune suspension n’est en cours : rapportez-la d’abord.',
    en: 'No suspension is under way: report it first.',
  }),
  closingFollows: rule('R29', 'closing-after-the-stages', {
    fr: 'La clôture serait antérieure à la dernière étape connue : vérifiez les deux dates.',
    en: 'The closing would come before the last stage known: check both dates.',
  }),
  livedOnSince: rule('R37', 'lived-on-since', {
    fr: 'L’alliance a tenu séance, décidé ou signé ici après ce jour : elle n’était pas close. Une alliance qui vit ici se clôt par une décision.',
    en: 'The alliance has met, decided or signed here after that day: it was not closed. An alliance that lives here is closed by a decision.',
  }),
  afterTheClosing: rule('R29', 'after-the-closing', {
    fr: 'À cette date, l’alliance était close : donnez une date antérieure, ou tenez-en une note de journal.',
    en: 'On that date the alliance was closed: give an earlier one, or keep it as a journal entry.',
  }),
  notUnderWay: rule('R37', 'project-not-under-way', {
    fr: 'Ce chantier n’était pas en cours : rapportez d’abord son lancement.',
    en: 'This project was not under way: report its launch first.',
  }),
  goesOnSince: rule('R37', 'goes-on-since', {
    fr: 'Cette partie prenante a nommé quelqu’un ou signé après ce jour : un rapport ne le défait pas. Donnez une date plus tardive, ou enregistrez son retrait.',
    en: 'This party has named somebody or signed after that day: a report does not undo that. Give a later date, or record its withdrawal.',
  }),
};
