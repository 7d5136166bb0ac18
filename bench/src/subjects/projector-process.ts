import { EventStoreDb } from '@alliage/event-store/eventstoredb';
import { Looker, runnerOn, type Shown } from './looker.ts';
import { monotonic } from './services.ts';

// Run as a process of its own: the views of a server in a PostgreSQL, asked for whenever they move.
const [server = '', postgres = ''] = process.argv.slice(2);
const store = new EventStoreDb({ connectionString: server });
const runner = runnerOn(store, { url: postgres, schema: `bench_${process.pid}` });
const told: Shown[] = [];
const looker = new Looker(runner, (shown) => {
  // Told together, once a turn of the event loop: messages are not what is measured.
  if (told.length === 0) setImmediate(() => process.send?.(told.splice(0)));
  told.push({ ...shown, at: monotonic() });
});
// Whoever began it is gone, killed perhaps, or has let go of it in the end: nobody would hear what it tells, nor end it.
process.on('disconnect', () => process.exit());
if (!process.connected) process.exit();
process.on('message', () => void end());
async function end(): Promise<void> {
  await runner.stop();
  await store.close();
  process.disconnect();
}
await looker.begin();
process.send?.('ready');
