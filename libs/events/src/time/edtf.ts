import { daysInMonth, isDay, type Day } from './day.ts';

export { isDay, type Day } from './day.ts';

/**
 * The days that something dated by R29 may cover, both included; `null` = open on that side.
 * `before November 2018` (`../2018-11`) ends with 30 November: as in EDTF the interval ends *in* the period named, and a
 * vague day is judged in its favour (R38). Likewise `after 2015` (`2015/..`) starts with 1 January 2015.
 */
export interface Span {
  readonly first: Day | null;
  readonly last: Day | null;
}

interface Closed {
  readonly first: Day;
  readonly last: Day;
}

const PERIOD = /^([1-9]\d{3})(?:-(\d\d))?$/;
/** ISO 8601-2 writes the thirds of a year as months 37 to 39. */
const FIRST_THIRD = 37;

/** A day, a month, a third of a year or a year; undefined for anything else. */
function closed(text: string): Closed | undefined {
  if (isDay(text)) return { first: text, last: text };
  const [, year, part] = PERIOD.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (part === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const third = Number(part) - FIRST_THIRD;
  if (third >= 0 && third <= 2) return months(year, 4 * third + 1, 4 * third + 4);
  const month = Number(part);
  return month >= 1 && month <= 12 ? months(year, month, month) : undefined;
}

const two = (n: number) => String(n).padStart(2, '0');

const months = (year: string, from: number, to: number): Closed => ({
  first: `${year}-${two(from)}-01`,
  last: `${year}-${two(to)}-${daysInMonth(Number(year), to)}`,
});

function parse(text: string): Span | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) return closed(text);
  const [from, to] = [text.slice(0, slash), text.slice(slash + 1)];
  const [start, end] = [closed(from), closed(to)];
  if (from === '..' && end) return { first: null, last: end.last };
  if (to === '..' && start) return { first: start.first, last: null };
  return start && end && start.first <= end.last ? { first: start.first, last: end.last } : undefined;
}

/**
 * Whether the text is one of the forms of R29: a day, a month, a year, a third of a year (`2018-37` to `2018-39`), `../X`,
 * `X/..` or `X/Y`, X and Y being any of the closed forms and X not starting after the end of Y.
 */
export const isEdtf = (text: string): boolean => parse(text) !== undefined;

/** @throws RangeError when the text is none of the forms of R29. */
export function spanOf(edtf: string): Span {
  const span = parse(edtf);
  if (!span) throw new RangeError(`not a date in one of the forms of R29: ${edtf}`);
  return span;
}

export const spanOfDay = (day: Day): Span => ({ first: day, last: day });

/** R29: a's last day precedes b's first. Never true of what is open on the sides that meet. */
export const certainlyBefore = (a: Span, b: Span): boolean => a.last !== null && b.first !== null && a.last < b.first;

/** R38: whether there may be a day on which both were. */
export const overlaps = (a: Span, b: Span): boolean => !certainlyBefore(a, b) && !certainlyBefore(b, a);

/** Later than any day, for what has no end. */
const NO_END = '9999-99-99';

const keyOf = ({ first, last }: Span): string => `${first ?? last ?? '0000-00-00'}/${last ?? NO_END}`;

/** R29's order: by first day (open starts by their end), then by last day. What is left equal stands in order of recording. */
export const compareWhen = (a: Span, b: Span): number => {
  const [left, right] = [keyOf(a), keyOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** R29's order as 21 ASCII characters whose binary order it is, for a key column; the first ten are the day it is sorted by. */
export const sortKey = (edtf: string): string => keyOf(spanOf(edtf));

/** The day by which R29 sorts: the first day, or for an open start the last one. */
export const sortDay = (edtf: string): Day => sortKey(edtf).slice(0, 10);
