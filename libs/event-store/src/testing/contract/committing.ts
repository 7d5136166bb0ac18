import { randomUUID } from 'node:crypto';
import { verifyChain } from '@alliage/events';
import { StoreUnavailable, UnknownOutcome } from '../../errors.ts';
import { collect } from '../../port.ts';
import { FaultyStore, type Fault } from '../faulty-store.ts';
import { NoteTaker } from '../note-taker.ts';
import { newStream, sample } from '../sample-events.ts';
import type { Ours } from '../store-under-test.ts';

/** The write protocol above the store: whatever is lost on the way, one command has one effect, and its first answer is the answer. */
export function committing(ours: Ours): void {
  async function notesIn(stream: string): Promise<string[]> {
    const events = await collect(ours.store.readStream(stream));
    expect(verifyChain(events)).toMatchObject({ ok: true });
    return events.map((event) => String(event.data['note']));
  }
  const attemptsOf = (store: FaultyStore) => new Set(store.calls.map((call) => call.events[0]!.id)).size;

  it.each<[string, Fault[]]>([
    ['its answer is lost', ['answer-lost']],
    ['it never arrives', ['request-lost']],
    ['it is lost time and again, one way and another', ['request-lost', 'request-lost', 'answer-lost', 'answer-lost']],
    ['it cannot be asked while the outcome is unknown', ['answer-lost', 'unavailable', 'unavailable']],
  ])('carries a command out once when the store is reached, but %s', async (_, faults) => {
    const store = new FaultyStore(ours.store);
    const writer = new NoteTaker(store);
    const stream = newStream();
    store.meet(...faults);
    expect(await writer.take(stream, 'one')).toMatchObject({ outcome: 'appended', firstRevision: 0, lastRevision: 1 });
    expect(await writer.take(stream, 'two')).toMatchObject({ outcome: 'appended', firstRevision: 2, lastRevision: 3 });
    expect(await notesIn(stream)).toEqual(['one after 0', 'one, too', 'two after 2', 'two, too']);
    // Each was frozen once, and only those bytes were sent again.
    expect(attemptsOf(store)).toBe(2);
  });

  it('carries a command out once when its first sending lands after the second', async () => {
    const store = new FaultyStore(ours.store);
    const stream = newStream();
    store.meet('landing-later');
    expect(await new NoteTaker(store).take(stream, 'one')).toMatchObject({ outcome: 'appended', lastRevision: 1 });
    await store.land();
    expect(await notesIn(stream)).toEqual(['one after 0', 'one, too']);
  });

  it('lets a conflict found while the outcome was unknown be a conflict: the command is decided again on what is there', async () => {
    const store = new FaultyStore(ours.store);
    const stream = newStream();
    store.meet(() => new NoteTaker(ours.other).take(stream, 'other'));
    const answer = await new NoteTaker(store).take(stream, 'lost');
    expect(answer).toMatchObject({ outcome: 'appended', firstRevision: 2 });
    expect(await notesIn(stream)).toEqual(['other after 0', 'other, too', 'lost after 2', 'lost, too']);
  });

  it('says that the outcome is unknown when patience runs out; the command sent again has its one effect', async () => {
    const store = new FaultyStore(ours.store);
    const writer = new NoteTaker(store);
    const stream = newStream();
    const commandId = randomUUID();
    store.meet('answer-lost', ...Array<Fault>(50).fill('request-lost'));
    await expect(writer.take(stream, 'one', { commandId, patience: 20 })).rejects.toThrow(UnknownOutcome);
    const again = await new NoteTaker(ours.other).take(stream, 'one', { commandId });
    expect(again).toMatchObject({ outcome: 'repeated', firstRevision: 0, lastRevision: 1 });
    expect(await notesIn(stream)).toHaveLength(2);
  });

  it('gives the first answer when a first attempt lands after the reload', async () => {
    const store = new FaultyStore(ours.store);
    const stream = newStream();
    const commandId = randomUUID();
    store.meet('landing-later');
    const first = new NoteTaker(store).take(stream, 'one', { commandId, patience: 0 });
    await expect(first).rejects.toThrow(UnknownOutcome);
    const again = new NoteTaker(ours.store).take(stream, 'one', {
      commandId,
      decide: async ({ state }) => {
        // The state is loaded and does not know the command: now the first attempt comes in.
        await store.land();
        return { change: [`one, again after ${state.length}`, 'one, again'] };
      },
    });
    expect(await again).toMatchObject({ outcome: 'repeated', firstRevision: 0, lastRevision: 1 });
    expect(await notesIn(stream)).toEqual(['one after 0', 'one, too']);
  });

  it('gives two writers with one key one effect, and both the first answer', async () => {
    const writers = [new NoteTaker(ours.store), new NoteTaker(ours.other)];
    const stream = newStream();
    await writers[0]!.take(stream, 'before');
    const commandId = randomUUID();
    const answers = await Promise.all(writers.map((writer) => writer.take(stream, 'once', { commandId })));
    expect(answers.map((answer) => answer.outcome).sort()).toEqual(['appended', 'repeated']);
    for (const answer of answers) expect(answer).toMatchObject({ firstRevision: 2, lastRevision: 3 });
    for (const writer of writers) {
      const later = await writer.take(stream, 'once', { commandId });
      expect(later).toMatchObject({ outcome: 'repeated', firstRevision: 2, lastRevision: 3 });
    }
    expect(await notesIn(stream)).toEqual(['before after 0', 'before, too', 'once after 2', 'once, too']);
  });

  it('gives the first answer even where the last attempt allowed met the other writer', async () => {
    const stream = newStream();
    const commandId = randomUUID();
    const answer = new NoteTaker(ours.store).take(stream, 'once', {
      commandId,
      maxAttempts: 1,
      decide: async () => {
        await new NoteTaker(ours.other).take(stream, 'once', { commandId });
        return { change: ['too late'] };
      },
    });
    expect(await answer).toMatchObject({ outcome: 'repeated', firstRevision: 0, lastRevision: 1 });
  });

  it('says so when a key was used for something else', async () => {
    const writer = new NoteTaker(ours.store);
    const stream = newStream();
    const commandId = randomUUID();
    await writer.take(stream, 'one', { commandId });
    const reused = await writer.take(stream, 'another', { commandId, fingerprint: 'another' });
    expect(reused).toMatchObject({ outcome: 'key-reused', fingerprint: 'fingerprint of one' });
    expect(await notesIn(stream)).toHaveLength(2);
  });

  it('decides again after a conflict, at most so many times', async () => {
    const stream = newStream();
    let decided = 0;
    const answer = new NoteTaker(ours.store).take(stream, 'late', {
      maxAttempts: 3,
      decide: async () => {
        await new NoteTaker(ours.other).take(stream, `other ${(decided += 1)}`);
        return { change: ['late'] };
      },
    });
    expect(await answer).toEqual({ outcome: 'contended', attempts: 3 });
    expect(decided).toBe(3);
    expect(await notesIn(stream)).toHaveLength(6);
  });

  it('keeps nothing of a refusal, of a change that is none, and of what a store out of reach was asked', async () => {
    const store = new FaultyStore(ours.store);
    const writer = new NoteTaker(store);
    const stream = newStream();
    const commandId = randomUUID();
    const refused = await writer.take(stream, 'one', { commandId, decide: () => ({ refusal: 'R12' }) });
    expect(refused).toEqual({ outcome: 'refused', refusal: 'R12', revision: -1 });
    const unchanged = await writer.take(stream, 'one', { commandId, freeze: () => [] });
    expect(unchanged).toMatchObject({ outcome: 'unchanged', revision: -1 });
    store.meet('unavailable');
    await expect(writer.take(stream, 'one', { commandId })).rejects.toThrow(StoreUnavailable);
    expect(await ours.store.head(stream)).toBeUndefined();
    expect(await writer.take(stream, 'one', { commandId })).toMatchObject({ outcome: 'appended', firstRevision: 0 });
  });

  it('never decides wrongly on a state that is behind: several processes, each with states of its own, keep a rule together', async () => {
    const writers = [new NoteTaker(ours.store), new NoteTaker(ours.other), new NoteTaker(ours.store)];
    const stream = newStream();
    for (const writer of writers) await writer.take(stream, 'before');
    /** The rule: twelve notes at most. Each state was right once, and only the append finds out that it is not any more. */
    const decide = ({ state }: { state: readonly string[] }) =>
      state.length >= 12 ? { refusal: 'full' } : { change: [`one after ${state.length}`, 'and one, too'] };
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        writers[i % writers.length]!.take(stream, `note ${i}`, { decide, maxAttempts: 100 }),
      ),
    );
    expect(answers.filter((answer) => answer.outcome === 'appended')).toHaveLength(3);
    expect(answers.filter((answer) => answer.outcome === 'refused')).toHaveLength(9);
    expect((await notesIn(stream)).slice(6)).toEqual(
      [6, 8, 10].flatMap((after) => [`one after ${after}`, 'and one, too']),
    );
  });

  it('carries every command out once, in one valid chain, with many writers and a bad line', async () => {
    const faults: (Fault | undefined)[] = [
      undefined,
      'answer-lost',
      undefined,
      'request-lost',
      'landing-later',
      undefined,
    ];
    const stores = [new FaultyStore(ours.store), new FaultyStore(ours.other), new FaultyStore(ours.store)];
    const stream = newStream();
    await ours.store.append(stream, 'no-stream', sample({ stream, data: () => ({ note: 'first' }) }));
    const commands = Array.from({ length: 30 }, (_, i) => ({ note: `note ${i}`, commandId: randomUUID() }));
    await Promise.all(
      stores.map(async (store, s) => {
        const writer = new NoteTaker(store);
        for (const [i, { note, commandId }] of commands.entries()) {
          store.meet(faults[(i + s) % faults.length]);
          const answer = await writer.take(stream, note, { commandId, maxAttempts: 100 });
          expect(answer.outcome).toMatch(/appended|repeated/);
          await store.land();
        }
      }),
    );
    const notes = await notesIn(stream);
    expect(notes.slice(1).map((note) => note.replace(/(,| after).*/, ''))).toEqual(
      commands.flatMap(({ note }) => [note, note]),
    );
  });
}
