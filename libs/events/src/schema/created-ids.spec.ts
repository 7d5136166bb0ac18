import { createdIds } from './created-ids.ts';

describe('the ids that an event brings into the world', () => {
  it('are those of its own fields', () => {
    expect(createdIds('SessionConvened', { sessionId: 's', bodyId: 'b' })).toEqual({ sessionId: 's' });
  });

  it('and those that an agenda item carries, the newcomer of an admission included', () => {
    const content = {
      actions: [{ actionId: 'a1' }, { actionId: 'a2' }],
      conditions: [],
      waivers: [{ condition: { conditionId: 'c1' } }, {}],
      effect: { kind: 'admit-party', partyId: 'p' },
    };
    expect(createdIds('AgendaItemAdded', { itemId: 'i', content })).toEqual({
      itemId: 'i',
      conditionId: ['c1'],
      actionId: ['a1', 'a2'],
      partyId: ['p'],
    });
  });

  it('but not those of things that exist already', () => {
    const content = { effect: { kind: 'exclude-party', partyId: 'p' } };
    expect(createdIds('AgendaItemAdded', { itemId: 'i', content })).toEqual({ itemId: 'i' });
  });

  it('an event that creates nothing has none', () =>
    expect(createdIds('PilotEnded', { partyId: 'p', personId: 'q' })).toEqual({}));
});
