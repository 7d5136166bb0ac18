import type { Facts } from '../decider/act.ts';
import { charterInForce, committees, inPreProject, joined, member, twoAllies } from '../testing/chapters.ts';
import { given, happened, id, type Story, type When } from '../testing/story.ts';
import { teamSpansTwoAllies } from '../projects/team.ts';
import { seatsOf } from '../committees/who.ts';
import { spanOf } from '@alliage/events';

const heads = new Set([id('fnh-org')]);
/** The first ally is a network head, nobody else is. */
const facts: Partial<Facts> = {
  organisations: new Proxy(
    {},
    { get: (_, key) => ({ kind: 'association', networkHead: heads.has(String(key)) }), has: () => true },
  ),
};
const when = (more: When = {}): When => ({ facts, effectiveOn: '2016-09-01', ...more });
const jardins = () =>
  happened('ProjectProposed', { projectId: id('jardins'), title: 'Jardins', aim: 'x', partners: [] });
const base = (): Story =>
  given(...twoAllies(), inPreProject(), ...charterInForce(), ...committees(), { ...jardins(), on: '2016-05-02' });
const engagement = { organisationId: id('local-org'), throughPartyId: id('fnh'), projectId: id('jardins') };
const engaged = (more: { from?: string; until?: string } = {}, on = '2016-09-01') =>
  happened('AffiliateEngaged', { engagementId: id('engaged'), ...engagement, ...more }, on);
const team = () => [
  happened('BodyConstituted', { bodyId: id('team'), kind: 'project-team', projectId: id('jardins') }, '2016-05-10'),
  member('team', 'fnh', 'fnh-gardener', ['employee']),
  member('team', 'cpie', 'cpie-gardener', ['employee']),
];
const local = (more: object = {}) => ({
  bodyId: id('team'),
  members: [
    {
      partyId: id('fnh'),
      personId: id('local-gardener'),
      capacities: ['volunteer' as const],
      engagementId: id('engaged'),
      ...more,
    },
  ],
});

describe('A network head’s member commits itself, one by one, to a project (R42)', () => {
  it('through the head’s place in the alliance, from a day until another', () => {
    const { types, events } = base().when('engage-affiliate', { ...engagement, until: '2017-08-31' }, when());
    expect(types).toEqual(['AffiliateEngaged']);
    expect(events[0]).toMatchObject({ data: { ...engagement, until: '2017-08-31' }, effectiveOn: '2016-09-01' });
  });

  it('only a network head has members that commit themselves through it, and never itself', () => {
    expect(base().when('engage-affiliate', { ...engagement, throughPartyId: id('cpie') }, when()).refusals).toEqual([
      'R42 network-heads-only',
    ]);
    const itself = { ...engagement, organisationId: id('fnh-org') };
    expect(base().when('engage-affiliate', itself, when()).refusals).toEqual(['R42 not-its-own-affiliate']);
  });

  it('section 10: commitments are taken down as a list, all or none, and every row at fault is named', () => {
    const affiliates = ['one-org', 'two-org'].map((name) => ({ ...engagement, organisationId: id(name) }));
    const { types, events } = base().when('engage-affiliates', { affiliates }, when());
    expect(types).toEqual(['AffiliateEngaged', 'AffiliateEngaged']);
    expect(new Set(events.map(({ data }) => (data as { engagementId: string }).engagementId)).size).toBe(2);
    const faulty = [
      { ...engagement, throughPartyId: id('cpie') },
      engagement,
      { ...engagement, until: '2017-08-31' },
      { ...engagement, projectId: id('nothing') },
    ];
    expect(base().when('engage-affiliates', { affiliates: faulty }, when()).decided).toMatchObject({
      ok: false,
      refusals: [
        { code: 'network-heads-only', field: '/affiliates/0/throughPartyId' },
        { code: 'already-engaged', field: '/affiliates/2/organisationId' },
        { field: '/affiliates/3/projectId' },
      ],
    });
  });

  it('is taken down by a pilot: the head’s signature never binds its members', () => {
    const actor = { role: 'representative', personId: id('fnh-rep'), partyId: id('fnh') } as const;
    expect(base().when('engage-affiliate', engagement, when({ actor })).refusals).toEqual(['section 9 for-a-pilot']);
  });

  it('refuses what is unknown: organisation, party, project', () => {
    const unknown = { facts: { organisations: {} } };
    expect(base().when('engage-affiliate', engagement, when(unknown)).refusals).toEqual([
      'section 1 organisation-unknown',
    ]);
    const nobody = base().when('engage-affiliate', { ...engagement, throughPartyId: id('nobody') }, when());
    const nothing = base().when('engage-affiliate', { ...engagement, projectId: id('nothing') }, when());
    expect([nobody.refusals, nothing.refusals]).toEqual([['section 1 unknown-here'], ['section 1 unknown-here']]);
  });

  it('begins neither before its project was proposed nor after it is over; on its last day it may', () => {
    const early = base().when('engage-affiliate', { ...engagement, from: '2016-05-01' }, when());
    expect(early.refusals).toEqual(['R42 engaged-before-the-project']);
    const stopped = base().given(
      happened('ProjectWithdrawn', { projectId: id('jardins'), reason: 'Autre voie' }, '2016-08-31'),
    );
    expect(stopped.when('engage-affiliate', engagement, when()).refusals).toEqual(['R42 project-over']);
    expect(stopped.when('engage-affiliate', engagement, when({ effectiveOn: '2016-08-31' })).types).toHaveLength(1);
  });

  it('has a term that does not come before its beginning', () => {
    const backwards = base().when('engage-affiliate', { ...engagement, until: '2016-08-31' }, when());
    expect(backwards.refusals).toEqual(['R38 term-before-start']);
  });

  it('is recorded once; another one over the same days is refused, one that follows is not', () => {
    const story = base().given(engaged({ until: '2017-08-31' }));
    expect(story.when('engage-affiliate', { ...engagement, until: '2017-08-31' }, when()).types).toEqual([]);
    expect(story.when('engage-affiliate', engagement, when()).refusals).toEqual(['R42 already-engaged']);
    expect(story.when('engage-affiliate', engagement, when({ effectiveOn: '2017-09-01' })).types).toHaveLength(1);
  });

  it('may be told by a source, of the days before the cut-over (R37)', () => {
    const late = given(...twoAllies().map((e) => ({ ...e, recordedAt: '2018-06-14T09:00:00.000Z' })), {
      ...jardins(),
      on: '2016-05-02',
      recordedAt: '2018-06-14T09:00:00.000Z',
    });
    const reported = { kind: 'reported', source: 'Bilan 2016' } as const;
    const told = late.when('engage-affiliate', engagement, when({ effectiveOn: '2016', provenance: reported }));
    expect(told.events[0]).toMatchObject({ effectiveOn: '2016', provenance: reported });
  });
});

