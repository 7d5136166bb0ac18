import { readStream, type Range } from './events.ts';
import { printEvents, type Printing } from './print.ts';

export interface Showing extends Printing, Range {
  readonly limit: number;
}

/** Prints what a stream has. @throws Refused where there is no such stream; Unreachable */
export async function showStream(stream: string, { limit, from, direction, ...printing }: Showing): Promise<void> {
  let rest: number | null = null;
  for await (const page of readStream(printing.client, stream, { limit, from, ...(direction ? { direction } : {}) })) {
    await printEvents(page.items, page.revision, printing);
    rest = page.next;
  }
  if (rest !== null && !printing.json) printing.print(`… suite · more: --from ${rest}`);
}
