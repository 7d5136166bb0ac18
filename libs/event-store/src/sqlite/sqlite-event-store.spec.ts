import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventStoreContract } from '../testing/contract.ts';
import { SqliteEventStore } from './sqlite-event-store.ts';

eventStoreContract('SQLite in a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alliage-events-'));
  const file = join(folder, 'events.sqlite');
  let store = new SqliteEventStore(file);
  return {
    store,
    reopen: async () => {
      await store.close();
      return (store = new SqliteEventStore(file));
    },
    dispose: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
});

eventStoreContract(
  'SQLite in memory',
  async () => {
    const store = new SqliteEventStore(':memory:');
    return { store, dispose: () => store.close() };
  },
  { keeps: false },
);
