import { certainlyBefore, type Criterion, type Stage, type StageGate } from '@alliage/events';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import { mustBePilot } from '../decider/who-acts.ts';
import type { Work } from '../decider/work.ts';
import { criteriaOf, currentStage, gatesBetween } from '../gates/gates.ts';
import { basisOfReport } from './basis.ts';
import { reportRules } from './rules.ts';

/** A stage that the alliance had entered before the cut-over. A criterion of which the source says nothing is not known. */
export interface ReportStage {
  readonly to: Stage;
  readonly criteria?: readonly {
    readonly criterion: Criterion;
    readonly status: 'held' | 'not-met' | 'unknown';
  }[];
}

/** The gates on the way, those of the stages passed over included. */
const wayTo = (from: Stage | undefined, to: Stage): readonly StageGate[] =>
  from === undefined ? [] : gatesBetween(from, to);

export function reportStage(work: Work, { to, criteria = [] }: ReportStage): void {
  mustBePilot(work);
  const { state, on } = work;
  if (state.stages.some(({ basis }) => basis.kind === 'decision')) refuse(reportRules.stagesEnteredHere);
  const last = state.stages.at(-1);
  if (last !== undefined && certainlyBefore(on, last.on)) refuse(reportRules.stageFollows, undefined, '/effectiveOn');
  const from = currentStage(state);
  if (from === to) return;
  const gates = wayTo(from, to);
  const asked = gates.flatMap((gate) => criteriaOf[gate]);
  criteria.forEach(({ criterion }, i) => {
    if (!asked.includes(criterion)) refuse(reportRules.otherCriterion, undefined, `/criteria/${i}/criterion`);
  });
  const cycle = to === 'evaluation' ? state.cycle + 1 : state.cycle;
  work.record(
    'StageEntered',
    said({
      // Absent where stages are passed over: no one gate leads here.
      gate: gates.length === 1 ? gates[0] : undefined,
      from,
      to,
      cycle: cycle === 0 ? undefined : cycle,
      basis: basisOfReport(work),
      criteria: asked.map((criterion) => ({
        criterion,
        status: criteria.find((said) => said.criterion === criterion)?.status ?? ('unknown' as const),
      })),
    }),
  );
}
