import { isDay, type Day } from './day.ts';

/** Building a formatter costs ten times what using one does; an installation knows a handful of zones. */
const formatters = new Map<string, Intl.DateTimeFormat>();

const formatterOf = (zone: string): Intl.DateTimeFormat => {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formatters.set(zone, made);
  return made;
};

/** Whether the text names a time zone of the IANA database, in its own spelling (`Europe/Paris`, not `europe/paris`, not `+01:00`). */
export function isZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    const zone = new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
    return zone === text || zone.toLowerCase() !== text.toLowerCase();
  } catch {
    return false;
  }
}

/**
 * The day on the wall calendar of `zone` at a UTC instant (R38).
 * @param instant `YYYY-MM-DDTHH:mm:ss.sssZ`
 * @throws RangeError when the zone or the instant is none.
 */
export function dayOf(instant: string, zone: string): Day {
  const at: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(Date.parse(instant))) at[type] = value;
  return checked(`${at.year}-${at.month}-${at.day}`);
}

/** The day of a wall-clock time `YYYY-MM-DDTHH:mm`, which carries its zone's day already. */
export const dayOfLocal = (local: string): Day => checked(local.slice(0, 10));

const checked = (text: string): Day => {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`);
  return text;
};
