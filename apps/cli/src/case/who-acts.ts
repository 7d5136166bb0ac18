import type { Labels } from './labels.ts';
import { CaseError } from './read.ts';
import type { CaseFile, Step } from './schema.ts';

/**
 * The header that says who acts in a step: the actor named by `by`, the first of the file otherwise. An actor of a party that has not come
 * yet acts without one.
 * @throws CaseError at the step's line
 */
export function actorOf(file: CaseFile, labels: Labels, step: Step, line: number): string {
  const name = step.by ?? Object.keys(file.actors)[0] ?? '';
  const actor = Object.hasOwn(file.actors, name) ? file.actors[name] : undefined;
  if (actor === undefined)
    throw new CaseError(`by: « ${name} » ne figure pas parmi les acteurs · is none of the actors`, line);
  const person = labels.find('person', actor.person);
  if (person === undefined)
    throw new CaseError(
      `actors.${name}.person: « ${actor.person} » ne figure pas dans people · is not in people`,
      line,
    );
  const party = actor.party === undefined ? undefined : labels.find('party', actor.party);
  return [`role=${actor.role}`, `person=${person}`, ...(party === undefined ? [] : [`party=${party}`])].join('; ');
}

/** Where a step comes from (R30): its source in full, the reason where it is inferred, or that it is fictional. */
export function provenanceOf(step: Step, file: CaseFile): Readonly<Record<string, string>> {
  const known = step.source === undefined ? undefined : (file.sources?.[step.source] ?? step.source);
  const source: Record<string, string> = known === undefined ? {} : { source: known };
  if (step.fictional) return { kind: 'fictional', ...source };
  if (step.inferred !== undefined) return { kind: 'inferred', reason: step.inferred, ...source };
  return { kind: 'recorded', ...source };
}
