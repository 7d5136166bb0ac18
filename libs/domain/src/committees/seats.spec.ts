import { spanOf } from '@alliage/events';
import {
  charterInForce,
  committees,
  inPreProject,
  joined,
  member,
  profileShared,
  twoAllies,
} from '../testing/chapters.ts';
import { given, happened, id, type Story } from '../testing/story.ts';
import { isComplete, seatsOf, sittingAllies } from './who.ts';

const constituted = (on = '2016-03-10') =>
  happened('BodyConstituted', { bodyId: id('political'), kind: 'political' }, on);
const start = () => given(...twoAllies(), inPreProject());
const political = (story: Story, on = '2016-04-01') => isComplete(story.state, 'political', spanOf(on));
const technical = (story: Story, on = '2016-04-01') => isComplete(story.state, 'technical', spanOf(on));
const decline = (party: string, on = '2016-03-20') =>
  happened('SeatDeclined', { bodyId: id('political'), partyId: id(party) }, on);

describe('R5: who sits on the political committee', () => {
  it('R5: an ally sits with an administrator and a director', () => {
    const story = start().given(
      constituted(),
      member('political', 'fnh', 'a', ['administrator']),
      member('political', 'fnh', 'b', ['director']),
      member('political', 'cpie', 'c', ['administrator']),
    );
    expect(political(story)).toMatchObject({
      constituted: true,
      complete: false,
      sitting: [id('fnh')],
      missing: [{ partyId: id('cpie'), seats: ['director'] }],
    });
  });

  it('R5: one person may be both administrator and director', () => {
    const story = start().given(
      constituted(),
      member('political', 'fnh', 'a', ['administrator', 'director']),
      member('political', 'cpie', 'b', ['director', 'administrator']),
    );
    expect(political(story).complete).toBe(true);
  });

  it('R5: an ally without a director sends whom its profile says instead', () => {
    const instead = happened('PartyProfileShared', {
      partyId: id('cpie'),
      version: 2,
      wants: 'Agir',
      instead: [{ missing: 'director', sends: 'manager' }],
    });
    const members = [
      constituted(),
      member('political', 'fnh', 'a', ['administrator', 'director']),
      member('political', 'cpie', 'c', ['administrator']),
      member('political', 'cpie', 'd', ['manager']),
    ];
    expect(political(start().given(...members)).complete).toBe(false);
    expect(political(start().given(...members, instead)).complete).toBe(true);
  });

  it('R5: a committee that nobody has constituted is not complete', () => {
    expect(political(start())).toEqual({
      constituted: false,
      complete: false,
      sitting: [],
      declining: [],
      missing: [],
    });
  });

  it('R5: it takes two allies that sit, even where all others decline', () => {
    const story = start().given(
      constituted(),
      member('political', 'fnh', 'a', ['administrator', 'director']),
      decline('cpie'),
    );
    expect(political(story)).toMatchObject({
      complete: false,
      sitting: [id('fnh')],
      declining: [id('cpie')],
      missing: [],
    });
  });
});

describe('R5: declining a seat', () => {
  const three = () =>
    start().given(
      ...joined('lpo', 'ally', '2016-02-01'),
      profileShared('lpo'),
      constituted(),
      member('political', 'fnh', 'a', ['administrator', 'director']),
      member('political', 'cpie', 'b', ['administrator', 'director']),
    );

  it('R5: an ally that has not appointed yet keeps the committee incomplete', () => {
    expect(political(three()).missing).toEqual([{ partyId: id('lpo'), seats: ['administrator', 'director'] }]);
  });

  it('R5: an ally that declines leaves the base, and the committee is complete without it', () => {
    const outcome = three().when('decline-seat', { bodyId: id('political'), partyId: id('lpo') });
    expect(outcome.types).toEqual(['SeatDeclined']);
    expect(political(outcome.story(), '2018-06-15')).toMatchObject({ complete: true, declining: [id('lpo')] });
  });

  it('R5: whoever declines has its members stand down with it, and declining again changes nothing', () => {
    const declined = three().does('decline-seat', { bodyId: id('political'), partyId: id('cpie') });
    expect(declined.log.slice(-2).map((e) => e.type)).toEqual(['MandateEnded', 'SeatDeclined']);
    expect(declined.when('decline-seat', { bodyId: id('political'), partyId: id('cpie') }).events).toEqual([]);
  });

  it('R5: an ally speaks for its own seat only', () => {
    const actor = { role: 'representative' as const, partyId: id('fnh'), personId: id('fnh-rep') };
    const outcome = three().when('decline-seat', { bodyId: id('political'), partyId: id('lpo') }, { actor });
    expect(outcome.refusals).toEqual(['R36 not-for-another-party']);
  });

  it('R5: an ally counts as declining after sixty days, the sixtieth included in its time', () => {
    expect(political(three(), '2016-05-09').declining).toEqual([]);
    expect(political(three(), '2016-05-10')).toMatchObject({ complete: true, declining: [id('lpo')] });
  });

  it('R5: sixty days run from its admission, where that comes after the constitution', () => {
    const late = start().given(
      constituted(),
      member('political', 'fnh', 'a', ['administrator', 'director']),
      member('political', 'cpie', 'b', ['administrator', 'director']),
      ...joined('lpo', 'ally', '2016-05-01'),
    );
    expect(political(late, '2016-06-30').complete).toBe(false);
    expect(political(late, '2016-07-01').complete).toBe(true);
  });

  it('R5: sixty days run from a vacancy, where that comes last', () => {
    const vacant = three().given(
      decline('lpo'),
      happened('MandateEnded', { mandateId: id('political/b'), reason: 'stood-down' }, '2017-01-01'),
    );
    expect(political(vacant, '2016-12-31').complete).toBe(true);
    expect(political(vacant, '2017-01-01').missing).toEqual([
      { partyId: id('cpie'), seats: ['administrator', 'director'] },
    ]);
    expect(political(vacant, '2017-03-02').declining).toEqual([id('lpo')]);
    expect(political(vacant, '2017-03-03').declining).toEqual([id('cpie'), id('lpo')]);
  });

  it('R5: it counts as declining only until it appoints', () => {
    const story = three().given(member('political', 'lpo', 'late', ['administrator', 'director'], '2017-01-01'));
    expect(political(story, '2016-12-31').declining).toEqual([id('lpo')]);
    expect(political(story, '2017-01-01').sitting).toEqual([id('fnh'), id('cpie'), id('lpo')]);
  });

  it('G8: the sixty days stand still while the alliance is suspended', () => {
    const paused = three().given(
      happened('AllianceSuspended', { stage: 'pre-project', reason: 'Pause', basis: { kind: 'entry' } }, '2016-04-01'),
      happened('AllianceResumed', { stage: 'pre-project', basis: { kind: 'entry' } }, '2016-05-01'),
    );
    expect(political(paused, '2016-06-08').declining).toEqual([]);
    expect(political(paused, '2016-06-09').declining).toEqual([id('lpo')]);
  });

  it('R5: an ally takes its seat again by itself, or by appointing somebody', () => {
    const declined = three().given(decline('lpo'));
    expect(declined.when('resume-seat', { bodyId: id('political'), partyId: id('lpo') }).types).toEqual([
      'SeatResumed',
    ]);
    expect(three().when('resume-seat', { bodyId: id('political'), partyId: id('lpo') }).events).toEqual([]);
    const members = [{ partyId: id('lpo'), personId: id('x'), capacities: ['administrator' as const] }];
    expect(declined.when('appoint-members', { bodyId: id('political'), members }).types).toEqual([
      'SeatResumed',
      'MemberAppointed',
    ]);
  });

  it('R5: a seat taken up again may stay empty for sixty days before it counts as declined', () => {
    const resumed = three().given(
      decline('lpo'),
      happened('SeatResumed', { bodyId: id('political'), partyId: id('lpo') }, '2017-01-01'),
    );
    expect(political(resumed, '2017-03-02').missing).toEqual([
      { partyId: id('lpo'), seats: ['administrator', 'director'] },
    ]);
    expect(political(resumed, '2017-03-03').declining).toEqual([id('lpo')]);
  });
});

