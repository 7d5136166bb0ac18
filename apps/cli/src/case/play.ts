import { v5 as uuidv5 } from 'uuid';
import type { Answer, Client, Problem } from '../client/http.ts';
import { Labels } from './labels.ts';
import { bindNames, idsByKind, type Recorded } from './names.ts';
import { CaseError, type ReadCase } from './read.ts';
import { checkRefusal, placeOf, saysProblem, type ExpectedRefusal } from './refusal.ts';
import { resolve, UnknownLabel, type Resolved } from './resolve.ts';
import { isStep, type CaseFile, type Step } from './schema.ts';
import { send } from './send.ts';
import { actorOf, provenanceOf } from './who-acts.ts';

/** Namespace of the idempotency keys that playing makes: the same case played again meets its own commands. */
const namespace = uuidv5('alliage.case.v1', uuidv5.URL);
/** Names of the body that nobody constitutes: the round table is there from the opening, under the alliance's own id (R36). */
const roundTable = ['tour-de-table', 'round-table'];

interface CommandAnswer {
  readonly revision: number;
  readonly allianceId?: string;
  readonly recorded: readonly Recorded[];
}
type Path = readonly (string | number)[];

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
  /** Commands, refused ones included; chapters are none. */
  readonly steps: number;
  /** Steps that the service refused, as the case says it must. Played again, those of before are passed over: they were tried then. */
  readonly refusals: readonly ExpectedRefusal[];
  readonly labels: Labels;
}

/** Who and what a case speaks of, in the order in which they refer to each other: collection of the service → entries. */
const directoryOf = ({ organisations, people, networks = {} }: CaseFile) => [
  ...Object.entries(organisations).map(([label, body]) => ({
    at: ['organisations', label],
    label,
    body,
    to: 'organisations',
  })),
  ...Object.entries(people).map(([label, { function: does }]) => ({
    at: ['people', label],
    label,
    body: { name: does, function: does },
    to: 'persons',
  })),
  ...Object.entries(networks).map(([label, body]) => ({ at: ['networks', label], label, body, to: 'networks' })),
];

/** The body of a step as the service takes it: its words with ids, its date, its provenance. */
function bodyOf(step: Step, file: CaseFile, words: unknown): object {
  const opening = step.do === 'open-alliance';
  return {
    ...(words as object),
    ...(opening ? { demonstration: file.demonstration, ...(file.zone === undefined ? {} : { zone: file.zone }) } : {}),
    ...(step.on === undefined ? {} : { effectiveOn: String(step.on) }),
    provenance: provenanceOf(step, file),
    ...(step.visibility === undefined ? {} : { visibility: step.visibility }),
  };
}

/**
 * Plays a case through the public API, step after step, as its pilots would. Played again after an interruption, it goes on: every step has an
 * idempotency key of its own, made from the case's name.
 * @throws CaseError with the line of the step that went otherwise than the case says.
 */
export async function playCase({ file, lineOf }: ReadCase, options: PlayOptions): Promise<Played> {
  const { client } = options;
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
      const known = labels.known(error.kind).join(', ');
      throw new CaseError(`${error.message} : inconnu ici · unknown here (${known})`, lineOf(place), place);
    }
  };
  const accepted = (what: string, answer: Answer, at: Path): CommandAnswer => {
    if (answer.status < 300) return answer.body as CommandAnswer;
    const problem = answer.body as Problem;
    const changed =
      problem.code === 'idempotency-key-reused'
        ? '\nCe cas a changé depuis qu’il a été joué ici : jouez-le sous un autre nom (--run), ou dans un autre dossier de données.' +
          '\nThis case has changed since it was played here: play it under another name (--run), or into another data folder.'
        : '';
    const place = [...at, ...placeOf(problem)];
    throw new CaseError(`${what}: ${saysProblem(problem)}${changed}`, lineOf(place), place);
  };

  for (const { at, label, body, to } of directory) {
    const answer = await send(client, `/v1/${to}`, resolved(body, at).body, {
      'idempotency-key': key(at.join('/')),
      'alliage-actor': `role=operator; person=${key('operator')}`,
    });
    for (const [kind, [id]] of idsByKind(accepted(label, answer, at).recorded))
      if (id !== undefined) labels.bind(kind, label, id);
    progress(label);
  }

  let allianceId = '';
  let revision = -1;
  let steps = 0;
  for (const [index, step] of file.story.entries()) {
    if (!isStep(step)) {
      progress(step.chapter);
      continue;
    }
    steps += 1;
    const at = ['story', index];
    const line = lineOf(at);
    const { body, named } = resolved(step.with ?? {}, [...at, 'with']);
    const opening = step.do === 'open-alliance';
    const path = opening ? '/v1/alliances' : `/v1/alliances/${allianceId}/${step.do}`;
    const answer = await send(client, path, bodyOf(step, file, body), {
      'idempotency-key': key(`${index}/${step.do}`),
      'alliage-actor': actorOf(file, labels, step, line),
      ...(opening ? {} : { 'if-match': `"${revision}"` }),
    });
    if (step.refused !== undefined) {
      // The alliance has gone on since: this is not the first time, and then it was refused as it should be.
      if (answer.status !== 412) refusals.push(checkRefusal(step, answer, line));
    } else {
      const said = accepted(step.do, answer, [...at, 'with']);
      // A step that leaves no trace could not be told from one still to come when the case is played again.
      if (said.recorded.length === 0)
        throw new CaseError(
          `${step.do}: ce pas ne change rien, retirez-le · this step changes nothing, leave it out`,
          line,
        );
      allianceId = said.allianceId ?? allianceId;
      revision = Math.max(revision, said.revision);
      bindNames(labels, step, named, said.recorded);
      if (opening) for (const name of roundTable) labels.bind('body', name, allianceId);
    }
    progress(step.do);
  }
  return { allianceId, revision, steps, refusals, labels };
}
