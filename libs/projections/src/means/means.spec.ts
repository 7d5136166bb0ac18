import type { Amount } from '@alliage/events';
import { given } from '../testing/given.ts';
import { started, of } from '../testing/decided.ts';
import { happened, id } from '../testing/history.ts';
import { listMeans, type MeansRequest } from './queries.ts';

const project = { projectId: id(301) };
const pledged = (n: number, party: number, amount: Amount, to: object = {}, on = '2016-05-01') =>
  happened(
    of,
    'ContributionPledged',
    { pledgeId: id(n), partyId: id(party), to, purpose: 'projectId' in to ? 'project' : 'coordination', amount },
    { on },
  );
const delivered = (n: number, pledge: number | undefined, party: number, amount: Amount, to: object = {}) =>
  happened(
    of,
    'ContributionDelivered',
    {
      ...{ deliveryId: id(n), partyId: id(party), to, purpose: 'projectId' in to ? 'project' : 'coordination', amount },
      ...(pledge === undefined ? {} : { pledgeId: id(pledge) }),
    },
    { on: '2016-09-01' },
  );
const joined = {
  partyId: id(23),
  organisationId: id(12),
  role: 'supporter' as const,
  basis: { kind: 'entry' as const },
};
const story = [
  ...started,
  happened(of, 'PartyJoined', joined, { on: '2016-04-01' }),
  happened(of, 'ProjectProposed', { ...project, title: 'Jardins', aim: 'Planter', partners: [] }, { on: '2016-04-02' }),
  pledged(311, 21, { kind: 'money', cents: 500_000 }),
  pledged(312, 22, { kind: 'time', minutes: 6_000, volunteer: true }, project, '2016-05-02'),
  pledged(313, 22, { kind: 'skills', words: 'Un métier' }, project, '2016-05-03'),
  happened(of, 'PledgeReduced', { pledgeId: id(313), to: 0 }, { on: '2016-06-01' }),
  delivered(321, 311, 21, { kind: 'money', cents: 200_000 }),
  delivered(322, 312, 22, { kind: 'time', minutes: 3_000, volunteer: true }, project),
  delivered(323, undefined, 21, { kind: 'time', minutes: 60, volunteer: false }, project),
  happened(of, 'SupportPledged', {
    ...{ pledgeId: id(331), partyId: id(23), forWhat: 'L’animation', amount: { kind: 'money', cents: 900_000 } },
  }),
  happened(of, 'SupportReceived', {
    ...{ supportId: id(332), pledgeId: id(331), partyId: id(23), forWhat: 'Première année' },
    amount: { kind: 'money', cents: 300_000 },
  }),
  happened(of, 'SupportPledged', { pledgeId: id(333), partyId: id(23), forWhat: 'Des salles' }),
];
const list = (wanted: Partial<MeansRequest> = {}) =>
  given(story).answers((db) => listMeans(db, of, { language: 'fr', day: '2017-01-01', ...wanted }));
const ids = async (wanted: Partial<MeansRequest> = {}) =>
  (await list(wanted)).items.map(({ contributionId }) => contributionId);

describe('section 5: the means', () => {
  it('section 5: each pledge stands with what was delivered of it, and what nobody had pledged beside', async () => {
    expect((await list()).items).toMatchObject([
      {
        ...{ party: { name: 'Union des cuisines' }, project: null, kindName: 'argent' },
        ...{ pledged: { cents: 500_000, withdrawn: false }, delivered: { cents: 200_000 } },
        deliveries: [{ deliveryId: id(321), when: 'le 1er septembre 2016' }],
      },
      {
        ...{ project: { title: 'Jardins' }, kind: 'time', pledged: { minutes: 6_000, amount: '100 h de bénévolat' } },
        delivered: { cents: 0, volunteerMinutes: 3_000 },
      },
      { kind: 'skills', pledged: { withdrawn: true, amount: '« Un métier »' }, deliveries: [] },
      { contributionId: id(323), pledged: null, delivered: { paidMinutes: 60 } },
    ]);
  });

  it('section 5: money and time are never added together, in no total', async () => {
    const { totals, byParty, byDestination } = await list();
    expect(totals).toEqual({
      pledged: { cents: 500_000, paidMinutes: 0, volunteerMinutes: 6_000, inKind: 0 },
      delivered: { cents: 200_000, paidMinutes: 60, volunteerMinutes: 3_000, inKind: 0 },
    });
    expect(byParty).toMatchObject([
      { party: { name: 'Union des cuisines' }, delivered: { cents: 200_000, paidMinutes: 60 } },
      { party: { name: 'Réseau des jardins' }, pledged: { volunteerMinutes: 6_000 } },
    ]);
    expect(byDestination).toMatchObject([
      { project: null, pledged: { cents: 500_000 } },
      { project: { title: 'Jardins' }, delivered: { volunteerMinutes: 3_000, paidMinutes: 60 } },
    ]);
  });

  it('section 5: supports keep what they were for, with what was received of each', async () => {
    expect((await list()).supports).toMatchObject([
      {
        ...{ forWhat: 'L’animation', pledged: { cents: 900_000 }, total: { cents: 300_000 } },
        received: [{ supportId: id(332), forWhat: 'Première année' }],
      },
      { forWhat: 'Des salles', pledged: { amount: null }, received: [] },
    ]);
    expect((await list({ party: id(21) })).supports).toEqual([]);
  });

  it('are filtered, sorted, page by page', async () => {
    expect(await ids({ sort: '-day' })).toEqual([id(323), id(313), id(312), id(311)]);
    expect(await ids({ party: id(22) })).toEqual([id(312), id(313)]);
    expect(await ids({ project: id(301) })).toEqual([id(312), id(313), id(323)]);
    expect(await ids({ to: 'alliance' })).toEqual([id(311)]);
    expect(await ids({ to: 'project', kind: 'time' })).toEqual([id(312), id(323)]);
    expect(await ids({ purpose: 'coordination' })).toEqual([id(311)]);
    const first = await list({ limit: 3 });
    expect([first.total, await ids({ limit: 3, cursor: first.next ?? '' })]).toEqual([4, [id(323)]]);
  });
});
