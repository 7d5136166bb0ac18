import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { ConnectionFault } from './connection-string.ts';

/**
 * A client of a server, or of a cluster; nothing is sent yet.
 *
 * Appends go out one call each. The client's other way, one shared call for all appends, loses control when that call
 * breaks: what waits to be written is rejected where nobody can catch it, and Node ends the process.
 *
 * @param connectionString `kurrentdb://…`, with everything that belongs to it: nodes, TLS, credentials
 * @throws ConnectionFault when the connection string makes no sense
 */
export function connect(connectionString: string): KurrentDBClient {
  const client = clientOf(connectionString);
  // The client takes the shared call wherever the server offers it; it is asked what the server offers, and says: not that.
  Object.assign(client, { supports: () => Promise.resolve(false) });
  return client;
}

function clientOf(connectionString: string): KurrentDBClient {
  try {
    return KurrentDBClient.connectionString(connectionString);
  } catch {
    // What the client says repeats the whole of it, with the password.
    throw new ConnectionFault('the client does not understand the connection string');
  }
}
