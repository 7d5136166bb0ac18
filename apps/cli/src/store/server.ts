import { ConnectionFault, connectionStringOf, EventStoreDb } from '@alliage/event-store/eventstoredb';
import type { Opened } from './opened.ts';
import { StoreNotOpened } from './store-not-opened.ts';

/** Where credentials are that the address has not: a password on a command line is seen by everyone on the machine. */
type Environment = Readonly<Record<string, string | undefined>>;

/** Nothing is sent yet: a server that does not answer shows in what is asked. @throws StoreNotOpened */
export function openServer(address: string, environment: Environment = process.env): Opened {
  const user = environment['ALLIAGE_EVENTSTOREDB_USER'];
  const passwordFile = environment['ALLIAGE_EVENTSTOREDB_PASSWORD_FILE'];
  const caFile = environment['ALLIAGE_EVENTSTOREDB_CA_FILE'];
  const own = address.includes('@');
  try {
    const connectionString = connectionStringOf({
      connectionString: address,
      ...(user && passwordFile && !own ? { user, passwordFile } : {}),
      ...(caFile && !/[?&]tls(CaFile=|=false)/.test(address) ? { caFile } : {}),
    });
    const store = new EventStoreDb({ connectionString });
    return { store, close: () => store.close() };
  } catch (error) {
    if (error instanceof ConnectionFault) throw new StoreNotOpened(error.message, { cause: error });
    throw new StoreNotOpened('Cette adresse ne se comprend pas · this address makes no sense', { cause: error });
  }
}
