import { catalogue } from '../catalogue/index.ts';

/** Ids that an event brought into the world, by the name of their field: one id, or all of them where there may be several. */
export type CreatedIds = Readonly<Record<string, string | readonly string[]>>;

type Plain = Readonly<Record<string, unknown>>;

/** Everything at the end of a path. `*` = every entry of a list; `effect[admit-party]` = `effect`, when its `kind` is that. */
function at(value: unknown, path: readonly string[]): unknown[] {
  const [step, ...rest] = path;
  if (step === undefined) return value === undefined ? [] : [value];
  if (step === '*') return Array.isArray(value) ? value.flatMap((entry) => at(entry, rest)) : [];
  const [, name = step, kind] = /^(.+)\[(.+)\]$/.exec(step) ?? [];
  const next = (value as Plain | undefined)?.[name];
  if (next === undefined || (kind !== undefined && (next as Plain)['kind'] !== kind)) return [];
  return at(next, rest);
}

/** The ids that a stored event created: what an answer to its command names, also when it is rebuilt from the store. */
export function createdIds(type: string, data: unknown): CreatedIds {
  const ids: Record<string, string | string[]> = {};
  for (const path of catalogue[type as keyof typeof catalogue]?.creates ?? []) {
    const steps = path.split('/');
    const found = at(data, steps).filter((id): id is string => typeof id === 'string');
    const name = steps.at(-1) ?? path;
    if (found.length === 0) continue;
    if (path.includes('/')) ids[name] = [...(ids[name] ?? []), ...found];
    else ids[name] = found[0] as string;
  }
  return ids;
}
