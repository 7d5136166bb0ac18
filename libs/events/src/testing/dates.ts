import fc from 'fast-check';
import { daysInMonth } from '../time/day.ts';
import { isEdtf } from '../time/edtf.ts';

/** Half of them close together, so that they meet. */
const year = fc.oneof(fc.integer({ min: 2015, max: 2018 }), fc.integer({ min: 1000, max: 9999 }));
const month = fc.integer({ min: 1, max: 12 });
const two = (n: number) => String(n).padStart(2, '0');

/** Any day, leap days included. */
export const anyDay: fc.Arbitrary<string> = fc
  .tuple(year, month, fc.nat())
  .map(([y, m, n]) => `${y}-${two(m)}-${two((n % daysInMonth(y, m)) + 1)}`);

const closed = fc.oneof(
  anyDay,
  fc.tuple(year, month).map(([y, m]) => `${y}-${two(m)}`),
  year.map(String),
  fc.tuple(year, fc.integer({ min: 37, max: 39 })).map(([y, third]) => `${y}-${third}`),
);

/** Any date in one of the forms of R29. */
export const anyEdtf: fc.Arbitrary<string> = fc.oneof(
  closed,
  closed.map((to) => `../${to}`),
  closed.map((from) => `${from}/..`),
  fc.tuple(closed, closed).map(([a, b]) => (isEdtf(`${a}/${b}`) ? `${a}/${b}` : `${b}/${a}`)),
);
