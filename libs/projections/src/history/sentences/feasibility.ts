import type { Owner } from '@alliage/events';
import type { Say } from '../say.ts';
import type { Told } from '../told.ts';
import type { Chapter, Sentences } from './sentences.ts';

/** « (Fédération X, avant le 3 mars 2018) »: who answers for it and until when, as far as it was said. */
function charge({ owner, due }: { owner?: Owner | undefined; due?: string | undefined }, say: Say): string {
  const until = { fr: 'pour ', en: 'by ' }[say.language];
  const parts = [owner && say.party(owner.partyId), due && until + say.day(due)].filter((part) => part !== undefined);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

function source({ data: { source } }: Told<'ConditionSet'>, say: Say): string {
  if (source.kind === 'study') return { fr: 'L’étude de faisabilité', en: 'The feasibility study' }[say.language];
  const decision = say.decision(source.decisionId);
  return { fr: `La ${decision}`, en: `The ${decision}` }[say.language];
}

export const feasibility: Sentences<Chapter<'feasibility'>> = {
  FeasibilityStudyStarted: {
    fr: ({ data }, say) => `Une étude de faisabilité commence : ${say.words(data.question)}.`,
    en: ({ data }, say) => `A feasibility study starts: ${say.words(data.question)}.`,
  },
  FeasibilityStudyConcluded: {
    fr: ({ data }, say) =>
      `L’étude de faisabilité conclut : ${say.label('study-verdict', data.verdict)}. ${say.words(data.words)}.`,
    en: ({ data }, say) =>
      `The feasibility study concludes: ${say.label('study-verdict', data.verdict)}. ${say.words(data.words)}.`,
  },
  ConditionSet: {
    fr: (event, say) =>
      `${source(event, say)} pose une condition : ${say.words(event.data.text)}${charge(event.data, say)}.`,
    en: (event, say) =>
      `${source(event, say)} sets a condition: ${say.words(event.data.text)}${charge(event.data, say)}.`,
  },
  ConditionAssigned: {
    fr: ({ data }, say) => `La condition ${say.thing(data.conditionId)} est confiée${charge(data, say)}.`,
    en: ({ data }, say) => `The condition ${say.thing(data.conditionId)} is assigned${charge(data, say)}.`,
  },
  ConditionMet: {
    fr: ({ data }, say) => `La condition ${say.thing(data.conditionId)} est remplie : ${say.words(data.evidence)}.`,
    en: ({ data }, say) => `The condition ${say.thing(data.conditionId)} is met: ${say.words(data.evidence)}.`,
  },
  ConditionLifted: {
    fr: ({ data }, say) =>
      `La condition ${say.thing(data.conditionId)} est levée par la ${say.decision(data.decisionId)}.`,
    en: ({ data }, say) =>
      `The condition ${say.thing(data.conditionId)} is lifted by ${say.decision(data.decisionId)}.`,
  },
  CriterionWaived: {
    fr: ({ data }, say) =>
      `Pour le passage ${data.gate}, la ${say.decision(data.decisionId)} dispense d’un critère (${say.label('criterion', data.criterion)}) : ${say.words(data.reason)}.`,
    en: ({ data }, say) =>
      `For gate ${data.gate}, ${say.decision(data.decisionId)} waives a criterion (${say.label('criterion', data.criterion)}): ${say.words(data.reason)}.`,
  },
};
