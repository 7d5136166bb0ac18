import { v5 as uuidv5 } from 'uuid';
import { isOtherHalf } from '../ask/half.ts';
import type { Answer, Client, Problem } from '../client/http.ts';
import { headOf } from '../stream/events.ts';
import { checkCase, unknownLabel } from './check.ts';
import { directoryOf } from './directory.ts';
import { doneByItself, lastByHand, saysNotDone, saysNothingShown, type Waiting } from './done-by-itself.ts';
import { Labels, roundTable } from './labels.ts';
import { bindNames, idsByKind, type Recorded } from './names.ts';
import { CaseError, type Path, type ReadCase } from './read.ts';
import { checkRefusal, isUnknownStep, placeOf, saysProblem, saysUnknownStep, type ExpectedRefusal } from './refusal.ts';
import { collections, nameOfAlliance, Places, saysNoPlace, saysSayWhere, type PlaceKind } from './places.ts';
import { resolve, UnknownLabel, type Resolved } from './resolve.ts';
import { isAwaited, isStep, type Awaited, type CaseFile, type Step } from './schema.ts';
import { send } from './send.ts';
import { provenanceSaid } from './reported.ts';
import { actorOf } from './who-acts.ts';

/** Namespace of the idempotency keys that playing makes: the same case played again meets its own commands. */
const namespace = uuidv5('alliage.case.v1', uuidv5.URL);

interface CommandAnswer {
  readonly revision: number;
  readonly allianceId?: string;
  readonly recorded: readonly Recorded[];
}

export interface PlayOptions {
  readonly client: Client;
  /** Another name plays the same case a second time, as another alliance. */
  readonly run?: string;
  /** How long to wait for what the service does by itself. */
  readonly waiting?: Waiting;
  /** Told as each name, chapter and step is done; counted are steps, as in `Played`. */
  readonly onProgress?: (done: number, total: number, what: string) => void;
}
/** One alliance, or network, that a case has played: what it is called in the file, and how far it has come. */
export interface PlayedStream {
  readonly id: string;
  /** Of its last event. */
  readonly revision: number;
  /** The names that things have in it. */
  readonly labels: Labels;
}
export interface Played {
  /** Of the alliance opened first; so are `revision` and `labels`. */
  readonly allianceId: string;
  readonly revision: number;
  /** Of all alliances together. */
  readonly events: number;
  /** In the order in which they were opened. */
  readonly alliances: readonly PlayedStream[];
  readonly networks: readonly PlayedStream[];
  /** Commands, refused ones included; chapters are none. Each was played now, there already, or refused as expected. */
  readonly steps: number;
  readonly played: number;
  /** Steps of an earlier run: done then, or refused then as expected. */
  readonly alreadyThere: number;
  readonly chapters: number;
  /** Steps that the service refused, as the case says it must. Played again, those of before are passed over: they were tried then. */
  readonly refusals: readonly ExpectedRefusal[];
  readonly labels: Labels;
}

/** The body of a step as the service takes it: its words with ids, its date, its provenance. */
function bodyOf(step: Step, file: CaseFile, words: unknown): object {
  const opening = step.do === 'open-alliance';
  return {
    ...(words as object),
    ...(opening ? { demonstration: file.demonstration, ...(file.zone === undefined ? {} : { zone: file.zone }) } : {}),
    ...(step.on === undefined ? {} : { effectiveOn: String(step.on) }),
    provenance: provenanceSaid(step, file),
    ...(step.visibility === undefined ? {} : { visibility: step.visibility }),
  };
}

/** Where in an entry of the directory: persons have their function for a name. */
const fieldOf = ({ errors, refusals }: Problem): Path => {
  const field = errors?.[0]?.field ?? refusals?.find((r) => r.field !== undefined)?.field ?? '';
  return field.split('/').slice(1);
};

/** A stream that steps of the case speak to: its names, and how far it has come. */
interface Place {
  readonly kind: PlaceKind;
  readonly id: string;
  readonly labels: Labels;
  /** Of its last event, as far as this run has seen. */
  revision: number;
  /** Revision up to which an earlier run has come; -1 where that cannot be told, as where it is new. Not known before a step speaks to it. */
  before?: number;
}

