import { catalogue, correctableOfAll } from '@alliage/events';
import { fieldName } from './fields.ts';

const paths = [
  ...correctableOfAll,
  ...Object.values(catalogue).flatMap((event) => [...event.correctable, ...event.correctableInReports]),
];

describe('What a field is called', () => {
  it.each([...new Set(paths)])('R31: %s, which may be corrected, has a name in both languages', (path) => {
    const last = path.split('/').findLast((step) => step !== '*') ?? '';
    expect(fieldName(`/${last}`, 'fr')).not.toBe(`/${last}`);
    expect(fieldName(path, 'en')).toBe(fieldName(`/${last}`, 'en'));
  });

  it('R32: who may read an entry has a name too', () =>
    expect([fieldName('/visibility', 'fr'), fieldName('/visibility', 'en')]).toEqual([
      'la visibilité',
      'the visibility',
    ]));

  it('a part of a list is called by what it is a part of', () =>
    expect(fieldName('/tags/2', 'fr')).toBe('les mots-clés'));
});
