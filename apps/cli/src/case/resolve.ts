import { kindBroughtBy, kindOf, type Labels } from './labels.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Where a word stands in place of a label. */
const words: Readonly<Record<string, readonly string[]>> = { boards: ['all'] };

/** A name that an entry of a command's body gives to what it brings into the world. */
export interface Named {
  readonly kind: string;
  readonly label: string;
  /** Its place among the things of that kind that the command creates, from 0. */
  readonly index: number;
}
export interface Resolved {
  readonly body: unknown;
  readonly named: readonly Named[];
}
type Path = readonly (string | number)[];

/** Where a label is not known: path inside `with`, kind and label. */
export class UnknownLabel extends Error {
  override readonly name = 'UnknownLabel';
  readonly path: Path;
  readonly kind: string;
  readonly label: string;
  constructor(path: Path, kind: string, label: string) {
    super(`${kind} « ${label} »`);
    this.path = path;
    this.kind = kind;
    this.label = label;
  }
}

const refuse = (unknown: UnknownLabel): never => {
  throw unknown;
};

/**
 * Replaces labels by ids wherever a field refers to something, and takes out the names (`id`) that entries give to what they bring into the
 * world. An item that is taken up keeps its name, which from then on means the new item.
 * @param onUnknown what stands in place of an unknown label
 * @throws UnknownLabel unless told otherwise
 */
export function resolve(
  value: unknown,
  labels: Pick<Labels, 'find'>,
  onUnknown: (unknown: UnknownLabel) => string = refuse,
): Resolved {
  const named: Named[] = [];
  const counted = new Map<string, number>();
  const next = (kind: string): number => {
    const index = counted.get(kind) ?? 0;
    counted.set(kind, index + 1);
    return index;
  };

  const reference = (field: string, kind: string, value: unknown, path: Path): unknown => {
    if (Array.isArray(value)) return value.map((v, i) => reference(field, kind, v, [...path, i]));
    if (typeof value !== 'string' || uuid.test(value) || words[field]?.includes(value)) return value;
    const id = labels.find(kind, value) ?? onUnknown(new UnknownLabel(path, kind, value));
    // Taken up, an item becomes a new one; it comes before those that are worded.
    if (field === 'takeUp') named.push({ kind, label: value, index: next(kind) });
    return id;
  };
  const object = (entry: Readonly<Record<string, unknown>>, path: Path, list: string): unknown => {
    const kind = kindBroughtBy(list, entry);
    if (kind !== undefined) {
      const index = next(kind);
      if (typeof entry['id'] === 'string') named.push({ kind, label: entry['id'], index });
    }
    const out: Record<string, unknown> = {};
    for (const key of inOrder(entry)) {
      if (key === 'id' && kind !== undefined) continue;
      const refersTo = kindOf(key);
      const at = [...path, key];
      out[key] = refersTo === undefined ? walk(entry[key], at, key) : reference(key, refersTo, entry[key], at);
    }
    return out;
  };
  const walk = (value: unknown, path: Path, list: string): unknown => {
    if (Array.isArray(value)) return value.map((v, i) => walk(v, [...path, i], list));
    if (typeof value !== 'object' || value === null) return value;
    return object(value as Record<string, unknown>, path, list);
  };
  return { body: walk(value, [], ''), named };
}

/** The order in which the service creates things: items taken up before those worded, a decision's own conditions before its waivers'. */
const inOrder = (entry: object): string[] => {
  const rank = (key: string) => (key === 'takeUp' ? 0 : key === 'waivers' ? 2 : 1);
  return Object.keys(entry).sort((a, b) => rank(a) - rank(b));
};