describe('R5: the technical committee', () => {
  it('R5: an ally sits on it with one member', () => {
    const story = start().given(
      happened('BodyConstituted', { bodyId: id('technical'), kind: 'technical' }, '2016-03-10'),
      member('technical', 'fnh', 'a', ['manager']),
    );
    expect(technical(story)).toMatchObject({ complete: false, missing: [{ partyId: id('cpie'), seats: ['member'] }] });
    expect(technical(story.given(member('technical', 'cpie', 'b', ['director']))).complete).toBe(true);
  });
});

describe('R38: seats are asked for a day', () => {
  it('R38: a mandate holds from its first day to its term, the whole of it included', () => {
    const story = start().given(
      constituted(),
      happened('MemberAppointed', {
        mandateId: id('m'),
        bodyId: id('political'),
        partyId: id('fnh'),
        personId: id('a'),
        capacities: ['administrator'],
        from: '2016-04-01',
        until: '2016-06-30',
      }),
    );
    const held = (on: string) => seatsOf(story.state, id('political'), spanOf(on)).length;
    expect(['2016-03-31', '2016-04-01', '2016-06-30', '2016-07-01', '2016-06'].map(held)).toEqual([0, 1, 1, 0, 1]);
  });

  it('R40: the mandates of an ally whose withdrawal has taken effect hold no more, noted or not', () => {
    const story = start().given(
      ...committees(),
      happened('WithdrawalAnnounced', { partyId: id('cpie'), lastDay: '2016-05-31' }, '2016-05-01'),
    );
    expect(sittingAllies(story.state, id('political'), spanOf('2016-05-31'))).toEqual([id('fnh'), id('cpie')]);
    expect(sittingAllies(story.state, id('political'), spanOf('2016-06-01'))).toEqual([id('fnh')]);
  });
});

describe('R36: the round table', () => {
  it('R36: it is the allies, through their representatives, from the first day, and always complete', () => {
    const story = given(...twoAllies(), ...joined('fund', 'supporter'));
    const on = spanOf('2016-01-04');
    expect(seatsOf(story.state, id('alliance'), on).map((seat) => seat.personId)).toEqual([
      id('fnh-rep'),
      id('cpie-rep'),
    ]);
    expect(sittingAllies(story.state, id('alliance'), on)).toEqual([id('fnh'), id('cpie')]);
    expect(isComplete(story.state, 'round-table', on).complete).toBe(true);
  });
});

describe('R9: two parts of one organisation', () => {
  const parts = (perPart: boolean) =>
    start().given(
      ...charterInForce({ voicePerPart: perPart }),
      happened('PartyJoined', {
        partyId: id('part'),
        organisationId: id('part-org'),
        role: 'ally',
        sharesVoiceWith: id('fnh'),
        basis: { kind: 'entry' },
      }),
      constituted(),
      member('political', 'fnh', 'a', ['administrator']),
      member('political', 'part', 'b', ['director']),
      member('political', 'cpie', 'c', ['administrator', 'director']),
    );

  it('R9: they sit as one ally, with the members of both', () => {
    expect(political(parts(false))).toMatchObject({ complete: true, sitting: [id('fnh'), id('cpie')] });
  });

  it('R9: where the charter gives each its voice, each must sit', () => {
    expect(political(parts(true)).missing.map((m) => m.partyId)).toEqual([id('fnh'), id('part')]);
  });
});
