import { DataFolderInUse } from './sqlite/lock-data-folder.ts';
import { openEventStore } from './open-event-store.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

describe('Opening the event store of a process', () => {
  const folder = temporaryFolder();

  it('opens a folder for this process alone, until it is released', async () => {
    const place = { kind: 'sqlite', folder: folder() } as const;
    const { store, release } = await openEventStore(place);
    expect(await store.health()).toEqual({ ok: true });
    await expect(openEventStore(place)).rejects.toThrow(DataFolderInUse);
    await store.close();
    release();
    const again = await openEventStore(place);
    await again.store.close();
    again.release();
  });

  it('opens a server that does not answer yet: that shows in its health, not at the start', async () => {
    const { store } = await openEventStore({ kind: 'eventstoredb', connectionString: 'esdb://127.0.0.1:1?tls=false' });
    expect(await store.health()).toMatchObject({ ok: false });
    await store.close();
  });
});
