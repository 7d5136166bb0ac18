import { given } from '../testing/given.ts';
import { alliance, happened, id, organisation } from '../testing/history.ts';
import { listAlliances, type PortfolioRequest } from './queries.ts';

const opened = (n: number, name: string, on: string, theme: string) =>
  happened(
    alliance(n),
    'AllianceInitiated',
    {
      ...{
        allianceId: id(n),
        name,
        types: ['peers'],
        territories: [{ name: 'Isère', code: '38' }],
        zone: 'Europe/Paris',
      },
      ...{ themes: [{ name: theme }], demonstration: false },
    },
    { on },
  );
const registered = (n: number, name: string, on = '2010') =>
  happened(
    organisation(n),
    'OrganisationRegistered',
    { organisationId: id(n), name, kind: 'association', networkHead: true },
    { on },
  );
const joined = (n: number, party: number, org: number, on = '2015-02-01') =>
  happened(
    alliance(n),
    'PartyJoined',
    { partyId: id(party), organisationId: id(org), role: 'ally', basis: { kind: 'entry' } },
    { on },
  );

const story = [
  opened(1, 'Éveil et Jeunesse', '2015-01-10', 'Jeunesse'),
  opened(2, 'atlas des sols', '2018', 'Agriculture'),
  opened(3, 'Zones humides', '2020-03', 'Eau'),
  registered(11, 'Fédération des foyers'),
  happened(
    organisation(11),
    'OrganisationDetailsChanged',
    { name: 'Union des foyers', kind: 'association', networkHead: true },
    { on: '2019-06-01' },
  ),
  joined(1, 21, 11),
  happened(alliance(1), 'WithdrawalAnnounced', { partyId: id(21), lastDay: '2024-05-01' }, { on: '2024-04-01' }),
  happened(alliance(2), 'AllianceSuspended', { stage: 'pre-project', reason: 'pause', basis: { kind: 'entry' } }),
];
const names = async (wanted: Partial<PortfolioRequest> = {}) => {
  const { items } = await given(story).answers((db) => listAlliances(db, { day: '2024-04-15', ...wanted }));
  return items.map(({ name }) => name);
};

describe('the portfolio of alliances', () => {
  it('is sorted as people sort names, whatever accents and capitals', async () => {
    expect(await names()).toEqual(['atlas des sols', 'Éveil et Jeunesse', 'Zones humides']);
    expect(await names({ sort: '-began' })).toEqual(['Zones humides', 'atlas des sols', 'Éveil et Jeunesse']);
  });

  it('is filtered by status, theme, territory by name or code, and type', async () => {
    expect(await names({ status: 'suspended' })).toEqual(['atlas des sols']);
    expect(await names({ theme: 'JEUNESSE' })).toEqual(['Éveil et Jeunesse']);
    expect(await names({ territory: '38', type: 'peers' })).toHaveLength(3);
    expect(await names({ territory: 'isere', theme: 'eau' })).toEqual(['Zones humides']);
    expect(await names({ type: 'advocacy' })).toEqual([]);
  });

  it('finds the alliances of an organisation on a day, and none after its last day (R40)', async () => {
    expect(await names({ organisation: id(11) })).toEqual(['Éveil et Jeunesse']);
    expect(await names({ organisation: id(11), day: '2024-05-02' })).toEqual([]);
  });

  it('finds free words in names, themes and the names of parties', async () => {
    expect(await names({ words: 'eveil' })).toEqual(['Éveil et Jeunesse']);
    expect(await names({ words: 'union foyers' })).toEqual(['Éveil et Jeunesse']);
    expect(await names({ words: '100%_' })).toEqual([]);
  });

  it('names organisations as they were called on that day, when asked', async () => {
    const on = (day: string) => given(story).answers((db) => listAlliances(db, { day, names: 'fr', stage: undefined }));
    expect((await on('2018-01-01')).items[1]?.parties).toMatchObject([{ name: 'Fédération des foyers' }]);
    expect((await on('2020-01-01')).items[1]?.parties).toMatchObject([{ name: 'Union des foyers', roleName: 'allié' }]);
  });

  it('says codes and dates in words, when asked', async () => {
    const { items } = await given(story).answers((db) => listAlliances(db, { day: '2024-01-01', names: 'en' }));
    expect(items[0]).toMatchObject({ typeNames: ['between peers'], beganWhen: expect.stringMatching(/\d{4}$/) });
    const [bare] = (await given(story).answers((db) => listAlliances(db, { day: '2024-01-01' }))).items;
    expect(Object.keys(bare ?? {}).filter((field) => /Name|When/.test(field))).toEqual([]);
  });

  it('goes page by page, each alliance once', async () => {
    const page = (cursor?: string) =>
      given(story).answers((db) => listAlliances(db, { day: '2024-01-01', limit: 2, cursor }));
    const first = await page();
    expect([first.items.length, first.total]).toEqual([2, 3]);
    const second = await page(first.next ?? '');
    expect([second.items.map(({ name }) => name), second.next]).toEqual([['Zones humides'], null]);
  });
});
