import { sayDay } from '../vocabulary/day.ts';
import { rule } from '../decider/refusal.ts';

/** What a decision of matter `evaluation` may still want (R18, R28). */
export const evaluationEffectBroken = {
  gridOnce: rule('R18', 'plan-cells-once', {
    fr: 'Le plan cite deux fois la même case de la grille : gardez-la ou écartez-la, une seule fois.',
    en: 'The plan names a cell of the grid twice: keep it or drop it, once.',
  }),
  keepsACell: rule('R18', 'plan-keeps-a-cell', {
    fr: 'Le plan n’évalue plus rien : gardez au moins une case de la grille.',
    en: 'The plan evaluates nothing any more: keep at least one cell of the grid.',
  }),
  indicatorsOnce: rule('R18', 'plan-indicators-once', {
    fr: 'Deux indicateurs du plan ont le même identifiant : donnez-en un à chacun.',
    en: 'Two indicators of the plan have the same id: give each its own.',
  }),
  inEvaluation: rule('R18', 'evaluation-in-its-stage', {
    fr: 'Une évaluation s’ouvre et se conclut dans l’étape d’évaluation : franchissez d’abord sa porte.',
    en: 'An evaluation is opened and concluded in the stage of evaluation: pass its gate first.',
  }),
  planAgreed: rule('R18', 'evaluation-plan-first', {
    fr: 'Aucun plan d’évaluation n’est convenu : décidez-en un d’abord.',
    en: 'No evaluation plan is agreed: decide on one first.',
  }),
  openedOnce: rule('R28', 'evaluation-opened-once', {
    fr: 'L’évaluation de ce cycle est déjà ouverte.',
    en: 'The evaluation of this cycle is already open.',
  }),
  atMostAHundred: rule('R28', 'at-most-a-hundred', {
    fr: 'Une évaluation tient cent appréciations au plus : cette alliance compte trop d’alliés.',
    en: 'An evaluation takes a hundred assessments at most: this alliance has too many allies.',
  }),
  notOpen: rule('R28', 'no-evaluation-to-open-up', {
    fr: 'Il n’y a pas d’appréciations sous pli à ouvrir : l’évaluation n’est pas ouverte, ou tout l’est déjà.',
    en: 'There are no sealed assessments to open: the evaluation is not open, or everything already is.',
  }),
  afterTheDeadline: rule<{ deadline: string }>('R28', 'open-after-the-deadline', {
    fr: ({ deadline }) =>
      `Les alliés ont jusqu’au ${sayDay(deadline, 'fr')} inclus pour répondre : décidez l’ouverture après ce jour.`,
    en: ({ deadline }) =>
      `The allies have until ${sayDay(deadline, 'en')}, that day included, to answer: decide the opening after it.`,
  }),
  assessmentsOpen: rule('R18', 'assessments-open-first', {
    fr: 'On ne conclut qu’après avoir tout lu : les appréciations de ce cycle ne sont pas encore ouvertes.',
    en: 'One concludes after reading everything: the assessments of this cycle are not open yet.',
  }),
  oneConclusion: rule('R21', 'one-conclusion-a-cycle', {
    fr: 'Ce cycle est déjà conclu : une nouvelle décision ne le conclut autrement que si elle remplace la première.',
    en: 'This cycle is concluded already: another decision concludes otherwise only if it supersedes the first.',
  }),
};
