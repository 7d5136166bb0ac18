import { STREAM_KINDS } from '@alliage/events';
import { streamNameFilter } from '@kurrent/kurrentdb-client';
import { InvalidAppend } from '../errors.ts';

export const PREFIXES: readonly string[] = STREAM_KINDS.map((kind) => `${kind}-`);

/** What is ours among all that a server holds: its own `$` streams (statistics every 30 s) are not, nor what others keep there. */
export const ourStreams = () => streamNameFilter({ prefixes: [...PREFIXES] });

/**
 * What the server itself writes into a stream of ours: that it was deleted for good (`$streamDeleted`, at the greatest revision that there is).
 * It is no event. Who reads the stream is told that it cannot be read, and all others go on.
 */
export const isServersOwn = ({ type }: { readonly type: string }): boolean => type.startsWith('$');

/** @throws InvalidAppend what is stored under another name would never be read again */
export function checkName(stream: string): void {
  if (!PREFIXES.some((prefix) => stream.startsWith(prefix)))
    throw new InvalidAppend(stream, `a stream is named ${PREFIXES.map((prefix) => `${prefix}…`).join(', ')}`);
}
