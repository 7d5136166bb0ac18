import pg from 'pg';
import { openPostgres, postgresPool, type PostgresPlace } from './connection.ts';
import { isPassing } from './faults.ts';
import { describePostgres } from './testing/describe-postgres.ts';

/** What the client will tell the server: what a pool is given is read by each client as it is made. */
function saidTo(place: PostgresPlace) {
  const { user, password, host, database, ssl } = new pg.Client(postgresPool(place).options);
  return { user, password, host, database, ssl };
}

describe('Account and password for a PostgreSQL', () => {
  // White space, what means something in a URL, and letters beyond ASCII.
  const password = 'p@ss:/?#&=%41+ ü';

  it('gives the password that is not in the URL', () => {
    expect(saidTo({ url: 'postgresql://alliage@db.example.org/views', password })).toEqual(
      expect.objectContaining({ user: 'alliage', password, host: 'db.example.org', database: 'views' }),
    );
  });

  it('gives it over a socket, too', () => {
    expect(saidTo({ url: 'postgresql:///views?host=/run/postgresql&user=alliage', password })).toEqual(
      expect.objectContaining({ user: 'alliage', password, host: '/run/postgresql', database: 'views' }),
    );
  });

  it('gives the one of a file, where the URL has another', () => {
    expect(saidTo({ url: 'postgresql://alliage:old@db.example.org/views', password }).password).toBe(password);
  });

  it('leaves the one in the URL where there is no other', () => {
    expect(saidTo({ url: 'postgresql://alliage:secret@db.example.org/views' }).password).toBe('secret');
  });

  it('checks certificates with a password as without', () => {
    expect(saidTo({ url: 'postgresql://alliage@db.example.org/views', password, tls: { ca: 'PEM' } }).ssl).toEqual(
      expect.objectContaining({ rejectUnauthorized: true, ca: 'PEM' }),
    );
  });
});

describePostgres('A transaction that fails as it begins', (url) => {
  /** On one connection, so that whoever comes next has the same. */
  const open = (begin: string) => {
    const pool = postgresPool({ url, connections: 1 });
    return { pool, db: openPostgres<never>(pool, begin) };
  };
  const failure = (db: ReturnType<typeof open>['db']) =>
    db
      .transaction()
      .execute(async () => undefined)
      .then(
        () => undefined,
        (error: unknown) => error,
      );

  it('leaves nothing behind for whoever has the connection next', async () => {
    const { pool, db } = open('begin; select 1 from not_there');
    expect(await failure(db)).toMatchObject({ code: '42P01' });
    expect((await pool.query('select 1 as n')).rows).toEqual([{ n: 1 }]);
    await db.destroy();
  });

  it('is to be asked again where a time that somebody has set on the database ended it', async () => {
    const { db } = open('begin; set local statement_timeout = 1; select pg_sleep(30)');
    const failed = await failure(db);
    expect(failed).toMatchObject({ code: '57014' });
    expect(isPassing(failed)).toBe(true);
    await db.destroy();
  });
});
