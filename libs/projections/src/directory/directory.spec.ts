import { given } from '../testing/given.ts';
import { happened, id, organisation, person } from '../testing/history.ts';
import { small, smallStory } from '../testing/small-story.ts';
import { listOrganisations, organisationDetails, personDetails, type OrganisationsRequest } from './queries.ts';

const asked = { language: 'fr', day: '2019-01-15' } as const;
const names = async (wanted: Partial<OrganisationsRequest> = {}) =>
  (await given(smallStory).answers((db) => listOrganisations(db, { ...asked, ...wanted }))).items.map(
    ({ name }) => name,
  );

describe('the directory', () => {
  it('lists organisations by name, and finds them by words, number, or what they are part of', async () => {
    expect(await names()).toEqual(['Fédération des foyers', 'Union des jardins']);
    expect(await names({ words: 'JARDINS union' })).toEqual(['Union des jardins']);
    expect(await names({ officialNumber: '123456789', day: '2020-01-01' })).toEqual(['Foyers unis']);
    expect(await names({ partOf: small.federation, kind: 'association', networkHead: true })).toEqual([
      'Union des jardins',
    ]);
  });

  it('shows an organisation across its alliances, with the names that it bore', async () => {
    const federation = await given(smallStory).answers((db) => organisationDetails(db, small.federation, asked));
    expect(federation).toMatchObject({
      name: 'Fédération des foyers',
      names: [
        { name: 'Fédération des foyers', from: null },
        { name: 'Foyers unis', from: '2019-06-01' },
      ],
      parts: [{ id: small.union, name: 'Union des jardins' }],
      alliances: [{ id: small.allianceId, role: 'ally', present: true, until: null }],
    });
    const union = await given(smallStory).answers((db) =>
      organisationDetails(db, small.union, { ...asked, day: '2020-01-01' }),
    );
    expect(union?.alliances).toMatchObject([{ until: '2019-01-31', present: false }]);
  });

  it('gives no second name to an organisation whose other details change', async () => {
    const details = { name: 'Union des jardins', kind: 'foundation', networkHead: false } as const;
    const changed = happened(organisation(12), 'OrganisationDetailsChanged', details, { on: '2019' });
    const union = await given([...smallStory, changed]).answers((db) => organisationDetails(db, small.union, asked));
    expect(union).toMatchObject({ kindName: 'fondation', partOf: null, names: [{ name: 'Union des jardins' }] });
  });

  it('shows a person with the alliances in which it acts, as its own stream names it', async () => {
    const renamed = happened(person(31), 'PersonDetailsChanged', { name: 'Ancienne directrice (fictive)' });
    const shown = await given([...smallStory, renamed]).answers((db) => personDetails(db, small.director, asked));
    expect(shown).toMatchObject({
      ...{ name: 'Ancienne directrice (fictive)', function: null },
      acts: [
        { as: 'representative', organisation: 'Fédération des foyers' },
        { as: 'pilot', present: true },
      ],
    });
    expect(await given([]).answers((db) => personDetails(db, id(1), asked))).toBeUndefined();
  });
});
