import { rule } from '../decider/refusal.ts';

export const feasibility = {
  beforeStudy: rule('R29', 'before-the-study', {
    fr: 'La date dite est antérieure au début de l’étude : donnez une date plus récente.',
    en: 'The date given is before the study began: give a later one.',
  }),
  concluded: rule('G2', 'study-concluded', {
    fr: 'Cette étude est déjà conclue : lancez-en une seconde, dont la conclusion remplacera la première.',
    en: 'This study is concluded already: start a second one, whose conclusion replaces the first.',
  }),
  conditionsMissing: rule('G2', 'conditions-missing', {
    fr: '« Faisable sous conditions » : dites lesquelles.',
    en: '“Feasible with conditions”: say which ones.',
  }),
  conditionsUnwanted: rule('G2', 'conditions-unwanted', {
    fr: 'Seule la conclusion « faisable sous conditions » pose des conditions : changez la conclusion, ou retirez-les.',
    en: 'Only the conclusion “feasible with conditions” sets conditions: change the conclusion, or leave them out.',
  }),
  conditionLifted: rule('R4', 'condition-lifted', {
    fr: 'Cette condition a été levée par une décision : il n’y a plus rien à remplir.',
    en: 'This condition was lifted by a decision: there is nothing left to meet.',
  }),
  conditionMet: rule('R4', 'condition-met', {
    fr: 'Cette condition est déjà remplie : on ne la confie plus à personne.',
    en: 'This condition is met already: it is no longer entrusted to anyone.',
  }),
  beforeCondition: rule('R29', 'before-the-condition', {
    fr: 'La date dite est antérieure au jour où la condition a été posée : donnez une date plus récente.',
    en: 'The date given is before the day the condition was set: give a later one.',
  }),
  personOfParty: rule('R4', 'person-of-which-party', {
    fr: 'Dites aussi pour quelle partie prenante cette personne répond de la condition.',
    en: 'Say also for which party this person answers for the condition.',
  }),
  dueBeforeSet: rule('R4', 'due-before-set', {
    fr: 'L’échéance précède le jour où la condition est posée : donnez une échéance à venir.',
    en: 'The due date comes before the day the condition is set: give one that lies ahead.',
  }),
};
