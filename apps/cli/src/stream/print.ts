import type { Link } from '@alliage/events';
import type { Client } from '../client/http.ts';
import { eventLines } from './lines.ts';
import { tellEvents } from './told.ts';

export interface Printing {
  readonly client: Client;
  readonly language: 'fr' | 'en';
  /** One event a line, as it is stored. */
  readonly json?: boolean | undefined;
  readonly print: (line: string) => void;
}

/** Prints events of one stream, in the order given. @param last revision of the last event of the stream */
export async function printEvents(
  events: readonly Link[],
  last: number,
  { client, language, json, print }: Printing,
): Promise<void> {
  const [one] = events;
  if (!one) return;
  if (json) return events.forEach((event) => print(JSON.stringify(event)));
  const revisions = events.map(({ revision }) => revision);
  const told = await tellEvents(client, one.stream, [Math.min(...revisions), Math.max(...revisions)], last);
  for (const event of events) print(eventLines(event, told.get(event.revision), language));
}
