import type { StoredEvent } from '@alliage/events';
import { UnreadableEvent, type EventStore, type ReadStreamOptions, type RecordedEvent } from '@alliage/event-store';

type Readable = StoredEvent & Pick<RecordedEvent, 'unreadable'>;

/** A stream up to its end, or to the first event whose bytes are no JSON any more: that one is the last, and brings its error. */
export async function asFarAsReadable(
  store: Pick<EventStore, 'readStream'>,
  stream: string,
  options: Pick<ReadStreamOptions, 'from' | 'limit'> = {},
): Promise<readonly Readable[]> {
  const read: Readable[] = [];
  const { from = 0 } = options;
  const take = async (limit: number) => {
    for await (const page of store.readStream(stream, { from: from + read.length, limit })) read.push(...page);
  };
  try {
    await take(options.limit ?? Infinity);
  } catch (error) {
    if (!(error instanceof UnreadableEvent)) throw error;
    const { revision } = error;
    // A page that cannot be read as a whole gives nothing: what comes before in it is read again.
    if (from + read.length < revision) await take(revision - from - read.length);
    read.push({ ...{ id: '', type: '', version: 0, stream, revision, unreadable: error }, ...nothingSaid });
  }
  return read;
}

const nothingSaid = { data: {}, metadata: {} as StoredEvent['metadata'] };
