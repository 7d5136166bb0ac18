/** A calendar day, `YYYY-MM-DD`, in the years 1000 to 9999 of the Gregorian calendar: text order is the order of time. */
export type Day = string;

const DAY = /^([1-9]\d{3})-(\d\d)-(\d\d)$/;
const MS_A_DAY = 86_400_000;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** How many days a month has; `month` counts from 1. 0 for a month that does not exist. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0);

/** Whether the text is a day that exists: `2018-02-29` is none. */
export function isDay(text: string): boolean {
  const [, year, month, day] = DAY.exec(text) ?? [];
  return day !== undefined && Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month));
}

const numberOf = (day: Day): number => {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  return Date.parse(`${day}T00:00:00Z`) / MS_A_DAY;
};

/**
 * The day `n` days later (earlier when negative).
 * @throws RangeError when `day` is not a day, or the answer leaves the years 1000 to 9999.
 */
export function addDays(day: Day, n: number): Day {
  const moved = new Date((numberOf(day) + n) * MS_A_DAY);
  const text = Number.isNaN(moved.getTime()) ? 'no day' : moved.toISOString().slice(0, 10);
  if (!Number.isInteger(n) || !isDay(text)) throw new RangeError(`no day ${n} days from ${day}`);
  return text;
}

/** How many days `b` comes after `a`; negative when before. A day and its morrow: 1. */
export const daysBetween = (a: Day, b: Day): number => numberOf(b) - numberOf(a);
