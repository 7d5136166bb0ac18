import { sortKey, wordsOf, type FreeText } from '@alliage/events';
import { lastDay } from '../contract/periods.ts';
import { projection, type Handlers } from '../contract/projection.ts';
import { assessment, cycle, plan, pulse, roadmap, roadmapItem, scenario } from './tables.ts';

const said = (words: FreeText | undefined): string | null => (words === undefined ? null : wordsOf(words));

const assessing: Handlers = {
  EvaluationPlanAgreed: ({ data, revision, effectiveOn }, rows) =>
    rows.put(plan, { revision, plan: data.plan, agreedOn: effectiveOn, decisionId: data.decisionId }),
  StageEntered: ({ data, effectiveOn }, rows) => {
    if (data.to === 'evaluation' && data.cycle !== undefined)
      rows.put(cycle, {
        ...{ cycle: data.cycle, enteredOn: effectiveOn, asked: [], missing: [] },
        enteredBasis: data.basis.kind === 'report' ? data.basis : null,
      });
  },
  EvaluationOpened: async ({ data, effectiveOn, revision }, rows) => {
    const { cycle: n, asked, deadline, decisionId } = data;
    // Opened anew after it lapsed (R39): what was handed in before is not of this one.
    for (const { partyId } of await rows.list(assessment, { cycle: n })) rows.remove(assessment, { cycle: n, partyId });
    const { enteredOn = effectiveOn, enteredBasis = null } = (await rows.get(cycle, { cycle: n })) ?? {};
    const opened = { openedOn: effectiveOn, openedBy: decisionId, openedAt: revision, deadline, asked, missing: [] };
    rows.put(cycle, { cycle: n, enteredOn, enteredBasis, ...opened });
  },
  AssessmentSealed: ({ data: { cycle: n, partyId, counts } }, rows) =>
    rows.put(assessment, { cycle: n, partyId, counts }),
  AssessmentRevealed: ({ data: { cycle: n, partyId, counts, content } }, rows) =>
    rows.put(assessment, { cycle: n, partyId, counts, content }),
  AssessmentsRevealed: ({ data: { cycle: n, missing, decisionId }, effectiveOn }, rows) =>
    rows.patch(cycle, { cycle: n }, { revealedOn: effectiveOn, revealedBy: decisionId, missing }),
  EvaluationConcluded: ({ data: { cycle: n, conclusion, words, decisionId, basis }, effectiveOn }, rows) =>
    rows.patch(
      cycle,
      { cycle: n },
      {
        conclusion,
        concludedOn: effectiveOn,
        concludedBy: decisionId ?? null,
        words: said(words),
        basis: basis ?? null,
      },
    ),
  TrustPulseRecorded: ({ data: { partyId, period, level } }, rows) =>
    rows.put(pulse, { partyId, period, level, periodKey: sortKey(period), lastDay: lastDay(period) }),
};

const heading: Handlers = {
  ScenarioExplored: ({ data, effectiveOn, revision }, rows) => {
    const { scenarioId, cycle: n, title, sketch, pros, cons } = data;
    rows.put(scenario, {
      ...{ scenarioId, cycle: n, title: wordsOf(title), sketch: wordsOf(sketch), status: 'explored' },
      ...{ pros: pros.map((text) => wordsOf(text)), cons: cons.map((text) => wordsOf(text)) },
      ...{ exploredOn: effectiveOn, sortKey: sortKey(effectiveOn), revision },
    });
  },
  ScenarioDropped: ({ data: { scenarioId, reason } }, rows) =>
    rows.patch(scenario, { scenarioId }, { status: 'dropped', reason: wordsOf(reason) }),
  ScenarioChosen: async ({ data: { cycle: n, scenarioId, decisionId } }, rows) => {
    for (const other of await rows.list(scenario))
      if (other.cycle === n && other.status === 'chosen')
        await rows.patch(scenario, { scenarioId: other.scenarioId }, { status: 'explored', decisionId: null });
    await rows.patch(scenario, { scenarioId }, { status: 'chosen', decisionId });
  },
  RoadmapAdopted: ({ data, revision, effectiveOn }, rows) =>
    rows.put(roadmap, { revision, ...data, adoptedOn: effectiveOn }),
  RoadmapItemAchieved: ({ data: { roadmapItemId, words }, effectiveOn }, rows) =>
    rows.put(roadmapItem, { roadmapItemId, status: 'achieved', endedOn: effectiveOn, words: said(words) }),
  RoadmapItemDropped: ({ data: { roadmapItemId, reason }, effectiveOn }, rows) =>
    rows.put(roadmapItem, { roadmapItemId, status: 'dropped', endedOn: effectiveOn, words: said(reason) }),
};

/** Plans, cycles, assessments once open, conclusions, trust, scenarios and roadmaps. */
export const evaluation = projection({
  name: 'evaluation',
  version: 3,
  tables: { plan, cycle, assessment, pulse, scenario, roadmap, roadmapItem },
  on: { ...assessing, ...heading },
});
