import { spanOf } from '@alliage/events';
import { inPreProject, joined, twoAllies } from '../testing/chapters.ts';
import { given, happened, id } from '../testing/story.ts';
import { meansReserved } from './reserved.ts';

const start = () => given(...twoAllies(), ...joined('mnhn', 'supporter'));
const money = { partyId: id('fnh'), purpose: 'coordination', kind: 'money', cents: 1_000_000 } as const;
const time = { partyId: id('cpie'), purpose: 'project', kind: 'time', minutes: 6_000, volunteer: true } as const;
const pledged = (on?: string) =>
  happened(
    'ContributionPledged',
    {
      pledgeId: id('pledge'),
      partyId: id('fnh'),
      to: {},
      purpose: 'coordination',
      amount: { kind: 'money', cents: 1_000_000 },
    },
    on,
  );
const skills = () =>
  happened('ContributionPledged', {
    pledgeId: id('skills'),
    partyId: id('cpie'),
    to: {},
    purpose: 'levelling',
    amount: { kind: 'skills', words: 'Animation' },
  });
const closed = () =>
  happened('AllianceClosed', { outcome: 'achieved', reason: 'Fini', lessonIds: [], basis: { kind: 'entry' } });
const withdrew = () => [
  happened('WithdrawalAnnounced', { partyId: id('fnh'), lastDay: '2016-03-31' }, '2016-03-01'),
  happened('PartyWithdrew', { partyId: id('fnh'), basis: { kind: 'act', partyId: id('fnh') } }, '2016-03-31'),
];

describe('pledging', () => {
  it('section 10: pledges are entered as a list, each with its own id', () => {
    const { events } = start().when('pledge-contributions', { pledges: [money, time] });
    expect(events.map((e) => e.data)).toMatchObject([
      { partyId: id('fnh'), to: {}, amount: { kind: 'money', cents: 1_000_000 } },
      { partyId: id('cpie'), to: {}, amount: { kind: 'time', minutes: 6_000, volunteer: true } },
    ]);
    expect(new Set(events.map((e) => (e.data as { pledgeId: string }).pledgeId)).size).toBe(2);
  });

  it('section 10: all or none: every wrong pledge is named, with its field', () => {
    const { decided } = start().when('pledge-contributions', {
      pledges: [{ ...money, cents: 0 }, money, { ...time, partyId: id('nobody') }],
    });
    expect(decided).toMatchObject({
      ok: false,
      refusals: [{ field: '/pledges/0/cents' }, { field: '/pledges/2/partyId' }],
    });
  });

  it('section 5: money in cents, time in minutes, paid or volunteer, the rest in words', () => {
    const pledge = (said: object) => start().when('pledge-contributions', { pledges: [said as typeof money] });
    const base = { partyId: id('fnh'), purpose: 'project' };
    const how = ['section 5 amount-says-how-much'];
    expect(pledge({ ...base, kind: 'money' }).refusals).toEqual(how);
    expect(pledge({ ...base, kind: 'time', volunteer: false }).refusals).toEqual(how);
    expect(pledge({ ...base, kind: 'time', minutes: 60 }).refusals).toEqual(how);
    expect(pledge({ ...base, kind: 'equipment' }).refusals).toEqual(how);
    expect(pledge({ ...base, kind: 'money', cents: 0 }).refusals).toEqual(['section 5 amount-not-nothing']);
    expect(pledge({ ...base, kind: 'network', words: '75 centres' }).types).toEqual(['ContributionPledged']);
  });

  it('section 5: a pledge goes to the alliance, or to a project that is neither ended nor yet to be proposed', () => {
    const project = start().given(
      happened('ProjectProposed', { projectId: id('p'), title: 'P', aim: 'A', partners: [] }, '2016-04-01'),
    );
    const said = { pledges: [{ ...money, projectId: id('p') }] };
    expect(project.when('pledge-contributions', said).data('ContributionPledged').to).toEqual({ projectId: id('p') });
    expect(project.when('pledge-contributions', said, { effectiveOn: '2016-03-31' }).refusals).toEqual([
      'R29 before-the-project',
    ]);
    const gone = project.given(happened('ProjectWithdrawn', { projectId: id('p'), reason: 'Non' }, '2016-05-01'));
    expect(gone.when('pledge-contributions', said).refusals).toEqual(['section 5 project-ended']);
  });

  it('section 9: a representative pledges for its own party only; a pilot records for any', () => {
    const actor = { personId: id('fnh-rep'), partyId: id('fnh'), role: 'representative' } as const;
    expect(start().when('pledge-contributions', { pledges: [time] }, { actor }).refusals).toEqual([
      'R36 not-for-another-party',
    ]);
    expect(start().when('pledge-contributions', { pledges: [money] }, { actor }).types).toHaveLength(1);
  });

  it('section 9: nobody else pledges, delivers or supports', () => {
    const actor = { personId: id('fnh-manager'), partyId: id('fnh'), role: 'member' } as const;
    const no = ['section 9 for-a-pilot'];
    expect(start().when('pledge-contributions', { pledges: [money] }, { actor }).refusals).toEqual(no);
    expect(start().when('deliver-contribution', money, { actor }).refusals).toEqual(no);
    const support = { partyId: id('mnhn'), forWhat: 'Tout' };
    expect(start().when('pledge-support', support, { actor }).refusals).toEqual(no);
  });

  it('R38: who is not a party on that day pledges nothing', () => {
    const gone = start().given(...withdrew());
    expect(gone.when('pledge-contributions', { pledges: [money] }).refusals).toContain('R29 not-a-party-that-day');
  });
});

