import type { StoredEvent } from '@alliage/events';
import type { Decode } from './event.ts';

/** Remembers what an event said for as long as the event itself is held; failures are tried again. */
export function decodeOnce(decode: Decode): Decode {
  const said = new WeakMap<StoredEvent, ReturnType<Decode>>();
  return (stored) => {
    const known = said.get(stored) ?? decode(stored);
    said.set(stored, known);
    return known;
  };
}
