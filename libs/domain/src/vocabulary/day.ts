import { sayWhen, type Day, type Language } from '@alliage/events';

/** A day inside a sentence, without its article: « jusqu’au 15 juin 2018 », “until 15 June 2018”. */
export const sayDay = (day: Day, language: Language): string => sayWhen(day, language).replace(/^le /, '');
