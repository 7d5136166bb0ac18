import { resolve } from 'node:path';

/** Where events are kept: a data folder, or an EventStoreDB server or cluster. */
export type Place =
  { readonly kind: 'folder'; readonly path: string } | { readonly kind: 'server'; readonly connectionString: string };

const SERVER = /^(?:esdb|kurrentdb)(?:\+discover)?:\/\//;

/** What somebody wrote: `kurrentdb://…` or `esdb://…` names a server, anything else a folder. */
export const placeOf = (text: string): Place =>
  SERVER.test(text) ? { kind: 'server', connectionString: text } : { kind: 'folder', path: resolve(text) };

/** For people, and for logs: no password. */
export const sayPlace = (place: Place): string =>
  place.kind === 'folder' ? place.path : place.connectionString.replace(/\/\/[^@/?]*@/, '//…@').replace(/\?.*$/, '');

export const isSamePlace = (a: Place, b: Place): boolean =>
  a.kind === 'folder'
    ? b.kind === 'folder' && a.path === b.path
    : b.kind === 'server' && a.connectionString === b.connectionString;
