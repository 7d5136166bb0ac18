import type { EventStore } from '../port.ts';

export interface StoreUnderTest {
  readonly store: EventStore;
  /** Another client of the same events, as a second process has it. Default: the same. */
  readonly other?: EventStore;
  /** Closes `store` and opens a new one on the same events. Left out where they end with it (`keeps: false`). */
  reopen?(): Promise<EventStore>;
  dispose(): Promise<void>;
}

export type MakeStore = () => Promise<StoreUnderTest>;

/** The stores of the test that is running. */
export interface Ours {
  readonly store: EventStore;
  readonly other: EventStore;
  reopen(): Promise<EventStore>;
}

/** A store for each test, disposed of after it. */
export function beforeEachTest(makeStore: MakeStore): Ours {
  let made: StoreUnderTest | undefined;
  const current = () => {
    if (!made) throw new Error('no test is running');
    return made;
  };
  beforeEach(async () => {
    made = await makeStore();
  });
  afterEach(async () => {
    await made?.dispose();
    made = undefined;
  });
  return {
    get store() {
      return current().store;
    },
    get other() {
      return current().other ?? current().store;
    },
    reopen: () => current().reopen?.() ?? Promise.reject(new Error('this store cannot be opened again')),
  };
}
