import parse from 'edtf';
import fc from 'fast-check';
import { anyDay, anyEdtf } from '../testing/dates.ts';
import { certainlyBefore, compareWhen, isEdtf, overlaps, sortDay, sortKey, spanOf, spanOfDay } from './edtf.ts';

const isoDay = (ms: number) => (Number.isFinite(ms) ? new Date(ms).toISOString().slice(0, 10) : null);

describe('R29: the forms a date may have', () => {
  it.each([
    ['2018-11-01', '2018-11-01', '2018-11-01'],
    ['2016-03', '2016-03-01', '2016-03-31'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2018', '2018-01-01', '2018-12-31'],
    ['2018-37', '2018-01-01', '2018-04-30'],
    ['2018-38', '2018-05-01', '2018-08-31'],
    ['2018-39', '2018-09-01', '2018-12-31'],
    ['../2018-11', null, '2018-11-30'],
    ['../2018-38', null, '2018-08-31'],
    ['2015/..', '2015-01-01', null],
    ['2008/2010', '2008-01-01', '2010-12-31'],
    ['2018-39/2019-02', '2018-09-01', '2019-02-28'],
    ['2018-11-01/2018', '2018-11-01', '2018-12-31'],
  ])('%s lasts from %s to %s', (edtf, first, last) => expect(spanOf(edtf)).toEqual({ first, last }));

  it.each(
    [
      ['', '2018-02-29', '1900-02-29', '2018-00', '2018-13', '2018-36', '2018-40', '2018-1-1', '0999', '999', '10000'],
      ['../..', '/2018', '2018/', '..', '../', '/..', '2018/2017', '2018-11/2018-10', '2018-12-15/2018-37'],
      ['2018-11-01T00:00', '2018~', '2018?', '201X', '2018-11-XX', ' 2018', '2018\n', '2018/2019/2020', '../2018/..'],
    ].flat(),
  )('%j is none', (text) => {
    expect(isEdtf(text)).toBe(false);
    expect(() => spanOf(text)).toThrow(RangeError);
  });

  it('has the bounds that the npm package edtf finds, thirds of a year apart', () => {
    // Its thirds end a month late, and it knows neither thirds inside intervals nor an end that contains the start.
    const known = anyEdtf.filter((edtf) => {
      const [from = '', to] = edtf.split('/');
      return !/-3[789]/.test(edtf) && (to === undefined || edtf.includes('..') || from < to.slice(0, from.length));
    });
    fc.assert(
      fc.property(known, (edtf) => {
        const { min, max } = parse(edtf);
        expect(spanOf(edtf)).toEqual({ first: isoDay(min), last: isoDay(max) });
      }),
    );
  });
});

describe('R29: the order of dates', () => {
  const order = [
    '../2014',
    '2015',
    '2015/..',
    '../2017-06',
    '2018-01-01',
    '2018-01',
    '2018-37',
    '2018',
    '2018/2019',
    '2018/..',
    '2018-02',
    '../2018-11-01',
    '2018-11',
  ];
  it('goes by first day (open starts by their end), then by last day', () => {
    const shuffled = [...order].reverse();
    expect(shuffled.sort((a, b) => compareWhen(spanOf(a), spanOf(b)))).toEqual(order);
  });

  it('is the binary order of the sort keys, which all have one width', () => {
    fc.assert(
      fc.property(anyEdtf, anyEdtf, (a, b) => {
        const byKey = Buffer.compare(Buffer.from(sortKey(a)), Buffer.from(sortKey(b)));
        expect(Math.sign(byKey)).toBe(compareWhen(spanOf(a), spanOf(b)));
        expect(sortKey(a)).toHaveLength(21);
      }),
    );
  });

  it('can be asked up to a day', () => {
    expect(sortDay('2018')).toBe('2018-01-01');
    expect(sortDay('../2018-11')).toBe('2018-11-30');
  });

  it.each([
    ['2017', '2018', true],
    ['2018-37', '2018-38', true],
    ['2018', '2018-06', false],
    ['../2018-11', '2018-12', true],
    ['../2018-11', '2018-11-30', false],
    ['2018-12', '2019/..', true],
    ['2015/..', '2030', false],
    ['2010', '../2015', false],
  ])('%s is certainly before %s: %s', (a, b, answer) => expect(certainlyBefore(spanOf(a), spanOf(b))).toBe(answer));

  it('two dates overlap exactly when some day may belong to both', () => {
    const within = (day: string, edtf: string) => {
      const { first, last } = spanOf(edtf);
      return (first === null || first <= day) && (last === null || day <= last);
    };
    fc.assert(
      fc.property(anyEdtf, anyDay, (edtf, day) => {
        expect(overlaps(spanOf(edtf), spanOfDay(day))).toBe(within(day, edtf));
      }),
    );
    expect(overlaps(spanOf('../2015'), spanOf('2015-12-31/..'))).toBe(true);
    expect(overlaps(spanOf('../2015'), spanOf('2016/..'))).toBe(false);
  });
});
