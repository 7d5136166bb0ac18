import { ConnectionFault, connectionStringOf, EventStoreDb } from '@alliage/event-store/eventstoredb';
import { fileFault, type Environment } from '@alliage/platform/environment';
import type { Opened } from './opened.ts';
import { StoreNotOpened } from './store-not-opened.ts';

/**
 * Nothing is sent yet: a server that does not answer shows in what is asked.
 * @param environment where credentials are that the address has not: a password on a command line is seen by everyone on the machine
 * @throws StoreNotOpened
 */
export function openServer(address: string, environment: Environment = process.env): Opened {
  const user = environment['ALLIAGE_EVENTSTOREDB_USER'];
  const own = address.includes('@');
  const passwordFile = user && !own ? environment['ALLIAGE_EVENTSTOREDB_PASSWORD_FILE'] : undefined;
  const ownTls = /[?&]tls(CaFile=|=false)/.test(address);
  const caFile = ownTls ? undefined : environment['ALLIAGE_EVENTSTOREDB_CA_FILE'];
  const faults = [
    ...faultOf('ALLIAGE_EVENTSTOREDB_PASSWORD_FILE', passwordFile),
    ...faultOf('ALLIAGE_EVENTSTOREDB_CA_FILE', caFile),
  ];
  if (faults.length > 0) throw new StoreNotOpened(faults.join('\n'));
  try {
    const connectionString = connectionStringOf({
      connectionString: address,
      ...(user && passwordFile ? { user, passwordFile } : {}),
      ...(caFile ? { caFile } : {}),
    });
    const store = new EventStoreDb({ connectionString });
    return { store, close: () => store.close() };
  } catch (error) {
    // The client's own words for an address may repeat a password; those of ours do not.
    const why = error instanceof ConnectionFault ? `: ${error.message}` : '';
    throw new StoreNotOpened(`Cette adresse ne se comprend pas · this address makes no sense${why}`, { cause: error });
  }
}

/** As the services say it, in two lines; none where the file can be read, or none is named. */
function faultOf(name: string, path: string | undefined): string[] {
  const wrong = path ? fileFault(path) : undefined;
  return wrong ? [`${name} : « ${path} » ${wrong.fr}.`, `${name}: "${path}" ${wrong.en}.`] : [];
}
