import type { Labels } from './labels.ts';
import type { CaseFile, ComesFrom, Step } from './schema.ts';

/** A word of a step that names nothing of the file; `path` from the step, or from the file's root where it begins with « actors ». */
export class NoSuchName extends Error {
  override readonly name = 'NoSuchName';
  readonly path: readonly string[];
  constructor(path: readonly string[], message: string) {
    super(message);
    this.path = path;
  }
}

/** The actor named by `by`, the first of the file otherwise. @throws NoSuchName */
export function actorNamed({ actors }: CaseFile, { by }: Step): CaseFile['actors'][string] {
  const name = by ?? Object.keys(actors)[0] ?? '';
  const actor = Object.hasOwn(actors, name) ? actors[name] : undefined;
  if (actor !== undefined) return actor;
  throw new NoSuchName(['by'], `by: « ${name} » ne figure pas parmi les acteurs · is none of the actors`);
}

/**
 * The header that says who acts in a step. An actor acts for a *party* of the name that the file gives: before that party is there, for none.
 * @throws NoSuchName
 */
export function actorOf(file: CaseFile, labels: Pick<Labels, 'exactly'>, step: Step): string {
  const actor = actorNamed(file, step);
  const person = labels.exactly('person', actor.person);
  const party = actor.party === undefined ? undefined : labels.exactly('party', actor.party);
  return [
    `role=${actor.role}`,
    ...(person === undefined ? [] : [`person=${person}`]),
    ...(party === undefined ? [] : [`party=${party}`]),
  ].join('; ');
}

/** What the file says of the source that a step names. @throws NoSuchName: a slip of the pen would stay in the history for ever */
function sourceOf({ sources = {} }: CaseFile, { source }: ComesFrom): { source?: string } {
  if (source === undefined) return {};
  const said = Object.hasOwn(sources, source) ? sources[source] : undefined;
  if (said !== undefined) return { source: said };
  throw new NoSuchName(['source'], `source: « ${source} » ne figure pas dans sources · is not among the sources`);
}

/** Where a step comes from (R30): its source in full, the reason where it is inferred, or that it is fictional. @throws NoSuchName */
export function provenanceOf(step: ComesFrom, file: CaseFile): Readonly<Record<string, string>> {
  const source = sourceOf(file, step);
  if (step.fictional) return { kind: 'fictional', ...source };
  if (step.inferred !== undefined) return { kind: 'inferred', reason: step.inferred, ...source };
  return { kind: 'recorded', ...source };
}
