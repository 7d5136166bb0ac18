import { rule } from '../decider/refusal.ts';

/** Refusals of the life of projects (section 5, R18, R27, R29). */
export const projectRules = {
  beforeProposed: rule('R29', 'before-the-project', {
    fr: 'La date dite est antérieure à la proposition du chantier : donnez une date plus récente.',
    en: 'The date given is before the project was proposed: give a later one.',
  }),
  notAParty: rule('R29', 'not-a-party-that-day', {
    fr: 'Une des organisations citées n’est pas partie prenante de l’alliance ce jour-là : faites-la d’abord entrer.',
    en: 'One of those named is not a party of the alliance on that day: let it in first.',
  }),
  alreadyStarted: rule('R18', 'project-already-started', {
    fr: 'Ce chantier n’est plus à l’état de proposition : une fois lancé, il se réoriente ou s’arrête par une décision.',
    en: 'This project is no longer a proposal: once launched, it is reoriented or stopped by a decision.',
  }),
  notOpen: rule('R18', 'project-not-open', {
    fr: 'Ce chantier n’est plus en cours ce jour-là : ses jalons et ses difficultés sont clos.',
    en: 'This project is no longer under way on that day: its milestones and difficulties are closed.',
  }),
  notLaunched: rule('R18', 'project-not-launched', {
    fr: 'Ce chantier n’était pas lancé ce jour-là : faites d’abord décider son lancement.',
    en: 'This project was not launched on that day: have its launch decided first.',
  }),
  notUnderWay: rule('R18', 'project-not-under-way', {
    fr: 'Ce chantier n’est pas en cours : seul un chantier lancé, ni achevé ni arrêté, se réoriente, s’arrête ou s’achève.',
    en: 'This project is not under way: only one that is launched, neither completed nor stopped, is reoriented, stopped or completed.',
  }),
  milestoneDone: rule('section 5', 'milestone-done', {
    fr: 'Ce jalon est déjà atteint ou abandonné : posez-en un nouveau.',
    en: 'This milestone is already reached or dropped: set a new one.',
  }),
  beforeMilestone: rule('R29', 'before-the-milestone', {
    fr: 'La date dite est antérieure au jour où le jalon a été posé : donnez une date plus récente.',
    en: 'The date given is before the day on which the milestone was set: give a later one.',
  }),
  notADay: rule('R29', 'not-a-day', {
    fr: 'L’échéance doit être un jour du calendrier, par exemple 2018-06-15.',
    en: 'The due date must be a day of the calendar, such as 2018-06-15.',
  }),
  notAPeriod: rule('R29', 'not-a-period', {
    fr: 'La période se dit par un jour, un mois, une année, un tiers d’année ou deux dates, par exemple 2017 ou 2016/2018.',
    en: 'A period is a day, a month, a year, a third of a year or two dates, such as 2017 or 2016/2018.',
  }),
  futurePeriod: rule('R29', 'period-not-begun', {
    fr: 'La période dite n’a pas encore commencé : on rapporte ce qui a eu lieu.',
    en: 'The period given has not begun yet: what is reported has happened.',
  }),
  emptyResult: rule('section 5', 'result-says-nothing', {
    fr: 'Un résultat dit une valeur ou un récit, ou les deux : ajoutez l’un ou l’autre.',
    en: 'A result gives a value or a story, or both: add one of them.',
  }),
  beforeDifficulty: rule('R29', 'before-the-difficulty', {
    fr: 'La date dite est antérieure au jour où la difficulté a été signalée : donnez une date plus récente.',
    en: 'The date given is before the day on which the difficulty was raised: give a later one.',
  }),
  difficultyDone: rule('section 5', 'difficulty-done', {
    fr: 'Cette difficulté est déjà résolue ou portée en arbitrage : signalez-en une nouvelle.',
    en: 'This difficulty is already resolved or escalated: raise a new one.',
  }),
};
