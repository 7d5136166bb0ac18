import type { StoredEvent } from '@alliage/events';
import type { Reading } from '../load/readers.ts';
import type { Finding } from './finding.ts';

/** Nobody was told half of what one command recorded: each revision that an answer named is the last one of an append. */
export function checkReadings(readings: readonly Reading[], stored: readonly StoredEvent[]): Finding[] {
  const within = new Set<string>();
  const there = new Set<string>();
  for (const [i, event] of stored.entries()) {
    const place = `${event.stream}@${event.revision}`;
    there.add(place);
    const next = stored[i + 1];
    if (next?.stream === event.stream && next.metadata.commandId === event.metadata.commandId) within.add(place);
  }
  return [...new Set(readings.map(({ stream, revision }) => `${stream}@${revision}`))].flatMap((place) => {
    if (!there.has(place)) return [{ what: 'told what is not stored', detail: place }];
    return within.has(place) ? [{ what: 'told half of an append', detail: place }] : [];
  });
}
