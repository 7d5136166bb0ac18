import { addDays, spanOf, type Day } from '@alliage/events';

/** Before and after any day: a period without a start or an end is kept with these, so that a query needs no null. */
export const BEGINNING = '0000-00-00';
export const END = '9999-99-99';

/**
 * The first day that a date of R29 may mean, and the last. A period holds on a day when `fromDay <= day` and `day <=
 * untilDay`: a vague date is judged in its favour (R38).
 */
export const firstDay = (edtf: string): Day => spanOf(edtf).first ?? BEGINNING;
export const lastDay = (edtf: string): Day => spanOf(edtf).last ?? END;

/** The last day of what an act of that date ended: from the act's day on it no longer holds (R38). */
export function dayBeforeEnd(edtf: string): Day {
  const { last } = spanOf(edtf);
  return last === null ? END : addDays(last, -1);
}

/** The day before a first day; of what was there since ever, there is none. */
export const dayBefore = (fromDay: Day): Day => (fromDay === BEGINNING ? BEGINNING : addDays(fromDay, -1));
