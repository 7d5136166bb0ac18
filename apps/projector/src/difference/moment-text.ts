import { applyDecorators } from '@nestjs/common';
import { check, field, type About } from '@alliage/platform';
import type { Moment } from '@alliage/projections';
import { readAsOf, readEffectiveAt, readInstant } from '../routes/moments.ts';

const NAMED = /^\s*(asOf|effectiveAt)\s*:\s*(.+)$/is;

/** One time: named, or an instant (what was known), or a date (what was in force). */
function readTime(text: string): Moment | undefined {
  const [, name, value = ''] = NAMED.exec(text) ?? [];
  if (name === undefined) {
    const asOf = readInstant(text);
    return asOf === undefined ? readTime(`effectiveAt:${text || '-'}`) : { asOf };
  }
  if (name.toLowerCase() === 'asof') {
    const asOf = readAsOf(value);
    return asOf === undefined ? undefined : { asOf };
  }
  const effectiveAt = readEffectiveAt(value);
  return effectiveAt === undefined ? undefined : { effectiveAt };
}

/** A moment in one text: one time or both, separated by a comma. @returns undefined when it cannot tell */
export function readMoment(text: string): Moment | undefined {
  const times = text.split(/,(?=\s*(?:asOf|effectiveAt)\s*:)/i).map(readTime);
  const names = times.flatMap((time) => Object.keys(time ?? {}));
  if (times.includes(undefined) || new Set(names).size < times.length) return undefined;
  return Object.assign({}, ...times) as Moment;
}

const said = {
  fr: 'Donnez une date (ce qui était en vigueur : « 1er novembre 2018 », 2018-11-01), un instant (ce qu’on savait : 2026-03-01T12:00:00Z), ou nommez-les, l’un ou les deux : « effectiveAt:2018-11-01,asOf:2026-03-01 ».',
  en: 'Give a date (what was in force: "1 November 2018", 2018-11-01), an instant (what was known: 2026-03-01T12:00:00Z), or name them, one or both: "effectiveAt:2018-11-01,asOf:2026-03-01".',
};

/** A moment in an address, in either time or both. */
export const MomentText = (about: About) =>
  applyDecorators(
    field(
      { example: 'effectiveAt:2018-11-01,asOf:2026-03-01', optional: true, ...about },
      { type: String, maxLength: 200 },
      check(
        'moment',
        (value) => typeof value === 'string' && value.length <= 200 && readMoment(value) !== undefined,
        said,
      ),
    ),
  );
