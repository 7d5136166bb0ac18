import type { Act } from '../decider/act.ts';
import { decideNetwork, evolveNetwork, noNetwork } from './network.ts';
import { decideOrganisation, evolveOrganisation, noOrganisation } from './organisation.ts';
import { decidePerson, evolvePerson, noPerson } from './person.ts';
import type { DirectoryDecided, DirectoryEvent } from './happened.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [organisation, whole, person, network] = [id(1), id(2), id(3), id(4)] as const;

const act: Act = {
  commandId: id(9),
  now: '2026-06-30T22:30:00.000Z',
  actor: { personId: id(8), role: 'operator' },
  provenance: { kind: 'recorded' },
  newId: (name) => ({ organisation, network, person })[name] ?? id(99),
  digest: () => '',
  facts: {
    organisations: {
      [whole]: { kind: 'association', networkHead: false },
      [organisation]: { kind: 'association', networkHead: false },
    },
    persons: { [person]: true },
    networks: {},
  },
};

const recorded = (decided: DirectoryDecided) =>
  decided.ok
    ? decided.events.map(({ type, data }) => [type, data])
    : decided.refusals.map(({ code, field }) => [code, field]);

/** What earlier commands left behind: each decided on the state after the one before. */
function after<S>(
  initial: S,
  evolve: (state: S, events: readonly DirectoryEvent[]) => S,
  decide: (state: S, command: { type: string; body: object }, act: Act) => DirectoryDecided,
  ...commands: readonly { type: string; body: object }[]
): S {
  return commands.reduce((state, command) => {
    const decided = decide(state, command, act);
    if (!decided.ok) throw new Error(decided.refusals[0]?.code);
    return evolve(
      state,
      decided.events.map(({ type, data }, revision) => ({ type, data, revision })),
    );
  }, initial);
}

describe('an organisation', () => {
  const register = (body: object) => decideOrganisation(noOrganisation, { type: 'register-organisation', body }, act);
  const registered = after(noOrganisation, evolveOrganisation, decideOrganisation, {
    type: 'register-organisation',
    body: { name: 'A', kind: 'association' },
  });
  const change = (body: object) => decideOrganisation(registered, { type: 'change-organisation-details', body }, act);

  it('is registered with what is known of it', () => {
    expect(recorded(register({ name: 'A', kind: 'association', officialNumber: 'W9R1234567', partOf: whole }))).toEqual(
      [
        [
          'OrganisationRegistered',
          {
            organisationId: organisation,
            name: 'A',
            kind: 'association',
            networkHead: false,
            officialNumber: 'W9R1234567',
            partOf: whole,
          },
        ],
      ],
    );
  });
  it.each(['12345678', '1234567890', 'W12345678', 'X751234567', 'siren'])('has no number like %s', (officialNumber) => {
    expect(recorded(register({ name: 'A', kind: 'association', officialNumber }))).toEqual([
      ['official-number-form', '/officialNumber'],
    ]);
  });
  it('is part of one that is registered, and never of itself', () => {
    expect(recorded(register({ name: 'A', kind: 'association', partOf: id(7) }))).toEqual([
      ['whole-unknown', '/partOf'],
    ]);
    expect(recorded(change({ name: 'A', kind: 'association', partOf: organisation }))).toEqual([
      ['part-of-itself', '/partOf'],
    ]);
  });
  it('changes its details all at once; the same details change nothing', () => {
    expect(recorded(change({ name: 'A', kind: 'association' }))).toEqual([]);
    expect(recorded(change({ name: 'B', kind: 'foundation' }))).toEqual([
      ['OrganisationDetailsChanged', { name: 'B', kind: 'foundation', networkHead: false }],
    ]);
  });
  it('R29: is not registered on a day to come, counted in Paris', () => {
    const on = (effectiveOn: string) =>
      decideOrganisation(
        noOrganisation,
        { type: 'register-organisation', body: { name: 'A', kind: 'association' } },
        { ...act, effectiveOn },
      );
    expect(on('2026-07-01').ok).toBe(true);
    expect(recorded(on('2026-07-02'))).toEqual([['not-in-the-future', '/effectiveOn']]);
  });
});

describe('a network', () => {
  const founded = { type: 'found-network', body: { name: 'Réseau' } };
  const name = (more: object = {}) => ({
    type: 'name-facilitator',
    body: { organisationId: organisation, personId: person, ...more },
  });
  const end = { type: 'end-facilitator', body: { organisationId: organisation, personId: person } };
  const stateAfter = (...commands: (typeof founded | ReturnType<typeof name>)[]) =>
    after(noNetwork, evolveNetwork, decideNetwork, ...commands);

  it('names facilitators, each through an organisation and for a term', () => {
    expect(recorded(decideNetwork(stateAfter(founded), name({ until: '2027-12-31' }), act))).toEqual([
      ['FacilitatorNamed', { organisationId: organisation, personId: person, until: '2027-12-31' }],
    ]);
    expect(recorded(decideNetwork(stateAfter(founded, name()), name(), act))).toEqual([]);
  });
  it('names nobody who is not registered, and no term that ends before it begins', () => {
    const refused = (more: object) => recorded(decideNetwork(stateAfter(founded), name(more), act));
    expect(refused({ personId: id(7) })).toEqual([['person-unknown', '/personId']]);
    expect(refused({ organisationId: id(7) })).toEqual([['organisation-unknown', '/organisationId']]);
    expect(refused({ from: '2026-02-01', until: '2026-01-01' })).toEqual([['term-backwards', '/until']]);
  });
  it('remembers every facilitator ever named: what they opened stays theirs', () => {
    const ended = stateAfter(founded, name(), end);
    expect(ended.facilitators).toEqual([{ organisationId: organisation, personId: person }]);
    expect(recorded(decideNetwork(ended, end, act))).toEqual([['not-a-facilitator', undefined]]);
    expect(recorded(decideNetwork(ended, name(), act))).toHaveLength(1);
  });
  it('changes its details only when they change', () => {
    const change = (body: object) =>
      recorded(decideNetwork(stateAfter(founded), { type: 'change-network-details', body }, act));
    expect(change({ name: 'Réseau' })).toEqual([]);
    expect(change({ name: 'Autre' })).toEqual([
      ['NetworkDetailsChanged', { name: 'Autre', territories: [], themes: [] }],
    ]);
  });
});

describe('a person', () => {
  const body = { name: 'Directrice (fictive)', function: 'directrice' };
  it('is registered, and changes only when something changes', () => {
    const registered = after(noPerson, evolvePerson, decidePerson, { type: 'register-person', body });
    expect(registered.details).toEqual(body);
    expect(recorded(decidePerson(registered, { type: 'change-person-details', body }, act))).toEqual([]);
    expect(recorded(decidePerson(registered, { type: 'change-person-details', body: { name: 'x' } }, act))).toEqual([
      ['PersonDetailsChanged', { name: 'x' }],
    ]);
  });
});
