import type { Act } from '../../decider/act.ts';
import type { DirectoryDecided } from '../happened.ts';
import { decideNetwork, evolveNetwork, noNetwork, type NetworkCommands, type NetworkState } from './index.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [organisation, another, person, network] = [id(1), id(2), id(3), id(4)] as const;
const known = { kind: 'association', networkHead: false } as const;
const operator = { personId: id(8), role: 'operator' } as const;
const facilitator = { personId: person, role: 'network-facilitator' } as const;

/** Noon in Paris on 30 June 2026. */
const act: Act = {
  commandId: id(9),
  now: '2026-06-30T10:00:00.000Z',
  actor: operator,
  provenance: { kind: 'recorded' },
  newId: (name) => ({ network, lesson: id(20), entry: id(21) })[name] ?? id(99),
  digest: () => '',
  facts: {
    organisations: { [organisation]: known, [another]: known },
    persons: { [person]: true },
    networks: {},
    alliances: {},
  },
};
type Step = { [K in keyof NetworkCommands]: readonly [K, NetworkCommands[K], Partial<Act>?] }[keyof NetworkCommands];

const decided = (state: NetworkState, [type, body, when]: Step): DirectoryDecided =>
  decideNetwork(state, { type, body }, { ...act, ...when });

/** A network after these commands, each of which must succeed. */
const given = (...steps: readonly Step[]): NetworkState =>
  steps.reduce((state, step) => {
    const outcome = decided(state, step);
    if (!outcome.ok) throw new Error(`${step[0]}: ${outcome.refusals[0]?.code}`);
    const events = outcome.events.map((event, revision) => ({ ...event, revision, recordedAt: act.now }));
    return evolveNetwork(state, events);
  }, noNetwork);

const then = (outcome: DirectoryDecided) =>
  outcome.ok
    ? outcome.events.map(({ type, data }) => [type, data])
    : outcome.refusals.map(({ rule, code, field }) => [`${rule} ${code}`, field]);

const founded: Step = ['found-network', { name: 'Réseau' }, { effectiveOn: '2015' }];
const named = (more: object = {}, when: Partial<Act> = {}): Step => [
  'name-facilitator',
  { organisationId: organisation, personId: person, ...more },
  when,
];
const ended = (when: Partial<Act> = {}): Step => [
  'end-facilitator',
  { organisationId: organisation, personId: person },
  when,
];
const reported = { kind: 'reported', source: 'Un bulletin' } as const;

