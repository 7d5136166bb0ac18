import fc from 'fast-check';
import { anyEdtf } from '../testing/dates.ts';
import { isEdtf } from './edtf.ts';
import { readWhen } from './read-when.ts';
import { sayWhen } from './spoken.ts';

describe('R29: the spoken form', () => {
  it.each([
    ['2018-11-01', 'le 1er novembre 2018', '1 November 2018'],
    ['2018-11-02', 'le 2 novembre 2018', '2 November 2018'],
    ['2016-03', 'mars 2016', 'March 2016'],
    ['2018', '2018', '2018'],
    ['2018-37', 'début 2018', 'early 2018'],
    ['2018-38', 'mi-2018', 'mid-2018'],
    ['2018-39', 'fin 2018', 'late 2018'],
    ['../2018-11', 'avant novembre 2018', 'before November 2018'],
    ['../2018-11-01', 'avant le 1er novembre 2018', 'before 1 November 2018'],
    ['2015/..', 'après 2015', 'after 2015'],
    ['2008/2010', 'de 2008 à 2010', 'from 2008 to 2010'],
    ['2018-04/2018-39', 'd’avril 2018 à fin 2018', 'from April 2018 to late 2018'],
    ['2018-03-01/2018-05-02', 'du 1er mars 2018 au 2 mai 2018', 'from 1 March 2018 to 2 May 2018'],
  ])('%s: « %s », "%s"', (edtf, fr, en) => {
    expect(sayWhen(edtf, 'fr')).toBe(fr);
    expect(sayWhen(edtf, 'en')).toBe(en);
  });

  it('can be read back, in both languages', () => {
    fc.assert(
      fc.property(anyEdtf, fc.constantFrom('fr' as const, 'en' as const), (edtf, language) => {
        expect(readWhen(sayWhen(edtf, language))).toBe(edtf);
      }),
      { numRuns: 1000 },
    );
  });

  it('is refused for what is no date', () => expect(() => sayWhen('soon', 'en')).toThrow(RangeError));
});

