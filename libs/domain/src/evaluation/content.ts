import type { AssessmentContent, EvaluationCell, EvaluationPlan } from '@alliage/events';
import { refusalOf, type Refusal } from '../decider/refusal.ts';
import { keptCells } from './grid.ts';
import { evaluationBroken as broken } from './rules.ts';

const maxBytes = 8 * 1024;

/** Length in bytes of a text in UTF-8. */
const bytesOf = (text: string): number =>
  [...text].reduce((n, c) => {
    const code = c.codePointAt(0)!;
    return n + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
  }, 0);
const twice = (values: readonly string[]) => values.some((v, i) => values.indexOf(v) !== i);

/** What is wrong with an assessment whoever gives it: only kept cells, each once, figures of the plan, no more than 8 KiB. */
function wrong(plan: EvaluationPlan, content: AssessmentContent): (Refusal | false)[] {
  const kept = keptCells(plan);
  const scored = content.cells.map((c) => c.cell);
  const told = content.stories.flatMap((s) => s.cells);
  const dropped = [...new Set([...scored, ...told])].filter((cell) => !kept.includes(cell));
  const figures = content.figures.map((f) => f.indicatorId);
  const strange = figures.findIndex(
    (f, i) => !plan.indicators.some((p) => p.indicatorId === f) || figures.indexOf(f) !== i,
  );
  const whole = content.cells.findIndex(({ score }) => !Number.isInteger(score) || score < 1 || score > 5);
  const ofNothing = content.stories.findIndex((s) => s.cells.length === 0);
  return [
    dropped.length > 0 && refusalOf(broken.keptCellsOnly, { cells: dropped }, '/cells'),
    twice(scored) && refusalOf(broken.eachCellOnce, undefined, '/cells'),
    whole >= 0 && refusalOf(broken.fromOneToFive, undefined, `/cells/${whole}/score`),
    ofNothing >= 0 && refusalOf(broken.storyOfSomething, undefined, `/stories/${ofNothing}/cells`),
    strange >= 0 && refusalOf(broken.indicatorsOfThePlan, undefined, `/figures/${strange}/indicatorId`),
    bytesOf(JSON.stringify(content)) > maxBytes && refusalOf(broken.tooLong, undefined, '/stories'),
  ];
}

/** What an ally still owes: a score and a story for each kept cell. A supporter says what it can. */
function lacking(plan: EvaluationPlan, content: AssessmentContent, whole: boolean): (Refusal | false)[] {
  const without = (has: (cell: EvaluationCell) => boolean) => keptCells(plan).filter((c) => !has(c));
  if (!whole)
    return [
      content.cells.length + content.stories.length === 0 && refusalOf(broken.saysSomething, undefined, '/cells'),
    ];
  const unscored = without((cell) => content.cells.some((c) => c.cell === cell));
  const untold = without((cell) => content.stories.some((s) => s.cells.includes(cell)));
  return [
    unscored.length > 0 && refusalOf(broken.everyCellScored, { cells: unscored }, '/cells'),
    untold.length > 0 && refusalOf(broken.everyCellTold, { cells: untold }, '/stories'),
  ];
}

/** R28: every reason for which an assessment is not one. `whole`: an ally's, which answers for every kept cell. */
export const refusalsOf = (plan: EvaluationPlan, content: AssessmentContent, whole: boolean): Refusal[] =>
  [...wrong(plan, content), ...lacking(plan, content, whole)].filter((r) => r !== false);
