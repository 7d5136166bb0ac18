import { kindOf, type Labels } from './labels.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export interface Named {
  /** Which list of the body it stands in (`agenda`, `members`…), or '' for the body itself. */
  readonly list: string;
  readonly label: string | Readonly<Record<string, string>>;
  /** Its place among the entries of that list over the whole body, from 0. */
  readonly index: number;
}
export interface Resolved {
  readonly body: unknown;
  readonly named: readonly Named[];
}

/** Where a label is not known: path inside `with`, kind and label. */
export class UnknownLabel extends Error {
  override readonly name = 'UnknownLabel';
  readonly path: readonly (string | number)[];
  readonly kind: string;
  readonly label: string;
  constructor(path: readonly (string | number)[], kind: string, label: string) {
    super(`${kind} « ${label} »`);
    this.path = path;
    this.kind = kind;
    this.label = label;
  }
}

/** Replaces labels by ids wherever a field refers to something, and takes out the names (`as`) that entries give to what they create. */
export function resolve(value: unknown, labels: Labels): Resolved {
  const named: Named[] = [];
  const seen = new Map<string, number>();
  const reference = (kind: string, value: unknown, path: (string | number)[]): unknown => {
    if (Array.isArray(value)) return value.map((v, i) => reference(kind, v, [...path, i]));
    if (typeof value !== 'string') return walk(value, path, '');
    if (uuid.test(value)) return value;
    const id = labels.find(kind, value);
    if (id === undefined) {
      if (!path.some((p) => typeof p === 'string' && /Ids?$/.test(p))) return value;
      throw new UnknownLabel(path, kind, value);
    }
    return id;
  };
  const walk = (value: unknown, path: (string | number)[], list: string): unknown => {
    if (Array.isArray(value)) return value.map((v, i) => walk(v, [...path, i], list));
    if (typeof value !== 'object' || value === null) return value;
    const out: Record<string, unknown> = {};
    const index = seen.get(list) ?? 0;
    seen.set(list, index + 1);
    for (const [key, entry] of Object.entries(value)) {
      if (key === 'as' && (typeof entry === 'string' || typeof entry === 'object')) {
        named.push({ list, label: entry as Named['label'], index });
        continue;
      }
      const kind = kindOf(key);
      out[key] = kind === undefined ? walk(entry, [...path, key], key) : reference(kind, entry, [...path, key]);
    }
    return out;
  };
  return { body: walk(value, [], ''), named };
}
