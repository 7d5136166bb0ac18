import { committees, inPreProject, joined, twoAllies } from '../testing/chapters.ts';
import { given, happened, id } from '../testing/story.ts';

const start = () => given(...twoAllies(), inPreProject(), ...committees());
const president = id('political/fnh-president');
const one = (
  party: string,
  person: string,
  capacity: 'administrator' | 'director' | 'manager' | 'volunteer',
  term = {},
) => ({
  bodyId: id('political'),
  members: [{ partyId: id(party), personId: id(person), capacities: [capacity], ...term }],
});
const asMember = (party: string, person: string) => ({
  actor: { role: 'member' as const, partyId: id(party), personId: id(person) },
});

describe('R6: mandates', () => {
  it('R6: a member holds a mandate: person, party, capacity, from, until', () => {
    const outcome = start().when(
      'appoint-members',
      one('fnh', 'x', 'director', { from: '2018-07-01', until: '2020-06-30' }),
    );
    expect(outcome.data('MemberAppointed')).toMatchObject({
      bodyId: id('political'),
      partyId: id('fnh'),
      personId: id('x'),
      capacities: ['director'],
      from: '2018-07-01',
      until: '2020-06-30',
    });
  });

  it('R6: a mandate does not end before it begins, and its days exist', () => {
    const term = (until: string) =>
      start().when('appoint-members', one('fnh', 'x', 'director', { from: '2018-07-01', until }));
    expect(term('2018-06-30').refusals).toEqual(['R6 term-before-start']);
    expect(term('2018-02-30').refusals).toEqual(['R29 not-a-day']);
    expect(term('2018-07-01').types).toEqual(['MemberAppointed']);
  });

  it('section 10: a list of members is refused for every row at fault at once', () => {
    const row = (party: string, person: string, capacity: 'director' | 'volunteer') => ({
      ...{ partyId: id(party), personId: id(person), capacities: [capacity] },
    });
    const members = [
      row('fnh', 'x', 'volunteer'),
      row('fnh', 'y', 'director'),
      row('cpie', 'y', 'director'),
      row('nobody', 'z', 'director'),
    ];
    expect(start().when('appoint-members', { bodyId: id('political'), members }).decided).toMatchObject({
      ok: false,
      refusals: [{ field: '/members/0/capacities' }, { field: '/members/2/personId' }, { field: '/members/3/partyId' }],
    });
  });

  it('R18: each party appoints its own members; a pilot may record it', () => {
    const words = one('cpie', 'x', 'director');
    expect(start().when('appoint-members', words, asMember('fnh', 'fnh-president')).refusals).toEqual([
      'R36 not-for-another-party',
    ]);
    expect(start().when('appoint-members', words, asMember('cpie', 'cpie-president')).types).toEqual([
      'MemberAppointed',
    ]);
  });

  it('R5: only allies sit: a supporter, facilitator or observer has no seat', () => {
    const story = start().given(
      ...joined('fund', 'supporter'),
      ...joined('coach', 'facilitator'),
      ...joined('guest', 'observer'),
    );
    for (const party of ['fund', 'coach', 'guest'])
      expect(story.when('appoint-members', one(party, 'x', 'director')).refusals).toEqual(['R5 only-allies-sit']);
  });

  it('R5: on the political committee sit administrators and directors, or whom the profile sends instead', () => {
    expect(start().when('appoint-members', one('fnh', 'x', 'volunteer')).refusals).toEqual([
      'R5 capacity-for-the-body',
    ]);
    const instead = happened('PartyProfileShared', {
      partyId: id('fnh'),
      version: 2,
      instead: [{ missing: 'director', sends: 'volunteer' }],
    });
    expect(
      start()
        .given(instead)
        .when('appoint-members', one('fnh', 'x', 'volunteer')).types,
    ).toEqual(['MemberAppointed']);
  });

  it('R6: on one body a person sits for one ally', () => {
    expect(start().when('appoint-members', one('cpie', 'fnh-president', 'administrator')).refusals).toEqual([
      'R6 one-ally-a-person',
    ]);
  });

  it('R6: a person whose mandate is over may sit for another ally', () => {
    const story = start().given(happened('MandateEnded', { mandateId: president, reason: 'stood-down' }, '2017-01-01'));
    expect(story.when('appoint-members', one('cpie', 'fnh-president', 'administrator')).types).toEqual([
      'MemberAppointed',
    ]);
  });

  it('R6: who sits already is not appointed twice: the same again changes nothing', () => {
    expect(start().when('appoint-members', one('fnh', 'fnh-president', 'administrator')).events).toEqual([]);
    expect(start().when('appoint-members', one('fnh', 'fnh-president', 'director')).refusals).toEqual([
      'R6 already-a-member',
    ]);
  });

  it('section 1: a person nobody knows is not appointed', () => {
    const outcome = start().when('appoint-members', one('fnh', 'x', 'director'), { facts: { persons: {} } });
    expect(outcome.refusals).toEqual(['section 1 person-unknown']);
    expect(outcome.decided).toMatchObject({ refusals: [{ field: '/members/0/personId' }] });
  });

  it('G8: members are appointed while the alliance is suspended', () => {
    const story = start().given(
      happened('AllianceSuspended', { stage: 'pre-project', reason: 'Pause', basis: { kind: 'entry' } }, '2018-01-01'),
    );
    expect(story.when('appoint-members', one('fnh', 'x', 'director')).types).toEqual(['MemberAppointed']);
    expect(story.when('constitute-committee', { kind: 'technical' }).refusals).toEqual(['G8 little-while-suspended']);
  });

  it('R6: a member stands down; its ally or a pilot may note it, another ally may not', () => {
    const stand = { mandateId: president };
    expect(start().when('stand-down', stand, asMember('fnh', 'fnh-president')).data('MandateEnded').reason).toBe(
      'stood-down',
    );
    expect(start().when('stand-down', stand).types).toEqual(['MandateEnded']);
    expect(start().when('stand-down', stand, asMember('cpie', 'cpie-president')).refusals).toEqual([
      'R36 not-for-another-party',
    ]);
    expect(start().does('stand-down', stand).when('stand-down', stand).events).toEqual([]);
  });

  it('R6: a member is replaced in one append', () => {
    const outcome = start().when('replace-member', {
      mandateId: president,
      personId: id('next'),
      capacities: ['administrator'],
    });
    expect(outcome.types).toEqual(['MandateEnded', 'MemberAppointed']);
    expect(outcome.data('MandateEnded').reason).toBe('replaced');
  });

  it('R40: a mandate whose term is over cannot be ended any more', () => {
    const story = start().given(
      happened('MemberAppointed', {
        mandateId: id('short'),
        bodyId: id('political'),
        partyId: id('fnh'),
        personId: id('x'),
        capacities: ['director'],
        until: '2017-01-01',
      }),
    );
    expect(story.when('stand-down', { mandateId: id('short') }).refusals).toEqual(['R6 mandate-not-running']);
  });
});

