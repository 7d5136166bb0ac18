import type { Json, JsonObject } from '../envelope.ts';

export interface Forgery<T> {
  /** What was done, for the test's title. */
  readonly what: string;
  readonly forged: T;
}

const other = (value: Json): Json => {
  if (typeof value === 'string') return value === '' ? 'x' : `${value.slice(0, -1)}${value.endsWith('0') ? '1' : '0'}`;
  return typeof value === 'number' ? value + 1 : !value;
};

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every way of changing, removing or adding one member, at any depth. */
export function forgeriesOf<T>(thing: T, path = ''): Forgery<T>[] {
  const value = thing as Json;
  if (Array.isArray(value)) {
    const items = value.flatMap((item: Json, i) =>
      forgeriesOf(item, `${path}[${i}]`).map(({ what, forged }) => ({ what, forged: value.with(i, forged) })),
    );
    const shorter = value.length > 0 ? [{ what: `${path} shortened`, forged: value.slice(1) }] : [];
    return [...items, ...shorter, { what: `${path} with one entry more`, forged: [...value, 1] }] as Forgery<T>[];
  }
  if (!isObject(value)) return [{ what: `${path} changed`, forged: other(value) as T }];
  const members = Object.entries(value).flatMap(([key, member]) => {
    const at = path ? `${path}.${key}` : key;
    const { [key]: _, ...rest } = value;
    const changed = forgeriesOf(member, at).map(({ what, forged }) => ({ what, forged: { ...value, [key]: forged } }));
    return [...changed, { what: `${at} removed`, forged: rest }];
  });
  return [
    ...members,
    { what: `${path || 'event'} with one member more`, forged: { ...value, stranger: 1 } },
  ] as Forgery<T>[];
}
