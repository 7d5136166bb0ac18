import { jsonEvent, KurrentDBClient, NO_STREAM } from '@kurrent/kurrentdb-client';
import type { StoredEvent } from '@alliage/events';

export interface BareClient {
  /** An event in the shape that the client takes: what is stored is as long as what the adapter stores. */
  made(event: StoredEvent): () => Promise<unknown>;
  close(): Promise<unknown>;
}

/**
 * The client by itself, as its documentation has it.
 * @param way its default, one call that appends share, or one call for each append
 */
export function bareClient(connectionString: string, way: 'shared call' | 'one call each'): BareClient {
  const client = KurrentDBClient.connectionString(connectionString);
  // It asks the server what it can do, and takes the shared call where there is one.
  if (way === 'one call each') Object.assign(client, { supports: () => Promise.resolve(false) });
  return {
    made: ({ id, type, version, stream, revision, data, metadata }) => {
      const event = jsonEvent({ id, type, data: { ...data }, metadata: { id, version, metadata } as never });
      const streamState = revision === 0 ? NO_STREAM : BigInt(revision - 1);
      return () => client.appendToStream(stream, event as never, { streamState });
    },
    close: () => client.dispose(),
  };
}