describe('reducing a pledge', () => {
  const reduce = (to: number, pledgeId = id('pledge')) =>
    start().given(pledged(), skills()).when('reduce-pledge', { pledgeId, to, reason: 'Moins de moyens' });

  it('section 5: a pledge may be reduced, in its own unit, and 0 withdraws it', () => {
    expect(reduce(500_000).data('PledgeReduced').to).toBe(500_000);
    const none = reduce(0).story();
    expect(meansReserved(none.state, spanOf('2018-06-15'))).toBe(true);
    expect(none.when('reduce-pledge', { pledgeId: id('pledge'), to: 0 }).types).toEqual([]);
  });

  it('section 5: to the same amount, nothing changes; to more, it is refused', () => {
    expect(reduce(1_000_000).types).toEqual([]);
    expect(reduce(1_000_001).refusals).toEqual(['section 5 pledge-only-reduced']);
    expect(
      reduce(0)
        .story()
        .when('reduce-pledge', { pledgeId: id('pledge'), to: 1 }).refusals,
    ).toEqual(['section 5 pledge-only-reduced']);
  });

  it('section 5: what has no measure can only be withdrawn', () => {
    expect(reduce(3, id('skills')).refusals).toEqual(['section 5 pledge-without-measure']);
    expect(reduce(0, id('skills')).types).toEqual(['PledgeReduced']);
  });

  it('R1: what a party that has left had pledged stays due', () => {
    const gone = start().given(pledged(), ...joined('third'), ...withdrew());
    const { refusals } = gone.when('reduce-pledge', { pledgeId: id('pledge'), to: 0 }, { effectiveOn: '2016-04-02' });
    expect(refusals).toEqual(['R1 pledge-stays-due']);
  });

  it('R29: a pledge is not reduced certainly before it was made', () => {
    const late = start().given(pledged('2016-04-01'));
    const { refusals } = late.when('reduce-pledge', { pledgeId: id('pledge'), to: 1 }, { effectiveOn: '2016-03-01' });
    expect(refusals).toEqual(['R29 before-the-pledge']);
    expect(late.when('reduce-pledge', { pledgeId: id('none'), to: 1 }).refusals).toEqual(['section 1 unknown-here']);
  });
});

