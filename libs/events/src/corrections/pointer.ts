import type { Json, JsonObject } from '../envelope.ts';

/** The steps of a JSON pointer (RFC 6901): `/texts/axes/0` → `texts`, `axes`, `0`. */
export const stepsOf = (path: string): string[] =>
  path
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at the end of a way into plain data; `undefined` where there is nothing. */
export function at(value: Json | undefined, [step, ...rest]: readonly string[]): Json | undefined {
  if (step === undefined) return value;
  if (Array.isArray(value)) return /^\d+$/.test(step) ? at((value as readonly Json[])[Number(step)], rest) : undefined;
  return isObject(value) && Object.hasOwn(value, step) ? at(value[step], rest) : undefined;
}

/**
 * Whether a way meets lists only by the number of an entry that is there, or of the next one, written as RFC 6901 writes it: `0`, `12`,
 * never `007`. What stands further on would leave a gap, or be lost when it is stored.
 */
export function meetsLists(value: Json | undefined, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return true;
  if (Array.isArray(value) && !(/^(0|[1-9]\d{0,8})$/.test(step) && Number(step) <= value.length)) return false;
  return meetsLists(at(value, [step]), rest);
}

/**
 * The same data with something else at the end of the way; `null` takes it away. What lies on the way and is not there yet is made:
 * the voices of a decision may be completed one by one.
 */
export function replaced(value: Json | undefined, [step, ...rest]: readonly string[], by: Json): Json {
  if (step === undefined) return by;
  if (Array.isArray(value) && /^\d+$/.test(step)) {
    const next = [...(value as readonly Json[])];
    next[Number(step)] = replaced(next[Number(step)], rest, by);
    return next;
  }
  const { [step]: before, ...others } = isObject(value) ? value : {};
  if (rest.length === 0 && by === null) return others;
  return { ...others, [step]: replaced(before, rest, by) };
}
