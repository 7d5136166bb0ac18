import { charterInForce, committees, inPreProject, opened, twoAllies } from '../testing/chapters.ts';
import { given, happened, id } from '../testing/story.ts';
import { stillAsked } from './asked.ts';
import { isLeaving, representativesOf, roleOn } from './who.ts';
import { spanOf } from '@alliage/events';

const partyId = id('cpie');
const rep = { actor: { personId: id('cpie-rep'), partyId, role: 'representative' as const } };
/** Two allies in pre-project, in the service for real: its delays run from the day of recording. */
const real = () => {
  const [first, ...rest] = [...twoAllies(), inPreProject()];
  return given({ ...first!, data: { ...(opened().data as object), demonstration: false } }, ...rest);
};
const demonstration = () => given(...twoAllies(), inPreProject());

describe('Withdrawing', () => {
  it('R1: an ally announces it by itself, with thirty days’ notice before any charter', () => {
    const outcome = real().when('announce-withdrawal', { partyId, reason: 'Une fusion' }, rep);
    expect(outcome.data('WithdrawalAnnounced')).toEqual({ partyId, reason: 'Une fusion', lastDay: '2018-07-15' });
  });

  it('R1: the notice is that of the charter in force, whose version is kept', () => {
    const story = demonstration().given(...charterInForce({ withdrawalNoticeDays: 90 }));
    expect(story.when('announce-withdrawal', { partyId }, rep).data('WithdrawalAnnounced')).toEqual({
      partyId,
      lastDay: '2018-09-13',
      charterVersion: 1,
    });
  });

  it('R1: there is no notice in interconnaissance', () => {
    const story = given(...twoAllies());
    expect(story.when('announce-withdrawal', { partyId }, rep).data('WithdrawalAnnounced').lastDay).toBe('2018-06-15');
  });

  it('R38: the notice runs from the day of recording, whatever day the act says', () => {
    const when = { ...rep, effectiveOn: '2018-05-01' };
    expect(real().when('announce-withdrawal', { partyId }, when).data('WithdrawalAnnounced').lastDay).toBe(
      '2018-07-15',
    );
  });

  it('R38: in a demonstration, and for acts before the cut-over, it runs from the day of the act', () => {
    const when = { ...rep, effectiveOn: '2018-05-01' };
    expect(demonstration().when('announce-withdrawal', { partyId }, when).data('WithdrawalAnnounced').lastDay).toBe(
      '2018-05-31',
    );
    const [first, ...rest] = [...twoAllies(), inPreProject()];
    const late = {
      ...first!,
      data: { ...(opened().data as object), demonstration: false },
      recordedAt: '2018-06-01T08:00:00.000Z',
    };
    const taken = given(late, ...rest);
    expect(taken.when('announce-withdrawal', { partyId }, when).data('WithdrawalAnnounced').lastDay).toBe('2018-05-31');
  });

  it('G8: withdrawal notices run on while the alliance is suspended', () => {
    const basis = { kind: 'decision', decisionId: id('d') } as const;
    const story = demonstration().given(
      happened('AllianceSuspended', { stage: 'pre-project', reason: 'Pause', basis }, '2018-06-01'),
    );
    expect(story.when('announce-withdrawal', { partyId }, rep).data('WithdrawalAnnounced').lastDay).toBe('2018-07-15');
  });

  it('R1: only its representative of that day announces it', () => {
    expect(real().when('announce-withdrawal', { partyId }).refusals).toEqual(['R36 only-its-representative']);
    const other = { actor: { ...rep.actor, personId: id('fnh-rep') } };
    expect(real().when('announce-withdrawal', { partyId }, other).refusals).toEqual(['R36 only-its-representative']);
  });

  it('announces once', () => {
    const story = real().does('announce-withdrawal', { partyId }, rep);
    expect(story.when('announce-withdrawal', { partyId }, rep).types).toEqual([]);
  });

  it('R1: it may be taken back until its last day', () => {
    const story = demonstration().does('announce-withdrawal', { partyId }, { ...rep, effectiveOn: '2018-05-01' });
    const on = (effectiveOn: string) => story.when('take-back-withdrawal', { partyId }, { ...rep, effectiveOn });
    expect(on('2018-05-31').types).toEqual(['WithdrawalTakenBack']);
    expect(on('2018-06-01').refusals).toEqual(['R1 too-late-to-take-back']);
    expect(story.when('take-back-withdrawal', { partyId }, { effectiveOn: '2018-05-20' }).refusals).toEqual([
      'R36 only-its-representative',
    ]);
    expect(real().when('take-back-withdrawal', { partyId }, rep).types).toEqual([]);
    expect(on('2018-04-30').refusals).toEqual(['R29 before-the-announcement']);
  });
});

