import { decode, readList, readTable, referencesIn, UnreadableList, type Fault, type ListRead } from '@alliage/lists';
import { v5 as uuidv5 } from 'uuid';
import { Refused } from '../ask/ask.ts';
import { send } from '../case/send.ts';
import type { Client, Problem } from '../client/http.ts';
import { headOf } from '../stream/events.ts';
import type { ImportKind } from './kinds.ts';
import { Registry, type Wanted } from './registry.ts';
import { resolverFor } from './resolver.ts';

export interface Importing {
  readonly client: Client;
  readonly allianceId: string;
  readonly kind: ImportKind;
  /** The file as it is on disk, and what it is written in. */
  readonly bytes: Uint8Array;
  readonly charset?: string;
  /** What the command has to know besides its list: its body, its day, its source. */
  readonly beside: Readonly<Record<string, unknown>>;
  /** Header of who acts. */
  readonly actor: string;
  readonly register: boolean;
  readonly dryRun: boolean;
  /** Another name enters the same file a second time. */
  readonly run?: string;
  /** What was registered for the list stays, even where the list is refused. */
  readonly onRegistered?: (name: string) => void;
  readonly onProgress?: (done: number, total: number, what: string) => void;
}
export interface Imported {
  readonly command: string;
  readonly rows: ListRead['rows'];
  /** What was registered, or would be. */
  readonly registered: readonly Wanted[];
  /** Absent where nothing was sent. */
  readonly answer?: {
    readonly revision: number;
    readonly events: number;
    /** Of an earlier run: nothing was added by this one. */
    readonly alreadyThere: boolean;
  };
}

/** What the rules of the service refuse in a file, with the lines. */
export class ListRefused extends Error {
  override readonly name = 'ListRefused';
  readonly status: number;
  readonly problem: Problem;
  readonly lines: readonly { readonly line?: number; readonly column?: string; readonly detail: string }[];
  constructor(status: number, problem: Problem, placeOf: ListRead['placeOf']) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.status = status;
    this.problem = problem;
    const reasons = problem.refusals ?? problem.errors ?? [];
    this.lines = reasons.map((reason) => ({ ...reason, ...placeOf(reason.field ?? '') }));
  }
}

/** Namespace of the keys under which lists are sent: the same file for the same alliance meets its own command. */
const namespace = uuidv5('alliage.import.v1', uuidv5.URL);

/**
 * Enters a list, all or none: names are looked up, what is missing is registered where that was asked for, then the whole list is sent as one
 * command. Sent again after an interruption, it has one effect.
 * @throws UnreadableList, ListRefused: with every line; Refused, Unreachable
 */
export async function importList(importing: Importing): Promise<Imported> {
  const { client, allianceId, kind, bytes, charset, actor, onProgress = () => undefined } = importing;
  const text = decode(bytes, charset);
  const table = readTable(text);
  const registry = new Registry();
  const references = referencesIn(kind.list, table, kind.aside);
  const resolve = await resolverFor(references, {
    ...{ client, allianceId, registry: importing.register ? registry : undefined },
  });
  const { rows, placeOf } = readList(kind.list, table, { resolve, aside: kind.aside, foretell: importing.register });
  const { command } = kind.list;
  if (importing.dryRun) return { command, rows, registered: registry.wanted };
  const total = registry.wanted.length + 1;
  let done = 0;
  const ids = await registry.register(client, actor, (name) => {
    importing.onRegistered?.(name);
    onProgress((done += 1), total, name);
  });
  const named = rows.map((row) => ({ ...row, entry: withIds(row.entry, ids) }));
  const before = await headOf(client, `alliance-${allianceId}`);
  const body = { ...importing.beside, [kind.list.field]: named.map(({ entry }) => entry) };
  const key = uuidv5(JSON.stringify([command, allianceId, text, importing.beside, importing.run ?? '']), namespace);
  const answer = await send(client, `/v1/alliances/${allianceId}/${command}`, body, {
    ...{ 'idempotency-key': key, 'if-match': '*', 'alliage-actor': actor },
  });
  if (answer.status >= 300) throw refusalOf(answer.status, answer.body as Problem, placeOf);
  onProgress(total, total, command);
  const { revision, recorded } = answer.body as { revision: number; recorded: readonly object[] };
  const alreadyThere = recorded.length === 0 || revision <= before;
  return {
    command,
    rows: named,
    registered: registry.wanted,
    answer: { revision, events: recorded.length, alreadyThere },
  };
}

const refusalOf = (status: number, problem: Problem, placeOf: ListRead['placeOf']): Error =>
  status === 400 || status === 422 ? new ListRefused(status, problem, placeOf) : new Refused(status, problem);

const withIds = (entry: object, ids: ReadonlyMap<string, string>): object =>
  Object.fromEntries(Object.entries(entry).map(([field, said]) => [field, ids.get(said) ?? said]));

/** A fault as one line of what is told. */
export const sayFault = ({ line, column, detail }: Fault, language: 'fr' | 'en') => ({
  ...{ line, ...(column === undefined ? {} : { column }), detail: detail[language] },
});

export { UnreadableList };
