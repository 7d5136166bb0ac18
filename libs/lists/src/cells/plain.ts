import { isDay, readWhen } from '@alliage/events';
import { keyOf } from '../key.ts';
import { unread, value, type Reader } from './cell.ts';

/** A day of the calendar, as a person or a spreadsheet writes it: « 01/11/2018 », « 1er novembre 2018 », 2018-11-01. */
export const day: Reader<string> = (text) => {
  const read = text.length > 100 ? undefined : readWhen(text);
  if (read !== undefined && isDay(read)) return value(read);
  return unread('day', {
    fr: 'Donnez un jour du calendrier : 30/06/2026, « 30 juin 2026 » ou 2026-06-30.',
    en: 'Give a day of the calendar: 30/06/2026 (day first), "30 June 2026" or 2026-06-30.',
  });
};

const YES = ['oui', 'o', 'yes', 'y', 'vrai', 'true', 'x', '1'];
const NO = ['non', 'n', 'no', 'faux', 'false', '0'];

/** Yes or no; `yes` and `no` are what else may be written for them. */
export const yesNo =
  (yes: readonly string[] = [], no: readonly string[] = []): Reader<boolean> =>
  (text) => {
    const key = keyOf(text);
    if ([...YES, ...yes].includes(key)) return value(true);
    if ([...NO, ...no].includes(key)) return value(false);
    return unread('yes-no', { fr: 'Répondez « oui » ou « non ».', en: 'Answer "yes" or "no".' });
  };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isId = (text: string): boolean => UUID.test(text);

/** The id of something that exists already: names are for `alliage import`, which looks them up. */
export const id: Reader<string> = (text) => {
  const lower = text.toLowerCase();
  if (isId(lower)) return value(lower);
  return unread('uuid', {
    fr: 'Donnez ici un identifiant (UUID). Avec des noms, prenez « alliage import », qui les retrouve.',
    en: 'Give an id here (a UUID). With names, take "alliage import", which looks them up.',
  });
};
