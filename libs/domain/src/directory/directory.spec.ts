import type { Act } from '../decider/act.ts';
import { decideOrganisation, evolveOrganisation, noOrganisation } from './organisation.ts';
import { decidePerson, evolvePerson, noPerson } from './person.ts';
import type { DirectoryDecided, DirectoryEvent } from './happened.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [organisation, whole, person] = [id(1), id(2), id(3)] as const;

const act: Act = {
  commandId: id(9),
  now: '2026-06-30T22:30:00.000Z',
  actor: { personId: id(8), role: 'operator' },
  provenance: { kind: 'recorded' },
  newId: (name) => ({ organisation, person })[name] ?? id(99),
  digest: () => '',
  facts: {
    organisations: {
      [whole]: { kind: 'association', networkHead: false },
      [organisation]: { kind: 'association', networkHead: false },
    },
    persons: { [person]: true },
    networks: {},
    alliances: {},
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
      decided.events.map((event, revision) => ({ ...event, revision, recordedAt: act.now })),
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
