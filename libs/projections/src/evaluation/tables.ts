import type { AssessmentContent, Basis, Conclusion, EvaluationPlan, RoadmapItem } from '@alliage/events';
import { flag, integer, json, optional, text } from '../contract/columns.ts';
import { table } from '../contract/table.ts';

/** Every plan agreed, the last one being in use; `revision` tells them apart. */
export const plan = table('evaluation_plan', {
  key: ['revision'],
  columns: { revision: integer(), plan: json<EvaluationPlan>(), agreedOn: text(), decisionId: text() },
});

/** One row a cycle. Empty texts: not yet. */
export const cycle = table('evaluation_cycle', {
  key: ['cycle'],
  columns: {
    cycle: integer(),
    enteredOn: text(),
    /** Where a report is what the entry into it rests on (R37). */
    enteredBasis: optional(json<Basis>()),
    openedOn: optional(text()),
    openedBy: optional(text()),
    openedAt: optional(integer()),
    deadline: optional(text()),
    asked: json<readonly string[]>(),
    revealedOn: optional(text()),
    revealedBy: optional(text()),
    missing: json<readonly string[]>(),
    conclusion: optional(text<Conclusion>()),
    concludedOn: optional(text()),
    concludedBy: optional(text()),
    /** Where a report is what the conclusion rests on (R37). */
    basis: optional(json<Basis>()),
    words: optional(text()),
  },
});

/** Who has handed in an assessment; what it says only once all are open (R28). */
export const assessment = table('evaluation_assessment', {
  key: ['cycle', 'partyId'],
  columns: {
    cycle: integer(),
    partyId: text(),
    counts: flag(),
    content: optional(json<AssessmentContent>()),
  },
});

/** Levels of trust. No query shows one alone: see trust.ts. */
export const pulse = table('evaluation_pulse', {
  key: ['period', 'partyId'],
  columns: { period: text(), periodKey: text(), lastDay: text(), partyId: text(), level: integer() },
});

export const scenario = table('evaluation_scenario', {
  key: ['scenarioId'],
  columns: {
    scenarioId: text(),
    cycle: integer(),
    title: text(),
    sketch: text(),
    pros: json<readonly string[]>(),
    cons: json<readonly string[]>(),
    status: text<'explored' | 'dropped' | 'chosen'>(),
    exploredOn: text(),
    sortKey: text(),
    revision: integer(),
    reason: optional(text()),
    decisionId: optional(text()),
  },
});

/** Adoptions and confirmations, in order of recording. */
export const roadmap = table('evaluation_roadmap', {
  key: ['revision'],
  columns: {
    revision: integer(),
    version: integer(),
    cycle: integer(),
    confirmed: flag(),
    items: json<readonly RoadmapItem[]>(),
    adoptedOn: text(),
    decisionId: text(),
  },
});

/** What became of an item; none here: still open. */
export const roadmapItem = table('evaluation_roadmap_item', {
  key: ['roadmapItemId'],
  columns: {
    roadmapItemId: text(),
    status: text<'achieved' | 'dropped'>(),
    endedOn: text(),
    words: optional(text()),
  },
});
