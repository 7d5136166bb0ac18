import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isUnfinished, openDataFolder } from '@alliage/event-store';
import { copyingInto } from './copying-into.ts';
import { otherEvents, sourceGrows } from './not-moved.ts';

describe('a copy into a folder', () => {
  let path = '';
  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), 'alliage-copying-'));
  });
  afterEach(() => rmSync(path, { recursive: true }));
  const into = () => copyingInto({ kind: 'folder', path });
  const fails = (error: Error) => async () => {
    throw error;
  };

  it('keeps services from starting on it until all of it is there', async () => {
    await into().during(async () => expect(() => openDataFolder(path)).toThrow('was interrupted'));
    openDataFolder(path).lock.release();
  });

  it('keeps them from it after an interruption, until the same command has come to its end', async () => {
    await expect(into().during(fails(new Error('no answer')))).rejects.toThrow('no answer');
    expect(() => openDataFolder(path)).toThrow('was interrupted');
    await into().during(async () => undefined);
    expect(isUnfinished(path)).toBe(false);
  });

  it('lets them in where everything up to a moment is there, though the source was written to', async () => {
    const grows = sourceGrows({ stream: 'alliance-a', revision: 7 } as never);
    await expect(into().during(fails(grows))).rejects.toBe(grows);
    expect(isUnfinished(path)).toBe(false);
  });

  it('leaves a folder alone that holds other events, and marks one that is added to', async () => {
    writeFileSync(join(path, 'events.sqlite'), '');
    const other = otherEvents('alliance-a', 7);
    await expect(into().during(fails(other))).rejects.toBe(other);
    expect(isUnfinished(path)).toBe(false);
    const copying = into();
    await copying.during(async () => {
      copying.begins();
      expect(isUnfinished(path)).toBe(true);
    });
    expect(isUnfinished(path)).toBe(false);
  });
});
