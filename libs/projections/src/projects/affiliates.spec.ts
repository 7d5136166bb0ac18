import { listMembers } from '../bodies/queries.ts';
import { partyDetails } from '../parties/queries.ts';
import { given } from '../testing/given.ts';
import { alliance, happened, id, organisation } from '../testing/history.ts';
import { oneProject } from './one-project.ts';

const of = alliance(1);
const head = { kind: 'association', networkHead: true } as const;
const local = { kind: 'association', networkHead: false } as const;

const story = [
  happened(organisation(11), 'OrganisationRegistered', { organisationId: id(11), name: 'Union des cuisines', ...head }),
  happened(organisation(12), 'OrganisationRegistered', { organisationId: id(12), name: 'Cuisine du Lac', ...local }),
  happened(organisation(13), 'OrganisationRegistered', { organisationId: id(13), name: 'Cuisine du Parc', ...local }),
  happened(of, 'PartyJoined', { partyId: id(21), organisationId: id(11), role: 'ally', basis: { kind: 'entry' } }),
  happened(of, 'ProjectProposed', { projectId: id(51), title: 'Cantines', aim: 'Mille cantines', partners: [] }),
  happened(
    of,
    'AffiliateEngaged',
    {
      ...{ engagementId: id(91), organisationId: id(12), throughPartyId: id(21), projectId: id(51) },
      ...{ from: '2024-09-01', until: '2025-08-31' },
    },
    { on: '2024-06-10' },
  ),
  happened(
    of,
    'AffiliateEngaged',
    { engagementId: id(92), organisationId: id(13), throughPartyId: id(21), projectId: id(51) },
    { on: '2024-06-11' },
  ),
  happened(of, 'BodyConstituted', { bodyId: id(61), kind: 'project-team', projectId: id(51) }, { on: '2024-06-12' }),
  happened(
    of,
    'MemberAppointed',
    {
      ...{ mandateId: id(71), bodyId: id(61), personId: id(31), partyId: id(21) },
      ...{ capacities: ['volunteer'], engagementId: id(92) },
    },
    { on: '2024-06-12' },
  ),
  happened(of, 'AffiliateReleased', { engagementId: id(92), reason: 'Fermée' }, { on: '2024-10-01' }),
];
const on = (day: string) => ({ language: 'fr', day }) as const;

describe('the affiliates of a project (R42)', () => {
  it('stand beside it, each with the party through which it came and its days', async () => {
    const project = await given(story).answers((db) => oneProject(db, of, id(51), on('2024-10-02')));
    expect(project?.affiliates).toMatchObject([
      {
        name: 'Cuisine du Lac',
        through: { name: 'Union des cuisines' },
        from: { on: '2024-09-01' },
        until: { on: '2025-08-31' },
        present: true,
      },
      { name: 'Cuisine du Parc', until: { on: '2024-09-30' }, released: { reason: 'Fermée' }, present: false },
    ]);
  });

  it('are there from the first day of their commitment to the last, and not a day longer', async () => {
    const presentOn = async (day: string) =>
      (await given(story).answers((db) => oneProject(db, of, id(51), on(day))))?.affiliates.map((a) => a.present);
    expect(await presentOn('2024-08-31')).toEqual([false, true]);
    expect(await presentOn('2024-09-30')).toEqual([true, true]);
    expect(await presentOn('2025-08-31')).toEqual([true, false]);
    expect(await presentOn('2025-09-01')).toEqual([false, false]);
  });

  it('stand beside the network head, with their projects', async () => {
    const party = await given(story).answers((db) => partyDetails(db, of, id(21), on('2024-10-02')));
    expect(party?.affiliates).toMatchObject([
      { name: 'Cuisine du Lac', project: { title: 'Cantines' } },
      { name: 'Cuisine du Parc' },
    ]);
  });

  it('are named with their people on the team', async () => {
    const asked = { ...on('2024-07-01'), limit: 10 };
    const { items } = await given(story).answers((db) => listMembers(db, of, id(61), asked));
    expect(items).toMatchObject([{ party: { name: 'Union des cuisines' }, affiliate: { name: 'Cuisine du Parc' } }]);
  });
});
