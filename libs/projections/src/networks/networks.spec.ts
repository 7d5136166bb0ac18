import { given } from '../testing/given.ts';
import { alliance, happened, id, network } from '../testing/history.ts';
import { small, smallStory } from '../testing/small-story.ts';
import { listNetworkMembers, listNetworks, networkDetails } from './queries.ts';

const here = network(61);
const asked = { language: 'fr', day: '2019-01-15' } as const;
const reported = { kind: 'reported', source: 'Un bulletin' } as const;
const story = [
  ...smallStory,
  happened(here, 'NetworkMemberJoined', { organisationId: id(11) }, { on: '2016', provenance: reported }),
  happened(here, 'NetworkMemberJoined', { organisationId: id(12) }, { on: '2017' }),
  happened(here, 'NetworkMemberLeft', { organisationId: id(12) }, { on: '2019-01-01' }),
  happened(here, 'NetworkMembersCounted', { count: { value: 40, unit: 'unions' } }, { on: '2017' }),
  happened(
    here,
    'NetworkMembersCounted',
    { count: { value: 53, unit: 'unions' } },
    { on: '2018', provenance: reported },
  ),
  happened(here, 'NetworkMembersCounted', { count: { value: 60, unit: 'unions' } }, { on: '2021' }),
];
const shown = (day: string = asked.day, more: readonly ReturnType<typeof happened>[] = []) =>
  given([...story, ...more]).answers((db) => networkDetails(db, small.network, { language: 'fr', day }));

describe('a network', () => {
  it('is listed with the number of its alliances', async () => {
    const { items } = await given(story).answers((db) => listNetworks(db, { ...asked, words: 'reseau' }));
    expect(items).toMatchObject([
      { id: small.network, name: 'Réseau des alliances', alliances: 1, demonstration: false },
    ]);
  });

  it('is shown with its facilitators and their terms, its alliances, and where each entry comes from', async () => {
    expect(await shown()).toMatchObject({
      facilitators: [
        {
          ...{ organisation: 'Union des jardins', name: 'Président (fictif)', present: true, from: '2018-01-01' },
          provenance: { kind: 'recorded' },
        },
      ],
      alliances: [
        {
          id: small.allianceId,
          stage: 'pre-project',
          from: '2018-03-01',
          when: 'le 1er mars 2018',
          until: null,
          present: true,
        },
      ],
    });
  });

  it('R37: says how many members there are where nobody lists them: the number given last for that day, and by whom', async () => {
    expect((await shown())?.members).toMatchObject({
      ...{ listed: 1 },
      counted: {
        value: 53,
        unit: 'unions',
        said: '53 unions',
        when: '2018',
        provenance: { kind: 'reported', source: 'Un bulletin' },
      },
    });
    expect((await shown('2021-06-01'))?.members.counted).toMatchObject({ value: 60 });
    expect((await shown('2016-06-01'))?.members.counted).toMatchObject({ value: null, said: 'non connu' });
  });

  it('lists its members, those of a day or all that ever were', async () => {
    const members = (request: object) =>
      given(story).answers((db) => listNetworkMembers(db, small.network, { ...asked, ...request }));
    expect((await members({}))?.items).toMatchObject([
      { name: 'Fédération des foyers', joined: { when: '2016' }, present: true, provenance: { kind: 'reported' } },
      { name: 'Union des jardins', left: { on: '2019-01-01' }, present: false },
    ]);
    expect((await members({ present: true }))?.items).toHaveLength(1);
    expect((await members({ day: '2018-12-31', present: true }))?.items).toHaveLength(2);
    expect(await given([]).answers((db) => listNetworkMembers(db, id(9), asked))).toBeUndefined();
  });

  it('R38: ends a facilitator’s term with the day before the act; named anew, the term given last counts', async () => {
    const union = { organisationId: id(12), personId: id(32) };
    const ended = [happened(here, 'FacilitatorEnded', union, { on: '2019-01-15' })];
    const present = async (day: string, more: readonly ReturnType<typeof happened>[]) =>
      (await shown(day, more))?.facilitators.map((one) => one.present);
    expect(await present('2019-01-14', ended)).toEqual([true]);
    expect(await present('2019-01-15', ended)).toEqual([false]);
    const anew = [happened(here, 'FacilitatorNamed', { ...union, from: '2020-01-01', until: '2020-12-31' })];
    expect(await present('2019-06-01', anew)).toEqual([true, false]);
    expect(await present('2020-06-01', anew)).toEqual([false, true]);
    expect(await present('2021-06-01', anew)).toEqual([false, false]);
  });

  it('an alliance is in none or in several, from a day on and until it leaves', async () => {
    const left = happened(alliance(1), 'AllianceLeftNetwork', { networkId: id(61) }, { on: '2019-03-01' });
    const until = (await shown('2019-02-28', [left]))?.alliances;
    expect(until).toMatchObject([{ present: true, until: '2019-03-01' }]);
    expect((await shown('2019-03-01', [left]))?.alliances).toMatchObject([{ present: false }]);
    const back = happened(alliance(1), 'AlliancePlacedInNetwork', { networkId: id(61) }, { on: '2020-01-01' });
    expect((await shown('2020-06-01', [left, back]))?.alliances.map((one) => one.present)).toEqual([false, true]);
  });

  it('names its facilitating organisations as they are called on that day', async () => {
    const details = { name: 'Réseau', territories: [], themes: [], facilitatingOrganisationIds: [id(11)] };
    const changed = happened(here, 'NetworkDetailsChanged', details);
    expect((await shown('2020-01-01', [changed]))?.facilitatingOrganisations).toEqual([
      { organisationId: id(11), name: 'Foyers unis' },
    ]);
  });
});