describe('a network', () => {
  it('is founded with its territories, themes and facilitating organisations', () => {
    const body = { name: 'Réseau', themes: [{ name: 'emploi' }], facilitatingOrganisationIds: [organisation] };
    expect(then(decided(noNetwork, ['found-network', body]))).toEqual([
      ['NetworkFounded', { networkId: network, territories: [], ...body }],
    ]);
    const unknown = { ...body, facilitatingOrganisationIds: [organisation, id(7)] };
    expect(then(decided(noNetwork, ['found-network', unknown]))).toEqual([
      ['section 1 organisation-unknown', '/facilitatingOrganisationIds/1'],
    ]);
  });

  it('changes its details only when they change', () => {
    const change = (body: NetworkCommands['change-network-details']) =>
      then(decided(given(founded), ['change-network-details', body]));
    expect(change({ name: 'Réseau' })).toEqual([]);
    expect(change({ name: 'Autre', facilitatingOrganisationIds: [another] })).toEqual([
      ['NetworkDetailsChanged', { name: 'Autre', territories: [], themes: [], facilitatingOrganisationIds: [another] }],
    ]);
  });

  it('R29: knows no facilitator or member of certainly before it was founded', () => {
    const on = (effectiveOn: string) => then(decided(given(founded), named({}, { effectiveOn })));
    expect(on('2014-12-31')).toEqual([['R29 not-before-the-network', '/effectiveOn']]);
    expect(on('2014/2015')).toHaveLength(1);
    expect(on('2026-07-01')).toEqual([['R29 not-in-the-future', '/effectiveOn']]);
  });

  it('R30: holds fiction in a demonstration only, which it is from its first event or never', () => {
    const fictional = { provenance: { kind: 'fictional' } } as const;
    const refused = [['R30 fiction-in-a-demonstration', '/provenance/kind']];
    expect(then(decided(noNetwork, ['found-network', { name: 'Réseau' }, fictional]))).toEqual(refused);
    expect(then(decided(given(founded), named({}, fictional)))).toEqual(refused);
    const demonstration = given(['found-network', { name: 'Réseau', demonstration: true }, fictional]);
    expect(decided(demonstration, named({}, fictional)).ok).toBe(true);
  });

  it('R37: is reported of the days before it was opened here, with a source; a facilitator’s term never is', () => {
    const count = (provenance: Act['provenance'], effectiveOn: string) =>
      then(
        decided(given(founded), [
          'count-network-members',
          { count: { value: 53, unit: 'unions' } },
          { provenance, effectiveOn },
        ]),
      );
    expect(count(reported, '2018')).toEqual([['NetworkMembersCounted', { count: { value: 53, unit: 'unions' } }]]);
    expect(count(reported, '2026')).toEqual([['R37 before-the-cut-over', '/effectiveOn']]);
    expect(count({ kind: 'reported' } as never, '2018')).toEqual([['R30 source-said', '/provenance/source']]);
    expect(count({ kind: 'inferred' } as never, '2018')).toEqual([['R30 reason-said', '/provenance/reason']]);
    expect(then(decided(given(founded), named({}, { provenance: reported, effectiveOn: '2018' })))).toEqual([
      ['R37 not-by-report', '/provenance'],
    ]);
  });
});

describe('the facilitators of a network', () => {
  it('are named, each through an organisation and for a term', () => {
    expect(then(decided(given(founded), named({ until: '2027-12-31' })))).toEqual([
      ['FacilitatorNamed', { organisationId: organisation, personId: person, until: '2027-12-31' }],
    ]);
    expect(then(decided(given(founded, named()), named()))).toEqual([]);
  });
  it('are registered persons of registered organisations, with no term that ends before it begins', () => {
    const refused = (more: object) => then(decided(given(founded), named(more)));
    expect(refused({ personId: id(7) })).toEqual([['section 1 person-unknown', '/personId']]);
    expect(refused({ organisationId: id(7) })).toEqual([['section 1 organisation-unknown', '/organisationId']]);
    expect(refused({ from: '2026-02-01', until: '2026-01-01' })).toEqual([['R29 term-backwards', '/until']]);
    expect(refused({ until: '2026-06-29' })).toEqual([['R29 term-backwards', '/until']]);
  });
  it('end once, never before they began, and may be named again', () => {
    const state = given(founded, named({ from: '2016-01-01' }));
    expect(then(decided(state, ended({ effectiveOn: '2015-06-01' })))).toEqual([
      ['R29 end-before-beginning', '/effectiveOn'],
    ]);
    const over = given(founded, named(), ended());
    expect(then(decided(over, ended()))).toEqual([['section 1 not-a-facilitator', undefined]]);
    expect(then(decided(over, named()))).toHaveLength(1);
  });
  it('R38: named anew with another term, the term given last counts', () => {
    const state = given(founded, named({ from: '2016-01-01' }), named({ from: '2020-01-01', until: '2020-12-31' }));
    expect(state.facilitators).toMatchObject([
      { from: { first: '2016-01-01' }, ended: { first: '2020-01-01' } },
      { from: { first: '2020-01-01' }, until: '2020-12-31' },
    ]);
  });
});

