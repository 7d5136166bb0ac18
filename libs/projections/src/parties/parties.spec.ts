import { given } from '../testing/given.ts';
import { happened } from '../testing/history.ts';
import { small, smallStory } from '../testing/small-story.ts';
import { circleOf, listParties, partyDetails, type PartiesRequest } from './queries.ts';

const list = async (wanted: Partial<PartiesRequest> = {}, story = smallStory) => {
  const request = { language: 'fr', day: '2018-12-01', ...wanted } as const;
  return (await given(story).answers((db) => listParties(db, small.alliance, request))).items;
};
const details = (partyId: string, day: string) =>
  given(smallStory).answers((db) => partyDetails(db, small.alliance, partyId, { language: 'fr', day }));

describe('the parties of an alliance', () => {
  it('are those of the day, called by their name of that day', async () => {
    expect((await list()).map(({ name }) => name)).toEqual(['Fédération des foyers', 'Union des jardins']);
    expect((await list({ day: '2020-01-01' })).map(({ name }) => name)).toEqual(['Foyers unis']);
  });

  it('stay for the whole last day of their withdrawal, and no longer (R1, R40)', async () => {
    expect(await list({ day: '2019-01-31' })).toHaveLength(2);
    expect(await list({ day: '2019-02-01' })).toHaveLength(1);
    expect(await list({ day: '2019-02-01', who: 'all' })).toMatchObject([
      { present: true },
      { present: false, ended: 'withdrew' },
    ]);
  });

  it('can be sorted by the day on which they joined, and filtered by role', async () => {
    expect((await list({ sort: '-joined' })).map(({ partyId }) => partyId)).toEqual([small.second, small.first]);
    expect(await list({ role: 'supporter' })).toEqual([]);
  });

  it('come back as the same party after an announcement was taken back', async () => {
    const before = smallStory.filter(({ type }) => type !== 'PartyWithdrew' && type !== 'RepresentativeEnded');
    const back = happened(small.alliance, 'WithdrawalTakenBack', { partyId: small.second }, { on: '2019-01-15' });
    expect(await list({ day: '2019-02-01' }, [...before, back])).toHaveLength(2);
  });

  it('show their people, profile and ties', async () => {
    const party = await details(small.first, '2018-12-01');
    expect(party).toMatchObject({
      representatives: [{ personId: small.director, function: 'directrice', present: true }],
      pilots: [{ name: 'Directrice (fictive)', until: null }],
      profile: { version: 1, wants: 'Des jardins.', when: 'juin 2018' },
      ties: [{ tie: 'funds', otherPartyId: small.second, present: true }],
    });
    const left = await details(small.second, '2020-01-01');
    expect(left?.representatives).toMatchObject([{ until: '2019-01-31', present: false }]);
    expect(await details(small.condition, '2020-01-01')).toBeUndefined();
  });

  it('were invited, and said so', async () => {
    const circle = await given(smallStory).answers((db) =>
      circleOf(db, small.alliance, { language: 'en', day: '2018-12-01' }),
    );
    expect(circle.invitations).toMatchObject([{ name: 'Union des jardins', answer: 'accepted', roleName: 'ally' }]);
  });
});
