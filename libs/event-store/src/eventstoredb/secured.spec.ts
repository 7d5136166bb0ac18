import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newAuthority, type Authority, type Certified } from '../testing/certificates.ts';
import { StandIn, type StandInOptions } from '../testing/eventstoredb/stand-in.ts';
import { eventually } from '../testing/eventually.ts';
import { newStream, sample } from '../testing/sample-events.ts';
import { collect } from '../port.ts';
import { connectionStringOf, type ServerAddress } from './connection-string.ts';
import { EventStoreDb } from './event-store-db.ts';

const alliage = { user: 'alliage', password: 'se:cret/é%' };

describe('A server with TLS and accounts', () => {
  let folder = '';
  let authority: Authority;
  let tls: Certified;
  const servers: StandIn[] = [];
  const stores: EventStoreDb[] = [];
  const file = (name: string, content: string) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'alliage-tls-'));
    authority = await newAuthority();
    tls = await authority.certify(['127.0.0.1', 'localhost']);
    file('ca.pem', authority.certificate);
    file('password', `${alliage.password}\n`);
  });
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()));
    for (const server of servers.splice(0)) server.stop();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const serve = async (options: StandInOptions = { tls, accounts: [alliage] }) => {
    const server = await new StandIn(options).start();
    servers.push(server);
    return server;
  };
  const known = (): Partial<ServerAddress> => ({
    user: 'alliage',
    passwordFile: join(folder, 'password'),
    caFile: join(folder, 'ca.pem'),
  });
  const open = (connectionString: string, address: Partial<ServerAddress> = known()) => {
    const store = new EventStoreDb({
      connectionString: connectionStringOf({ connectionString, ...address }),
      ...{ appendDeadline: 3_000, readDeadline: 3_000 },
    });
    stores.push(store);
    return store;
  };
  /** Not well for long enough to be no passing thing; what it says then. */
  const said = async (store: EventStoreDb) => {
    await eventually(async () => !(await store.health()).ok);
    return (await store.health()).detail;
  };

  it('is written to, read and followed with its authority, an account and a password of any letters', async () => {
    const server = await serve();
    const store = open(server.connectionString);
    const stream = newStream();
    await store.append(stream, 'no-stream', sample({ stream, count: 2 }));
    expect(await collect(store.readStream(stream))).toHaveLength(2);
    const seen: number[] = [];
    const subscription = store.subscribe({
      onBatch: async (events) => void seen.push(...events.map((e) => e.revision)),
    });
    await eventually(() => seen.length === 2);
    await subscription.close();
    expect(await store.health()).toEqual({ ok: true });
  });

  it('names the variable for the authority where that is not known, or is another one', async () => {
    const server = await serve();
    const { user, passwordFile } = known() as Required<ServerAddress>;
    expect(await said(open(server.connectionString, { user, passwordFile }))).toMatch(
      /autorité inconnue.*ALLIAGE_EVENTSTOREDB_CA_FILE/,
    );
    const caFile = file('other.pem', (await newAuthority('CN=Another')).certificate);
    const store = open(server.connectionString, { user, passwordFile, caFile });
    expect(await said(store)).toMatch(/not known: .*ALLIAGE_EVENTSTOREDB_CA_FILE/);
    const stream = newStream();
    await expect(store.append(stream, 'no-stream', sample({ stream }))).rejects.toMatchObject({
      code: 'store-unavailable',
    });
  });

  it('says that a certificate is made for another name, or holds no longer', async () => {
    const other = await serve({ tls: await authority.certify(['eventstoredb.example']) });
    expect(await said(open(other.connectionString))).toMatch(/pas fait pour ce nom/);
    const over = await serve({ tls: await authority.certify(['127.0.0.1'], -1) });
    expect(await said(open(over.connectionString))).toMatch(/pas valable aujourd’hui/);
  });

  it('says who expects TLS, and who has none', async () => {
    const secured = await serve();
    expect(await said(open(`${secured.connectionString}?tls=false`, {}))).toMatch(/attend TLS : ôtez tls=false/);
    const plain = await serve({});
    expect(await said(open(plain.connectionString.replace('?tls=false', ''), {}))).toMatch(/ne parle pas TLS/);
  });

  it('says that nobody is there', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    server.close();
    expect(await said(open(`kurrentdb://127.0.0.1:${port}?tls=false`, {}))).toMatch(/does not answer \(ECONNREFUSED\)/);
  });

  it.each<[string, StandInOptions['accounts'], () => Partial<ServerAddress>]>([
    ['a wrong password', [alliage], () => ({ ...known(), passwordFile: file('wrong', 'wrong') })],
    ['no account at all', [alliage], () => ({ caFile: join(folder, 'ca.pem') })],
    ['an account that may not read all streams', [{ ...alliage, readsAll: false }], known],
  ])('names account and password where it refuses %s', async (_, accounts, address) => {
    const server = await serve({ tls, accounts });
    const store = open(server.connectionString, address());
    expect(await said(store)).toMatch(/refuse ce compte.*ALLIAGE_EVENTSTOREDB_USER.*\$all/);
    expect(await said(store)).not.toMatch(/wrong|se:cret/);
  });

  it('is well by itself once the account is there', async () => {
    const accounts: NonNullable<StandInOptions['accounts']>[number][] = [];
    const server = await serve({ tls, accounts });
    const store = open(server.connectionString);
    expect(await said(store)).toMatch(/refuse ce compte/);
    accounts.push(alliage);
    await eventually(async () => (await store.health()).ok, 30_000);
  });
});