describe('An announced withdrawal takes effect', () => {
  const announced = () =>
    demonstration().does('announce-withdrawal', { partyId }, { ...rep, effectiveOn: '2018-05-01' });
  const role = (story: ReturnType<typeof given>, on: string) => roleOn(story.state.parties[partyId]!, spanOf(on));

  it('R40: by its last day, not by an event; the whole of that day is its own', () => {
    expect(role(announced(), '2018-05-31')).toBe('ally');
    expect(role(announced(), '2018-06-01')).toBeUndefined();
  });

  it('R40: noting it has that day, and changes nothing but the record', () => {
    const outcome = announced().when('note-withdrawal', { partyId });
    expect(outcome.events.every((e) => e.effectiveOn === '2018-05-31')).toBe(true);
    expect(role(outcome.story(), '2018-05-31')).toBe('ally');
    expect(role(outcome.story(), '2018-06-01')).toBeUndefined();
    const party = outcome.story().state.parties[partyId]!;
    expect(representativesOf(party, spanOf('2018-05-31'))).toHaveLength(1);
    expect(representativesOf(party, spanOf('2018-06-01'))).toHaveLength(0);
    expect(outcome.story().when('note-withdrawal', { partyId }).types).toEqual([]);
  });

  it('R40: an automation may note it, not before the last day is over', () => {
    const actor = { personId: id('automation'), role: 'automation' } as const;
    expect(announced().when('note-withdrawal', { partyId }, { actor }).types).toContain('PartyWithdrew');
    const early = { actor, now: '2018-05-31T20:00:00.000Z', effectiveOn: '2018-05-31' };
    expect(announced().when('note-withdrawal', { partyId }, early).refusals).toEqual(['R1 notice-still-runs']);
  });

  it('R1: nothing is noted that was not announced', () => {
    expect(demonstration().when('note-withdrawal', { partyId }).refusals).toEqual(['R1 announce-first']);
  });

  it('R44: then everything it held ends, one event for each', () => {
    const story = given(...twoAllies(), inPreProject(), ...charterInForce(), ...committees())
      .given(
        happened('CrossSeatOpened', { seatId: id('seat'), personId: id('p'), of: id('fnh'), on: partyId }),
        happened('MandateEnded', { mandateId: id('technical/cpie-director'), reason: 'stood-down' }),
      )
      .does('announce-withdrawal', { partyId }, { ...rep, effectiveOn: '2018-05-01' });
    const outcome = story.when('note-withdrawal', { partyId });
    expect(outcome.types).toEqual([
      'PartyWithdrew',
      'MandateEnded',
      'MandateEnded',
      'MandateEnded',
      'CrossSeatClosed',
      'RepresentativeEnded',
      'PilotEnded',
    ]);
    expect(outcome.events.slice(1).every((e) => e.causedBy === 0)).toBe(true);
  });

  it('R44: proxies of sessions to come are revoked, those of closed sessions stay', () => {
    const session = (name: string) => [
      happened('SessionConvened', {
        ...{ sessionId: id(name), bodyId: id('technical'), when: { form: 'meeting', startsAt: '2018-07-01T14:00' } },
        ...{ notice: { given: 40, required: 7 }, short: false },
      }),
      happened('ProxyGiven', {
        ...{ proxyId: id(`${name}-proxy`), sessionId: id(name) },
        ...{ giver: id('technical/cpie-director'), holder: id('technical/cpie-manager') },
      }),
    ];
    const story = given(...twoAllies(), inPreProject(), ...committees())
      .given(...session('past'), happened('SessionClosed', { sessionId: id('past') }), ...session('ahead'))
      .does('announce-withdrawal', { partyId }, { ...rep, effectiveOn: '2018-05-01' });
    const { events } = story.when('note-withdrawal', { partyId });
    expect(events.filter((e) => e.type === 'ProxyRevoked').map((e) => e.data)).toEqual([
      { proxyId: id('ahead-proxy'), sessionId: id('ahead') },
    ]);
  });

  it('R44: a mandate whose term has passed is not ended again', () => {
    const story = given(...twoAllies(), inPreProject(), ...committees()).given(
      happened('MemberAppointed', {
        mandateId: id('passed'),
        bodyId: id('technical'),
        personId: id('p'),
        partyId,
        capacities: ['manager'],
        until: '2017-01-01',
      }),
    );
    const left = story
      .does('announce-withdrawal', { partyId }, { ...rep, effectiveOn: '2018-05-01' })
      .when('note-withdrawal', { partyId });
    const ended = left.events.map((e) => (e.data as { mandateId?: string }).mandateId);
    expect(ended).not.toContain(id('passed'));
  });

  it('R44: a party that stays in another role loses its mandates and keeps representative and pilot', () => {
    const story = given(...twoAllies(), ...committees('2016-01-10'));
    const outcome = story.when('change-role', { partyId, to: 'supporter' }, rep);
    expect(outcome.types).toEqual(['PartyRoleChanged', ...Array<string>(4).fill('MandateEnded')]);
    expect(representativesOf(outcome.story().state.parties[partyId]!, spanOf('2018-07-01'))).toHaveLength(1);
  });
});

