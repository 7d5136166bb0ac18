import { duration, euros, whole } from './amounts.ts';
import type { Reader } from './cell.ts';

const read = (reader: Reader, text: string) => {
  const cell = reader(text);
  return cell.ok ? cell.value : cell.rule;
};

describe('a sum of money, in euros', () => {
  it.each([
    ['1250', 125_000],
    ['1 250,50', 125_050],
    ['1\u202f250,50\u00a0€', 125_050],
    ['1250.5', 125_050],
    ['1.250,50 €', 125_050],
    ['1,250.50', 125_050],
    ['1.250.000', 125_000_000],
    ['0,07', 7],
    ['12 EUR', 1_200],
    ['3 euros', 300],
    ["1'250,00", 125_000],
  ])('« %s » is %i cents', (text, cents) => expect(read(euros, text)).toBe(cents));

  it.each([
    '1.250',
    '1,250',
    '1 2 3',
    '12 50',
    '1 250 5',
    '-5',
    '12,345',
    '1 250,5 k€',
    'beaucoup',
    '1e3',
    '12,,5',
    '99999999999999',
    '٣',
  ])('« %s » is not guessed', (text) => expect(read(euros, text)).toBe('money'));
});

describe('a duration, in minutes', () => {
  it.each([
    ['2 h 30', 150],
    ['2h30', 150],
    ['2h5', 125],
    ['2 h', 120],
    ['45 min', 45],
    ['45mn', 45],
    ['2:30', 150],
    ['02:30:00', 150],
    ['1 heure 30 minutes', 90],
    ['1,5', 90],
    ['1,25 h', 75],
    ['12', 720],
  ])('« %s » is %i minutes', (text, minutes) => expect(read(duration, text)).toBe(minutes));

  it.each(['1 30', '2 h 3 0', '3 jours', '2 d', '1,33', '2 h 75', '-1', 'un peu', '2:30:15'])(
    '« %s » is not guessed',
    (text) => expect(read(duration, text)).toBe('duration'),
  );
});

describe('a whole number', () => {
  it('is one without a unit', () =>
    expect(['125 050', '12 5', '12,5', '3 €'].map((text) => read(whole, text))).toEqual([
      125_050,
      'whole-number',
      'whole-number',
      'whole-number',
    ]));
});
