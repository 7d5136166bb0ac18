import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openServer } from './server.ts';

describe('A server that the command line opens', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alliage-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const environment = {
    ALLIAGE_EVENTSTOREDB_USER: 'alliage',
    ALLIAGE_EVENTSTOREDB_PASSWORD_FILE: join(folder, 'none'),
    ALLIAGE_EVENTSTOREDB_CA_FILE: folder,
  };

  it('is not opened where its files cannot be read: all of it is said, in French and English', () => {
    expect(() => openServer('kurrentdb://host', environment)).toThrow(
      /_PASSWORD_FILE : « .* » n’existe pas.*\n.*_PASSWORD_FILE: ".*" does not exist.*\n.*_CA_FILE : « .* » est un dossier.*\n.*_CA_FILE: ".*" is a folder/,
    );
  });

  it('needs none of those that its address makes needless', async () => {
    await openServer('kurrentdb://one:secret@host?tls=false', environment).close();
    const password = join(folder, 'password');
    writeFileSync(password, 'secret');
    const files = { ...environment, ALLIAGE_EVENTSTOREDB_PASSWORD_FILE: password };
    await openServer('kurrentdb://host?tls=false', files).close();
  });
});
