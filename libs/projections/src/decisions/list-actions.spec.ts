import { chartered, decided, of, started } from '../testing/decided.ts';
import { given } from '../testing/given.ts';
import { happened, id } from '../testing/history.ts';
import { listActions, type ActionsRequest } from './list-actions.ts';

const assigned = (n: number, due: string, more: object = {}) =>
  happened(
    of,
    'ActionAssigned',
    { actionId: id(n), text: `Action ${n}`, owner: { partyId: id(21) }, due, ...more },
    { on: '2016-05-01' },
  );
const story = [
  ...[...started, ...chartered, ...decided],
  happened(of, 'ProjectProposed', { projectId: id(301), title: 'Jardins', aim: 'Planter', partners: [] }),
  assigned(310, '2016-12-31', { projectId: id(301) }),
  assigned(311, '2016-06-30'),
  happened(of, 'ActionRescheduled', { actionId: id(311), from: '2016-06-30', due: '2016-08-31' }),
  assigned(312, '2016-07-01'),
  happened(of, 'ActionCompleted', { actionId: id(312), words: 'Fait' }, { on: '2016-08-02' }),
];
const list = (wanted: Partial<ActionsRequest> = {}) =>
  given(story).answers((db) => listActions(db, of, { language: 'fr', day: '2016-09-01', ...wanted }));
const ids = async (wanted: Partial<ActionsRequest> = {}) => (await list(wanted)).items.map(({ actionId }) => actionId);

describe('R18: the actions', () => {
  it('R18: are listed by their due day, given by a decision or between sessions', async () => {
    expect(await ids()).toEqual([id(312), id(311), id(91), id(310)]);
    expect(await ids({ sort: '-due' })).toEqual([id(310), id(91), id(311), id(312)]);
    expect((await list({ decision: id(61) })).items).toMatchObject([
      {
        ...{ text: 'Écrire aux réseaux', statusName: 'abandonnée', overdue: false, decision: { number: 1 } },
        ...{ party: { name: 'Réseau des jardins' }, person: { name: 'Directeur des jardins' } },
        ...{ due: { when: 'le 1er septembre 2016' }, supersededBy: { number: 4 } },
      },
    ]);
    expect((await list({ project: id(301) })).items).toMatchObject([{ project: { title: 'Jardins' }, decision: null }]);
  });

  it('R38: an action is overdue the day after its due day, while nobody has ended it', async () => {
    expect((await list({ overdue: true })).items).toMatchObject([{ actionId: id(311), moves: 1, overdue: true }]);
    expect(await ids({ overdue: true, day: '2016-08-31' })).toEqual([]);
    expect(await ids({ overdue: false })).toEqual([id(312), id(91), id(310)]);
  });

  it('are filtered by party, person and status, page by page', async () => {
    expect(await ids({ party: id(22) })).toEqual([id(91)]);
    expect(await ids({ person: id(32) })).toEqual([id(91)]);
    expect(await ids({ status: 'completed' })).toEqual([id(312)]);
    const first = await list({ limit: 3 });
    expect(await ids({ limit: 3, cursor: first.next ?? '' })).toEqual([id(310)]);
  });
});
