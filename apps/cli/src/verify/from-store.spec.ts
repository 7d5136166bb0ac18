import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { lockDataFolder, SqliteEventStore } from '@alliage/event-store';
import { newStream, sample } from '@alliage/event-store/testing';
import { openFolderToRead } from '../store/folder.ts';
import { StoreNotOpened } from '../store/store-not-opened.ts';
import { beginningInStore, fromStore } from './from-store.ts';
import { verifyStore, type Heads } from './verify-store.ts';

const [stream, other] = [newStream(), newStream()];

describe('The folder of a stopped service', () => {
  let folder = '';
  let file = '';
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'alliage-verify-'));
    file = join(folder, 'events.sqlite');
    const store = new SqliteEventStore(file);
    await store.append(stream, 'no-stream', sample({ stream, count: 5 }));
    await store.append(other, 'no-stream', sample({ stream: other, count: 3 }));
    await store.close();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function verify(known?: Heads) {
    const { store, close } = openFolderToRead(folder);
    try {
      return await verifyStore(fromStore(store), { known, beginning: beginningInStore(store) });
    } finally {
      await close();
    }
  }

  /** Changes stored bytes as somebody could who has the file, with the triggers out of the way. */
  function forge(change: string): void {
    const database = new DatabaseSync(file);
    database.exec(`DROP TRIGGER events_never_change; DROP TRIGGER events_stay; ${change}`);
    database.close();
  }
  const digest = () => createHash('sha256').update(readFileSync(file)).digest('hex');

  it('is verified without changing a byte of its events', async () => {
    const before = digest();
    expect(await verify()).toMatchObject({ ok: true, events: 8, streams: 2 });
    expect(digest()).toBe(before);
  });

  const at = `WHERE stream = '${stream}' AND revision = 2`;
  /** One byte of the text, at the first place that matches, becomes another. */
  const byte = (column: string, before: string, after: string) =>
    `UPDATE events SET ${column} = replace(${column}, '${before}', '${after}') ${at}`;

  it.each([
    ['the data', byte('data', '"n":2', '"n":3'), 3, 'prev'],
    ['a name in the data', byte('data', '"n"', '"m"'), 3, 'prev'],
    ['who acted', byte('metadata', '"role":"pilot"', '"role":"pilos"'), 3, 'prev'],
    ['when it was recorded', byte('metadata', 'T08:', 'T09:'), 3, 'prev'],
    ['the day of the act', byte('metadata', '"effectiveOn":"2026', '"effectiveOn":"2025'), 3, 'prev'],
    ['where it is known from', byte('metadata', '"recorded"', '"recorder"'), 3, 'prev'],
    ['who may see it', byte('metadata', '"visibility":"alliance"', '"visibility":"alliancf"'), 3, 'prev'],
    ['the command', byte('metadata', 'take-sample', 'make-sample'), 3, 'prev'],
    ['the link to the event before', byte('metadata', '"prev":"', '"prev":"A'), 2, 'prev'],
    ['the salt', byte('metadata', '"salt":"', '"salt":"A'), 2, 'form'],
    ['the type', byte('type', 'Taken', 'Token'), 3, 'prev'],
    ['the version', `UPDATE events SET version = 2 ${at}`, 3, 'prev'],
    ['the id', `UPDATE events SET id = '${'0'.repeat(36)}' ${at}`, 3, 'prev'],
    ['the revision', `UPDATE events SET revision = 9 ${at}`, 2, 'revision'],
    ['the stream', `UPDATE events SET stream = '${newStream()}' ${at}`, 0, 'revision'],
    ['a brace', byte('data', '}', ' '), 2, 'unreadable'],
    ['the whole event, removed', `DELETE FROM events ${at}`, 2, 'revision'],
  ])('%s forged in one event: found out, and named', async (_, change, revision, what) => {
    forge(change);
    const { ok, breaks } = await verify();
    expect([ok, breaks[0]]).toEqual([false, { stream: expect.any(String), revision, what }]);
  });

  it('the last event forged: found out by the heads kept elsewhere', async () => {
    const { heads } = await verify();
    forge(`UPDATE events SET data = '{"n":5}' WHERE stream = '${stream}' AND revision = 4`);
    expect((await verify()).ok).toBe(true);
    expect((await verify(heads)).breaks).toEqual([{ stream, revision: 4, what: 'head' }]);
  });

  it('says where a stream of it begins', async () => {
    const { store, close } = openFolderToRead(folder);
    const beginning = beginningInStore(store);
    expect([await beginning(stream), await beginning(newStream())]).toEqual([0, undefined]);
    await close();
  });

  it('is refused while a service uses it, and let go of afterwards', async () => {
    const lock = lockDataFolder(folder);
    expect(() => openFolderToRead(folder)).toThrow(StoreNotOpened);
    expect(() => openFolderToRead(folder)).toThrow(/Un service utilise le dossier/);
    lock.release();
    expect((await verify()).ok).toBe(true);
    lockDataFolder(folder).release();
  });

  it('is refused where there are no events, and not made', () => {
    const nowhere = join(folder, 'nowhere');
    expect(() => openFolderToRead(nowhere)).toThrow(/Aucun événement/);
    expect(existsSync(nowhere)).toBe(false);
  });

  it('is refused where its file is no database', () => {
    writeFileSync(file, 'no database at all, but some words that are long enough');
    expect(() => openFolderToRead(folder)).toThrow(StoreNotOpened);
    lockDataFolder(folder).release();
  });
});
