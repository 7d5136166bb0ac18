import type { Language } from '@alliage/events';
import { plainSay } from '../history/plain-say.ts';
import { unknown } from '../history/say.ts';
import { sentencesOf, type Sentences } from './sentences.ts';
import type { Standing } from './standing.ts';

export interface EntrySaid {
  readonly sentence: string;
  /** Its date, as a person says it. */
  readonly when: string;
}
/** Something that stands otherwise at the second moment than at the first. */
export interface Change {
  readonly what:
    | 'opened'
    | 'name'
    | 'purpose'
    | 'stage'
    | 'status'
    | 'party'
    | 'charter'
    | 'committee'
    | 'condition'
    | 'project'
    | 'decisions'
    /** An entry of the history that both moments know, corrected in between (R31). */
    | 'entry';
  /** The party, condition, project or entry. */
  readonly id: string | null;
  readonly sentence: string;
  /** Of an entry: what it said, and what it says. */
  readonly was?: EntrySaid;
  readonly becomes?: EntrySaid;
}

type Said = Pick<Change, 'what' | 'sentence'> & { readonly id?: string };

/** What stands otherwise after than before, each as a sentence. Either moment may lie before the opening. */
export function changesBetween(
  before: Standing | undefined,
  after: Standing | undefined,
  language: Language,
): Change[] {
  if (!before && !after) return [];
  const said = sentencesOf(language, plainSay(language).words);
  return [...opened(before, after, said), ...changed(before ?? nothing, after ?? nothing, said, unknown(language))].map(
    ({ what, id, sentence }) => ({ what, id: id ?? null, sentence }),
  );
}

const nothing: Omit<Standing, 'name' | 'status'> & { readonly name: null; readonly status: null } = {
  ...{ name: null, purpose: null, stage: null, status: null, charter: null, complete: [], decisions: 0 },
  ...{ parties: new Map(), conditions: new Map(), projects: new Map() },
};
type Side = Standing | typeof nothing;

function opened(before: Standing | undefined, after: Standing | undefined, said: Sentences): Said[] {
  if (!before && after) return [{ what: 'opened', sentence: said.opened(after.name) }];
  return before && !after ? [{ what: 'opened', sentence: said.notOpened(before.name) }] : [];
}

function changed(a: Side, b: Side, said: Sentences, none: string): Said[] {
  const one = <T>(
    what: Change['what'],
    before: T | null,
    after: T | null,
    say: (x: T | null, y: T | null) => string,
  ) => (before === after ? [] : [{ what, sentence: say(before, after) }]);
  const both = a.name !== null && b.name !== null;
  return [
    ...(both ? one('name', a.name, b.name, (x, y) => said.name(x ?? none, y ?? none)) : []),
    ...one('purpose', a.purpose, b.purpose, said.purpose),
    ...one('stage', a.stage, b.stage, said.stage),
    ...(a.status !== null && b.status !== null && a.status !== b.status
      ? [{ what: 'status' as const, sentence: said.status(a.status, b.status) }]
      : []),
    ...things('party', a.parties, b.parties, (x, y) => {
      const name = y?.name ?? x?.name ?? none;
      return x?.role === y?.role ? undefined : said.party(name, x?.role, y?.role);
    }),
    ...one('charter', a.charter, b.charter, said.charter),
    ...(['political', 'technical'] as const)
      .filter((kind) => a.complete.includes(kind) !== b.complete.includes(kind))
      .map((kind) => ({ what: 'committee' as const, sentence: said.committee(kind, b.complete.includes(kind)) })),
    ...things('condition', a.conditions, b.conditions, (x, y) =>
      x !== undefined && y !== undefined ? undefined : said.condition(y ?? x ?? none, y !== undefined),
    ),
    ...things('project', a.projects, b.projects, (x, y) =>
      x?.status === y?.status ? undefined : said.project(y?.title ?? x?.title ?? none, x?.status, y?.status),
    ),
    ...(a.decisions === b.decisions
      ? []
      : [{ what: 'decisions' as const, sentence: said.decisions(a.decisions, b.decisions) }]),
  ];
}

/** Things by their ids, those of before first. */
function things<T>(
  what: Change['what'],
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  say: (x: T | undefined, y: T | undefined) => string | undefined,
): Said[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const sentence = say(before.get(id), after.get(id));
    return sentence === undefined ? [] : [{ what, id, sentence }];
  });
}
