import {
  automations,
  AutomationRunner,
  NotNow,
  SqliteBook,
  type Automation,
  type Book,
  type Order,
} from '@alliage/automations';
import { FaultyBook } from '@alliage/automations/testing';
import { Recorder } from '../recording/recorder.ts';
import { States } from '../recording/states.ts';
import { TestApp } from '../testing/app.ts';
import { Parent } from '../testing/parent.ts';
import { runOrderOn } from './run-order.ts';

const [toChapters] = automations as readonly [Automation];

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; !(await holds()); i += 1) {
    if (i > 2_000) throw new Error('it never came');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('section 7: a parent’s charter reaches its chapters by an automation', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await TestApp.start(undefined, new SqliteBook(':memory:'));
  });
  afterAll(() => api.close());
  const hasTaken = (parent: Parent, chapterId: string, ...versions: number[]) =>
    until(async () => String(await parent.takenBy(chapterId)) === String(versions));
  const status = async () => (await api.app.inject({ url: '/v1/automations' })).json().automations[0];
  const cameTo = async (chapterId: string) =>
    (await status()).last.find(({ stream }: { stream: string }) => stream === `alliance-${chapterId}`)?.came;

  it('a chapter that is opened takes the version that rules; each later one reaches every chapter', async () => {
    const parent = await Parent.open(api);
    await parent.adoptsCharter();
    const [first, second] = [await parent.opensChapter(), await parent.opensChapter()];
    await parent.beginsChapter(first);
    await parent.beginsChapter(second);
    await hasTaken(parent, first, 1);
    await hasTaken(parent, second, 1);
  });

  it('one opened later takes what its parent has by then, once', async () => {
    const parent = await Parent.open(api);
    const chapterId = await parent.opensChapter();
    await parent.adoptsCharter();
    await until(async () => (await cameTo(chapterId))?.outcome === 'not-there');
    await parent.beginsChapter(chapterId);
    await hasTaken(parent, chapterId, 1);
  });

  it('says in the event which one it is about, and who acts', async () => {
    const parent = await Parent.open(api);
    const chapterId = await parent.opensChapter();
    await parent.beginsChapter(chapterId);
    await parent.adoptsCharter();
    await hasTaken(parent, chapterId, 1);
    const adopted = (await api.stream(`alliance-${parent.id}`)).find(({ type }) => type === 'CharterReported');
    const taken = (await api.stream(`alliance-${chapterId}`)).at(-1);
    expect(taken?.metadata).toMatchObject({
      actor: { role: 'automation' },
      commandType: 'take-parent-charter',
      causationId: adopted?.id,
      correlationId: adopted?.metadata.correlationId,
      provenance: { kind: 'recorded' },
      // The organisations of its parties are read as well (R34).
      basedOn: expect.arrayContaining([{ stream: `alliance-${parent.id}`, revision: adopted?.revision }]),
    });
    expect(await cameTo(chapterId)).toEqual({ outcome: 'done', revision: taken?.revision });
  });

  it('is told of by GET /v1/automations; nothing that failed is left to retry', async () => {
    expect(await status()).toMatchObject({
      automation: 'parent-charter-to-chapters',
      counts: { done: expect.any(Number) },
    });
    const retry = (automation: string) => api.post('/v1/automations/retry', { automation });
    expect((await retry('parent-charter-to-chapters')).body).toEqual({ failed: [] });
    expect((await retry('nobody')).status).toBe(400);
  });
});

describe('section 7: once, also when it is killed', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await TestApp.start();
  });
  afterAll(() => api.close());

  const runnerOn = (book: Book, around: (order: Order, run: () => Promise<never>) => Promise<never>) => {
    const run = runOrderOn(api.app.get(Recorder));
    const states = api.app.get(States);
    return new AutomationRunner(toChapters, {
      ...{ store: api.store, book, first: 1, longest: 2, faults: 2 },
      world: { alliance: async (id) => (await states.load('alliance', id)).state },
      run: (order) => around(order, () => run(order) as Promise<never>),
    });
  };
  const plain = (_: Order, run: () => Promise<never>) => run();

  /** A parent with three chapters, of which the last is not begun, and two versions of its charter: six things to do, and more to look at. */
  async function life() {
    const parent = await Parent.open(api);
    const chapters = [await parent.opensChapter(), await parent.opensChapter(), await parent.opensChapter()];
    await parent.adoptsCharter();
    for (const chapterId of chapters.slice(0, 2)) await parent.beginsChapter(chapterId);
    await parent.adoptsCharter();
    return { parent, chapters };
  }

  /** To the end with a book that goes on from where the killed one stopped; then whatever is there is there once. */
  async function endsWell({ parent, chapters }: Awaited<ReturnType<typeof life>>, book: SqliteBook) {
    const runner = runnerOn(book, plain);
    runner.start();
    await until(async () => (await book.position(toChapters.name)) === (await api.events()).at(-1)?.position);
    await runner.close();
    expect(await Promise.all(chapters.map((chapterId) => parent.takenBy(chapterId)))).toEqual([[2], [2], []]);
    expect(await book.failed(toChapters.name)).toEqual([]);
    book.close();
  }

  it.each([false, true])('at any write of its ledger and checkpoint (written: %s)', async (written) => {
    for (let writes = 0; ; writes += 1) {
      const told = await life();
      const book = await bookFrom(told.parent);
      const faulty = new FaultyBook(book, writes, written);
      const runner = runnerOn(faulty, plain);
      runner.start();
      const end = async () => (await book.position(toChapters.name)) === (await api.events()).at(-1)?.position;
      await until(async () => faulty.dead || (await end()));
      await runner.close();
      await endsWell(told, book);
      if (!faulty.dead) return;
    }
  });

  it.each(['before', 'after'] as const)('%s its command is stored, with no word of it in the ledger', async (when) => {
    for (let nth = 1; nth <= 3; nth += 1) {
      const told = await life();
      const book = await bookFrom(told.parent);
      const gone = Promise.withResolvers<never>();
      let left = nth;
      const runner = runnerOn(book, async (_, run) => {
        if ((left -= 1) > 0) return run();
        if (left === 0 && when === 'after') await run();
        // A process that is gone says nothing any more, and does nothing.
        left = -1;
        return gone.promise;
      });
      runner.start();
      await until(() => left < 0);
      const closed = runner.close();
      gone.reject(new NotNow('gone'));
      await closed;
      await endsWell(told, book);
    }
  });

  it('with its book lost, goes through everything again to no effect', async () => {
    const told = await life();
    for (let time = 0; time < 2; time += 1) await endsWell(told, await bookFrom(told.parent));
  });

  /** A book that knows nothing but that what came before this parent is seen through. */
  async function bookFrom(parent: Parent): Promise<SqliteBook> {
    const events = await api.events();
    const book = new SqliteBook(':memory:');
    const before = events[events.findIndex(({ stream }) => stream === `alliance-${parent.id}`) - 1]?.position;
    if (before !== undefined) await book.advance(toChapters.name, before);
    return book;
  }
});
