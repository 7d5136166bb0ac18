import { UnreadableEvent } from '../errors.ts';
import { newStream, sample } from '../testing/sample-events.ts';
import type { ReadCalls } from './read-calls.ts';
import { Reader } from './reader.ts';

const stream = newStream();
const stored = sample({ stream, count: 6 }).map((event) => ({
  ...{ streamId: stream, id: event.id, type: event.type, data: event.data, created: new Date(0) },
  ...{ isJson: true, revision: BigInt(event.revision), position: { commit: 1n, prepare: 1n } },
  metadata: { id: event.id, version: event.version, metadata: event.metadata },
}));
/** Of a server on which the stream begins at `first`. */
const reader = (first: number) => {
  const page: ReadCalls['page'] = async (request) => {
    const from = Number(request.getOptions()?.getStream()?.getRevision() ?? 0);
    return stored.slice(Math.max(first, from)) as never;
  };
  return new Reader({ page } as ReadCalls, 1_000);
};
const revisions = async (of: Reader, from?: number) => {
  const read: number[] = [];
  for await (const page of of.stream(stream, from === undefined ? {} : { from }))
    read.push(...page.map(({ revision }) => revision));
  return read;
};

describe('A stream that was truncated on the server', () => {
  it('is not given as if it were whole: the first revision that is missing cannot be read', async () => {
    await expect(revisions(reader(3))).rejects.toMatchObject({ code: 'unreadable-event', stream, revision: 0 });
    await expect(revisions(reader(3), 2)).rejects.toThrow(UnreadableEvent);
  });

  it('is given from where there is nothing missing', async () => {
    expect(await revisions(reader(3), 3)).toEqual([3, 4, 5]);
    expect(await revisions(reader(0), 4)).toEqual([4, 5]);
    expect(await revisions(reader(0), 6)).toEqual([]);
  });
});
