import fc from 'fast-check';
import { anyDay } from '../testing/dates.ts';
import { addDays, daysBetween, isDay } from './day.ts';
import { dayOf, dayOfLocal, isZone } from './zone.ts';

describe('days', () => {
  it.each(['2016-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])('%s exists', (day) =>
    expect(isDay(day)).toBe(true),
  );
  it.each([
    '2018-02-29',
    '1900-02-29',
    '2018-04-31',
    '2018-00-10',
    '2018-13-01',
    '2018-01-00',
    '0999-12-31',
    '2018-1-1',
    '2018-01-01\n',
    '+12018-01-01',
  ])('%j does not', (day) => expect(isDay(day)).toBe(false));

  it('R38: a delay of 15 days from 20 February ends on 6 March in a leap year, on 7 March otherwise', () => {
    expect(addDays('2016-02-20', 15)).toBe('2016-03-06');
    expect(addDays('2018-02-20', 15)).toBe('2018-03-07');
  });

  it('are counted as they are added', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => expect(addDays(a, daysBetween(a, b))).toBe(b)));
  });

  it('have no fraction, and none outside the years 1000 to 9999', () => {
    expect(() => addDays('2018-01-01', 0.5)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('1000-01-01', -1)).toThrow(RangeError);
    expect(() => addDays('2018-01-01', 1e12)).toThrow(RangeError);
    expect(() => daysBetween('2018-01-01', '2018-02-30')).toThrow(RangeError);
  });
});

describe('R38: days are those of the alliance’s time zone', () => {
  it.each([
    ['2018-10-31T22:59:59.999Z', 'Europe/Paris', '2018-10-31'],
    ['2018-10-31T23:00:00.000Z', 'Europe/Paris', '2018-11-01'],
    ['2018-06-30T21:59:59.999Z', 'Europe/Paris', '2018-06-30'],
    ['2018-06-30T22:00:00.000Z', 'Europe/Paris', '2018-07-01'],
    ['2018-12-31T23:30:00.000Z', 'America/Martinique', '2018-12-31'],
    ['2018-12-31T20:00:00.000Z', 'Indian/Reunion', '2019-01-01'],
    ['2018-12-31T23:30:00.000Z', 'Pacific/Noumea', '2019-01-01'],
    ['2016-02-29T12:00:00.000Z', 'UTC', '2016-02-29'],
  ])('at %s it is, in %s, %s', (instant, zone, day) => expect(dayOf(instant, zone)).toBe(day));

  it('a wall-clock time carries its day', () => {
    expect(dayOfLocal('2018-11-01T00:15')).toBe('2018-11-01');
    expect(() => dayOfLocal('1/11/2018 00:15')).toThrow(RangeError);
  });

  it('refuses an instant or a zone that is none', () => {
    expect(() => dayOf('yesterday', 'UTC')).toThrow(/time value|date/i);
    expect(() => dayOf('2018-01-01T00:00:00.000Z', 'Europe/Atlantis')).toThrow(/time ?zone/i);
  });

  it.each(['Europe/Paris', 'UTC', 'Indian/Reunion', 'Asia/Calcutta', 'Asia/Kolkata'])('%s is a zone', (zone) =>
    expect(isZone(zone)).toBe(true),
  );
  it.each(['europe/paris', '+01:00', '', 'Europe/Atlantis', 'Paris'])('%j is none', (zone) =>
    expect(isZone(zone)).toBe(false),
  );
});
