const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** How deep an event's subjects lie: its own ids and those of its parts; beyond that (who voted what) it is detail. */
const DEEP = 2;

/** The ids that an event speaks of, each once. */
export function idsIn(data: unknown, depth = DEEP): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (value: unknown, left: number): void => {
    if (typeof value === 'string') {
      if (UUID.test(value)) found.add(value);
    } else if (typeof value === 'object' && value !== null && left > 0) {
      for (const member of Object.values(value)) visit(member, left - 1);
    }
  };
  visit(data, depth);
  return found;
}
