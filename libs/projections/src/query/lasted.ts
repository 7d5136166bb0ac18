import { daysBetween, spanOf, type Language } from '@alliage/events';

const UNITS = {
  fr: { day: ['jour', 'jours'], month: ['mois', 'mois'], year: ['an', 'ans'] },
  en: { day: ['day', 'days'], month: ['month', 'months'], year: ['year', 'years'] },
} as const;
const WAYS = {
  fr: { about: 'environ', most: 'au plus', least: 'au moins', unknown: 'durée non connue' },
  en: { about: 'about', most: 'at most', least: 'at least', unknown: 'duration not known' },
} as const;

const MONTH = 365.25 / 12;

/** Days in the unit that a person would count them in; from a year and a half on, in years. */
function inUnits(days: number, language: Language, round: (n: number) => number): string {
  const [unit, length] = days >= 18 * MONTH ? (['year', 365.25] as const) : (['month', MONTH] as const);
  const [kind, n] = days < 45 ? (['day', days] as const) : ([unit, round(days / length)] as const);
  return `${n} ${UNITS[language][kind][n < 2 ? 0 : 1]}`;
}

/** Days: at least and at most; null where nothing bounds them. */
interface Bounds {
  readonly atLeast: number;
  readonly atMost: number | null;
}

function between(from: string, until: string): Bounds {
  const [a, b] = [spanOf(from), spanOf(until)];
  return {
    atLeast: a.last === null || b.first === null ? 0 : Math.max(0, daysBetween(a.last, b.first)),
    atMost: a.first === null || b.last === null ? null : Math.max(0, daysBetween(a.first, b.last)),
  };
}

/** The same without days that do not count, known no better than by their bounds. */
const less = (all: Bounds, off: Bounds): Bounds => ({
  atLeast: off.atMost === null ? 0 : Math.max(0, all.atLeast - off.atMost),
  atMost: all.atMost === null ? null : Math.max(0, all.atMost - off.atLeast),
});

/** Dates of R29, from the first to the second. */
export interface Stretch {
  readonly from: string;
  readonly until: string;
}

/**
 * The days from one date of R29 to another, never below 0.
 * @param without stretches within, that do not overlap: their days do not count
 * @returns `days` where both dates are precise, null otherwise; `lasted` what can be said in either case: the days that it may have had at least and at most
 * (null where nothing bounds them), and in words « 184 jours », « environ 2 ans », « au plus 12 mois », « au moins 3 mois »
 */
export function lasting(
  from: string,
  until: string,
  language: Language,
  without: readonly Stretch[] = [],
): { days: number | null; lasted: { atLeast: number; atMost: number | null; said: string } } {
  const off = without.map((one) => between(one.from, one.until));
  const { atLeast, atMost } = off.reduce(less, between(from, until));
  const ways = WAYS[language];
  const days = atLeast === atMost ? atLeast : null;
  if (days !== null) {
    const said = `${days} ${UNITS[language].day[days < 2 && (language === 'fr' || days === 1) ? 0 : 1]}`;
    return { days, lasted: { atLeast, atMost, said } };
  }
  const said =
    atMost === null
      ? atLeast === 0
        ? ways.unknown
        : `${ways.least} ${inUnits(atLeast, language, Math.floor)}`
      : atLeast === 0
        ? `${ways.most} ${inUnits(atMost, language, Math.ceil)}`
        : `${ways.about} ${inUnits(Math.round((atLeast + atMost) / 2), language, Math.round)}`;
  return { days, lasted: { atLeast, atMost, said } };
}