describe('Its people may be on the team, and have no voice (R42)', () => {
  const withTeam = () => base().given(...team(), engaged({ until: '2017-08-31' }));

  it('are appointed through the head, for as long as it is committed', () => {
    expect(withTeam().when('appoint-members', local(), when()).data('MemberAppointed')).toMatchObject({
      partyId: id('fnh'),
      engagementId: id('engaged'),
      until: '2017-08-31',
    });
  });

  it('not beyond its term, not before it, and not without a commitment', () => {
    const refusals = (more: object, on = '2016-09-01') =>
      withTeam().when('appoint-members', local(more), when({ effectiveOn: on })).refusals;
    expect(refusals({ until: '2017-09-01' })).toEqual(['R42 while-engaged']);
    expect(refusals({}, '2016-08-31')).toEqual(['R42 while-engaged']);
    expect(refusals({ engagementId: id('none') })).toEqual(['section 1 unknown-here']);
  });

  it('on no committee, no other team, and through no other party', () => {
    const political = withTeam().when(
      'appoint-members',
      { ...local({ capacities: ['administrator'] }), bodyId: id('political') },
      when(),
    );
    expect(political.refusals).toEqual(['R42 only-on-its-team']);
    const other = withTeam().when('appoint-members', local({ partyId: id('cpie') }), when());
    expect(other.refusals).toEqual(['R42 only-on-its-team']);
  });

  it('are on no roll, lead nothing, and are no part of the head’s own (R27)', () => {
    const story = withTeam().does('appoint-members', local(), when());
    const mandate = Object.values(story.state.mandates).find((m) => m.engagementId !== undefined)!;
    const on = spanOf('2016-10-01');
    expect(seatsOf(story.state, id('team'), on).map((m) => m.personId)).toEqual([
      id('fnh-gardener'),
      id('cpie-gardener'),
    ]);
    expect(story.when('name-project-lead', { mandateId: mandate.mandateId, as: 'lead' }, when()).refusals).toEqual([
      'R42 affiliate-does-not-lead',
    ]);
    const alone = story.given(
      happened('MandateEnded', { mandateId: id('team/fnh-gardener'), reason: 'stood-down' }, '2016-09-15'),
    );
    expect(teamSpansTwoAllies(alone.state, id('jardins'), on)).toBe(false);
  });

  it('are replaced by others of the same member', () => {
    const story = withTeam().does('appoint-members', local(), when());
    const { mandateId } = Object.values(story.state.mandates).find((m) => m.engagementId !== undefined)!;
    const body = { mandateId, personId: id('other-gardener'), capacities: ['volunteer' as const] };
    expect(
      story.when('replace-member', body, when({ effectiveOn: '2016-10-01' })).data('MemberAppointed'),
    ).toMatchObject({
      engagementId: id('engaged'),
      until: '2017-08-31',
    });
  });
});

describe('A commitment ends (R42)', () => {
  const onTheTeam = () =>
    base()
      .given(...team(), engaged())
      .does('appoint-members', local(), when());

  it('when it is released, with the mandates of its people (R44); once', () => {
    const body = { engagementId: id('engaged'), reason: 'Fin de saison' };
    const ended = onTheTeam().when('release-affiliate', body, when({ effectiveOn: '2016-12-01' }));
    expect(ended.types).toEqual(['AffiliateReleased', 'MandateEnded']);
    expect(ended.data('MandateEnded').reason).toBe('affiliate-released');
    expect(ended.story().when('release-affiliate', body, when({ effectiveOn: '2016-12-01' })).types).toEqual([]);
    const before = onTheTeam().when('release-affiliate', body, when({ effectiveOn: '2016-08-01' }));
    expect(before.refusals).toEqual(['R29 before-the-engagement']);
  });

  it('when the party through which it came leaves (R44)', () => {
    const story = onTheTeam().given(
      ...joined('lpo'),
      happened('WithdrawalAnnounced', { partyId: id('fnh'), lastDay: '2016-12-31' }, '2016-12-01'),
    );
    const left = story.when('note-withdrawal', { partyId: id('fnh') });
    expect(left.types.filter((type) => type === 'AffiliateReleased')).toHaveLength(1);
    expect(left.story().state.engagements[id('engaged')]?.ended).toEqual(spanOf('2017-01-01'));
    expect(left.story().state.mandates[id('team/fnh-gardener')]?.ended).toEqual(spanOf('2017-01-01'));
  });
});
