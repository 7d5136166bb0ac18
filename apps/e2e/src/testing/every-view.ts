import type { Json, Reader } from './running.ts';

export interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly description?: string }[];
}
export type Paths = Record<string, { readonly get?: Operation }>;

/** Where the values of a place in a path come from: a list of the alliance's, and the field of its items; or these values. */
const VALUES: Readonly<
  Record<string, { readonly list: string; readonly field: string } | { readonly values: readonly string[] }>
> = {
  partyId: { list: 'parties?who=all', field: 'partyId' },
  projectId: { list: 'projects', field: 'projectId' },
  sessionId: { list: 'sessions', field: 'sessionId' },
  bodyId: { list: 'bodies', field: 'bodyId' },
  decisionId: { list: 'decisions', field: 'decisionId' },
  proposalId: { list: 'proposals', field: 'proposalId' },
  version: { list: 'charter', field: 'version' },
  gate: { values: ['next', 'G1', 'G2', 'G4', 'G9'] },
};

async function valuesOf(service: Reader, url: string, name: string): Promise<readonly string[]> {
  const from = VALUES[name];
  // A view that a test cannot reach would be left untested in silence.
  if (from === undefined) throw new Error(`no values known for {${name}}: say in every-view.ts where they come from`);
  if (!('list' in from)) return from.values;
  const { list, field } = from;
  const page = await service.get<{ items: Json[]; reported?: Json[] }>(
    `${url}/${list}${list.includes('?') ? '&' : '?'}limit=100`,
  );
  return [...page.items, ...(page.reported ?? [])].flatMap((one) =>
    one[field] === undefined ? [] : [String(one[field])],
  );
}

/** Every view of one alliance that takes another moment, each project, session, decision… of it included: paths to ask. */
export async function everyView(service: Reader, allianceId: string): Promise<string[]> {
  const url = `/v1/alliances/${allianceId}`;
  const { paths } = await service.get<{ paths: Paths }>('/docs-json');
  const views = Object.entries(paths).filter(
    ([path, { get }]) =>
      path.startsWith('/v1/alliances/{allianceId}') && get?.parameters?.some(({ name }) => name === 'asOf'),
  );
  const known = new Map<string, readonly string[]>();
  const asked: string[] = [];
  for (const [path] of views) {
    const [, name] = /\{(?!allianceId)(\w+)\}/.exec(path) ?? [];
    const open = path.replace('{allianceId}', allianceId);
    if (name === undefined) asked.push(open);
    else {
      if (!known.has(name)) known.set(name, await valuesOf(service, url, name));
      asked.push(...(known.get(name) ?? []).map((value) => open.replace(`{${name}}`, value)));
    }
  }
  return asked;
}
