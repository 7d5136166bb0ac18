import { quoted } from '../plain-say.ts';
import { does } from './words.ts';

describe('words of a sentence', () => {
  it('agree with a name that begins as a plural', () => {
    expect(does('Les Jardins du canal', 'rejoint', 'rejoignent')).toBe('Les Jardins du canal rejoignent');
    expect(does('Lespinasse', 'rejoint', 'rejoignent')).toBe('Lespinasse rejoint');
  });

  it.each([
    ['Agir', 'fr', '« Agir »'],
    ['« Agir »', 'fr', '« Agir »'],
    ['À Poitiers, « Agir »', 'fr', '« À Poitiers, “Agir” »'],
    ['« Oui » et « non »', 'fr', '« “Oui” et “non” »'],
    ['“Act”', 'en', '“Act”'],
    ['We say “yes”', 'en', '“We say ‘yes’”'],
  ] as const)('%s is quoted once (%s)', (text, language, said) => {
    expect(quoted(text, language)).toBe(said);
  });
});
