import { dayOf, isDay, type Day } from '@alliage/events';
import { lastDay } from '../contract/periods.ts';

/** Another moment than now, in one time or in both (R29). */
export interface Moment {
  /** What was known: an instant in UTC, or a day, which means its end in the alliance's zone. */
  readonly asOf?: string | undefined;
  /** What was in force: a date of R29, of which the last day counts. */
  readonly effectiveAt?: string | undefined;
}

export const isNow = ({ asOf, effectiveAt }: Moment): boolean => asOf === undefined && effectiveAt === undefined;

/** Whether something recorded at an instant was known at that moment. */
export const isKnown = (asOf: string | undefined, zone: string): ((recordedAt: string) => boolean) => {
  if (asOf === undefined) return () => true;
  if (isDay(asOf)) return (recordedAt) => dayOf(recordedAt, zone) <= asOf;
  const until = Date.parse(asOf);
  return (recordedAt) => Date.parse(recordedAt) <= until;
};

/**
 * The day that a moment asks about: the one in force; else the day on which one knew so much, which is never after today:
 * what was overdue then is shown as overdue, what became so later is not.
 */
export function dayOfMoment({ asOf, effectiveAt }: Moment, zone: string, today: Day): Day {
  if (effectiveAt !== undefined) return lastDay(effectiveAt);
  if (asOf === undefined) return today;
  const day = isDay(asOf) ? asOf : dayOf(asOf, zone);
  return day < today ? day : today;
}
