import { join } from 'node:path';
import { verifyChain } from '@alliage/events';
import { collect } from '../port.ts';
import { child } from '../testing/child-process.ts';
import { eventually } from '../testing/eventually.ts';
import { newStream } from '../testing/sample-events.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { lockDataFolder } from './lock-data-folder.ts';
import { SqliteEventStore } from './sqlite-event-store.ts';

describe('A process that appends and is killed with kill -9', () => {
  const folder = temporaryFolder();

  it('loses nothing that was acknowledged, halves no append, and leaves the folder free for the next', async () => {
    const streams = [newStream(), newStream(), newStream(), newStream()];
    const acknowledged: string[] = [];
    for (let round = 1; round <= 3; round++) {
      const appending = child('append-until-killed.ts', folder(), ...streams);
      await eventually(() => appending.lines.length > 300, 20_000);
      await appending.kill();
      acknowledged.push(...appending.lines.filter((line) => line !== 'ready'));
      expect(acknowledged.length).toBeGreaterThanOrEqual(round * 299);

      const lock = lockDataFolder(folder());
      const store = new SqliteEventStore(join(folder(), 'events.sqlite'));
      const stored = new Set<string>();
      for (const stream of streams) {
        const events = await collect(store.readStream(stream));
        expect(verifyChain(events)).toMatchObject({ ok: true });
        expect(events.length % 3).toBe(0);
        for (const { id, revision } of events) stored.add(`${stream} ${revision} ${id}`);
      }
      expect(acknowledged.filter((line) => !stored.has(line))).toEqual([]);
      await store.close();
      lock.release();
    }
  }, 60_000);
});
