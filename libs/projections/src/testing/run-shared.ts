import { stored } from './history.ts';
import { MemoryStore } from './memory-store.ts';
import { runnerOn } from './runners.ts';
import { longStory } from './story.ts';

// Run as a process of its own: shares rows in PostgreSQL with others that follow the same story, and says whenever its part in it changes
// and each time its rows moved.
const [url = '', schema = '', all = '0', every = '1'] = process.argv.slice(2);
const story = stored(longStory(Number(all)));
const store = new MemoryStore();
const { runner } = runnerOn(store, { folder: { url, schema, lease: 1_500, connections: 2 }, batchSize: 3 });
runner.onAdvance((advanced) => console.log(`wrote ${advanced.length}`));
let said = '';
setInterval(() => {
  const { state } = runner.health;
  if (state !== said) console.log(`is ${(said = state)}`);
}, 5);
runner.start();
for (const event of story) {
  store.add(event);
  await new Promise((resolve) => setTimeout(resolve, Number(every)));
}
