import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { ConnectionFault } from './connection-string.ts';

/**
 * A client of a server, or of a cluster; nothing is sent yet.
 *
 * @param connectionString `kurrentdb://…`, with everything that belongs to it: nodes, TLS, credentials
 * @throws ConnectionFault when the connection string makes no sense
 */
export function connect(connectionString: string): KurrentDBClient {
  try {
    return KurrentDBClient.connectionString(connectionString);
  } catch {
    // What the client says repeats the whole of it.
    throw new ConnectionFault('the client does not understand the connection string');
  }
}
