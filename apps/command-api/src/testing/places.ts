export type Place = readonly (string | number)[];

/** Where a value can be put inside an example, the whole excepted. */
export function placesIn(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  const below = Object.entries(value).flatMap(([key, member]) =>
    placesIn(member, [...at, Array.isArray(value) ? Number(key) : key]),
  );
  return at.length === 0 ? below : [at, ...below];
}

/** The example with another value in one place. */
export function put(example: unknown, place: Place, value: unknown): object {
  const copy = structuredClone(example) as Record<string | number, unknown>;
  const inner = place.slice(0, -1).reduce((here, key) => here[key] as Record<string | number, unknown>, copy);
  inner[place.at(-1) as string] = value;
  return copy;
}

/** The example with each of its ids replaced; `field` is the member that it stands in, or whose list it stands in. */
export function withIds(value: unknown, id: (field: string, now: string) => string, field = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => withIds(item, id, field));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withIds(member, id, key)]));
  return typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value) ? id(field, value) : value;
}
