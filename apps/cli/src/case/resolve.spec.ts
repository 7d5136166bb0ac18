import { kindOf, Labels } from './labels.ts';
import { resolve, UnknownLabel } from './resolve.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const labels = () => {
  const l = new Labels();
  l.bind('organisation', 'fnh', id(1));
  l.bind('party', 'fnh', id(2));
  l.bind('mandate', 'presidente', id(3));
  l.bind('session', 'cp-1', id(4));
  l.bind('person', 'fnh', id(6));
  return l;
};

describe('labels of a case file', () => {
  it.each([
    ['partyId', 'party'],
    ['partyIds', 'party'],
    ['otherPartyId', 'party'],
    ['roadmapItemId', 'roadmapItem'],
    ['itemId', 'item'],
    ['name', undefined],
    ['words', undefined],
    ['giverMandateId', 'mandate'],
    ['fromDifficultyId', 'difficulty'],
    ['keptActions', 'action'],
    ['constructor', undefined],
  ])('%s refers to: %s', (field, kind) => expect(kindOf(field)).toBe(kind));

  it('become ids of the kind that the field asks for', () => {
    const { body } = resolve({ organisationId: 'fnh', partyId: 'fnh', name: 'fnh', partyIds: ['fnh'] }, labels());
    expect(body).toEqual({ organisationId: id(1), partyId: id(2), name: 'fnh', partyIds: [id(2)] });
  });

  it('are found at any depth, and in lists', () => {
    const { body } = resolve({ voices: [{ mandateId: 'presidente', voice: 'for' }] }, labels());
    expect(body).toEqual({ voices: [{ mandateId: id(3), voice: 'for' }] });
  });

  it('leave plain words alone where a field may hold either', () => {
    expect(resolve({ boards: 'all' }, labels()).body).toEqual({ boards: 'all' });
    expect(resolve({ boards: ['fnh'] }, labels()).body).toEqual({ boards: [id(2)] });
  });

  it('are asked for in every field that refers to something, whatever its name', () => {
    expect(() => resolve({ takeUp: ['nothing'] }, labels())).toThrow(UnknownLabel);
  });

  it('are refused with their place when unknown', () => {
    const unknown = () => resolve({ voices: [{ mandateId: 'nobody' }] }, labels());
    expect(unknown).toThrow(UnknownLabel);
    try {
      unknown();
    } catch (error) {
      expect((error as UnknownLabel).path).toEqual(['voices', 0, 'mandateId']);
    }
  });

  it('given by `id` are taken out of the body, each with its place among the things of its kind', () => {
    const { body, named } = resolve(
      {
        agenda: [
          { id: 'a', title: 'A' },
          { title: 'B', actions: [{ id: 'x' }] },
          { id: 'c', title: 'C' },
        ],
      },
      labels(),
    );
    expect(body).toEqual({ agenda: [{ title: 'A' }, { title: 'B', actions: [{}] }, { title: 'C' }] });
    expect(named).toEqual([
      { kind: 'item', label: 'a', index: 0 },
      { kind: 'action', label: 'x', index: 0 },
      { kind: 'item', label: 'c', index: 2 },
    ]);
  });

  it('of items taken up mean the new items, which come first', () => {
    const known = labels();
    known.bind('item', 'a', id(5));
    const { body, named } = resolve({ agenda: [{ id: 'b', title: 'B' }], takeUp: ['a'] }, known);
    expect(body).toEqual({ agenda: [{ title: 'B' }], takeUp: [id(5)] });
    expect(named).toEqual([
      { kind: 'item', label: 'a', index: 0 },
      { kind: 'item', label: 'b', index: 1 },
    ]);
  });

  it('leave `as` alone where the service has a word of that name', () => {
    const { body, named } = resolve({ members: [{ id: 'm', personId: 'fnh', as: 'lead' }] }, labels());
    expect(body).toEqual({ members: [{ personId: expect.any(String), as: 'lead' }] });
    expect(named).toEqual([{ kind: 'mandate', label: 'm', index: 0 }]);
  });
});