describe('R6: alternates', () => {
  it('R6: a member may have an alternate, who has no seat', () => {
    const story = start().does('name-alternate', { mandateId: president, personId: id('x') });
    expect(story.log.at(-1)?.type).toBe('AlternateNamed');
    expect(story.when('name-alternate', { mandateId: president, personId: id('x') }).events).toEqual([]);
    expect(story.when('end-alternate', { mandateId: president, personId: id('x') }).types).toEqual(['AlternateEnded']);
    expect(start().when('end-alternate', { mandateId: president, personId: id('x') }).events).toEqual([]);
  });

  it('R6: a member of the body is nobody’s alternate on it', () => {
    const name = (person: string) => start().when('name-alternate', { mandateId: president, personId: id(person) });
    expect(name('fnh-director').refusals).toEqual(['R6 alternate-has-no-seat']);
    expect(name('cpie-director').refusals).toEqual(['R6 one-ally-a-person']);
  });

  it('R6: an alternate stands in for one ally', () => {
    const story = start().does('name-alternate', { mandateId: president, personId: id('x') });
    const other = { mandateId: id('political/cpie-president'), personId: id('x') };
    expect(story.when('name-alternate', other).refusals).toEqual(['R6 one-ally-a-person']);
    expect(story.when('appoint-members', one('cpie', 'x', 'director')).refusals).toEqual(['R6 one-ally-a-person']);
  });

  it('R6: an alternate who takes a seat is an alternate no more', () => {
    const story = start().does('name-alternate', { mandateId: president, personId: id('x') });
    expect(story.when('appoint-members', one('fnh', 'x', 'director')).types).toEqual([
      'AlternateEnded',
      'MemberAppointed',
    ]);
  });

  it('R36: at the round table an ally is there by its representative, who has no alternate', () => {
    const outcome = start().when('name-alternate', { mandateId: id('fnh-rep-mandate'), personId: id('x') });
    expect(outcome.refusals).toEqual(['R36 no-alternate-at-the-round-table']);
  });
});
