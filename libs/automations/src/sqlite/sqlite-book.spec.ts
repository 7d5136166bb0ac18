import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bookContract } from '../testing/book-contract.ts';
import { SqliteBook } from './sqlite-book.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'alliage-book-'));

bookContract('a SQLite file', () => {
  const path = folder();
  return {
    open: () => new SqliteBook(join(path, 'book.sqlite')),
    remove: async () => rmSync(path, { recursive: true }),
  };
});

describe('a file of another version', () => {
  it('from before it was noted which event was seen last, is gone on with', async () => {
    const path = folder();
    const file = join(path, 'book.sqlite');
    const old = new DatabaseSync(file);
    old.exec(`CREATE TABLE checkpoint (automation TEXT PRIMARY KEY, position TEXT NOT NULL) STRICT;
      INSERT INTO checkpoint VALUES ('greets', '41'); PRAGMA user_version = 1`);
    old.close();
    const book = new SqliteBook(file);
    expect([await book.position('greets'), await book.seen('greets')]).toEqual(['41', undefined]);
    await book.close();
    rmSync(path, { recursive: true });
  });

  it('of a newer one, is refused', () => {
    const path = folder();
    const file = join(path, 'book.sqlite');
    const newer = new DatabaseSync(file);
    newer.exec('PRAGMA user_version = 99');
    newer.close();
    expect(() => new SqliteBook(file)).toThrow('newer version');
    rmSync(path, { recursive: true });
  });
});
