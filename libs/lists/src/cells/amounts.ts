import { unread, value, type Reader } from './cell.ts';

/** Spaces of every kind and apostrophes between groups of digits, as people and spreadsheets write them. */
const GAPS = /[\s\u00a0\u2009\u202f'’]/g;
const GROUPS = /(?<!\d)\d{1,3}(?:[\s\u00a0\u2009\u202f'’]\d{3})+(?!\d)/g;
const TWO_NUMBERS = /\d[\s\u00a0\u2009\u202f'’]+\d/;

/** Without its gaps; empty where they part two numbers, and not thousands: « 1 30 » is not one hundred and thirty. */
function closedUp(text: string): string {
  const grouped = text.replace(GROUPS, (number) => number.replace(GAPS, ''));
  return TWO_NUMBERS.test(grouped) ? '' : grouped.replace(GAPS, '');
}

/** As many cents or minutes as the routes take. */
const MOST = 1e13;

const moneySaid = {
  fr: 'Cette somme n’est pas comprise : écrivez des euros, comme « 1 250,50 » ou « 1250 ».',
  en: 'This sum is not understood: write euros, like "1250.50" or "1250".',
};
const ambiguous = {
  fr: 'Est-ce un millier ou une décimale ? Écrivez « 1250 » pour mille deux cent cinquante euros, « 1,25 » pour un euro vingt-cinq.',
  en: 'Is this a thousand or a decimal? Write "1250" for one thousand two hundred and fifty euros, "1.25" for one euro and a quarter.',
};

/**
 * Euros as people write them, in cents: « 1 250,50 », « 1250.5 € », « 1.250,50 ». The last comma or point with one or two digits after it makes the
 * decimals; with three it could be either (« 1.250 »), and is refused.
 */
export const euros: Reader<number> = (text) => {
  const plain = closedUp(text).replace(/(€|eur|euros?)$/i, '');
  if (/^\d{1,3}[.,]\d{3}$/.test(plain)) return unread('money', ambiguous);
  const [, whole, decimals = ''] =
    /^(\d+|\d{1,3}(?:[.]\d{3})+|\d{1,3}(?:,\d{3})+)(?:[.,](\d{1,2}))?$/.exec(plain) ?? [];
  const cents = whole === undefined ? NaN : Number(whole.replace(/[.,]/g, '') + decimals.padEnd(2, '0'));
  return cents <= MOST ? value(cents) : unread('money', moneySaid);
};

/** A whole number of cents or minutes, without a unit. */
export const whole: Reader<number> = (text) => {
  const plain = closedUp(text);
  if (/^\d+$/.test(plain) && Number(plain) <= MOST) return value(Number(plain));
  return unread('whole-number', {
    fr: 'Donnez un nombre entier, sans unité.',
    en: 'Give a whole number, without a unit.',
  });
};

const durationSaid = {
  fr: 'Cette durée n’est pas comprise : écrivez « 2 h 30 », « 45 min », ou des heures, comme « 1,5 ».',
  en: 'This duration is not understood: write "2 h 30", "45 min", or hours, like "1.5".',
};
const daysSaid = {
  fr: 'Un jour n’a pas la même durée partout : écrivez des heures, comme « 7 h » ou « 35 h ».',
  en: 'A day does not last the same everywhere: write hours, like "7 h" or "35 h".',
};

/**
 * A duration, in minutes: « 2 h 30 », « 2h », « 45 min », « 2:30 » (and « 02:30:00 », as spreadsheets write it), or a number of hours: « 1,5 ». Days
 * are refused: how long one is, nobody can tell for another.
 */
export const duration: Reader<number> = (text) => {
  const plain = closedUp(text.toLowerCase());
  if (/\d(j|jours?|d|days?)$/.test(plain)) return unread('duration', daysSaid);
  const minutes = minutesOf(plain);
  return minutes !== undefined && minutes <= MOST ? value(minutes) : unread('duration', durationSaid);
};

function minutesOf(plain: string): number | undefined {
  const clock = /^(\d+)(?:h|heures?|hours?|:)([0-5]?\d)(?:m|mn|min|minutes?|:00)?$/.exec(plain);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const alone = /^(\d+)(?:m|mn|min|minutes?)$/.exec(plain);
  if (alone) return Number(alone[1]);
  const hours = /^(\d+)(?:[.,](\d{1,4}))?(?:h|heures?|hours?)?$/.exec(plain);
  if (!hours) return undefined;
  const [, whole = '', part = ''] = hours;
  // Whole minutes only: exact in integers, where binary fractions are not.
  const scaled = Number(whole + part) * 60;
  return scaled % 10 ** part.length === 0 ? scaled / 10 ** part.length : undefined;
}
