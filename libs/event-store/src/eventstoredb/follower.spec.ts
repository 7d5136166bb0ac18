import type { RecordedEvent } from '../port.ts';
import { newStream, sample } from '../testing/sample-events.ts';
import { Follower } from './follower.ts';
import { Inbox } from './inbox.ts';

describe('A subscription', () => {
  it('goes over to what the server sends though others write all the time: there is always one more event to read', async () => {
    const stream = newStream();
    let read = 0;
    const oneMore = async (): Promise<RecordedEvent[]> => [
      { ...sample({ stream, first: read })[0]!, position: String(read++).padStart(9, '0') },
    ];
    const after = Promise.withResolvers<string | undefined>();
    const handled: number[] = [];
    const follower = new Follower(
      { onBatch: async (events) => void handled.push(...events.map(({ revision }) => revision)) },
      {
        reader: { all: oneMore, end: async () => undefined } as never,
        heartbeat: 60_000,
        wire: (position) => {
          after.resolve(position);
          const inbox = new Inbox(10);
          return { inbox, end: (error: unknown) => inbox.end({ error }), close: () => undefined } as never;
        },
        onUp: () => undefined,
        onDown: () => undefined,
        onForgone: () => undefined,
        onEnd: () => undefined,
      },
    );
    expect(await after.promise).toBe(String(handled.at(-1)).padStart(9, '0'));
    await follower.close();
  });
});
