import { isEdtf } from './edtf.ts';

/** The months in which a season begins and ends: 21 June to 22 September is `2017-06/2017-09`. */
const SEASONS: readonly [RegExp, string, string][] = [
  [/^(?:printemps|spring)$/, '03', '06'],
  [/^(?:ete|summer)$/, '06', '09'],
  [/^(?:automne|autumn|fall)$/, '09', '12'],
];
const SEASON = /^([a-z]+) (?:(?:de|of) )?(?:l'annee )?(\d{4})$/;
const WINTER = /^(?:hiver|winter) (?:(?:de|of) )?(\d{4}) ?[-/] ?(\d{4}|\d\d)$/;

/** A third of a decade has four years: it is not said where the next one begins. */
const THIRDS: readonly [RegExp, number, number][] = [
  [/^(?:debut|early|beginning|start)$/, 0, 3],
  [/^(?:mi|mid|milieu|middle)$/, 3, 6],
  [/^(?:fin|late|end)$/, 6, 9],
];
const THIRD_OF_DECADE = /^([a-z]+)[ -](?:(?:des|les|de|of|the|of the) )?(annees )?(\d{3})0(s?)$/;

/** A winter has two years, and says them both: that of one year alone may be the one that begins in it or ends in it. */
function winter(words: string): string | undefined {
  const [, from = '', to = ''] = WINTER.exec(words) ?? [];
  const year = `${from.slice(0, 4 - to.length)}${to}`;
  return from !== '' && Number(year) === Number(from) + 1 ? `${from}-12/${year}-03` : undefined;
}

function season(words: string): string | undefined {
  const [, name = '', year = ''] = SEASON.exec(words) ?? [];
  const [, from, to] = SEASONS.find(([way]) => way.test(name)) ?? [];
  return from && `${year}-${from}/${year}-${to}`;
}

function thirdOfDecade(words: string): string | undefined {
  const [, name = '', years, decade = '', plural] = THIRD_OF_DECADE.exec(words) ?? [];
  if (years === undefined && plural !== 's') return undefined;
  const [, from, to] = THIRDS.find(([way]) => way.test(name)) ?? [];
  return from === undefined ? undefined : `${decade}${from}/${decade}${to}`;
}

/**
 * A season or a third of a decade, as the interval of R29 that it is: `été 2017` = `2017-06/2017-09`, `hiver 2016-2017` = `2016-12/2017-03`,
 * `début des années 2010` = `2010/2013`, `fin des années 1990` = `1996/1999`. `words` are plain, without an article before.
 */
export function readAbout(words: string): string | undefined {
  const about = season(words) ?? winter(words) ?? thirdOfDecade(words);
  return about !== undefined && isEdtf(about) ? about : undefined;
}
