import { v5 as uuidv5 } from 'uuid';
import { v4 } from 'uuid';
import type { Answer, Client, Problem } from '../client/http.ts';
import { Labels } from './labels.ts';
import { CaseError, type ReadCase } from './read.ts';
import { resolve, UnknownLabel, type Named } from './resolve.ts';
import { isStep, type CaseFile, type Step } from './schema.ts';

/** Namespace of the idempotency keys that playing makes: the same case played again meets its own commands. */
const namespace = uuidv5('alliage.case.v1', uuidv5.URL);

interface Recorded {
  readonly type: string;
  readonly revision: number;
  readonly ids: Readonly<Record<string, string | readonly string[]>>;
}
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
  readonly steps: number;
  /** Steps that the service refused, as the case says it must. */
  readonly refusals: readonly { line: number; do: string; problem: Problem }[];
  readonly labels: Labels;
}

/** Which kind of id the entries of a list bring into the world. */
const createdBy: Readonly<Record<string, string>> = {
  agenda: 'item',
  items: 'item',
  members: 'mandate',
  actions: 'action',
  conditions: 'condition',
  parties: 'party',
  pledges: 'pledge',
  invitations: 'invitation',
  roadmap: 'roadmapItem',
  indicators: 'indicator',
  lesson: 'lesson',
  party: 'party',
  milestones: 'milestone',
  representative: 'mandate',
  effect: '',
};

const listOf = (ids: string | readonly string[]): readonly string[] => (typeof ids === 'string' ? [ids] : ids);

/** Ids of an answer by kind (`item`, `session`…), in the order in which they were recorded. */
function idsByKind(recorded: readonly Recorded[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { ids } of recorded)
    for (const [field, value] of Object.entries(ids)) {
      const kind = field.replace(/Id$/, '');
      const known = found.get(kind) ?? [];
      known.push(...listOf(value).filter((id) => !known.includes(id)));
      found.set(kind, known);
    }
  return found;
}

function bindNames(labels: Labels, step: Step, named: readonly Named[], recorded: readonly Recorded[]): void {
  const ids = idsByKind(recorded);
  const bindAll = (label: Named['label'], index: number, only?: string) => {
    if (typeof label !== 'string') {
      for (const [kind, name] of Object.entries(label)) {
        const id = ids.get(kind)?.[index];
        if (id !== undefined) labels.bind(kind, name, id);
      }
      return;
    }
    for (const [kind, made] of ids) {
      const id = made[index];
      if (id !== undefined && (only === undefined || only === '' || only === kind)) labels.bind(kind, label, id);
    }
  };
  for (const name of named) bindAll(name.label, name.index, createdBy[name.list]);
  if (step.as !== undefined) bindAll(step.as, 0);
}

const provenanceOf = (step: Step, file: CaseFile): Record<string, string> => {
  const source = step.source === undefined ? undefined : (file.sources?.[step.source] ?? step.source);
  if (step.fictional) return { kind: 'fictional', ...(source === undefined ? {} : { source }) };
  if (step.inferred !== undefined)
    return { kind: 'inferred', reason: step.inferred, ...(source === undefined ? {} : { source }) };
  return { kind: 'recorded', ...(source === undefined ? {} : { source }) };
};

const reasonsOf = (problem: Problem): string[] => [
  ...(problem.refusals ?? []).map((r) => `${r.rule} ${r.code}`),
  ...(problem.rule === undefined ? [] : [`${problem.rule} ${problem.code ?? ''}`.trim()]),
  ...(problem.code === undefined ? [] : [problem.code]),
];
const says = (problem: Problem): string =>
  [
    problem.detail ?? problem.title,
    ...(problem.refusals ?? []).map((r) => `  ${r.rule} ${r.code}: ${r.detail}`),
    ...(problem.errors ?? []).map((e) => `  ${e.field}: ${e.detail}`),
  ].join('\n');

/**
 * Plays a case through the public API, step after step, as its pilots would. Played again after an interruption, it goes on: every step has an
 * idempotency key of its own, made from the case's name.
 * @throws CaseError with the line of the step that went otherwise than the case says.
 */
