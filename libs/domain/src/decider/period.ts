import { addDays, overlaps, type Span } from '@alliage/events';

/** Something that lasts (R38): a role, a mandate, a version in force. Nothing says "active": that is asked for a day. */
export interface Period {
  /** When it began, as vague as it is known. */
  readonly from: Span;
  /** Its term, the whole day included (R38); absent = no term. */
  readonly until?: string;
  /** When an act ended it; from that day on it no longer holds. */
  readonly ended?: Span;
}

/** The days over which a period may have held: a vague day is judged in its favour (R38). */
export function spanOfPeriod({ from, until, ended }: Period): Span {
  const lasts = [until, ended?.last === undefined || ended.last === null ? undefined : addDays(ended.last, -1)].filter(
    (d) => d !== undefined,
  );
  return { first: from.first, last: lasts.length === 0 ? null : lasts.reduce((a, b) => (a < b ? a : b)) };
}

/** Whether the period holds on the day of an act, which may itself be vague: it does if the two overlap. */
export function holds(period: Period, on: Span): boolean {
  const span = spanOfPeriod(period);
  if (span.first !== null && span.last !== null && span.last < span.first) return false;
  return overlaps(span, on);
}

/** The entries of a dated list that hold on a day. */
export const holding = <P extends Period>(periods: Iterable<P>, on: Span): P[] =>
  [...periods].filter((p) => holds(p, on));
