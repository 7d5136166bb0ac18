import { wrongDate, wrongDates } from './dates.ts';
import { directoryOf } from './directory.ts';
import { ENTRY, everywhere, kindEverywhereOf, roundTable } from './labels.ts';
import { listedPlaces, nameOfAlliance, Places, saysNoPlace, type PlaceKind } from './places.ts';
import { CaseError, type Path, type ReadCase } from './read.ts';
import { resolve, type Named, type UnknownLabel } from './resolve.ts';
import { isAwaited, isStep, type Step } from './schema.ts';
import { actorNamed, NoSuchName, provenanceOf } from './who-acts.ts';

/** Kinds that only the file's own lists bring into the world: no step does. */
const listed = ['organisation', 'person', 'network'];

interface ForeseenPlace {
  readonly kind: PlaceKind;
  readonly labels: Foreseen;
}

/** Names that will mean something once the steps so far have been played, as far as can be known without playing them. */
class Foreseen {
  readonly #kinds = new Map<string, Set<string>>();
  /** Names given by `as: name`: what the step will have created is not known here. */
  readonly #ofAnyKind = new Set<string>();
  readonly #around: Foreseen | undefined;

  constructor(around?: Foreseen) {
    this.#around = around;
  }

  bind(kind: string, label: string): void {
    if (this.#around !== undefined && everywhere.includes(kind)) return this.#around.bind(kind, label);
    this.#kinds.set(kind, (this.#kinds.get(kind) ?? new Set()).add(label));
  }

  after({ do: command, as = {} }: Step, named: readonly Named[]): void {
    for (const { kind, label } of named) this.bind(kind, label);
    if (typeof as === 'string') {
      this.#ofAnyKind.add(as);
      const kind = kindEverywhereOf(command);
      if (kind !== undefined) this.bind(kind, as);
    } else for (const [kind, label] of Object.entries(as)) this.bind(kind, label);
  }

  exactly(kind: string, label: string): string | undefined {
    const there = this.#kinds.get(kind)?.has(label) || (!listed.includes(kind) && this.#ofAnyKind.has(label));
    return there ? label : this.#around?.exactly(kind, label);
  }

  find(kind: string, label: string): string | undefined {
    const anywhere =
      kind !== ENTRY && !listed.includes(kind) && [...this.#kinds.values()].some((known) => known.has(label));
    return anywhere ? label : (this.exactly(kind, label) ?? this.#around?.find(kind, label));
  }

  known(kind: string): string[] {
    return [...(this.#kinds.get(kind) ?? []), ...(this.#around?.known(kind) ?? [])];
  }
}

/** The alliance that a step is about to open, with the names that it will have from the first day. */
function openedBy(step: Step, around: Foreseen, places: Places<Foreseen, ForeseenPlace>): ForeseenPlace {
  const labels = new Foreseen(around);
  for (const name of roundTable) labels.bind('body', name);
  const place = { kind: 'alliance', labels } as const;
  // What is refused opens nothing.
  if (step.refused !== undefined) return place;
  const name = nameOfAlliance(step);
  if (name !== undefined) around.bind('alliance', name);
  places.open(name, place);
  return place;
}

export const unknownLabel = ({ message }: UnknownLabel, known: readonly string[]): string =>
  `${message} : inconnu ici · unknown here${known.length === 0 ? '' : ` (${known.join(', ')})`}`;

/** Everything in a case that names nothing, and every date that cannot be read, found without playing any of it: a slip of the pen must not leave half a life behind. */
export function checkCase({ file, lineOf }: ReadCase): CaseError[] {
  const errors: CaseError[] = [];
  const around = new Foreseen();
  const places = new Places<Foreseen, ForeseenPlace>();
  const wrong = (message: string, path: Path) => errors.push(new CaseError(message, lineOf(path), path));
  const named = (words: unknown, at: Path, labels: Foreseen): readonly Named[] =>
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

  const dated = (on: unknown, at: Path): void => {
    const message = wrongDate(on);
    if (message !== undefined) wrong(`on: ${message}`, [...at, 'on']);
  };

  for (const [label, { on }] of Object.entries(file.networks ?? {})) dated(on, ['networks', label]);
  for (const [label, network] of Object.entries(file.networks ?? {}))
    tried(['networks', label], () => provenanceOf(network, file));
  if (errors.length > 0) return errors;
  for (const { at, kind, label, body } of directoryOf(file)) {
    named(body, at, around);
    around.bind(kind, label);
  }
  for (const [kind, label] of listedPlaces(file)) places.name(kind, label, { kind, labels: new Foreseen(around) });
  for (const [name, { person }] of Object.entries(file.actors))
    if (around.exactly('person', person) === undefined)
      wrong(`actors.${name}.person: « ${person} » ne figure pas dans people · is not in people`, [
        'actors',
        name,
        'person',
      ]);

  for (const [index, step] of file.story.entries()) {
    const at = ['story', index];
    if (isAwaited(step) && places.of(step) === undefined)
      wrong(`await: ${saysNoPlace(step.in)}`, [...at, step.in === undefined ? 'await' : 'in']);
    if (!isStep(step)) continue;
    const opening = step.do === 'open-alliance';
    const there = opening ? undefined : places.of(step);
    if (!opening && there === undefined)
      wrong(`${step.do}: ${saysNoPlace(step.in)}`, [...at, step.in === undefined ? 'do' : 'in']);
    // One slip is told once: what follows a first step that is none is read as if it had opened an alliance.
    const { labels } = there ?? openedBy(step, around, places);
    tried(at, () => actorNamed(file, step));
    tried(at, () => provenanceOf(step, file));
    // What the service must refuse may be a date.
    if (step.refused === undefined) {
      dated(step.on, at);
      for (const { path, message } of wrongDates(step.with ?? {}, [...at, 'with'])) wrong(message, path);
    }
    const names = named(step.with ?? {}, [...at, 'with'], labels);
    // What is refused brings nothing into the world.
    if (step.refused === undefined) labels.after(step, names);
  }

  for (const [name, { party }] of Object.entries(file.actors))
    if (party !== undefined && !places.all().some(({ labels }) => labels.exactly('party', party) !== undefined))
      wrong(`actors.${name}.party: aucun pas ne nomme une partie « ${party} » · no step names a party « ${party} »`, [
        'actors',
        name,
        'party',
      ]);
  return errors.sort((a, b) => a.line - b.line);
}
