import { lasting } from './lasted.ts';

describe('how long something lasted, as precisely as its dates allow (R29)', () => {
  it.each([
    ['2018-03-01', '2018-09-01', 184, 184, 184, '184 jours', '184 days'],
    ['2018-03-01', '2018-03-02', 1, 1, 1, '1 jour', '1 day'],
    ['2018-03-01', '2018-03-01', 0, 0, 0, '0 jour', '0 days'],
    ['2014', '2016', null, 366, 1095, 'environ 2 ans', 'about 2 years'],
    ['2014', '2014', null, 0, 364, 'au plus 12 mois', 'at most 12 months'],
    ['2014-03', '2014-06-15', null, 76, 106, 'environ 3 mois', 'about 3 months'],
    ['../2018-11', '2021-01-01', null, 763, null, 'au moins 2 ans', 'at least 2 years'],
    ['2015/..', '../2018', null, 0, 1460, 'au plus 4 ans', 'at most 4 years'],
    ['../2018', '2015', null, 0, null, 'durée non connue', 'duration not known'],
  ])('from %s to %s: %j, %i to %j, « %s »', (from, until, days, atLeast, atMost, fr, en) => {
    expect(lasting(from, until, 'fr')).toEqual({ days, lasted: { atLeast, atMost, said: fr } });
    expect(lasting(from, until, 'en').lasted.said).toBe(en);
  });

  it.each([
    [[['2018-04-01', '2018-05-01']], 154, 154, 154, '154 jours'],
    [
      [
        ['2018-04-01', '2018-05-01'],
        ['2018-06-01', '2018-06-11'],
      ],
      144,
      144,
      144,
      '144 jours',
    ],
    [[['2018-04', '2018-05-01']], null, 154, 183, 'environ 6 mois'],
    [[['2018-04-01', '2018/..']], null, 0, 184, 'au plus 7 mois'],
  ])('without %j: %j, %i to %i', (stretches, days, atLeast, atMost, said) => {
    const without = stretches.map(([from = '', until = '']) => ({ from, until }));
    expect(lasting('2018-03-01', '2018-09-01', 'fr', without)).toEqual({ days, lasted: { atLeast, atMost, said } });
  });
});
