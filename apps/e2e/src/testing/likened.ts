const INSTANT = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;
/** Of version 4 or 7: made by chance. All other ids are made of the command's. */
const BY_CHANCE = /\b[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b/g;

/**
 * What a service answers, without what is new each time a case is played: instants, and ids made by chance, which are numbered in the order in
 * which they come; a cursor says only that there is more.
 */
export function likened(body: unknown): unknown {
  const met = new Map<string, string>();
  const numbered = (id: string) => {
    if (!met.has(id)) met.set(id, `id ${met.size + 1}`);
    return met.get(id)!;
  };
  const text = JSON.stringify(body, (key, value: unknown) =>
    key === 'next' && typeof value === 'string' ? 'more' : value,
  );
  return JSON.parse(text.replace(INSTANT, 'instant').replace(BY_CHANCE, numbered)) as unknown;
}