describe('delivering', () => {
  const promised = () => start().given(pledged());

  it('section 5: a delivery of a pledge takes party, destination and purpose from it', () => {
    const { decided } = promised().when('deliver-contribution', {
      pledgeId: id('pledge'),
      kind: 'money',
      cents: 400_000,
    });
    expect(decided).toMatchObject({
      ok: true,
      events: [
        {
          type: 'ContributionDelivered',
          data: {
            pledgeId: id('pledge'),
            partyId: id('fnh'),
            to: {},
            purpose: 'coordination',
            amount: { kind: 'money', cents: 400_000 },
          },
        },
      ],
    });
  });

  it('section 5: money is never delivered on a pledge of time, nor the other way round', () => {
    const hours = { pledgeId: id('pledge'), kind: 'time', minutes: 60, volunteer: false } as const;
    expect(promised().when('deliver-contribution', hours).refusals).toEqual(['section 5 money-and-time-apart']);
  });

  it('section 5: without a pledge, the delivery says from whom and what for', () => {
    const { purpose: _purpose, ...vague } = money;
    expect(start().when('deliver-contribution', vague).refusals).toEqual(['section 5 delivery-from-whom']);
    expect(start().when('deliver-contribution', { ...money, partyId: undefined }).refusals).toEqual([
      'section 5 delivery-from-whom',
    ]);
    expect(start().when('deliver-contribution', money).types).toEqual(['ContributionDelivered']);
  });

  it('section 5: nobody delivers on another party’s pledge, nor on one withdrawn by then', () => {
    const said = { pledgeId: id('pledge'), kind: 'money', cents: 1 } as const;
    const other = promised().when('deliver-contribution', { ...said, partyId: id('cpie') });
    expect(other.refusals).toEqual(['section 5 pledge-of-another']);
    const withdrawn = promised().given(happened('PledgeReduced', { pledgeId: id('pledge'), to: 0 }, '2016-05-01'));
    expect(withdrawn.when('deliver-contribution', said).refusals).toEqual(['section 5 pledge-withdrawn']);
    expect(withdrawn.when('deliver-contribution', said, { effectiveOn: '2016-04-30' }).types).toHaveLength(1);
  });

  it('R29: nothing is delivered certainly before it was pledged', () => {
    const said = { pledgeId: id('pledge'), kind: 'money', cents: 1 } as const;
    const late = start().given(pledged('2016-04-01'));
    expect(late.when('deliver-contribution', said, { effectiveOn: '2016-03-31' }).refusals).toEqual([
      'R29 before-the-pledge',
    ]);
  });

  it('R1: a party that has left still delivers what it owed', () => {
    const gone = start().given(pledged(), ...joined('third'), ...withdrew());
    const said = { pledgeId: id('pledge'), kind: 'money', cents: 1 } as const;
    expect(gone.when('deliver-contribution', said).types).toEqual(['ContributionDelivered']);
    expect(gone.when('deliver-contribution', money).refusals).toEqual(['R29 not-a-party-that-day']);
  });

  it('G9: after the end, only deliveries of earlier pledges', () => {
    const over = promised().given(closed());
    const said = { pledgeId: id('pledge'), kind: 'money', cents: 1 } as const;
    expect(over.when('deliver-contribution', said).types).toEqual(['ContributionDelivered']);
    expect(over.when('deliver-contribution', money).refusals).toEqual(['G9 nothing-after-closing']);
    expect(over.when('pledge-contributions', { pledges: [money] }).refusals).toEqual(['G9 nothing-after-closing']);
  });

  it('G9: and that even where fewer than two allies are left (R1)', () => {
    const over = given(...twoAllies(), inPreProject(), pledged(), ...withdrew(), closed());
    const said = { pledgeId: id('pledge'), kind: 'money', cents: 1 } as const;
    expect(over.when('deliver-contribution', said).types).toEqual(['ContributionDelivered']);
    const open = given(...twoAllies(), inPreProject(), pledged(), ...withdrew());
    expect(open.when('deliver-contribution', said).refusals).toEqual(['R1 little-without-two-allies']);
  });

  it('G8: none while the alliance is suspended', () => {
    const asleep = promised().given(
      happened('AllianceSuspended', {
        stage: 'interconnaissance',
        reason: 'Pause',
        basis: { kind: 'decision', decisionId: id('g8') },
      }),
    );
    const said = { pledgeId: id('pledge'), kind: 'money', cents: 1 } as const;
    expect(asleep.when('deliver-contribution', said).refusals).toEqual(['G8 little-while-suspended']);
  });
});

describe('supports', () => {
  const support = { partyId: id('mnhn'), forWhat: 'Penser l’alliance 2.0' };

  it('section 5: a supporter pledges, the alliance receives, and what it was for is kept', () => {
    const promise = start().does('pledge-support', support);
    const { pledgeId } = promise.log.at(-1)!.data as { pledgeId: string };
    const received = promise.when('receive-support', { pledgeId, kind: 'money', cents: 2_000_000 });
    expect(received.data('SupportReceived')).toMatchObject({ pledgeId, ...support, amount: { cents: 2_000_000 } });
  });

  it('section 5: the amount may be said with the pledge', () => {
    const { decided } = start().when('pledge-support', { ...support, kind: 'money', cents: 5 });
    expect(decided).toMatchObject({ ok: true, events: [{ data: { amount: { kind: 'money', cents: 5 } } }] });
  });

  it('section 5: supports come from supporters; an ally brings contributions', () => {
    const ally = { ...support, partyId: id('fnh') };
    expect(start().when('pledge-support', ally).refusals).toEqual(['R29 not-a-supporter-that-day']);
    expect(start().when('receive-support', { ...ally, kind: 'money', cents: 5 }).refusals).toEqual([
      'R29 not-a-supporter-that-day',
    ]);
  });

  it('section 5: received without a pledge, it says from whom and what for', () => {
    expect(start().when('receive-support', { kind: 'money', cents: 5 }).refusals).toEqual([
      'section 5 delivery-from-whom',
    ]);
    const whom = { partyId: id('mnhn'), kind: 'money', cents: 5 } as const;
    expect(start().when('receive-support', whom).refusals).toEqual(['section 5 delivery-from-whom']);
    expect(start().when('receive-support', { ...support, kind: 'equipment', words: 'Une salle' }).types).toEqual([
      'SupportReceived',
    ]);
  });
});

describe('means reserved', () => {
  it('G2: at least one contribution is pledged on that day, and not withdrawn', () => {
    const on = (day: string) => meansReserved(promised().state, spanOf(day));
    const promised = () =>
      start().given(pledged('2016-02-01'), happened('PledgeReduced', { pledgeId: id('pledge'), to: 0 }, '2016-03-01'));
    expect(on('2016-01-31')).toBe(false);
    expect(on('2016-02-01')).toBe(true);
    expect(on('2016-02')).toBe(true);
    expect(on('2016-03-01')).toBe(false);
  });

  it('G2: a support is no contribution', () => {
    const { state } = start().given(
      happened('SupportPledged', { pledgeId: id('s'), partyId: id('mnhn'), forWhat: 'Tout' }),
    );
    expect(meansReserved(state, spanOf('2018-01-01'))).toBe(false);
  });
});
