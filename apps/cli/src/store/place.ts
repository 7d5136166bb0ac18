import { resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';

/** Where events are kept: a data folder, or an EventStoreDB server or cluster. */
export type Place =
  { readonly kind: 'folder'; readonly path: string } | { readonly kind: 'server'; readonly connectionString: string };

const SERVER = /^(?:esdb|kurrentdb)(?:\+discover)?:\/\//;

/** Whether it is no folder's name. */
export const isAddress = (text: string): boolean => text.includes('://');

/** What somebody wrote: `kurrentdb://…` or `esdb://…` names a server, anything else that is no address, a folder. @throws InvalidArgumentError */
export function placeOf(text: string): Place {
  if (SERVER.test(text)) return { kind: 'server', connectionString: text };
  if (!isAddress(text)) return { kind: 'folder', path: resolve(text) };
  const scheme = text.split(':', 1)[0];
  throw new InvalidArgumentError(
    `${scheme}:// : un dossier, ou un EventStoreDB (kurrentdb://…), est attendu · a folder, or an EventStoreDB (kurrentdb://…), is expected.`,
  );
}

/** For people, and for logs: no password. */
export const sayPlace = (place: Place): string =>
  place.kind === 'folder' ? place.path : place.connectionString.replace(/\/\/[^@/?]*@/, '//…@').replace(/\?.*$/, '');

export const isSamePlace = (a: Place, b: Place): boolean =>
  a.kind === 'folder'
    ? b.kind === 'folder' && a.path === b.path
    : b.kind === 'server' && a.connectionString === b.connectionString;
