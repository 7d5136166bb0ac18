import { ENTRY, Labels } from './labels.ts';
import { bindNames, type Recorded } from './names.ts';
import { resolve } from './resolve.ts';
import type { Step } from './schema.ts';

const id = (n: number) => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;
const recorded: Recorded[] = [
  { id: id(1), type: 'PartyJoined', revision: 4, ids: { partyId: id(11) } },
  { id: id(2), type: 'RepresentativeNamed', revision: 5, ids: { mandateId: id(12) } },
];
const step = (as: Step['as']) => ({ do: 'report-party', as }) as Step;

describe('the name of a step', () => {
  it('means what it brought into the world, and its first entry where an entry is to be named (R31)', () => {
    const labels = new Labels();
    bindNames(labels, step('jardins'), [], recorded);
    const words = { partyId: 'jardins', eventId: 'jardins' };
    expect(resolve(words, labels).body).toEqual({ partyId: id(11), eventId: id(1) });
  });

  it('means an entry that brings nothing into the world; that stands for no thing', () => {
    const labels = new Labels();
    bindNames(labels, step('etape'), [], [{ id: id(3), type: 'StageEntered', revision: 6, ids: {} }]);
    expect(labels.find(ENTRY, 'etape')).toBe(id(3));
    expect(labels.find('party', 'etape')).toBeUndefined();
  });

  it('may be one a kind: `event` for the entry', () => {
    const labels = new Labels();
    bindNames(labels, step({ party: 'jardins', event: 'arrivee' }), [], recorded);
    expect([labels.find(ENTRY, 'arrivee'), labels.find(ENTRY, 'jardins'), labels.find('party', 'jardins')]).toEqual([
      ...[id(1), undefined, id(11)],
    ]);
  });
});
