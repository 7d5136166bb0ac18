import { directoryOf } from './directory.ts';
import { roundTable } from './labels.ts';
import { CaseError, type Path, type ReadCase } from './read.ts';
import { resolve, type Named, type UnknownLabel } from './resolve.ts';
import { isStep, type Step } from './schema.ts';
import { actorNamed, NoSuchName, provenanceOf } from './who-acts.ts';

/** Kinds that only the file's own lists bring into the world: no step does. */
const listed = ['organisation', 'person', 'network'];

/** Names that will mean something once the steps so far have been played, as far as can be known without playing them. */
class Foreseen {
  readonly #kinds = new Map<string, Set<string>>();
  /** Names given by `as: name`: what the step will have created is not known here. */
  readonly #ofAnyKind = new Set<string>();

  bind(kind: string, label: string): void {
    this.#kinds.set(kind, (this.#kinds.get(kind) ?? new Set()).add(label));
  }

  after({ as = {} }: Step, named: readonly Named[]): void {
    for (const { kind, label } of named) this.bind(kind, label);
    if (typeof as === 'string') this.#ofAnyKind.add(as);
    else for (const [kind, label] of Object.entries(as)) this.bind(kind, label);
  }

  exactly(kind: string, label: string): string | undefined {
    const there = this.#kinds.get(kind)?.has(label) || (!listed.includes(kind) && this.#ofAnyKind.has(label));
    return there ? label : undefined;
  }

  find(kind: string, label: string): string | undefined {
    const anywhere = !listed.includes(kind) && [...this.#kinds.values()].some((known) => known.has(label));
    return anywhere ? label : this.exactly(kind, label);
  }

  known(kind: string): string[] {
    return [...(this.#kinds.get(kind) ?? [])];
  }
}

export const unknownLabel = ({ message }: UnknownLabel, known: readonly string[]): string =>
  `${message} : inconnu ici · unknown here${known.length === 0 ? '' : ` (${known.join(', ')})`}`;

/** Everything in a case that names nothing, found without playing any of it: a slip of the pen must not leave half a life behind. */
export function checkCase({ file, lineOf }: ReadCase): CaseError[] {
  const errors: CaseError[] = [];
  const labels = new Foreseen();
  const wrong = (message: string, path: Path) => errors.push(new CaseError(message, lineOf(path), path));
  const named = (words: unknown, at: Path): readonly Named[] =>
    resolve(words, labels, (unknown) => {
      wrong(unknownLabel(unknown, labels.known(unknown.kind)), [...at, ...unknown.path]);
      return unknown.label;
    }).named;
  const tried = (at: Path, what: () => unknown): void => {
    try {
      what();
    } catch (error) {
      if (!(error instanceof NoSuchName)) throw error;
      wrong(error.message, [...at, ...error.path]);
    }
  };

  for (const { at, kind, label, body } of directoryOf(file)) {
    named(body, at);
    labels.bind(kind, label);
  }
  for (const [name, { person }] of Object.entries(file.actors))
    if (labels.exactly('person', person) === undefined)
      wrong(`actors.${name}.person: « ${person} » ne figure pas dans people · is not in people`, [
        'actors',
        name,
        'person',
      ]);

  for (const name of roundTable) labels.bind('body', name);
  let open = false;
  for (const [index, step] of file.story.entries()) {
    if (!isStep(step)) continue;
    const at = ['story', index];
    if (!open && step.do !== 'open-alliance')
      wrong(`${step.do}: le premier pas est open-alliance · the first step is open-alliance`, [...at, 'do']);
    open = true;
    tried(at, () => actorNamed(file, step));
    tried(at, () => provenanceOf(step, file));
    const names = named(step.with ?? {}, [...at, 'with']);
    // What is refused brings nothing into the world.
    if (step.refused === undefined) labels.after(step, names);
  }

  for (const [name, { party }] of Object.entries(file.actors))
    if (party !== undefined && labels.exactly('party', party) === undefined)
      wrong(`actors.${name}.party: aucun pas ne nomme une partie « ${party} » · no step names a party « ${party} »`, [
        'actors',
        name,
        'party',
      ]);
  return errors.sort((a, b) => a.line - b.line);
}