export async function playCase({ file, lineOf }: ReadCase, options: PlayOptions): Promise<Played> {
  const { client, onProgress } = options;
  const run = `${file.case}/${options.run ?? ''}`;
  const key = (what: string) => uuidv5(`${run}/${what}`, namespace);
  const labels = new Labels();
  const refusals: { line: number; do: string; problem: Problem }[] = [];
  const steps = file.story.length;
  const total =
    steps +
    Object.keys(file.organisations).length +
    Object.keys(file.people).length +
    Object.keys(file.networks ?? {}).length;
  let done = 0;
  const progress = (what: string) => onProgress?.((done += 1), total, what);
  const operator = `role=operator; person=${key('operator')}`;

  const create = async (
    kind: string,
    path: string,
    label: string,
    body: Record<string, unknown>,
    at: (string | number)[],
  ) => {
    let resolved: unknown;
    try {
      resolved = resolve(body, labels).body;
    } catch (error) {
      if (error instanceof UnknownLabel) throw new CaseError(error.message, lineOf([...at, ...error.path]), at);
      throw error;
    }
    const answer = await client.post(path, resolved, {
      'idempotency-key': key(`${kind}/${label}`),
      'alliage-actor': operator,
    });
    if (answer.status >= 300) throw new CaseError(says(answer.body as Problem), lineOf(at), at);
    const { recorded } = answer.body as CommandAnswer;
    for (const [made, ids] of idsByKind(recorded)) if (ids[0] !== undefined) labels.bind(made, label, ids[0]);
    progress(label);
  };
  for (const [label, { partOf, ...organisation }] of Object.entries(file.organisations)) {
    const parent = partOf === undefined ? {} : { partOf: labels.find('organisation', partOf) ?? partOf };
    await create('organisation', '/v1/organisations', label, { ...organisation, ...parent }, ['organisations', label]);
  }
  for (const [label, person] of Object.entries(file.people))
    await create('person', '/v1/persons', label, { name: person.function, function: person.function }, [
      'people',
      label,
    ]);
  for (const [label, network] of Object.entries(file.networks ?? {}))
    await create('network', '/v1/networks', label, network, ['networks', label]);

  let allianceId = '';
  let revision = -1;
  for (const [index, entry] of file.story.entries()) {
    if (!isStep(entry)) {
      progress(entry.chapter);
      continue;
    }
    const at = ['story', index] as const;
    const line = lineOf(at);
    const send = async (): Promise<{ answer: Answer; named: readonly Named[] }> => {
      try {
        const { body, named } = resolve(entry.with ?? {}, labels);
        const opening = entry.do === 'open-alliance';
        const answer = await client.post(
          opening ? '/v1/alliances' : `/v1/alliances/${allianceId}/${entry.do}`,
          {
            ...(body as object),
            ...(opening
              ? { demonstration: file.demonstration, ...(file.zone === undefined ? {} : { zone: file.zone }) }
              : {}),
            ...(entry.on === undefined ? {} : { effectiveOn: String(entry.on) }),
            provenance: provenanceOf(entry, file),
            ...(entry.visibility === undefined ? {} : { visibility: entry.visibility }),
          },
          {
            'idempotency-key': entry.refused === undefined ? key(`${index}/${entry.do}`) : v4(),
            'alliage-actor': actorOf(file, labels, entry, line),
            ...(opening ? {} : { 'if-match': entry.refused === undefined ? `"${revision}"` : '*' }),
          },
        );
        return { answer, named };
      } catch (error) {
        if (error instanceof UnknownLabel)
          throw new CaseError(
            `${error.kind} « ${error.label} » : inconnu ici (${labels.known(error.kind).join(', ')})`,
            lineOf([...at, 'with', ...error.path]),
            [...at, 'with', ...error.path],
          );
        throw error;
      }
    };
    const { answer, named } = await send();
    if (entry.refused !== undefined) {
      refusals.push(checkRefusal(entry, answer, line));
    } else if (answer.status >= 300) {
      const problem = answer.body as Problem;
      const field = problem.errors?.[0]?.field.split('/').slice(1) ?? [];
      throw new CaseError(`${entry.do}: ${says(problem)}`, lineOf([...at, 'with', ...field]), at);
    } else {
      const said = answer.body as CommandAnswer;
      if (said.allianceId !== undefined) allianceId = said.allianceId;
      revision = Math.max(revision, said.revision);
      bindNames(labels, entry, named, said.recorded);
      if (entry.do === 'open-alliance') labels.bind('alliance', file.case, allianceId);
    }
    progress(entry.do);
  }
  return { allianceId, revision, steps, refusals, labels };
}

function checkRefusal(step: Step, answer: Answer, line: number) {
  const problem = answer.body as Problem;
  if (answer.status < 400)
    throw new CaseError(`${step.do}: accepté, alors que le cas attend un refus (${step.refused?.join(', ')})`, line);
  const reasons = reasonsOf(problem);
  const missing = (step.refused ?? []).filter(
    (expected) => !reasons.some((r) => r === expected || r.startsWith(`${expected} `) || r.endsWith(` ${expected}`)),
  );
  if (answer.status >= 500 || missing.length > 0)
    throw new CaseError(
      `${step.do}: refusé (${answer.status}) pour ${reasons.join(', ')}, et non pour ${missing.join(', ')}\n${says(problem)}`,
      line,
    );
  return { line, do: step.do, problem };
}

function actorOf(file: CaseFile, labels: Labels, step: Step, line: number): string {
  const first = Object.keys(file.actors)[0] ?? '';
  const name = step.by ?? first;
  const actor = file.actors[name];
  if (actor === undefined) throw new CaseError(`by: « ${name} » ne figure pas parmi les acteurs (actors)`, line);
  const person = labels.find('person', actor.person);
  if (person === undefined) throw new CaseError(`actors.${name}.person: « ${actor.person} » est inconnu`, line);
  const party = actor.party === undefined ? undefined : labels.find('party', actor.party);
  return [`role=${actor.role}`, `person=${person}`, ...(party === undefined ? [] : [`party=${party}`])].join('; ');
}
