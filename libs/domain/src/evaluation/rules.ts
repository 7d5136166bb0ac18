import type { EvaluationCell, Language } from '@alliage/events';
import { rule } from '../decider/refusal.ts';
import { label } from '../vocabulary/labels.ts';

const named = (cells: readonly EvaluationCell[], language: Language): string =>
  cells
    .map((cell) => label('evaluation-cell', cell, language))
    .map((cell) => (language === 'fr' ? `« ${cell} »` : `“${cell}”`))
    .join(', ');

/** Refusals of assessing and of trust (section 6). */
export const evaluationBroken = {
  notOpen: rule('R28', 'evaluation-not-open', {
    fr: 'Aucune évaluation n’attend de réponse : elle n’est pas ouverte, ou les appréciations sont déjà toutes ouvertes.',
    en: 'No evaluation awaits answers: it is not open, or all assessments are open already.',
  }),
  beforeOpening: rule('R29', 'before-the-evaluation', {
    fr: 'La date dite est antérieure à l’ouverture de l’évaluation : donnez une date plus récente.',
    en: 'The date given is before the evaluation was opened: give a later one.',
  }),
  allyOrSupporter: rule('R28', 'allies-and-supporters-assess', {
    fr: 'Seuls les alliés évaluent ; un soutien peut le faire aussi, sans compter.',
    en: 'Only allies assess; a supporter may as well, without counting.',
  }),
  eachCellOnce: rule('R28', 'each-cell-once', {
    fr: 'Une case de la grille ne se note qu’une fois.',
    en: 'A cell of the grid is scored once only.',
  }),
  keptCellsOnly: rule<{ cells: readonly EvaluationCell[] }>('R28', 'kept-cells-only', {
    fr: ({ cells }) => `Le plan d’évaluation ne garde pas ces cases : ${named(cells, 'fr')}. Retirez-les.`,
    en: ({ cells }) => `The evaluation plan does not keep these cells: ${named(cells, 'en')}. Leave them out.`,
  }),
  everyCellScored: rule<{ cells: readonly EvaluationCell[] }>('R28', 'every-cell-scored', {
    fr: ({ cells }) => `Il manque une note de 1 à 5 pour ${named(cells, 'fr')}.`,
    en: ({ cells }) => `A score from 1 to 5 is missing for ${named(cells, 'en')}.`,
  }),
  everyCellTold: rule<{ cells: readonly EvaluationCell[] }>('R28', 'every-cell-told', {
    fr: ({ cells }) => `Il manque un récit pour ${named(cells, 'fr')}. Un même récit peut couvrir plusieurs cases.`,
    en: ({ cells }) => `A story is missing for ${named(cells, 'en')}. One story may cover several cells.`,
  }),
  storyOfSomething: rule('R28', 'story-of-a-cell', {
    fr: 'Un récit dit de quelles cases de la grille il parle : citez-en au moins une.',
    en: 'A story says which cells of the grid it is about: name one at least.',
  }),
  saysSomething: rule('R28', 'assessment-says-something', {
    fr: 'L’appréciation est vide : donnez une note ou un récit.',
    en: 'The assessment is empty: give a score or a story.',
  }),
  fromOneToFive: rule('R28', 'score-from-one-to-five', {
    fr: 'Une note est un nombre entier de 1 à 5.',
    en: 'A score is a whole number from 1 to 5.',
  }),
  indicatorsOfThePlan: rule('R28', 'indicators-of-the-plan', {
    fr: 'Un chiffre se rapporte à un indicateur du plan, une seule fois : vérifiez celui-ci.',
    en: 'A figure is about an indicator of the plan, once only: check this one.',
  }),
  tooLong: rule('R28', 'assessment-too-long', {
    fr: 'L’appréciation est trop longue : 8 Kio au plus, soit environ 8 000 caractères. Raccourcissez les récits.',
    en: 'The assessment is too long: 8 KiB at most, about 8,000 characters. Shorten the stories.',
  }),
  tooMany: rule('R28', 'too-many-assessments', {
    fr: 'Cette évaluation a reçu toutes les appréciations qu’elle peut tenir (100), places des alliés comprises.',
    en: 'This evaluation holds all the assessments it can (100), the allies’ places included.',
  }),
  onlyAllies: rule('R28', 'only-allies-say-trust', {
    fr: 'Seul un allié dit sa confiance : cette partie prenante n’en était pas un ce jour-là.',
    en: 'Only an ally says how much it trusts: this party was none on that day.',
  }),
  onlyItsOwnTrust: rule('R28', 'only-its-own-trust', {
    fr: 'Chacun ne dit que sa propre confiance : demandez-le à une personne de cet allié.',
    en: 'Each says its own trust only: ask somebody of that ally.',
  }),
  notAPeriod: rule('R29', 'not-a-period', {
    fr: 'La période se dit par un jour, un mois, une année, un tiers d’année ou deux dates, par exemple 2017 ou 2017-01/2017-06.',
    en: 'A period is a day, a month, a year, a third of a year or two dates, such as 2017 or 2017-01/2017-06.',
  }),
  futurePeriod: rule('R29', 'period-not-begun', {
    fr: 'Cette période n’a pas encore commencé : dites la confiance d’une période vécue.',
    en: 'This period has not begun yet: say the trust of a period lived through.',
  }),
};