/** What an automation did counts where `again` says that an earlier run came by here: nothing else may follow an opening then. */
async function reachedBefore(client: Client, place: Place, again = false): Promise<number> {
  const last = again ? await headOf(client, `${place.kind}-${place.id}`) : await lastByHand(client, place);
  return last > place.revision ? last : -1;
}

/** Each command that the service says it takes, and on what; nothing where it does not say. */
async function commandsOf(client: Client): Promise<ReadonlyMap<string, string> | undefined> {
  const { status, body } = await client.get('/docs-json').catch(() => ({ status: 0, body: undefined }));
  const paths = Object.keys((status === 200 && (body as { paths?: object } | undefined)?.paths) || {});
  const names = paths.flatMap((path) => {
    const [, collection = '', name] = /^\/v1\/([a-z]+)\/\{\w+\}\/([a-z0-9-]+)$/.exec(path) ?? [];
    return name !== undefined && Object.values<string>(collections).includes(collection) ? [[name, collection]] : [];
  }) as [string, string][];
  return names.length === 0 ? undefined : new Map([...names, ['open-alliance', collections.alliance]]);
}

/** @throws CaseError, or several as an AggregateError, before anything is played */
async function checkAll({ file, lineOf }: ReadCase, client: Client): Promise<void> {
  const commands = await commandsOf(client);
  const errors = checkCase({ file, lineOf });
  for (const [index, step] of file.story.entries())
    if (isStep(step) && commands !== undefined) {
      const at = ['story', index, 'do'];
      const collection = commands.get(step.do);
      if (collection === undefined) errors.push(new CaseError(saysUnknownStep(step.do), lineOf(at), at));
      else if (collection !== collections.alliance && step.in === undefined)
        errors.push(new CaseError(`${step.do}: ${saysSayWhere(collection)}`, lineOf(at), at));
    }
  const waits = file.story.findIndex(isAwaited);
  if (waits >= 0 && (await isOtherHalf(client, 'query').catch(() => false)))
    errors.push(new CaseError(saysNothingShown, lineOf(['story', waits]), ['story', waits, 'await']));
  const [first, ...others] = errors.sort((a, b) => a.line - b.line);
  if (first !== undefined) throw others.length === 0 ? first : new AggregateError(errors, 'case');
}

/**
 * Plays a case through the public API, step after step, as its pilots would. Played again after an interruption, it goes on: every step has an
 * idempotency key of its own, made from the case's name.
 * @throws CaseError with the line of the step that went otherwise than the case says; before the first step, for each name that means nothing.
 */
