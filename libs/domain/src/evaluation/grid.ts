import { EvaluationCell, type EvaluationPlan } from '@alliage/events';

/** The nine cells: effect on oneself, on the allies, on the common cause × performance, trust, innovation. */
export const grid: readonly EvaluationCell[] = EvaluationCell.options;

/** Cells that a plan keeps: all nine less those that it drops (« pas encore »). */
export const keptCells = ({ cells }: EvaluationPlan): EvaluationCell[] =>
  grid.filter((cell) => !cells.some((c) => c.cell === cell && !c.kept));
