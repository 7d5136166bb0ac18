import { decidedStory, happened, id } from '@alliage/projections/testing';
import { TestApp } from '../testing/app.ts';

const { chartered, decided, of, started } = decidedStory;
const story = [
  ...[...started, ...chartered, ...decided],
  happened(of, 'ContributionPledged', {
    ...{ pledgeId: id(311), partyId: id(21), to: {}, purpose: 'coordination' },
    amount: { kind: 'money', cents: 500_000 },
  }),
  happened(of, 'ProposalDrafted', {
    ...{ proposalId: id(201), version: 1, title: 'Attendre', question: 'Quand ?', options: [], recommended: 'A' },
    meaning: [],
  }),
];

describe('the views of proposals, actions and means over HTTP', () => {
  let api: TestApp;
  const url = `/v1/alliances/${id(1)}`;
  beforeAll(async () => {
    api = await TestApp.start(story);
  });
  afterAll(() => api.close());

  it('R24: GET proposals, and one', async () => {
    expect((await api.get(`${url}/proposals?status=drafted`)).body).toMatchObject({ total: 1 });
    expect((await api.get(`${url}/proposals/${id(201)}`)).body).toMatchObject({ title: 'Attendre', decisions: [] });
  });

  it('R18, R38: GET actions, overdue on the day that is asked for', async () => {
    expect((await api.get(`${url}/actions`)).body.items).toMatchObject([{ status: 'dropped', overdue: false }]);
    const then = await api.get(`${url}/actions?overdue=false&effectiveAt=2016-06-10`);
    expect(then.body).toMatchObject({ total: 1, items: [{ status: 'open', due: { on: '2016-09-01' } }] });
  });

  it('section 5: GET means, in the language asked for', async () => {
    const { body } = await api.get(`${url}/means?kind=money`, { 'accept-language': 'en' });
    expect(body).toMatchObject({ total: 1, items: [{ kindName: 'money', pledged: { amount: '€5,000' } }] });
  });

  it.each([
    [`${url}/proposals/${id(99)}`, 404],
    [`${url}/proposals?status=none`, 400],
    [`${url}/actions?overdue=maybe`, 400],
    [`${url}/actions?person=x`, 400],
    [`${url}/means?to=nobody`, 400],
    [`${url}/means?sort=party`, 400],
    [`/v1/alliances/${id(9)}/means`, 404],
  ])('%s: %i', async (asked, status) => {
    expect((await api.get(asked)).status).toBe(status);
  });
});
