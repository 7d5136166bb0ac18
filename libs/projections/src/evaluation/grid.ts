import { label } from '@alliage/domain';
import { EvaluationCell, wordsOf, type AssessmentContent, type EvaluationPlan, type Language } from '@alliage/events';

export interface CellScored {
  readonly cell: EvaluationCell;
  readonly name: string;
  /** Average over those that count, 1 to 5, in tenths; with how many scores, the lowest and the highest. */
  readonly average: string;
  readonly scores: number;
  readonly lowest: number;
  readonly highest: number;
}

/** Scores by cell of the grid, of the assessments given. */
export function scoresOf(contents: readonly AssessmentContent[], language: Language): CellScored[] {
  return EvaluationCell.options.flatMap((cell): CellScored[] => {
    const scores = contents.flatMap(({ cells }) => cells.filter((c) => c.cell === cell).map((c) => c.score));
    if (scores.length === 0) return [];
    const average = (scores.reduce((sum, score) => sum + score, 0) / scores.length).toFixed(1);
    const name = label('evaluation-cell', cell, language);
    return [{ cell, name, average, scores: scores.length, lowest: Math.min(...scores), highest: Math.max(...scores) }];
  });
}

/** The nine cells with their names, whether a plan keeps each, and why not: one of which it says nothing is kept. */
export const cellsOf = ({ cells }: EvaluationPlan, language: Language) =>
  EvaluationCell.options.map((cell) => {
    const said = cells.find((c) => c.cell === cell);
    const reason = said?.reason === undefined ? null : wordsOf(said.reason);
    return { cell, name: label('evaluation-cell', cell, language), kept: said?.kept ?? true, reason };
  });
