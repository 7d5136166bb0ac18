import type { Answer, Problem } from '../client/http.ts';
import { CaseError } from './read.ts';
import type { Step } from './schema.ts';

/** Every name by which a refusal may be expected: « R12 », « no-quorum », « R12 no-quorum ». */
const reasonsOf = (problem: Problem): string[] => [
  ...(problem.refusals ?? []).map((r) => `${r.rule} ${r.code}`),
  ...(problem.rule === undefined ? [] : [`${problem.rule} ${problem.code ?? ''}`.trim()]),
  ...(problem.code === undefined ? [] : [problem.code]),
];

/** A problem in full: its sentence, then each reason with its rule, then each field. */
export function saysProblem(problem: Problem): string {
  const refusals = problem.refusals ?? [];
  return [
    ...(refusals.length > 0 ? [problem.title ?? ''] : [problem.detail ?? problem.title ?? '']),
    ...refusals.map((r) => `  ${r.rule} ${r.code}: ${r.detail}`),
    ...(problem.errors ?? []).map((e) => `  ${e.field}: ${e.detail}`),
  ].join('\n');
}

/** The place inside the step's words that a problem names, as a path. */
export const placeOf = (problem: Problem): string[] =>
  (problem.errors?.[0]?.field ?? problem.refusals?.find((r) => r.field !== undefined)?.field ?? '').split('/').slice(1);

/** What the service said to a step that the case expects it to refuse. */
export interface ExpectedRefusal {
  readonly line: number;
  readonly do: string;
  readonly problem: Problem;
}

/** @throws CaseError unless the step was refused, for every reason that the case names. */
export function checkRefusal(step: Step, answer: Answer, line: number): ExpectedRefusal {
  const expected = step.refused ?? [];
  if (answer.status < 400)
    throw new CaseError(
      `${step.do}: accepté, alors que le cas attend un refus · accepted, where the case expects a refusal (${expected.join(', ')})`,
      line,
    );
  const problem = answer.body as Problem;
  const reasons = reasonsOf(problem);
  const missing = expected.filter(
    (name) => !reasons.some((r) => r === name || r.startsWith(`${name} `) || r.endsWith(` ${name}`)),
  );
  if (answer.status >= 500 || missing.length > 0)
    throw new CaseError(
      `${step.do}: refusé (${answer.status}) pour · refused for ${reasons.join(', ')}; attendu · expected ${missing.join(', ')}\n${saysProblem(problem)}`,
      line,
    );
  return { line, do: step.do, problem };
}