describe('Who is asked', () => {
  const asked = [id('fnh'), partyId];
  const leave = { ...rep, effectiveOn: '2018-05-01' };
  const on = spanOf('2018-05-10');

  it('R39: the allies of the day it opened, less those that have since announced their withdrawal', () => {
    const story = demonstration();
    const opening = story.state.revision;
    const left = story.does('announce-withdrawal', { partyId }, leave);
    expect(stillAsked(story.state, asked, opening, on)).toEqual(asked);
    expect(stillAsked(left.state, asked, opening, on)).toEqual([id('fnh')]);
    expect(isLeaving(left.state, partyId, on)).toBe(true);
  });

  it('R39: a withdrawal taken back asks again', () => {
    const story = demonstration();
    const opening = story.state.revision;
    const back = story
      .does('announce-withdrawal', { partyId }, leave)
      .does('take-back-withdrawal', { partyId }, { ...rep, effectiveOn: '2018-05-05' });
    expect(stillAsked(back.state, asked, opening, on)).toEqual(asked);
    expect(isLeaving(back.state, partyId, on)).toBe(false);
  });

  it('R39: who had announced before is asked, until the withdrawal takes effect', () => {
    const story = demonstration().does('announce-withdrawal', { partyId }, leave);
    const opening = story.state.revision + 1;
    expect(stillAsked(story.state, asked, opening, on)).toEqual(asked);
    expect(stillAsked(story.state, asked, opening, spanOf('2018-06-01'))).toEqual([id('fnh')]);
  });

  it('R39: a newcomer is never asked, nor is one that has left and come back since', () => {
    const story = demonstration();
    const opening = story.state.revision;
    const basis = { kind: 'decision', decisionId: id('d') } as const;
    const back = story.given(
      happened('PartyExcluded', { partyId, reason: 'Désaccord', basis }, '2018-05-02'),
      happened('PartyJoined', { partyId, organisationId: id('cpie-org'), role: 'ally', basis }, '2018-05-04'),
    );
    expect(stillAsked(back.state, asked, opening, on)).toEqual([id('fnh')]);
  });

  it('R39: with nobody left to ask, nobody is asked', () => {
    const story = demonstration();
    const left = story.does('announce-withdrawal', { partyId }, leave);
    expect(stillAsked(left.state, [partyId], story.state.revision, on)).toEqual([]);
  });
});
