import { v5 as uuidv5 } from 'uuid';
import type { Answer, Client, Problem } from '../client/http.ts';
import { readPage } from '../stream/events.ts';
import { checkCase, unknownLabel } from './check.ts';
import { directoryOf } from './directory.ts';
import { Labels, roundTable } from './labels.ts';
import { bindNames, idsByKind, type Recorded } from './names.ts';
import { CaseError, type Path, type ReadCase } from './read.ts';
import { checkRefusal, isUnknownStep, placeOf, saysProblem, saysUnknownStep, type ExpectedRefusal } from './refusal.ts';
import { resolve, UnknownLabel, type Resolved } from './resolve.ts';
import { isStep, type CaseFile, type Step } from './schema.ts';
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
  readonly onProgress?: (done: number, total: number, what: string) => void;
}
export interface Played {
  readonly allianceId: string;
  /** Last revision of the alliance's stream. */
  readonly revision: number;
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

/** Revision of the alliance's last event before this run; -1 where that cannot be told, as where the alliance is new. */
async function headOf(client: Client, allianceId: string, opened: number): Promise<number> {
  const { revision } = await readPage(client, `alliance-${allianceId}`, { direction: 'backwards' }, 1).catch(() => ({
    revision: -1,
  }));
  return revision > opened ? revision : -1;
}

/** The commands that the service says it takes; nothing where it does not say. */
async function commandsOf(client: Client): Promise<ReadonlySet<string> | undefined> {
  const { status, body } = await client.get('/docs-json').catch(() => ({ status: 0, body: undefined }));
  const paths = Object.keys((status === 200 && (body as { paths?: object } | undefined)?.paths) || {});
  const names = paths.flatMap((path) => /^\/v1\/alliances\/\{\w+\}\/([a-z0-9-]+)$/.exec(path)?.[1] ?? []);
  return names.length === 0 ? undefined : new Set([...names, 'open-alliance']);
}

/** @throws CaseError, or several as an AggregateError, before anything is played */
async function checkAll({ file, lineOf }: ReadCase, client: Client): Promise<void> {
  const commands = await commandsOf(client);
  const errors = checkCase({ file, lineOf });
  for (const [index, step] of file.story.entries())
    if (isStep(step) && commands?.has(step.do) === false) {
      const at = ['story', index, 'do'];
      errors.push(new CaseError(saysUnknownStep(step.do), lineOf(at), at));
    }
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
  const labels = new Labels();
  const refusals: ExpectedRefusal[] = [];
  const directory = directoryOf(file);
  const total = directory.length + file.story.length;
  let done = 0;
  const progress = (what: string) => options.onProgress?.((done += 1), total, what);

  const resolved = (words: unknown, at: Path): Resolved => {
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

  for (const { at, label, body, to } of directory) {
    const answer = await send(client, `/v1/${to}`, resolved(body, at).body, {
      'idempotency-key': key(at.join('/')),
      'alliage-actor': `role=operator; person=${key('operator')}`,
    });
    for (const [kind, [id]] of idsByKind(accepted(label, answer, at, fieldOf).recorded))
      if (id !== undefined) labels.bind(kind, label, id);
    progress(label);
  }

  let allianceId = '';
  let revision = -1;
  /** Revision up to which an earlier run has come. */
  let before = -1;
  const counts = { steps: 0, played: 0, alreadyThere: 0, chapters: 0 };
  for (const [index, step] of file.story.entries()) {
    if (!isStep(step)) {
      counts.chapters += 1;
      progress(step.chapter);
      continue;
    }
    counts.steps += 1;
    const at = ['story', index];
    const line = lineOf(at);
    const { body, named } = resolved(step.with ?? {}, [...at, 'with']);
    const opening = step.do === 'open-alliance';
    const path = opening ? '/v1/alliances' : `/v1/alliances/${allianceId}/${step.do}`;
    const answer = await send(client, path, bodyOf(step, file, body), {
      'idempotency-key': key(`${index}/${step.do}`),
      'alliage-actor': actorOf(file, labels, step),
      ...(opening ? {} : { 'if-match': `"${revision}"` }),
    });
    if (!opening && isUnknownStep(answer.body as Problem, answer.status))
      throw new CaseError(saysUnknownStep(step.do), lineOf([...at, 'do']), [...at, 'do']);
    if (step.refused !== undefined) {
      // The alliance has gone on since: this is not the first time, and then it was refused as it should be.
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
      allianceId = said.allianceId ?? allianceId;
      if (opening) before = await headOf(client, allianceId, said.revision);
      counts[said.revision <= before ? 'alreadyThere' : 'played'] += 1;
      revision = Math.max(revision, said.revision);
      bindNames(labels, step, named, said.recorded);
      if (opening) for (const name of roundTable) labels.bind('body', name, allianceId);
    }
    progress(step.do);
  }
  return { allianceId, revision, ...counts, refusals, labels };
}
