import { stored } from './history.ts';
import { MemoryStore } from './memory-store.ts';
import { runnerOn } from './runners.ts';
import { longStory } from './story.ts';

// Run as a process of its own: follows a story that goes on by itself, on files, and says each time its rows moved.
const [folder = '.', from = '0', all = '0'] = process.argv.slice(2);
const story = stored(longStory(Number(all)));
const store = new MemoryStore();
store.add(...story.slice(0, Number(from)));
const { runner } = runnerOn(store, { folder, batchSize: 3 });
runner.onAdvance((advanced) => console.log(`${advanced.length}`));
runner.start();
for (const event of story.slice(Number(from))) {
  store.add(event);
  await new Promise((resolve) => setTimeout(resolve, 1));
}