describe('the members of a network', () => {
  const enter = (...ids: readonly string[]): Step => [
    'enter-network-members',
    { members: ids.map((organisationId) => ({ organisationId })) },
    { effectiveOn: '2018' },
  ];

  it('are entered as a list, all or none, each once', () => {
    expect(then(decided(given(founded), enter(organisation, another, organisation)))).toEqual([
      ['NetworkMemberJoined', { organisationId: organisation }],
      ['NetworkMemberJoined', { organisationId: another }],
    ]);
    expect(then(decided(given(founded, enter(organisation)), enter(organisation)))).toEqual([]);
    expect(then(decided(given(founded), enter(organisation, id(7))))).toEqual([
      ['section 1 organisation-unknown', '/members/1/organisationId'],
    ]);
  });
  it('leave, not before they joined, and come back', () => {
    const leave = (effectiveOn: string): Step => [
      'end-network-membership',
      { organisationId: organisation },
      { effectiveOn },
    ];
    expect(then(decided(given(founded), leave('2019')))).toEqual([['section 1 not-a-member', '/organisationId']]);
    const member = given(founded, enter(organisation));
    expect(then(decided(member, leave('2017')))).toEqual([['R29 end-before-beginning', '/effectiveOn']]);
    expect(then(decided(member, leave('2019')))).toEqual([['NetworkMemberLeft', { organisationId: organisation }]]);
    expect(decided(given(founded, enter(organisation), leave('2019')), enter(organisation)).ok).toBe(true);
  });
  it('are counted where nobody lists them; the same count of the same day changes nothing', () => {
    const count = (value: number, effectiveOn: string): Step => [
      'count-network-members',
      { count: { value, unit: 'unions' } },
      { effectiveOn },
    ];
    expect(then(decided(given(founded, count(53, '2018')), count(53, '2018')))).toEqual([]);
    expect(then(decided(given(founded, count(53, '2018')), count(53, '2021-01')))).toHaveLength(1);
  });
});

describe('the journal and the lessons of a network', () => {
  const entry = (when: Partial<Act>): Step => ['record-network-journal-entry', { words: 'Une visite' }, when];
  const lesson = (when: Partial<Act>): Step => [
    'capture-network-lesson',
    { text: 'Se parler tôt', tags: ['a', 'a'], openness: 'public', cameFrom: 'Trois alliances' },
    when,
  ];

  it('section 9: are kept by a facilitator of the network, of that day or of today', () => {
    const state = given(founded, named({ from: '2020-01-01', until: '2024-12-31' }));
    const kept = (when: Partial<Act>) => decided(state, entry(when)).ok;
    expect(kept({ actor: facilitator, effectiveOn: '2021' })).toBe(true);
    expect(kept({ actor: facilitator, effectiveOn: '2025-02' })).toBe(false);
    expect(kept({ actor: { ...facilitator, personId: id(7) }, effectiveOn: '2021' })).toBe(false);
    expect(then(decided(state, entry({ effectiveOn: '2021' })))).toEqual([['section 9 for-a-facilitator', undefined]]);
    expect(decided(given(founded, named()), entry({ actor: facilitator, effectiveOn: '2016' })).ok).toBe(true);
  });
  it('R32: are for the network, unless they say otherwise', () => {
    const state = given(founded, named());
    const outcome = decided(state, entry({ actor: facilitator }));
    expect(outcome).toMatchObject({
      events: [{ visibility: 'network', data: { openness: 'network', tags: [], words: 'Une visite' } }],
    });
    expect(decided(state, lesson({ actor: facilitator }))).toMatchObject({
      events: [
        {
          visibility: 'public',
          data: { openness: 'public', tags: ['a'], text: 'Se parler tôt', from: { words: 'Trois alliances' } },
        },
      ],
    });
  });
  it('R29, R37: may be older than the network, and told by a source', () => {
    const state = given(founded, named());
    for (const step of [entry, lesson])
      expect(decided(state, step({ actor: facilitator, effectiveOn: '../2010', provenance: reported })).ok).toBe(true);
  });
});
