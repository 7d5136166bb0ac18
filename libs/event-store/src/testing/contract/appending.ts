import { hashOf } from '@alliage/events';
import { InvalidAppend, WrongExpectedRevision } from '../../errors.ts';
import { collect, type Appended, type ExpectedRevision } from '../../port.ts';
import { newStream, sample } from '../sample-events.ts';
import type { Ours } from '../store-under-test.ts';

const storedIn = (ours: Ours, stream: string) => collect(ours.store.readStream(stream));
const conflict = (expected: ExpectedRevision, actual: ExpectedRevision) =>
  expect.objectContaining({ code: 'wrong-expected-revision', expected, actual });

export function appending(ours: Ours): void {
  it('begins a stream at revision 0 and goes on at the revision named', async () => {
    const stream = newStream();
    const first = sample({ stream, count: 2 });
    const next = sample({ stream, first: 2 });
    expect(await ours.store.append(stream, 'no-stream', first)).toMatchObject({ lastRevision: 1 });
    expect(await ours.store.append(stream, 1, next)).toMatchObject({ lastRevision: 2 });
    expect(await storedIn(ours, stream)).toEqual([...first, ...next]);
    expect(await ours.store.head(stream)).toEqual(next[0]);
  });

  it('knows nothing of a stream that does not exist', async () => {
    const stream = newStream();
    expect(await ours.store.head(stream)).toBeUndefined();
    expect(await storedIn(ours, stream)).toEqual([]);
    expect(await ours.store.findCommand(stream, sample({ stream })[0]!.metadata.commandId)).toEqual([]);
  });

  it('refuses an append to a stream that does not exist, or that should not', async () => {
    const stream = newStream();
    await expect(ours.store.append(stream, 4, sample({ stream, first: 5 }))).rejects.toEqual(conflict(4, 'no-stream'));
    const first = sample({ stream });
    await ours.store.append(stream, 'no-stream', first);
    await expect(ours.store.append(stream, 'no-stream', sample({ stream }))).rejects.toEqual(conflict('no-stream', 0));
    expect(await storedIn(ours, stream)).toEqual(first);
  });

  it.each([
    ['behind', 0],
    ['ahead of', 2],
  ])('refuses an append when the revision named is %s the stream', async (_, expected) => {
    const stream = newStream();
    const first = sample({ stream, count: 2 });
    await ours.store.append(stream, 'no-stream', first);
    const late = ours.store.append(stream, expected, sample({ stream, first: expected + 1 }));
    await expect(late).rejects.toThrow(WrongExpectedRevision);
    await expect(late).rejects.toEqual(conflict(expected, 1));
    expect(await storedIn(ours, stream)).toEqual(first);
  });

  it.each([
    ['creates one stream', undefined],
    ['goes on with one stream', 0],
  ])('lets one win when everybody %s at once', async (_, last) => {
    const stream = newStream();
    if (last === 0) await ours.store.append(stream, 'no-stream', sample({ stream }));
    const expected = last ?? 'no-stream';
    const attempts = Array.from({ length: 8 }, () => sample({ stream, first: (last ?? -1) + 1, count: 2 }));
    const settled = await Promise.allSettled(
      attempts.map((events, i) => (i % 2 ? ours.store : ours.other).append(stream, expected, events)),
    );
    const winners = settled.flatMap((result, i) => (result.status === 'fulfilled' ? [i] : []));
    expect(winners).toHaveLength(1);
    const errors = settled.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    for (const error of errors) expect(error).toBeInstanceOf(WrongExpectedRevision);
    expect((await storedIn(ours, stream)).slice((last ?? -1) + 1)).toEqual(attempts[winners[0]!]);
  });

  it('refuses an append that makes no sense in itself', async () => {
    const stream = newStream();
    const [event] = sample({ stream });
    const nonsense = {
      'no event at all': [],
      'a gap before it': sample({ stream, first: 1 }),
      'an event of another stream': sample({ stream: newStream() }),
      'one id twice': [event!, { ...event!, revision: 1 }],
    };
    for (const events of Object.values(nonsense)) {
      await expect(ours.store.append(stream, 'no-stream', events)).rejects.toThrow(InvalidAppend);
    }
    expect(await ours.store.head(stream)).toBeUndefined();
  });

  it('gives back every event as it was, to the byte of its JSON, so that its hash stays', async () => {
    const stream = newStream();
    const data = {
      z: 'œuvre — 𝔸🤝 "quoted" \\ \n\t \u2028',
      a: [null, true, -1, 9007199254740991, 0, { deep: [[[]]] }],
      $sealed: { key: 'k', nonce: 'n', text: 't' },
      empty: {},
      12: 'a number as a name',
    };
    const events = sample({ stream, data: () => data });
    await ours.store.append(stream, 'no-stream', events);
    const [stored] = await storedIn(ours, stream);
    expect(JSON.stringify(stored!.data)).toBe(JSON.stringify(data));
    expect(JSON.stringify(stored!.metadata)).toBe(JSON.stringify(events[0]!.metadata));
    expect(hashOf(stored!)).toBe(hashOf(events[0]!));
  });

  it('stores what arrives together on many streams, each in its order', async () => {
    const streams = Array.from({ length: 20 }, newStream);
    const append = async (stream: string): Promise<Appended[]> => {
      const answers = [await ours.store.append(stream, 'no-stream', sample({ stream }))];
      for (let n = 0; n < 4; n++) answers.push(await ours.store.append(stream, n, sample({ stream, first: n + 1 })));
      return answers;
    };
    const answers = await Promise.all(streams.map(append));
    expect(answers.map((all) => all.map((answer) => answer.lastRevision))).toEqual(streams.map(() => [0, 1, 2, 3, 4]));
    for (const stream of streams) {
      expect((await storedIn(ours, stream)).map((event) => event.revision)).toEqual([0, 1, 2, 3, 4]);
    }
  });
}
