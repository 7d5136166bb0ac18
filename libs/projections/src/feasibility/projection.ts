import { wordsOf, type Criterion, type Gate, type StudyVerdict } from '@alliage/events';
import { integer, optional, text } from '../contract/columns.ts';
import { dayBeforeEnd, END, firstDay } from '../contract/periods.ts';
import { projection } from '../contract/projection.ts';
import { table } from '../contract/table.ts';

export const study = table('feasibility_study', {
  key: ['studyId'],
  columns: {
    studyId: text(),
    question: text(),
    byPartyId: optional(text()),
    startedOn: text(),
    revision: integer(),
    verdict: optional(text<StudyVerdict>()),
    words: optional(text()),
    concludedOn: optional(text()),
    /** Revision of its conclusion: the last one counts, a second study replaces the first. 0 before. */
    concludedAt: integer(),
  },
});

export const condition = table('feasibility_condition', {
  key: ['conditionId'],
  columns: {
    conditionId: text(),
    source: text<'study' | 'waiver' | 'decision'>(),
    /** The study or the decision that set it. */
    sourceId: text(),
    criterion: optional(text<Criterion>()),
    text: text(),
    partyId: optional(text()),
    personId: optional(text()),
    due: optional(text()),
    /** What it is sorted by: without a due date, last. */
    dueKey: text(),
    setOn: text(),
    revision: integer(),
    /** The days on which it is open: dates, since "open" is asked for a day (R40). */
    fromDay: text(),
    untilDay: text(),
    metOn: optional(text()),
    evidence: optional(text()),
    liftedOn: optional(text()),
    liftedBy: optional(text()),
  },
});

/** R3: a waiver serves one passage, and stays visible until its condition is met. */
export const waiver = table('feasibility_waiver', {
  key: ['revision'],
  columns: {
    revision: integer(),
    gate: text<Gate>(),
    criterion: text<Criterion>(),
    reason: text(),
    decisionId: text(),
    conditionId: optional(text()),
    on: text(),
  },
});

/** Whether it can be done, and under which conditions (R3, R4). */
export const feasibility = projection({
  name: 'feasibility',
  version: 2,
  tables: { study, condition, waiver },
  on: {
    FeasibilityStudyStarted: ({ data: { studyId, question, byPartyId }, revision, effectiveOn }, rows) =>
      rows.put(study, {
        ...{ studyId, question: wordsOf(question), byPartyId },
        ...{ startedOn: effectiveOn, revision, concludedAt: 0 },
      }),
    FeasibilityStudyConcluded: ({ data: { studyId, verdict, words }, revision, effectiveOn }, rows) =>
      rows.patch(
        study,
        { studyId },
        { verdict, words: wordsOf(words), concludedOn: effectiveOn, concludedAt: revision },
      ),
    ConditionSet: ({ data, revision, effectiveOn }, rows) => {
      const { conditionId, source, owner, due } = data;
      rows.put(condition, {
        ...{ conditionId, source: source.kind, text: wordsOf(data.text), due, dueKey: due ?? END },
        sourceId: source.kind === 'study' ? source.studyId : source.decisionId,
        criterion: source.kind === 'waiver' ? source.criterion : undefined,
        ...{ partyId: owner?.partyId, personId: owner?.personId, setOn: effectiveOn, revision },
        ...{ fromDay: firstDay(effectiveOn), untilDay: END },
      });
    },
    ConditionAssigned: ({ data: { conditionId, owner, due } }, rows) =>
      rows.patch(
        condition,
        { conditionId },
        { partyId: owner.partyId, personId: owner.personId ?? null, due, dueKey: due },
      ),
    PartiesMerged: async ({ data: { kept, ended } }, rows) => {
      for (const row of await rows.list(condition))
        if (row.partyId === ended && row.untilDay === END) await rows.patch(condition, row, { partyId: kept });
    },
    ConditionMet: ({ data: { conditionId, evidence }, effectiveOn }, rows) =>
      rows.patch(
        condition,
        { conditionId },
        { metOn: effectiveOn, evidence: wordsOf(evidence), untilDay: dayBeforeEnd(effectiveOn) },
      ),
    ConditionLifted: ({ data: { conditionId, decisionId }, effectiveOn }, rows) =>
      rows.patch(
        condition,
        { conditionId },
        { liftedOn: effectiveOn, liftedBy: decisionId, untilDay: dayBeforeEnd(effectiveOn) },
      ),
    CriterionWaived: ({ data: { reason, ...waived }, revision, effectiveOn }, rows) =>
      rows.put(waiver, { ...waived, reason: wordsOf(reason), revision, on: effectiveOn }),
  },
});
