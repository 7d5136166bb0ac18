import { languageOf } from './language.ts';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'fr'],
    ['', 'fr'],
    ['*', 'fr'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,fr;q=0.5', 'en'],
    ['fr-FR, en;q=0.9', 'fr'],
    ['de, en;q=0.3', 'en'],
    ['en;q=0', 'fr'],
    ['en;q=abc, ;;;,', 'fr'],
  ])('%s → %s', (header, language) => expect(languageOf(header)).toBe(language));
});
