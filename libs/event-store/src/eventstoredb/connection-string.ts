import { accessSync, constants, readFileSync } from 'node:fs';

/** A server as it is configured: what is secret, and what differs between machines, apart from its address. */
export interface ServerAddress {
  /** `kurrentdb://…` or `esdb://…`, with credentials or without. */
  readonly connectionString: string;
  readonly user?: string;
  /** The password is what it holds, without the white space around it. */
  readonly passwordFile?: string;
  /** Certificate of the authority that signed the server's. */
  readonly caFile?: string;
}

/** What is configured makes no sense together; the message repeats no secret. */
export class ConnectionFault extends Error {
  readonly code = 'connection-fault';
  override readonly name = 'ConnectionFault';
}

/** Everything in one connection string, as the client takes it. @throws ConnectionFault */
export function connectionStringOf({ connectionString, user, passwordFile, caFile }: ServerAddress): string {
  const [, scheme = '', rest = ''] = /^([a-z+]+):\/\/(.+)$/.exec(connectionString) ?? [];
  if (!/^(esdb|kurrentdb)(\+discover)?$/.test(scheme))
    throw new ConnectionFault('a server is named as kurrentdb://host:2113');
  if (!user !== !passwordFile) throw new ConnectionFault('a user and a password file come together');
  if (user && rest.includes('@')) throw new ConnectionFault('the user is named twice');
  const credentials = user ? `${encodeURIComponent(user)}:${encodeURIComponent(secretIn(passwordFile!))}@` : '';
  if (caFile) checkReadable(caFile);
  const authority = caFile ? `${rest.includes('?') ? '&' : '?'}tlsCaFile=${encodeURIComponent(caFile)}` : '';
  // The client takes the older name, too, but complains of it at every start.
  return `${scheme.replace('esdb', 'kurrentdb')}://${credentials}${rest}${authority}`;
}

function secretIn(file: string): string {
  checkReadable(file);
  const secret = readFileSync(file, 'utf8').trim();
  if (secret === '') throw new ConnectionFault(`there is no password in ${file}`);
  return secret;
}

function checkReadable(file: string): void {
  try {
    accessSync(file, constants.R_OK);
  } catch {
    throw new ConnectionFault(`the file ${file} cannot be read`);
  }
}
