import { stored } from './history.ts';
import { MemoryStore } from './memory-store.ts';
import { runnerOn } from './runners.ts';
import { longStory } from './story.ts';

// Run as a process of its own: shares rows in PostgreSQL with others that follow the same story, and says whenever its part in it changes
// and each time its rows moved.
const [url = '', schema = '', all = '0', every = '1', since = '0'] = process.argv.slice(2);

/** Each process has a copy of the store, in which everything happens when it does in all others: by the clock, looked at before each answer. */
class SharedStory extends MemoryStore {
  readonly #story = stored(longStory(Number(all)));

  happen(): void {
    const due = this.#story.slice(this.events.length, Math.floor((Date.now() - Number(since)) / Number(every)));
    if (due.length > 0) this.add(...due);
  }

  override async *readStream(...what: Parameters<MemoryStore['readStream']>): ReturnType<MemoryStore['readStream']> {
    this.happen();
    yield* super.readStream(...what);
  }

  override async readAll(options: Parameters<MemoryStore['readAll']>[0]): ReturnType<MemoryStore['readAll']> {
    this.happen();
    return super.readAll(options);
  }
}

const store = new SharedStory();
const { runner } = runnerOn(store, { folder: { url, schema, lease: 1_500, connections: 2 }, batchSize: 3 });
runner.onAdvance((advanced) => console.log(`wrote ${advanced.length}`));
let said = '';
setInterval(() => {
  store.happen();
  const { state } = runner.health;
  if (state !== said) console.log(`is ${(said = state)}`);
}, 5);
runner.start();