export async function playCase({ file, lineOf }: ReadCase, options: PlayOptions): Promise<Played> {
  const { client } = options;
  await checkAll({ file, lineOf }, client);
  const key = (what: string) => uuidv5(`${file.case}/${options.run ?? ''}/${what}`, namespace);
  const around = new Labels();
  const places = new Places<Labels, Place>();
  const refusals: ExpectedRefusal[] = [];
  const directory = directoryOf(file);
  const counts = { steps: 0, played: 0, alreadyThere: 0, chapters: 0 };
  // Steps, as in what is told at the end: who and what the story speaks of is none, nor are its chapters.
  const total = file.story.filter(isStep).length;
  const progress = (what: string) => options.onProgress?.(counts.steps, total, what);

  const resolved = (words: unknown, at: Path, labels: Labels): Resolved => {
    try {
      return resolve(words, labels);
    } catch (error) {
      if (!(error instanceof UnknownLabel)) throw error;
      const place = [...at, ...error.path];
      throw new CaseError(unknownLabel(error, labels.known(error.kind)), lineOf(place), place);
    }
  };
  const accepted = (what: string, answer: Answer, at: Path, within: (problem: Problem) => Path): CommandAnswer => {
    if (answer.status < 300) return answer.body as CommandAnswer;
    const problem = answer.body as Problem;
    const changed =
      problem.code === 'idempotency-key-reused'
        ? '\nCe cas a changé depuis qu’il a été joué ici : jouez-le sous un autre nom (--run), ou dans un autre dossier de données.' +
          '\nThis case has changed since it was played here: play it under another name (--run), or into another data folder.'
        : '';
    const place = [...at, ...within(problem)];
    throw new CaseError(`${what}: ${saysProblem(problem)}${changed}`, lineOf(place), place);
  };

  for (const { at, kind, label, body, to } of directory) {
    const answer = await send(client, `/v1/${to}`, resolved(body, at, around).body, {
      'idempotency-key': key(at.join('/')),
      'alliage-actor': `role=operator; person=${key('operator')}`,
    });
    const { recorded, revision } = accepted(label, answer, at, fieldOf);
    for (const [made, [id]] of idsByKind(recorded)) {
      if (id === undefined) continue;
      around.bind(made, label, id);
      if (kind in collections)
        places.name(kind as PlaceKind, label, { kind: kind as PlaceKind, id, labels: new Labels(around), revision });
    }
    progress(label);
  }

  const alliances: Place[] = [];
  const awaited = async (wanted: Awaited, index: number): Promise<void> => {
    const at = ['story', index];
    const place = places.of(wanted);
    if (place === undefined) throw new CaseError(saysNoPlace(wanted.in), lineOf(at), at);
    const revision = await doneByItself(client, place, wanted.await, options.waiting);
    if (revision === undefined) throw new CaseError(saysNotDone(wanted.await), lineOf(at), [...at, 'await']);
    place.revision = revision;
    progress(wanted.await);
  };
  for (const [index, step] of file.story.entries()) {
    if (isAwaited(step)) {
      await awaited(step, index);
      continue;
    }
    if (!isStep(step)) {
      counts.chapters += 1;
      progress(step.chapter);
      continue;
    }
    counts.steps += 1;
    const at = ['story', index];
    const line = lineOf(at);
    const opening = step.do === 'open-alliance';
    const place: Place | undefined = opening
      ? { kind: 'alliance', id: '', labels: new Labels(around), revision: -1 }
      : places.of(step);
    if (place === undefined) throw new CaseError(saysNoPlace(step.in), line, at);
    const { labels } = place;
    const { body, named } = resolved(step.with ?? {}, [...at, 'with'], labels);
    const collection = `/v1/${collections[place.kind]}`;
    if (!opening) place.before ??= await reachedBefore(client, place);
    const answer = await send(
      client,
      opening ? collection : `${collection}/${place.id}/${step.do}`,
      bodyOf(step, file, body),
      {
        'idempotency-key': key(`${index}/${step.do}`),
        'alliage-actor': actorOf(file, labels, step),
        ...(opening ? {} : { 'if-match': `"${place.revision}"` }),
      },
    );
    if (!opening && isUnknownStep(answer.body as Problem, answer.status))
      throw new CaseError(saysUnknownStep(step.do), lineOf([...at, 'do']), [...at, 'do']);
    if (step.refused !== undefined) {
      // The stream has gone on since: this is not the first time, and then it was refused as it should be.
      if (answer.status === 412) counts.alreadyThere += 1;
      else refusals.push(checkRefusal(step, answer, line));
    } else {
      const said = accepted(step.do, answer, at, (problem) => placeOf(step, problem));
      // A step that leaves no trace could not be told from one still to come when the case is played again.
      if (said.recorded.length === 0)
        throw new CaseError(
          `${step.do}: ce pas ne change rien, retirez-le · this step changes nothing, leave it out`,
          line,
        );
      const reached = opening ? { ...place, id: said.allianceId ?? '', revision: said.revision } : place;
      if (opening) {
        reached.before = await reachedBefore(client, reached, counts.played === 0 && counts.alreadyThere > 0);
        for (const name of roundTable) labels.bind('body', name, reached.id);
        places.open(nameOfAlliance(step), reached);
        alliances.push(reached);
      }
      counts[said.revision <= (reached.before ?? -1) ? 'alreadyThere' : 'played'] += 1;
      reached.revision = Math.max(reached.revision, said.revision);
      bindNames(labels, step, named, said.recorded);
    }
    progress(step.do);
  }
  const [first] = alliances;
  const { id: allianceId = '', revision = -1, labels = around } = first ?? {};
  const events = alliances.reduce((sum, one) => sum + one.revision + 1, 0);
  return {
    allianceId,
    revision,
    events,
    ...counts,
    refusals,
    labels,
    alliances,
    networks: places.all().filter(({ kind }) => kind === 'network'),
  };
}
