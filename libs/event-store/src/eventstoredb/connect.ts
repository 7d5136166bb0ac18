import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { ConnectionFault } from './connection-string.ts';

/**
 * A client of a server, or of a cluster; nothing is sent yet.
 *
 * @param connectionString `kurrentdb://…`, with everything that belongs to it: nodes, TLS, credentials
 * @throws ConnectionFault when the connection string makes no sense
 */
export function connect(connectionString: string): KurrentDBClient {
  const { place, credentials } = apart(connectionString);
  const client = clientOf(place);
  if (credentials) client.setCredentialsProvider(async () => credentials);
  return client;
}

function clientOf(place: string): KurrentDBClient {
  try {
    return KurrentDBClient.connectionString(place);
  } catch {
    // What the client says repeats the whole of it.
    throw new ConnectionFault('the client does not understand the connection string');
  }
}

/**
 * Credentials apart from where they are for: the part of the client that reads does not decode them there, so that a password with anything but
 * letters and digits in it would be a wrong one.
 */
function apart(connectionString: string) {
  const [, scheme, user, password, rest] = /^([a-z+]+:\/\/)([^@:/?]*):([^@/?]*)@(.*)$/s.exec(connectionString) ?? [];
  if (scheme === undefined || rest === undefined) return { place: connectionString };
  try {
    const credentials = { username: decodeURIComponent(user ?? ''), password: decodeURIComponent(password ?? '') };
    return { place: scheme + rest, credentials };
  } catch {
    throw new ConnectionFault('user and password are percent-encoded in a connection string');
  }
}
