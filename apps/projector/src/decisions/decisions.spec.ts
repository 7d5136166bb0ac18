import { decidedStory, happened, id } from '@alliage/projections/testing';
import { TestApp } from '../testing/app.ts';

const { chartered, decided, of, started, taken } = decidedStory;
const waiting = taken(5, { awaits: { boards: [id(22)], criteria: [] } });

describe('the views of what is decided', () => {
  let api: TestApp;
  const url = `/v1/alliances/${id(1)}`;
  beforeAll(async () => {
    api = await TestApp.start([...started, ...chartered, ...decided, waiting]);
  });
  afterAll(() => api.close());

  it('GET decisions: the register, filtered', async () => {
    const { status, body } = await api.get(`${url}/decisions?status=in-effect&sort=-number`);
    expect([status, body.total, body.items.map(({ number }: { number: number }) => number)]).toEqual([200, 2, [4, 3]]);
  });

  it('GET decisions/:id: one, in the language asked for', async () => {
    const { body } = await api.get(`${url}/decisions/${id(62)}`, { 'accept-language': 'en' });
    expect([body.statusName, body.dissent[0].reason, body.waiting]).toEqual(['rejected', 'Trop cher', null]);
  });

  it('R20: says what a waiting effect waits for, by name', async () => {
    const { body } = await api.get(`${url}/decisions/${id(65)}`);
    expect(body.waiting.lastDay).toEqual({ on: '2017-04-12', when: 'le 12 avril 2017' });
    expect(body.waiting.lapsed).toBe(true);
    expect(body.waiting.reasons[0].rule).toBe('R19');
  });

  it('R21: GET applies: the charter, and the decisions in effect', async () => {
    const { status, body } = await api.get(`${url}/applies`);
    expect([status, body.charter.version, body.total]).toEqual([200, 1, 2]);
  });

  it('GET charter: its versions, and one of them', async () => {
    const { body } = await api.get(`${url}/charter`);
    expect([body.total, body.items[0].status, body.items[0].missing]).toEqual([1, 'in-force', []]);
    const one = await api.get(`${url}/charter/versions/1`);
    expect([one.status, one.body.texts.exit, one.body.signatures.length]).toEqual([200, 'Prévenir', 2]);
  });

  it.each([
    [`/v1/alliances/${id(9)}/decisions`, 404],
    [`/v1/alliances/${id(9)}/applies`, 404],
    [`${url}/decisions/${id(99)}`, 404],
    [`${url}/decisions/x`, 400],
    [`${url}/decisions?status=none`, 400],
    [`${url}/decisions?sort=title`, 400],
    [`${url}/applies?matter=none`, 400],
    [`${url}/applies?what=1`, 400],
    [`${url}/charter?status=none`, 400],
    [`${url}/charter/versions/x`, 400],
    [`${url}/charter/versions/0`, 400],
    [`${url}/charter/versions/7`, 404],
  ])('%s: %i', async (asked, status) => {
    expect((await api.get(asked)).status).toBe(status);
  });
});

describe('R39: whose signature is still missing', () => {
  it('is asked for today: who is leaving is asked no more', async () => {
    const half = chartered.slice(0, -2);
    const open = await TestApp.start([...started, ...half]);
    const { body } = await open.get(`/v1/alliances/${id(1)}/charter?status=open`);
    expect(body.items[0].missing.map(({ name }: { name: string }) => name)).toEqual(['Réseau des jardins']);
    await open.close();
    const announced = happened(
      of,
      'WithdrawalAnnounced',
      { partyId: id(22), lastDay: '2016-04-01' },
      { on: '2016-03-01' },
    );
    const leaving = await TestApp.start([...started, ...half, announced]);
    const after = await leaving.get(`/v1/alliances/${id(1)}/charter?status=open`);
    expect(after.body.items[0].missing).toEqual([]);
    await leaving.close();
  });
});
