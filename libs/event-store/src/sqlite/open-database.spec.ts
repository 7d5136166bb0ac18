import { join } from 'node:path';
import { sample, newStream } from '../testing/sample-events.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { EventTable } from './event-table.ts';
import { openDatabase } from './open-database.ts';
import { OLDEST_SQLITE, requireSqlite, SqliteTooOld } from './version.ts';

describe('The file of events', () => {
  const folder = temporaryFolder();
  const open = () => openDatabase(join(folder(), 'events.sqlite'));

  it('is written to be durable at each commit', () => {
    const database = open();
    const setting = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    expect([setting('journal_mode'), setting('synchronous')]).toEqual(['wal', 2]);
    database.close();
  });

  it('lets no event be changed or deleted', () => {
    const database = open();
    const [event] = sample({ stream: newStream() });
    new EventTable(database).insert({ event: event!, data: '{}', metadata: '{}' });
    expect(() => database.exec(`UPDATE events SET data = '{"n":2}'`)).toThrow('events never change');
    expect(() => database.exec('DELETE FROM events')).toThrow('events are never deleted');
    database.close();
  });

  it('is not opened by code older than what wrote it', () => {
    const database = open();
    database.exec('PRAGMA user_version = 2');
    database.close();
    expect(open).toThrow(/newer version/);
  });

  it.each(['3.51.2', '3.50.9', '3.9.0', '2.99.99'])(
    'is not opened with SQLite %s, which can lose commits',
    (version) => {
      expect(() => requireSqlite(version)).toThrow(SqliteTooOld);
    },
  );

  it.each([OLDEST_SQLITE, '3.51.10', '3.52.0', '3.100.0', '4.0.0'])('is opened with SQLite %s', (version) => {
    expect(() => requireSqlite(version)).not.toThrow();
  });
});
