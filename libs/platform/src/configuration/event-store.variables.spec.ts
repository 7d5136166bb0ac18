import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventStoreOf, eventStoreVariables } from './event-store.variables.ts';
import { readConfiguration } from './read-configuration.ts';

const read = (environment: Record<string, string>) =>
  eventStoreOf(readConfiguration(eventStoreVariables(environment), environment));

describe('where the events are', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alliage-'));
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is a folder unless something else is said', () => {
    expect(read({})).toEqual({ kind: 'sqlite', folder: './data' });
    expect(read({ ALLIAGE_DATA: '/srv/alliage' })).toEqual({ kind: 'sqlite', folder: '/srv/alliage' });
  });

  it('is a server, with what it takes to reach it', () => {
    const environment = { ALLIAGE_EVENT_STORE: 'eventstoredb', ALLIAGE_EVENTSTOREDB: 'kurrentdb://host:2113' };
    const connectionString = 'kurrentdb://host:2113';
    expect(read(environment)).toEqual({ kind: 'eventstoredb', connectionString });
    const [passwordFile, caFile] = [file('password', 'secret\n'), file('ca.pem', 'PEM')];
    const secrets = {
      ALLIAGE_EVENTSTOREDB_USER: 'alliage',
      ALLIAGE_EVENTSTOREDB_PASSWORD_FILE: passwordFile,
      ALLIAGE_EVENTSTOREDB_CA_FILE: caFile,
    };
    expect(read({ ...environment, ...secrets })).toEqual({
      ...{ kind: 'eventstoredb', connectionString, user: 'alliage' },
      ...{ passwordFile, caFile },
    });
  });

  it.each([
    [{ ALLIAGE_EVENT_STORE: 'eventstoredb' }, /ALLIAGE_EVENTSTOREDB: to be set/],
    [{ ALLIAGE_EVENT_STORE: 'eventstoredb', ALLIAGE_EVENTSTOREDB: 'host:2113' }, /ALLIAGE_EVENTSTOREDB: "host:2113"/],
    [{ ALLIAGE_EVENT_STORE: 'mysql' }, /ALLIAGE_EVENT_STORE: "mysql"/],
  ])('is refused at the start: %j', (environment, words) => {
    expect(() => read(environment as unknown as Record<string, string>)).toThrow(words);
  });

  const server = { ALLIAGE_EVENT_STORE: 'eventstoredb', ALLIAGE_EVENTSTOREDB: 'kurrentdb://host:2113' };

  it('is refused with all that is wrong with its files at once, in words', () => {
    const wrong = {
      ...{ ...server, ALLIAGE_EVENTSTOREDB: 'host', ALLIAGE_EVENTSTOREDB_USER: 'alliage' },
      ALLIAGE_EVENTSTOREDB_PASSWORD_FILE: file('empty', '\n'),
      ALLIAGE_EVENTSTOREDB_CA_FILE: folder,
    };
    expect(() => read(wrong)).toThrow(
      /ALLIAGE_EVENTSTOREDB: "host"[^]*_PASSWORD_FILE : «.*» est vide[^]*_PASSWORD_FILE: ".*" is empty[^]*_CA_FILE: ".*" is a folder/,
    );
  });

  it.each([
    [{ ALLIAGE_EVENTSTOREDB_USER: 'alliage' }, /_USER: "alliage" is an account without a password/],
    [{ ALLIAGE_EVENTSTOREDB_PASSWORD_FILE: '/none' }, /_PASSWORD_FILE: "\/none" is nobody’s password/],
    [
      { ALLIAGE_EVENTSTOREDB: 'kurrentdb://a:b@host', ALLIAGE_EVENTSTOREDB_USER: 'alliage' },
      /_USER: "alliage" is a second account/,
    ],
  ])('is refused with an account that is not whole, or named twice: %j', (environment, words) => {
    expect(() => read({ ...server, ...environment } as unknown as Record<string, string>)).toThrow(words);
  });

  it('looks at no file of a server where the events are in a folder', () => {
    expect(read({ ALLIAGE_EVENTSTOREDB_PASSWORD_FILE: '/none' })).toEqual({ kind: 'sqlite', folder: './data' });
  });
});
