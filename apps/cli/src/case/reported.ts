import type { CaseFile, ComesFrom, Step } from './schema.ts';
import { provenanceOf } from './who-acts.ts';

/** What is only ever said of the past (R37); a result of a project is reported in the other sense of the word. */
const isReport = ({ do: does = '' }: Partial<Pick<Step, 'do'>>): boolean =>
  does.startsWith('report-') && does !== 'report-result';

/** Where a step comes from (R30); reported where it says so, or where its command is a report and its source is known (R37). */
export function provenanceSaid(
  step: ComesFrom & Partial<Pick<Step, 'do'>>,
  file: CaseFile,
): Readonly<Record<string, string>> {
  const provenance = provenanceOf(step, file);
  const reported = step.reported === true || isReport(step);
  return reported && provenance['kind'] === 'recorded' ? { ...provenance, kind: 'reported' } : provenance;
}
