import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileFault } from './file-fault.ts';

describe('A file that something is to be read from', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alliage-'));
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['is not there', () => join(folder, 'none'), /^n’existe pas/, /^does not exist/],
    ['cannot be there', () => join(file('one', 'x'), 'below'), /corrigez son nom$/, /put its name right$/],
    ['is a folder', () => folder, /^est un dossier : nommez un fichier/, /^is a folder: name a file/],
    ['is empty', () => file('empty', ' \n'), /^est vide/, /^is empty/],
  ])('is told about where it %s', (_, path, fr, en) => {
    const said = fileFault(path());
    expect(said?.fr).toMatch(fr);
    expect(said?.en).toMatch(en);
  });

  // By its code alone: whoever runs the tests as root may read everything.
  it.each([
    ['EACCES', /donnez à ce processus le droit/, /give this process the right/],
    ['EPERM', /donnez à ce processus le droit/, /give this process the right/],
    ['EIO', /\(EIO\) : vérifiez ce fichier/, /\(EIO\): look at this file/],
  ])('is told about where reading it ends with %s', (code, fr, en) => {
    const said = fileFault('any', () => {
      throw Object.assign(new Error(code), { code });
    });
    expect(said?.fr).toMatch(fr);
    expect(said?.en).toMatch(en);
  });

  it('is said nothing of where it holds something', () => {
    expect(fileFault(file('password', 'secret\n'))).toBeUndefined();
  });
});
