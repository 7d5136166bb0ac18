import type { Act, OrganisationFact } from '../decider/act.ts';
import { decideOrganisation, evolveOrganisation, noOrganisation, type OrganisationState } from './organisation.ts';
import type { RecordSuccession } from './succession.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [old, merged, other] = [id(1), id(2), id(3)] as const;
const fact: OrganisationFact = { kind: 'association', networkHead: false };

const act: Act = {
  commandId: id(9),
  now: '2026-06-30T10:00:00.000Z',
  actor: { personId: id(8), role: 'operator' },
  provenance: { kind: 'recorded' },
  newId: () => old,
  digest: () => '',
  facts: { organisations: { [old]: fact, [merged]: fact, [other]: fact }, persons: {}, networks: {}, alliances: {} },
};
const when = { effectiveOn: '2026-06-30', recordedAt: '2026-06-30T10:00:00.000Z' };
const registered = evolveOrganisation(noOrganisation, [
  {
    type: 'OrganisationRegistered',
    data: { organisationId: old, name: 'A', kind: 'association', networkHead: false },
    revision: 0,
    ...when,
  },
]);
const record = (
  body: Partial<RecordSuccession> = {},
  more: Partial<Act> = {},
  state: OrganisationState = registered,
) => {
  const decided = decideOrganisation(
    state,
    { type: 'record-succession', body: { successors: [merged], kind: 'merged', ...body } },
    { ...act, ...more },
  );
  return decided.ok ? decided.events.map(({ data }) => data) : decided.refusals.map((r) => `${r.rule} ${r.code}`);
};
const succeeded = (on = '2026-06-30') =>
  evolveOrganisation(registered, [
    {
      type: 'OrganisationSucceeded',
      data: { successors: [merged], kind: 'merged', on },
      revision: 1,
      ...when,
    },
  ]);

describe('An organisation is succeeded by another (R34)', () => {
  it('from the day of the act, from a vague one, or from a day that lies ahead', () => {
    expect(record()).toEqual([{ successors: [merged], kind: 'merged', on: '2026-06-30' }]);
    expect(record({}, { effectiveOn: '2018' })).toEqual([{ successors: [merged], kind: 'merged', on: '2018' }]);
    expect(record({ on: '2027-01-01' })).toEqual([{ successors: [merged], kind: 'merged', on: '2027-01-01' }]);
    expect(record({ on: 'demain' })).toEqual(['R29 not-a-date']);
  });

  it('one after a merger, two at least after a split, each named once', () => {
    expect(record({ kind: 'split', successors: [merged, other] })).toHaveLength(1);
    for (const body of [
      { successors: [] },
      { successors: [merged, other] },
      { kind: 'split' as const },
      { kind: 'split' as const, successors: [merged, merged] },
    ])
      expect(record(body)).toEqual(['R34 how-many-successors']);
  });

  it('that is registered, is another one, and did not come before it', () => {
    expect(record({ successors: [id(7)] })).toEqual(['R34 successor-unknown']);
    expect(record({ successors: [old] })).toEqual(['R34 succeeds-itself']);
    const by = (...successors: string[]): OrganisationFact => ({
      ...fact,
      succeeded: { successors, kind: 'merged', on: '2010', recordedAt: act.now },
    });
    const known = (more: Record<string, OrganisationFact>) => ({
      facts: { ...act.facts, organisations: { ...act.facts.organisations, ...more } },
    });
    const circle = ['R34 succession-in-a-circle'];
    expect(record({}, known({ [merged]: by(old) }))).toEqual(circle);
    // However many came between; and where others once went round in a circle, or were never registered.
    expect(record({}, known({ [merged]: by(id(4), other), [other]: by(id(5)), [id(5)]: by(old) }))).toEqual(circle);
    expect(record({}, known({ [merged]: by(other), [other]: by(merged, id(6)) }))).toHaveLength(1);
    expect(record({}, known({ [merged]: by(other), [other]: by(merged, id(6)) }))[0]).toMatchObject({ kind: 'merged' });
  });

  it('once: said again it changes nothing, said otherwise it is refused, for alliances have relied on it', () => {
    expect(record({}, {}, succeeded())).toEqual([]);
    expect(record({ on: '2026-06-30' }, {}, succeeded())).toEqual([]);
    expect(record({ successors: [other] }, {}, succeeded())).toEqual(['R34 already-succeeded']);
    expect(record({ on: '2026-07-01' }, {}, succeeded())).toEqual(['R34 already-succeeded']);
  });

  it('is recorded by whoever keeps the directory: a facilitator or an operator (section 9)', () => {
    const by = (role: 'network-facilitator' | 'pilot' | 'representative') => ({ actor: { personId: id(8), role } });
    expect(record({}, by('network-facilitator'))).toHaveLength(1);
    expect(record({}, by('pilot'))).toEqual(['section 9 for-a-facilitator-or-operator']);
    expect(record({}, by('representative'))).toEqual(['section 9 for-a-facilitator-or-operator']);
  });

  it('keeps its details, which may still be corrected: only the succession never turns back', () => {
    const state = succeeded();
    expect(state.details?.name).toBe('A');
    expect(state.succeeded).toEqual({
      successors: [merged],
      kind: 'merged',
      on: '2026-06-30',
      recordedAt: '2026-06-30T10:00:00.000Z',
    });
    const changed = evolveOrganisation(state, [
      {
        type: 'OrganisationDetailsChanged',
        data: { name: 'A (fusionnée)', kind: 'association', networkHead: false },
        revision: 2,
        ...when,
      },
    ]);
    expect([changed.details?.name, changed.succeeded?.successors]).toEqual(['A (fusionnée)', [merged]]);
  });
});
