import { resolve } from 'node:path';
import type { Bar } from '../ask/bar.ts';
import { openToRead } from '../store/open.ts';
import { fromStore } from '../verify/from-store.ts';
import { verifyStore, type Heads, type Report } from '../verify/verify-store.ts';

/** Reads the events of a folder as the next service would, and recomputes every hash chain. @throws StoreNotOpened */
export async function checkCopy(folder: string, bar: Bar, known: Heads | undefined): Promise<Report> {
  const { store, close } = await openToRead({ kind: 'folder', path: resolve(folder) });
  try {
    return await verifyStore(fromStore(store), {
      known,
      onProgress: (done, stored) => bar.show(done, stored, 'vérifiés · verified'),
    });
  } finally {
    await close();
  }
}
