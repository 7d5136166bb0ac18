import { applyDecorators } from '@nestjs/common';
import { isDay, isZone, readWhen } from '@alliage/events';
import { check, field, type About } from '@alliage/platform';
import { Transform } from 'class-transformer';

/** Years in which alliances, what came before them and what they plan may lie: beyond, a date is a slip of the keyboard. */
const inReach = (text: string): boolean =>
  [...text.matchAll(/\d{4}/g)].every(([year]) => Number(year) >= 1700 && Number(year) <= 2999);

/** EDTF as it is, anything else as a person would mean it; what cannot be read stays as it is, for the check to name. */
const read = (value: unknown): unknown => {
  if (typeof value !== 'string' || value.length > 100) return value;
  return readWhen(value) ?? value;
};

const whenSaid = {
  fr: 'Cette date n’est pas comprise. Écrivez par exemple : « 1er novembre 2018 », « 01/11/2018 », « mars 2016 », « mi-mars 2016 », « début 2018 », « 2e trimestre 2018 », « 2018 », « avant novembre 2018 », « depuis 2015 », « de 2008 à 2010 », « été 2017 », « début des années 2010 », « 2012 ou 2013 », ou de l’EDTF : 2018-11-01, 2016-03, 2018-37, ../2018-11, 2015/.., 2008/2010 (années 1700 à 2999). « Vers » ou « environ 2012 » : dites jusqu’où, « entre 2011 et 2013 ». « Hiver » : dites ses deux années, « hiver 2016-2017 ».',
  en: 'This date is not understood. Write for example: "1 November 2018", "01/11/2018" (day first), "March 2016", "mid-March 2016", "early 2018", "second quarter of 2018", "2018", "before November 2018", "since 2015", "from 2008 to 2010", "summer 2017", "early 2010s", "2012 or 2013", or EDTF: 2018-11-01, 2016-03, 2018-37, ../2018-11, 2015/.., 2008/2010 (years 1700 to 2999). "Around 2012": say how far that reaches, "between 2011 and 2013". "Winter": say both years, "winter 2016-2017".',
};

/** When something happened, as vague as it is known (R29): EDTF, or as a person writes it. Becomes EDTF. */
export const When = (about: About) =>
  applyDecorators(
    Transform(({ value }) => read(value)) as PropertyDecorator,
    field(
      { example: '1er novembre 2018', ...about },
      { type: String, maxLength: 100 },
      check(
        'when',
        (value) => typeof value === 'string' && value.length <= 40 && readWhen(value) === value && inReach(value),
        whenSaid,
      ),
    ),
  );

/** One calendar day: `2018-11-01`, or as a person writes it. Becomes `YYYY-MM-DD`. */
export const CalendarDay = (about: About) =>
  applyDecorators(
    Transform(({ value }) => read(value)) as PropertyDecorator,
    field(
      { example: '2026-06-30', ...about },
      { type: String, maxLength: 100 },
      check('day', (value) => typeof value === 'string' && isDay(value) && inReach(value), {
        fr: 'Donnez un jour du calendrier : 2026-06-30, 30/06/2026 ou « 30 juin 2026 » (années 1700 à 2999).',
        en: 'Give a day of the calendar: 2026-06-30, 30/06/2026 or "30 June 2026" (years 1700 to 2999).',
      }),
    ),
  );

const LOCAL_TIME = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d$/;

/** A time on the wall clock of the alliance's own zone: `2026-06-30T14:30`. */
export const ClockTime = (about: About) =>
  field(
    { example: '2026-06-30T14:30', ...about },
    { type: String, pattern: LOCAL_TIME.source },
    check(
      'local-time',
      (value) => typeof value === 'string' && isDay(LOCAL_TIME.exec(value)?.[1] ?? '') && inReach(value.slice(0, 4)),
      {
        fr: 'Donnez le jour et l’heure, sans fuseau (celui de l’alliance) : 2026-06-30T14:30.',
        en: 'Give day and time, without a zone (the alliance’s own is meant): 2026-06-30T14:30.',
      },
    ),
  );

/** A time zone of the IANA database. */
export const Zone = (about: About) =>
  field(
    { example: 'Europe/Paris', ...about },
    { type: String, maxLength: 60 },
    check('zone', (value) => typeof value === 'string' && value.length <= 60 && isZone(value), {
      fr: 'Donnez un fuseau horaire de la base IANA : Europe/Paris, Indian/Reunion, America/Cayenne…',
      en: 'Give a time zone of the IANA database: Europe/Paris, Indian/Reunion, America/Cayenne…',
    }),
  );
