import type { AssessmentContent, DataOf } from '@alliage/events';
import type { Say } from '../say.ts';
import type { Told } from '../told.ts';
import { by } from './lifecycle.ts';
import type { Chapter, Sentences } from './sentences.ts';
import { does } from './words.ts';

/** Where a report is what the conclusion rests on (R37). */
const rested = ({ basis }: DataOf<'EvaluationConcluded'>, say: Say): string =>
  basis === undefined ? '' : by(basis, say);

const GRID = 9;

/** « (note moyenne : 4,3 sur 5) », over the cells that were scored. */
function average({ cells }: AssessmentContent, say: Say): string {
  if (cells.length === 0) return '';
  const mean = Math.round((10 * cells.reduce((sum, { score }) => sum + score, 0)) / cells.length) / 10;
  const said = say.number(mean);
  return { fr: ` (note moyenne : ${said} sur 5)`, en: ` (average score: ${said} out of 5)` }[say.language];
}

const firstStory = ({ stories }: AssessmentContent, say: Say): string =>
  stories[0] === undefined ? '' : `${{ fr: ' : ', en: ': ' }[say.language]}${say.words(stories[0].story)}`;
const answers = { fr: ['y répond', 'y écrit'], en: ['answers', 'writes'] } as const;
const verb = ({ stories }: AssessmentContent, say: Say) => answers[say.language][stories.length > 0 ? 1 : 0];

function without({ data: { missing } }: Told<'AssessmentsRevealed'>, say: Say): string {
  if (missing.length === 0) return '';
  const names = say.list(missing.map((partyId) => say.party(partyId)));
  return { fr: ` ; n’a pas répondu : ${names}`, en: `; not answered: ${names}` }[say.language];
}

function plan({ data: { plan } }: Told<'EvaluationPlanAgreed'>, say: Say): string {
  const kept = GRID - plan.cells.filter((cell) => !cell.kept).length;
  const { length } = plan.indicators;
  return {
    fr: `${kept} cases de la grille sur ${GRID}, ${length} indicateur${length > 1 ? 's' : ''}, ${plan.answerDays} jours pour répondre`,
    en: `${kept} cells of the grid out of ${GRID}, ${length} indicator${length === 1 ? '' : 's'}, ${plan.answerDays} days for answering`,
  }[say.language];
}

const asked = ({ data }: Told<'EvaluationOpened'>, say: Say) => say.list(data.asked.map((id) => say.party(id)));

export const evaluation: Sentences<Chapter<'evaluation'>> = {
  EvaluationPlanAgreed: {
    fr: (event, say) =>
      `La ${say.decision(event.data.decisionId)} convient d’un plan d’évaluation : ${plan(event, say)}.`,
    en: (event, say) => `By ${say.decision(event.data.decisionId)} an evaluation plan is agreed: ${plan(event, say)}.`,
  },
  EvaluationOpened: {
    fr: (event, say) =>
      `L’évaluation du cycle ${event.data.cycle} est ouverte ; sont appelés à répondre : ${asked(event, say)}. Dernier jour : ${say.day(event.data.deadline)}.`,
    en: (event, say) =>
      `The evaluation of cycle ${event.data.cycle} opens; asked to answer: ${asked(event, say)}. Last day: ${say.day(event.data.deadline)}.`,
  },
  AssessmentSealed: {
    fr: ({ data }, say) => `${does(say.party(data.partyId), 'remet son', 'remettent leur')} appréciation sous pli.`,
    en: ({ data }, say) => `${say.party(data.partyId)} hands in its assessment under seal.`,
  },
  AssessmentRevealed: {
    fr: ({ data }, say) =>
      `Un pli s’ouvre : ${say.party(data.partyId)} ${verb(data.content, say)}${average(data.content, say)}${firstStory(data.content, say)}.`,
    en: ({ data }, say) =>
      `A seal is broken: ${say.party(data.partyId)} ${verb(data.content, say)}${average(data.content, say)}${firstStory(data.content, say)}.`,
  },
  AssessmentsRevealed: {
    fr: (event, say) =>
      `Les appréciations du cycle ${event.data.cycle} sont toutes ouvertes${event.data.decisionId === undefined ? '' : `, par la ${say.decision(event.data.decisionId)}`}${without(event, say)}.`,
    en: (event, say) =>
      `The assessments of cycle ${event.data.cycle} are all open${event.data.decisionId === undefined ? '' : `, by ${say.decision(event.data.decisionId)}`}${without(event, say)}.`,
  },
  EvaluationConcluded: {
    fr: ({ data }, say) =>
      `L’évaluation du cycle ${data.cycle} conclut : ${say.label('conclusion', data.conclusion)}${rested(data, say)}.${data.words === undefined ? '' : ` ${say.words(data.words)}.`}`,
    en: ({ data }, say) =>
      `The evaluation of cycle ${data.cycle} concludes: ${say.label('conclusion', data.conclusion)}${rested(data, say)}.${data.words === undefined ? '' : ` ${say.words(data.words)}.`}`,
  },
  TrustPulseRecorded: {
    fr: ({ data }, say) =>
      `${does(say.party(data.partyId), 'dit son', 'disent leur')} niveau de confiance (${say.when(data.period)}).`,
    en: ({ data }, say) => `${say.party(data.partyId)} says how much it trusts (${say.when(data.period)}).`,
  },
  TrustPulseWorded: {
    fr: ({ data }, say) =>
      `${does(say.party(data.partyId), 'garde pour soi les mots de sa', 'gardent pour soi les mots de leur')} confiance (${say.when(data.period)}).`,
    en: ({ data }, say) => `${say.party(data.partyId)} keeps its words of trust to itself (${say.when(data.period)}).`,
  },
};
