import type { Answer, Problem } from '../client/http.ts';
import { CaseError } from './read.ts';
import type { Step } from './schema.ts';

/** Every name by which a refusal may be expected: « R12 », « no-quorum », « R12 no-quorum ». */
const reasonsOf = (problem: Problem): string[] => [
  ...(problem.refusals ?? []).map((r) => `${r.rule} ${r.code}`),
  ...(problem.rule === undefined ? [] : [`${problem.rule} ${problem.code ?? ''}`.trim()]),
  ...(problem.code === undefined ? [] : [problem.code]),
];

/** A problem in full: its sentence, then each reason with its rule, then each field; nothing twice. */
export function saysProblem(problem: Problem): string {
  const { title = '', detail = title, refusals = [], errors = [] } = problem;
  const first = refusals.length > 0 ? title : detail;
  const reasons = [
    ...refusals.map((r) => `  ${r.rule} ${r.code}: ${r.detail}`),
    ...errors.filter((e) => !first.includes(e.detail)).map((e) => `  ${e.field}: ${e.detail}`),
  ];
  return [first, ...new Set(reasons)].join('\n');
}

/** Headers and parts of a request that a step writes under a word of its own. */
const wordOf: Readonly<Record<string, string>> = {
  effectiveon: 'on',
  provenance: 'source',
  visibility: 'visibility',
  'alliage-actor': 'by',
};

/** The place inside a step that a problem names, as a path: `on` for the day, `by` for who acts, else a place in `with`. */
export function placeOf(step: Step, problem: Problem): string[] {
  const field = problem.errors?.[0]?.field ?? problem.refusals?.find((r) => r.field !== undefined)?.field ?? '';
  const [first = '', ...rest] = field.replace(/^\//, '').split('/');
  const word = wordOf[first.toLowerCase()];
  if (word === 'source') return [['source', 'inferred', 'fictional'].find((w) => w in step) ?? word];
  if (word !== undefined) return [word];
  return field.startsWith('/') ? ['with', first, ...rest] : [];
}

/** The service has no such route: there is no command of that name. */
export const isUnknownStep = ({ code }: Problem, status: number): boolean => status === 404 && code === 'not-found';

export const saysUnknownStep = (name: string): string => `${name} : pas inconnu · unknown step (/docs)`;

/** What the service said to a step that the case expects it to refuse. */
export interface ExpectedRefusal {
  readonly line: number;
  readonly do: string;
  readonly problem: Problem;
}

/** @throws CaseError unless the step was refused, for every reason that the case names. */
export function checkRefusal(step: Step, answer: Answer, line: number): ExpectedRefusal {
  const expected = step.refused ?? [];
  const wanted = `${step.do}: refus attendu · refusal expected: ${expected.join(', ')}`;
  if (answer.status < 400) throw new CaseError(`${wanted}\naccepté · accepted`, line);
  const problem = answer.body as Problem;
  const reasons = reasonsOf(problem);
  const missing = expected.filter(
    (name) => !reasons.some((r) => r === name || r.startsWith(`${name} `) || r.endsWith(` ${name}`)),
  );
  if (answer.status >= 500 || missing.length > 0)
    throw new CaseError(`${wanted}\nvenu · came (${answer.status}): ${saysProblem(problem)}`, line);
  return { line, do: step.do, problem };
}
