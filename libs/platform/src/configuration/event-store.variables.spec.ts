import { eventStoreOf, eventStoreVariables } from './event-store.variables.ts';
import { readConfiguration } from './read-configuration.ts';

const read = (environment: Record<string, string>) =>
  eventStoreOf(readConfiguration(eventStoreVariables(environment), environment));

describe('where the events are', () => {
  it('is a folder unless something else is said', () => {
    expect(read({})).toEqual({ kind: 'sqlite', folder: './data' });
    expect(read({ ALLIAGE_DATA: '/srv/alliage' })).toEqual({ kind: 'sqlite', folder: '/srv/alliage' });
  });

  it('is a server, with what it takes to reach it', () => {
    const environment = { ALLIAGE_EVENT_STORE: 'eventstoredb', ALLIAGE_EVENTSTOREDB: 'kurrentdb://host:2113' };
    const connectionString = 'kurrentdb://host:2113';
    expect(read(environment)).toEqual({ kind: 'eventstoredb', connectionString });
    const secrets = {
      ALLIAGE_EVENTSTOREDB_USER: 'alliage',
      ALLIAGE_EVENTSTOREDB_PASSWORD_FILE: '/run/secrets/password',
      ALLIAGE_EVENTSTOREDB_CA_FILE: '/etc/ca.pem',
    };
    expect(read({ ...environment, ...secrets })).toEqual({
      ...{ kind: 'eventstoredb', connectionString, user: 'alliage' },
      ...{ passwordFile: '/run/secrets/password', caFile: '/etc/ca.pem' },
    });
  });

  it.each([
    [{ ALLIAGE_EVENT_STORE: 'eventstoredb' }, /ALLIAGE_EVENTSTOREDB: to be set/],
    [{ ALLIAGE_EVENT_STORE: 'eventstoredb', ALLIAGE_EVENTSTOREDB: 'host:2113' }, /ALLIAGE_EVENTSTOREDB: "host:2113"/],
    [{ ALLIAGE_EVENT_STORE: 'mysql' }, /ALLIAGE_EVENT_STORE: "mysql"/],
  ])('is refused at the start: %j', (environment, words) => {
    expect(() => read(environment as unknown as Record<string, string>)).toThrow(words);
  });
});
