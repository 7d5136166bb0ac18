import { alliance, happened, id, organisation, stored } from '@alliage/projections/testing';
import { append, TestApp } from '../testing/app.ts';

const opened = (n: number, name: string) =>
  happened(alliance(n), 'AllianceInitiated', {
    ...{ allianceId: id(n), name, types: ['peers'], themes: [], territories: [], zone: 'Europe/Paris' },
    demonstration: false,
  });

describe('GET /v1/alliances', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await TestApp.start([opened(1, 'Un'), opened(2, 'Deux')]);
  });
  afterAll(() => api.close());

  it('answers with the alliances that fit', async () => {
    const { status, body } = await api.get('/v1/alliances?words=deux&limit=1');
    expect([status, body.total, body.items[0].name, body.next]).toEqual([200, 1, 'Deux', null]);
    expect(body.items[0].typeNames).toEqual(['entre pairs']);
    const forPrograms = await api.get('/v1/alliances?words=deux&names=false');
    expect(forPrograms.body.items[0]).not.toHaveProperty('typeNames');
  });

  it.each(['pre-project', 'avant-projet', 'Avant-projet', 'expérimentation', 'experimentation'])(
    'takes a stage by its code or its name: %s',
    async (stage) => {
      const { status, body } = await api.get(`/v1/alliances?${new URLSearchParams({ stage }).toString()}`);
      expect([status, body.total]).toEqual([200, 0]);
    },
  );

  it('says where the id of an organisation is found, in the language asked for', async () => {
    const { body } = await api.get('/v1/alliances?party=Deux', { 'accept-language': 'en' });
    expect(body.errors[0].detail).toContain('GET /v1/organisations?words=');
  });

  it('spares whoever has the answer already', async () => {
    const first = await api.get('/v1/alliances');
    const again = await api.get('/v1/alliances', { 'if-none-match': String(first.headers.etag) });
    expect([again.status, again.body]).toEqual([304, undefined]);
  });

  it('shows what was just recorded to whoever brings its revision', async () => {
    const created = stored([opened(1, 'Un'), opened(2, 'Deux'), opened(3, 'Trois')])[2];
    if (!created) throw new Error('no event');
    const ask = () => api.get(`/v1/alliances?after=${alliance(3)}@0`);
    const answer = ask();
    await append(api.store, [created]);
    let { body, headers } = await answer;
    // On a busy machine the wait may end first, and the answer says so: asked again, it waits again.
    for (let i = 0; i < 5 && headers['alliage-stale']; i++) ({ body, headers } = await ask());
    expect([body.total, headers['alliage-stale']]).toEqual([3, undefined]);
  });

  it('says stale where what was recorded is not there in time', async () => {
    const { status, body, headers } = await api.get('/v1/alliances', { 'alliage-after': `${alliance(9)}@0` });
    expect([status, body.stale, headers['alliage-stale']]).toEqual([200, true, 'true']);
  });

  it.each([
    ['limit=0', '/limit'],
    ['limit=201', '/limit'],
    ['limit=1&limit=2', '/limit'],
    ['limit=1e3', '/limit'],
    ['what=1', '/what'],
    ['sort=owner', '/sort'],
    ['stage=nowhere', '/stage'],
    ['words=%20', '/words'],
    ['words[a]=b', '/words[a]'],
    ['organisation=42', '/organisation'],
    ['party=Deux', '/party'],
    ['names=maybe', '/names'],
    ['after=somewhere', '/after'],
    ['after=a&after=b', '/after'],
    ['cursor=!', '/cursor'],
    ['cursor=WzFd', '/cursor'],
    ['words=%00', '/words'],
  ])('refuses ?%s, naming %s', async (query, field) => {
    const { status, body } = await api.get(`/v1/alliances?${query}`);
    expect([status, body.errors?.map((error: { field: string }) => error.field)]).toEqual([400, [field]]);
  });
});

// A service of its own, after the others have ended: they share the place of their views.
describe('GET /v1/portfolio, by party', () => {
  it('lists the parties as organisations, with names and counts, and is filtered by one of them', async () => {
    const named = (n: number, name: string) =>
      happened(organisation(n), 'OrganisationRegistered', {
        ...{ organisationId: id(n), name, kind: 'association', networkHead: false },
      });
    const joined = (a: number, n: number) =>
      happened(alliance(a), 'PartyJoined', {
        ...{ partyId: id(100 * a + n), organisationId: id(n), role: 'ally', basis: { kind: 'entry' } },
      });
    const story = [named(11, 'Foyers'), named(12, 'Jardins'), opened(1, 'Un'), opened(2, 'Deux')];
    const peopled = await TestApp.start([...story, joined(1, 11), joined(2, 11), joined(2, 12)]);
    const { body } = await peopled.get('/v1/portfolio');
    expect(body.facets.parties).toEqual([
      { organisationId: id(11), name: 'Foyers', count: 2 },
      { organisationId: id(12), name: 'Jardins', count: 1 },
    ]);
    const totals = [];
    for (const query of [`party=${id(11)}`, `organisation=${id(12)}`, `party=${id(11)}&organisation=${id(12)}`])
      totals.push((await peopled.get(`/v1/alliances?${query}`)).body.total);
    expect(totals).toEqual([2, 1, 1]);
    await peopled.close();
  });
});
