import { wordsFor } from './start.ts';

describe('why a service does not start', () => {
  it.each(['data-folder-unusable', 'data-folder-in-use', 'data-folder-unfinished'])(
    'is told for people, in two languages: %s',
    (code) => {
      const words = wordsFor(Object.assign(new Error('test'), { code, folder: '/tmp/a-file' }));
      expect(words.split('\n')).toHaveLength(2);
      expect(words).toContain('/tmp/a-file');
      expect(words).toContain('ALLIAGE_DATA');
    },
  );

  it('is told with its stack where it is not known', () => {
    expect(wordsFor(new Error('other'))).toMatch(/other\n\s+at /);
  });
});
