import { kindOf, Labels } from './labels.ts';
import { resolve, UnknownLabel } from './resolve.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const labels = () => {
  const l = new Labels();
  l.bind('organisation', 'fnh', id(1));
  l.bind('party', 'fnh', id(2));
  l.bind('mandate', 'presidente', id(3));
  l.bind('session', 'cp-1', id(4));
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
    ['giver', 'mandate'],
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
    expect(resolve({ boards: 'all', on: 'fnh' }, labels()).body).toEqual({ boards: 'all', on: id(2) });
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

  it('given by `as` are taken out of the body, in order, by list', () => {
    const { body, named } = resolve(
      { agenda: [{ as: 'a', title: 'A' }, { title: 'B' }, { as: 'c', title: 'C' }] },
      labels(),
    );
    expect(body).toEqual({ agenda: [{ title: 'A' }, { title: 'B' }, { title: 'C' }] });
    expect(named).toEqual([
      { list: 'agenda', label: 'a', index: 0 },
      { list: 'agenda', label: 'c', index: 2 },
    ]);
  });
});
