/** The words that say a date, in the two languages of the service. */
export type Language = 'fr' | 'en';

export const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** What stands before the year in a third of a year: 37, 38, 39. */
export const THIRDS: Readonly<Record<Language, readonly string[]>> = {
  fr: ['début ', 'mi-', 'fin '],
  en: ['early ', 'mid-', 'late '],
};
