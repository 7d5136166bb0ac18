import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresAccess, postgresOf, placeOrPostgres } from './postgres.variables.ts';
import { readConfiguration } from './read-configuration.ts';

const variables = { PLACE: placeOrPostgres({ fr: 'Lieu.', en: 'Place.' }, './data', ''), ...postgresAccess('PLACE') };
const access = (environment: Record<string, string>) => postgresOf('PLACE', readConfiguration(variables, environment));

describe('Account for a PostgreSQL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alliage-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('takes the account, and the password without the white space around it', () => {
    const file = join(folder, 'password');
    writeFileSync(file, 'se cret\n');
    const found = access({ PLACE: 'postgresql://db/views', PLACE_USER: 'al liage', PLACE_PASSWORD_FILE: file });
    expect(new URL(found!.url).searchParams.get('user')).toBe('al liage');
    expect(found).toEqual(expect.objectContaining({ password: 'se cret', tls: {} }));
  });

  it('takes the account of a socket, too', () => {
    const found = access({ PLACE: 'postgresql:///views?host=/run/postgresql', PLACE_USER: 'alliage' });
    expect(new URL(found!.url).searchParams.get('user')).toBe('alliage');
    expect(found!.tls).toBe(false);
  });

  it('names the variables of all files that cannot be read, says why, and looks at none where no database is named', () => {
    const none = join(folder, 'none');
    const files = { PLACE_PASSWORD_FILE: none, PLACE_CA_FILE: folder };
    const read = () => access({ PLACE: 'postgresql://db/views', ...files });
    expect(read).toThrow(`PLACE_PASSWORD_FILE : « ${none} » n’existe pas : créez ce fichier`);
    expect(read).toThrow(`PLACE_CA_FILE: "${folder}" is a folder: name a file`);
    expect(access({ PLACE: './data', ...files })).toBeUndefined();
  });

  it.each(['ssl=0', 'ssl=false', 'sslmode=no-verify', 'sslmode=', 'sslrootcert=/x', 'uselibpqcompat=true', 'stream=1'])(
    'refuses what could change what is said of encryption: %s',
    (parameter) => expect(() => access({ PLACE: `postgresql://db/views?${parameter}` })).toThrow('PLACE'),
  );

  it('refuses a parameter said twice: a socket and a host would not be encrypted', () => {
    expect(() => access({ PLACE: 'postgresql:///views?host=/run/pg&host=db.example' })).toThrow('PLACE');
    expect(() => access({ PLACE: 'postgresql://db/views?sslmode=verify-full&sslmode=disable' })).toThrow('PLACE');
  });

  it.each(['http://foo', 'mysql://db/views', 'Postgresql//://db'])(
    'refuses the address of something else: %s',
    (place) => expect(() => access({ PLACE: place })).toThrow(/PLACE.*postgresql:\/\/host:5432\/database/),
  );
});
