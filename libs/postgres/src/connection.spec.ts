import pg from 'pg';
import { postgresPool, type PostgresPlace } from './connection.ts';

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