describe('what a person writes', () => {
  it.each([
    ['2018-37', '2018-37'],
    [' ../2018-11 ', '../2018-11'],
    ['1er novembre 2018', '2018-11-01'],
    ['Jeudi 1er novembre 2018', '2018-11-01'],
    ['le 01/11/2018', '2018-11-01'],
    ['1.11.2018', '2018-11-01'],
    ['2018/11/1', '2018-11-01'],
    ['11/2018', '2018-11'],
    ['Mars 2016', '2016-03'],
    ['en mars 2016', '2016-03'],
    ['déc. 2016', '2016-12'],
    ['AOUT 2016', '2016-08'],
    ["l'année 2018", '2018'],
    ['en 2018', '2018'],
    ['début 2018', '2018-37'],
    ['début de l’année 2018', '2018-37'],
    ['mi 2018', '2018-38'],
    ['au milieu de 2018', '2018-38'],
    ['à la fin de 2018', '2018-39'],
    ['fin 2017', '2017-39'],
    ['avant novembre 2018', '../2018-11'],
    ['avant le 5 novembre 2018', '../2018-11-05'],
    ["jusqu'en 2018", '../2018'],
    ['jusqu’à fin 2018', '../2018-39'],
    ['depuis 2015', '2015/..'],
    ['après 2015', '2015/..'],
    ['à partir du 3 mars 2015', '2015-03-03/..'],
    ['2008-2010', '2008/2010'],
    ['2008 – 2010', '2008/2010'],
    ['mars 2008 / mai 2010', '2008-03/2010-05'],
    ['1ᵉʳ\u00a0novembre 2018', '2018-11-01'],
    ['de 2008 à 2010', '2008/2010'],
    ['entre 2008 et 2010', '2008/2010'],
    ['du 3 au 5 mars 2018', '2018-03-03/2018-03-05'],
    ["d'avril à octobre 2018", '2018-04/2018-10'],
    ['du 1er mars au 5 mai 2018', '2018-03-01/2018-05-05'],
    ['early 2018', '2018-37'],
    ['Mid 2018', '2018-38'],
    ['the end of 2018', '2018-39'],
    ['before November 2018', '../2018-11'],
    ['since 2015', '2015/..'],
    ['from 2015', '2015/..'],
    ['from 2008 to 2010', '2008/2010'],
    ['March to May 2018', '2018-03/2018-05'],
    ['March 2016', '2016-03'],
    ['Sept 2016', '2016-09'],
    ['1 November 2018', '2018-11-01'],
    ['1st of November 2018', '2018-11-01'],
    ['mi-mars 2025', '2025-03-11/2025-03-20'],
    ['à la mi-mars 2025', '2025-03-11/2025-03-20'],
    ['début mars 2025', '2025-03-01/2025-03-10'],
    ['au début de février 2016', '2016-02-01/2016-02-10'],
    ['fin février 2016', '2016-02-21/2016-02-29'],
    ['fin février 2018', '2018-02-21/2018-02-28'],
    ['fin d’août 2018', '2018-08-21/2018-08-31'],
    ['mid-March 2025', '2025-03-11/2025-03-20'],
    ['late February 2016', '2016-02-21/2016-02-29'],
    ['the beginning of May 2018', '2018-05-01/2018-05-10'],
    ['avant mi-mars 2025', '../2025-03-20'],
    ['depuis début mars 2025', '2025-03-01/..'],
    ['de début mars à mi-avril 2018', '2018-03-01/2018-04-20'],
    ['de fin 2016 à mi-mars 2018', '2016-39/2018-03-20'],
    ['1er trimestre 2018', '2018-01/2018-03'],
    ['au quatrième trimestre de 2018', '2018-10/2018-12'],
    ['T2 2018', '2018-04/2018-06'],
    ['premier semestre 2018', '2018-01/2018-06'],
    ['second semestre de l’année 2018', '2018-07/2018-12'],
    ['second quarter of 2018', '2018-04/2018-06'],
    ['first half of 2018', '2018-01/2018-06'],
    ['Q4 2018', '2018-10/2018-12'],
    ['les années 2010', '2010/2019'],
    ['the 2010s', '2010/2019'],
    ['courant 2018', '2018'],
    ['au cours de 2018', '2018'],
    ['dans le courant de mars 2018', '2018-03'],
    ['during 2018', '2018'],
    ['November 1, 2018', '2018-11-01'],
    ['Thursday, November 1st, 2018', '2018-11-01'],
  ])('« %s » means %s', (text, edtf) => expect(readWhen(text)).toBe(edtf));

  it.each([
    '',
    'bientôt',
    '30 février 2018',
    '11/25/2018',
    '37/2018',
    'jui 2018',
    'novembre',
    '5 novembre',
    'de 2010 à 2008',
    'novembre 18',
    'vers 2018',
    'mi-jui 2018',
    'fin marsouin 2018',
    '3e semestre 2018',
    '5e trimestre 2018',
    'S3 2018',
    'Q5 2018',
    'les années 2015',
    '2018s',
    'début mars',
    'fin février 0999',
    'avant',
    '2018, 2019',
    'avant ../2018',
    'fin 0999',
    'depuis 2018/..',
    `avant ${'l’année '.repeat(20)}2018`,
  ])('« %s » is not guessed at', (text) => expect(readWhen(text)).toBeUndefined());

  it('gives a date of R29 or nothing, whatever the words', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'avant',
        'depuis',
        'de',
        'à',
        'au',
        'du',
        'et',
        'entre',
        '-',
        '/',
        '..',
        'fin',
        'mi-2018',
        'mars',
        'le',
        '1er',
      ),
      fc.constantFrom(
        'before',
        'to',
        'from',
        'early',
        'May',
        'of',
        '2018',
        '2019-02',
        '31',
        '3/2018',
        '../2018',
        '2018/..',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), fc.constantFrom(' ', ''), (words, between) => {
        const read = readWhen(words.join(between));
        expect(read === undefined || isEdtf(read)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});
