import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from '@alliage/platform';
import { projectorVariables } from './projector.variables.ts';
import { viewsOf } from './views-place.ts';

const read = (environment: Record<string, string>) => viewsOf(readConfiguration(projectorVariables, environment));

describe('where the views are', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'alliage-place-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is a folder unless a PostgreSQL is named', () => {
    expect(read({})).toBe('./data/views');
    expect(read({ ALLIAGE_VIEWS: '/srv/views' })).toBe('/srv/views');
  });

  it('is a PostgreSQL with account, password and authority, encrypted unless it is said otherwise', () => {
    const [password, ca] = [join(folder, 'password'), join(folder, 'ca.pem')];
    writeFileSync(password, 'se:cret/é\n');
    writeFileSync(ca, 'PEM');
    const place = read({
      ...{ ALLIAGE_VIEWS: 'postgresql://db.example:5433/alliage?sslmode=verify-full', ALLIAGE_VIEWS_USER: 'a@b' },
      ...{ ALLIAGE_VIEWS_PASSWORD_FILE: password, ALLIAGE_VIEWS_CA_FILE: ca, ALLIAGE_VIEWS_CONNECTIONS: '3' },
    });
    const url = 'postgresql://db.example:5433/alliage?user=a%40b';
    expect(place).toEqual({ name: 'ALLIAGE_VIEWS', url, password: 'se:cret/é', tls: { ca: 'PEM' }, connections: 3 });
    expect(read({ ALLIAGE_VIEWS: 'postgres://db/alliage' })).toMatchObject({ tls: {} });
    expect(read({ ALLIAGE_VIEWS: 'postgres://db/alliage?sslmode=disable' })).toMatchObject({ tls: false });
    expect(read({ ALLIAGE_VIEWS: 'postgres://localhost/alliage?host=/run/pg' })).toMatchObject({ tls: false });
  });

  it.each([
    [{ ALLIAGE_VIEWS: 'postgresql://db' }, /ALLIAGE_VIEWS: "postgresql:\/\/db"/],
    [{ ALLIAGE_VIEWS: 'postgresql://db/alliage?sslmode=prefer' }, /sslmode=prefer/],
    [{ ALLIAGE_VIEWS: 'http://foo' }, /ALLIAGE_VIEWS: "http:/],
    [{ ALLIAGE_VIEWS_CONNECTIONS: '0' }, /ALLIAGE_VIEWS_CONNECTIONS: "0"/],
    [{ ALLIAGE_VIEWS: 'postgresql://db/a', ALLIAGE_VIEWS_PASSWORD_FILE: '/none' }, /_PASSWORD_FILE: "\/none"/],
  ])('is refused at the start: %j', (environment, words) => {
    expect(() => read(environment as unknown as Record<string, string>)).toThrow(words);
  });
});
