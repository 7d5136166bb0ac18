import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { connect } from './connect.ts';
import { ConnectionFault, connectionStringOf, type ServerAddress } from './connection-string.ts';

describe('The connection string of a server', () => {
  const folder = temporaryFolder();
  const file = (name: string, content: string) => {
    const path = join(folder(), name);
    writeFileSync(path, content);
    return path;
  };

  it('is taken as it is, under the name that the client likes', () => {
    const connectionString = 'kurrentdb://a:2113,b:2113?tls=false';
    expect(connectionStringOf({ connectionString })).toBe(connectionString);
    expect(connectionStringOf({ connectionString: 'esdb+discover://cluster:2113' })).toBe(
      'kurrentdb+discover://cluster:2113',
    );
  });

  it('gets its credentials from a user and a file, whatever letters they are of, and the authority beside them', () => {
    const passwordFile = file('password', 'p@ss:wörd/?\n');
    const caFile = file('ca.pem', '');
    const address = { user: 'alliage', passwordFile, caFile };
    expect(connectionStringOf({ connectionString: 'kurrentdb://host:2113', ...address })).toBe(
      `kurrentdb://alliage:p%40ss%3Aw%C3%B6rd%2F%3F@host:2113?tlsCaFile=${encodeURIComponent(caFile)}`,
    );
    const withOptions = 'kurrentdb://host:2113?nodePreference=leader';
    expect(connectionStringOf({ connectionString: withOptions, caFile })).toBe(
      `${withOptions}&tlsCaFile=${encodeURIComponent(caFile)}`,
    );
  });

  it.each<[string, () => Partial<ServerAddress>]>([
    ['a scheme of something else', () => ({ connectionString: 'postgres://host' })],
    ['a user without a password', () => ({ user: 'alliage' })],
    ['a password without a user', () => ({ passwordFile: file('password', 'secret') })],
    ['an empty password', () => ({ user: 'alliage', passwordFile: file('password', '\n') })],
    ['a password file that is not there', () => ({ user: 'alliage', passwordFile: join(folder(), 'nowhere') })],
    ['an authority that is not there', () => ({ caFile: join(folder(), 'nowhere') })],
    [
      'two users',
      () => ({ connectionString: 'kurrentdb://one:secret@host', user: 'two', passwordFile: file('p', 'secret') }),
    ],
  ])('is refused with %s, and no secret is repeated', (_, fault) => {
    const make = () => connectionStringOf({ connectionString: 'kurrentdb://host', ...fault() });
    expect(make).toThrow(ConnectionFault);
    expect(make).not.toThrow(/secret/);
  });

  it('is refused where the client does not understand it, and no secret is repeated', () => {
    const make = () => connect('kurrentdb://one:secret@host:port');
    expect(make).toThrow(ConnectionFault);
    expect(make).not.toThrow(/secret/);
  });
});
