import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { check, field, type About } from '@alliage/platform';
import { isDay, readWhen, spanOf } from '@alliage/events';

/** Years in which alliances and what they plan may lie: beyond, a date is a slip of the keyboard. */
const inReach = (text: string): boolean =>
  [...text.matchAll(/\d{4}/g)].every(([year]) => Number(year) >= 1700 && Number(year) <= 2999);

const INSTANT = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)$/i;

/** An instant of ISO 8601 with its zone, as an instant in UTC. (In an address, `+` may have become a space.) */
export function readInstant(text: string): string | undefined {
  const written = text.trim().replace(/ (\d\d:?\d\d)$/, '+$1');
  const [, day = ''] = INSTANT.exec(written) ?? [];
  if (!isDay(day) || !inReach(day)) return undefined;
  const at = new Date(written.toUpperCase().replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 100;

/** What was known: an instant, or a day as a person writes it. Becomes an instant in UTC, or `YYYY-MM-DD`. */
export const readAsOf = (text: string): string | undefined => {
  const instant = readInstant(text);
  if (instant !== undefined) return instant;
  const day = readWhen(text);
  return day !== undefined && isDay(day) && inReach(day) ? day : undefined;
};

/** What was in force: a date of R29 that ends, in EDTF or as a person writes it. Becomes EDTF. */
export const readEffectiveAt = (text: string): string | undefined => {
  const when = readWhen(text);
  return when !== undefined && inReach(when) && spanOf(when).last !== null ? when : undefined;
};

const reading = (read: (text: string) => string | undefined) =>
  Transform(({ value }: { value: unknown }) => (isText(value) ? (read(value) ?? value) : value)) as PropertyDecorator;
const readable = (read: (text: string) => string | undefined) => (value: unknown) =>
  isText(value) && read(value) === value;

export const badAsOf = {
  fr: 'Donnez un instant avec son fuseau (2026-03-01T12:00:00Z, 2026-03-01T13:00:00+01:00), ou un seul jour (2026-03-01, « 1er mars 2026 ») : sa fin compte, dans le fuseau de l’alliance.',
  en: 'Give an instant with its zone (2026-03-01T12:00:00Z, 2026-03-01T13:00:00+01:00), or one day (2026-03-01, "1 March 2026"): its end counts, in the alliance’s zone.',
};
export const badEffectiveAt = {
  fr: 'Donnez un jour ou une date qui finit, par exemple : 2018-11-01, « 1er novembre 2018 », « mars 2016 », « début 2018 », 2018, 2018-37, « avant novembre 2018 », 2008/2010 (années 1700 à 2999). Le dernier jour compte.',
  en: 'Give a day, or a date that ends, for example: 2018-11-01, "1 November 2018", "March 2016", "early 2018", 2018, 2018-37, "before November 2018", 2008/2010 (years 1700 to 2999). The last day counts.',
};

/** `?asOf=`: what was known at that moment. */
export const AsOf = (about: Partial<About> = {}) =>
  applyDecorators(
    reading(readAsOf),
    field(
      {
        fr: 'Ce qu’on savait à ce moment : un instant, ou un jour (sa fin, dans le fuseau de l’alliance).',
        en: 'What was known at that moment: an instant, or a day (its end, in the alliance’s zone).',
        ...{ optional: true, example: '2026-03-01', ...about },
      },
      { type: String, maxLength: 100 },
      check('as-of', readable(readAsOf), badAsOf),
    ),
  );

/** `?effectiveAt=`: what was in force on that day. */
export const EffectiveAt = (about: Partial<About> = {}) =>
  applyDecorators(
    reading(readEffectiveAt),
    field(
      {
        fr: 'Ce qui était en vigueur ce jour-là : EDTF ou en toutes lettres ; d’une date vague, le dernier jour compte.',
        en: 'What was in force on that day: EDTF or as a person writes it; of a vague date, the last day counts.',
        ...{ optional: true, example: '1er novembre 2018', ...about },
      },
      { type: String, maxLength: 100 },
      check('effective-at', readable(readEffectiveAt), badEffectiveAt),
    ),
  );
