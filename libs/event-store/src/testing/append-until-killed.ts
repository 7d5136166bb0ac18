import { join } from 'node:path';
import { hashOf } from '@alliage/events';
import { lockDataFolder } from '../sqlite/lock-data-folder.ts';
import { SqliteEventStore } from '../sqlite/sqlite-event-store.ts';
import { sample } from './sample-events.ts';

// Run as a process of its own: goes on with each stream named, three events at a time, and says what was acknowledged.
const [folder = '.', ...streams] = process.argv.slice(2);
lockDataFolder(folder);
const store = new SqliteEventStore(join(folder, 'events.sqlite'));
console.log('ready');

await Promise.all(
  streams.map(async (stream) => {
    let head = await store.head(stream);
    for (;;) {
      const first = head ? head.revision + 1 : 0;
      const events = sample({ stream, first, count: 3, prev: head ? hashOf(head) : '' });
      await store.append(stream, first === 0 ? 'no-stream' : first - 1, events);
      // A pipe is written at once: what was acknowledged is told before the process can be killed.
      for (const { id, revision } of events) console.log(`${stream} ${revision} ${id}`);
      head = events.at(-1);
    }
  }),
);
