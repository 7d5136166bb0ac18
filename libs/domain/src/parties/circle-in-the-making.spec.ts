import { atStart, inPreProject, joined, opened, twoAllies } from '../testing/chapters.ts';
import { given, happened, id } from '../testing/story.ts';

const start = () => given(opened(), atStart(), ...joined('fnh'));
const as = (personId: string, partyId?: string) => ({
  actor: {
    personId: id(personId),
    role: 'representative' as const,
    ...(partyId === undefined ? {} : { partyId: id(partyId) }),
  },
});
const invite = (name: string, role: 'ally' | 'supporter' = 'ally') =>
  happened('PartyInvited', { invitationId: id(`invite-${name}`), organisationId: id(`${name}-org`), role });
const invitationId = id('invite-cpie');

describe('Inviting', () => {
  it('R36: a pilot invites an organisation, or several at once', () => {
    const one = start().when('invite-party', { organisationId: id('cpie-org'), role: 'ally', words: 'Venez' });
    expect(one.data('PartyInvited')).toMatchObject({ organisationId: id('cpie-org'), role: 'ally', words: 'Venez' });
    const list = ['a', 'b', 'c'].map((o) => ({ organisationId: id(o), role: 'ally' as const }));
    const ids = start()
      .when('invite-parties', { invitations: list })
      .events.map((e) => (e.data as { invitationId: string }).invitationId);
    expect(new Set(ids).size).toBe(3);
  });

  it('section 10: a list is entered whole or not at all, and the refusal names its row', () => {
    const list = [id('a'), id('fnh-org')].map((organisationId) => ({ organisationId, role: 'ally' as const }));
    const { decided } = start().when('invite-parties', { invitations: list });
    expect(decided).toMatchObject({
      ok: false,
      refusals: [{ code: 'already-party', field: '/invitations/1/organisationId' }],
    });
  });

  it('section 10: a list is refused for every row at fault at once, each with its place', () => {
    const list = [
      { organisationId: id('fnh-org'), role: 'ally' as const },
      { organisationId: id('a'), role: 'observer' as const },
      { organisationId: id('fnh-org'), role: 'supporter' as const },
    ];
    const { decided } = start().when('invite-parties', { invitations: list });
    expect(decided).toMatchObject({
      ok: false,
      refusals: [{ field: '/invitations/0/organisationId' }, { field: '/invitations/2/organisationId' }],
    });
    const entered = start().when('enter-parties', {
      parties: [
        { organisationId: id('b'), role: 'ally' },
        { organisationId: id('c'), role: 'supporter' },
        { organisationId: id('c'), role: 'observer' },
      ],
    });
    expect(entered.decided).toMatchObject({
      refusals: [{ field: '/parties/0/role' }, { code: 'already-party', field: '/parties/2/organisationId' }],
    });
  });

  it('section 10: what is wrong with the whole list is said once, not for each row', () => {
    const parties = ['a', 'b', 'c'].map((o) => ({ organisationId: id(o), role: 'supporter' as const }));
    const { refusals } = start().when('enter-parties', { parties }, as('anyone'));
    expect(refusals).toEqual(['section 9 for-a-pilot']);
  });

  it('section 10: five hundred rows are one entry', () => {
    const parties = Array.from({ length: 500 }, (_, i) => ({ organisationId: id(`o${i}`), role: 'observer' as const }));
    expect(start().when('enter-parties', { parties }).types).toHaveLength(500);
  });

  it('invites once: the same invitation still open changes nothing', () => {
    const story = start().given(invite('cpie'));
    expect(story.when('invite-party', { organisationId: id('cpie-org'), role: 'ally' }).types).toEqual([]);
  });

  it('R36: after interconnaissance nobody is invited as an ally, but a supporter may be', () => {
    const story = given(...twoAllies(), inPreProject());
    expect(story.when('invite-party', { organisationId: id('o'), role: 'ally' }).refusals).toEqual([
      'R36 ally-by-decision',
    ]);
    expect(story.when('invite-party', { organisationId: id('o'), role: 'supporter' }).types).toEqual(['PartyInvited']);
  });

  it('an unknown organisation is refused', () => {
    const asked = { organisationId: id('cpie-org'), role: 'ally' } as const;
    expect(start().when('invite-party', asked, { facts: { organisations: {} } }).refusals).toEqual([
      'section 1 organisation-unknown',
    ]);
  });
});

describe('Joining', () => {
  const invited = () => start().given(invite('cpie'));

  it('R36: an ally joins in interconnaissance by accepting, and names its representative as it does', () => {
    const outcome = invited().when('accept-invitation', { invitationId }, as('president'));
    expect(outcome.types).toEqual(['PartyJoined', 'RepresentativeNamed']);
    const { partyId, basis, role } = outcome.data('PartyJoined');
    expect(role).toBe('ally');
    expect(basis).toEqual({ kind: 'act', partyId });
    expect(outcome.data('RepresentativeNamed')).toMatchObject({ partyId, personId: id('president') });
  });

  it('R36: a pilot does not accept for it', () => {
    expect(invited().when('accept-invitation', { invitationId }).refusals).toEqual(['R36 accepts-itself']);
  });

  it('R6: whoever represents an ally does not come as the representative of another', () => {
    expect(invited().when('accept-invitation', { invitationId }, as('fnh-rep')).refusals).toEqual([
      'R6 sits-for-one-ally',
    ]);
  });

  it('R6: nor does a supporter become an ally through the representative of another', () => {
    const story = given(
      ...twoAllies(),
      ...joined('lpo', 'supporter').slice(0, 1),
      happened('RepresentativeNamed', { mandateId: id('both'), partyId: id('lpo'), personId: id('fnh-rep') }),
      happened('PartyInvited', { invitationId: id('as-ally'), organisationId: id('lpo-org'), role: 'ally' }),
    );
    const actor = { personId: id('fnh-rep'), role: 'representative' as const, partyId: id('lpo') };
    expect(story.when('accept-invitation', { invitationId: id('as-ally') }, { actor }).refusals).toEqual([
      'R6 sits-for-one-ally',
    ]);
  });

  it('R36: after interconnaissance an ally enters by decision', () => {
    const story = given(...twoAllies(), invite('lpo'), inPreProject());
    const accepted = story.when('accept-invitation', { invitationId: id('invite-lpo') }, as('president'));
    expect(accepted.refusals).toEqual(['R36 ally-by-decision']);
  });

  it('R38: the stage is that of the day of the act', () => {
    const story = given(...twoAllies(), invite('lpo'), inPreProject('2016-06-01'));
    const when = { ...as('president'), effectiveOn: '2016-05' };
    expect(story.when('accept-invitation', { invitationId: id('invite-lpo') }, when).types).toContain('PartyJoined');
  });

  it('R29: not certainly before it was invited', () => {
    const story = start().given({ ...invite('cpie'), on: '2016-03-01' });
    const when = { ...as('president'), effectiveOn: '2016-02' };
    expect(story.when('accept-invitation', { invitationId }, when).refusals).toEqual(['R29 before-the-invitation']);
  });

  it('accepts once; what was declined is not accepted, what was accepted is not declined', () => {
    const accepted = invited().does('accept-invitation', { invitationId }, as('president'));
    expect(accepted.when('accept-invitation', { invitationId }, as('president')).types).toEqual([]);
    expect(accepted.when('decline-invitation', { invitationId }).refusals).toEqual(['R36 invitation-accepted']);
    const declined = invited().does('decline-invitation', { invitationId, reason: 'Pas cette année' });
    expect(declined.when('decline-invitation', { invitationId }).types).toEqual([]);
    expect(declined.when('accept-invitation', { invitationId }, as('president')).refusals).toEqual([
      'R36 invitation-declined',
    ]);
    expect(start().when('decline-invitation', { invitationId }).refusals).toEqual(['section 1 unknown-here']);
  });

  it('R36: a supporter that accepts an invitation as ally changes role, and has a representative', () => {
    const story = start().given(...joined('cpie', 'supporter'), invite('cpie'));
    expect(story.when('accept-invitation', { invitationId }, as('president', 'cpie')).refusals).toEqual([
      'R36 only-its-representative',
    ]);
    const outcome = story.when('accept-invitation', { invitationId }, as('cpie-rep', 'cpie'));
    expect(outcome.types).toEqual(['PartyRoleChanged']);
    expect(outcome.data('PartyRoleChanged')).toMatchObject({ from: 'supporter', to: 'ally', invitationId });
    expect(outcome.story().when('accept-invitation', { invitationId }, as('cpie-rep', 'cpie')).types).toEqual([]);
  });

  it('R36: a supporter without a representative names one as it becomes an ally', () => {
    const story = start().given(...joined('cpie', 'supporter').slice(0, 1), invite('cpie'));
    expect(story.when('accept-invitation', { invitationId }, as('president')).types).toEqual([
      'PartyRoleChanged',
      'RepresentativeNamed',
    ]);
  });

  it('R9: the second part of an organisation joins without a voice of its own', () => {
    const organisations = {
      [id('fnh-org')]: { kind: 'association', networkHead: true },
      [id('cpie-org')]: { kind: 'association', networkHead: false, partOf: id('fnh-org') },
    } as const;
    const outcome = invited().when(
      'accept-invitation',
      { invitationId },
      { ...as('president'), facts: { organisations } },
    );
    expect(outcome.data('PartyJoined').sharesVoiceWith).toBe(id('fnh'));
  });

  it('R1: a party that withdrew comes back as the same party, once its withdrawal is noted', () => {
    const announced = happened('WithdrawalAnnounced', { partyId: id('cpie'), lastDay: '2016-03-01' }, '2016-03-01');
    const left = start().given(...joined('cpie'), announced, { ...invite('cpie'), on: '2016-04-01' });
    expect(left.when('accept-invitation', { invitationId }, as('president')).refusals).toEqual([
      'R40 note-departure-first',
    ]);
    const back = left
      .does('note-withdrawal', { partyId: id('cpie') })
      .when('accept-invitation', { invitationId }, as('president'));
    expect(back.data('PartyJoined').partyId).toBe(id('cpie'));
  });

  it('R29: a party does not come back on a day before it left', () => {
    const left = start().given(
      ...joined('cpie'),
      happened('WithdrawalAnnounced', { partyId: id('cpie'), lastDay: '2016-03-31' }, '2016-03-01'),
      happened('PartyWithdrew', { partyId: id('cpie'), basis: { kind: 'entry' } }, '2016-03-31'),
      { ...invite('cpie'), on: '2015' },
    );
    const early = { ...as('president'), effectiveOn: '2016-01-04' };
    expect(left.when('accept-invitation', { invitationId }, early).refusals).toEqual(['section 1 already-party']);
    const entered = { organisationId: id('cpie-org'), role: 'observer' } as const;
    const before = given({ ...opened(), on: '2015-01-01' }, { ...atStart(), on: '2015-01-01' }, ...joined('fnh'))
      .given(...joined('cpie', 'ally', '2016-01-04'))
      .given(happened('PartyWithdrew', { partyId: id('cpie'), basis: { kind: 'entry' } }, '2016-03-31'));
    expect(before.when('enter-party', entered, { effectiveOn: '2015-06-01' }).refusals).toEqual(['R29 changed-since']);
    expect(before.when('enter-party', entered).types).toEqual(['PartyJoined']);
  });
});

describe('Supporters, facilitators and observers', () => {
  it('R36: are entered by the pilot, in any stage, singly or as a list', () => {
    const story = given(...twoAllies(), inPreProject());
    const entered = story.when('enter-party', { organisationId: id('ademe'), role: 'supporter' });
    expect(entered.data('PartyJoined')).toMatchObject({ role: 'supporter', basis: { kind: 'entry' } });
    const list = [
      { organisationId: id('ademe'), role: 'supporter' as const },
      { organisationId: id('dla'), role: 'facilitator' as const },
    ];
    expect(story.when('enter-parties', { parties: list }).types).toEqual(['PartyJoined', 'PartyJoined']);
  });

  it('R36: an ally is not entered so', () => {
    const { decided } = start().when('enter-parties', { parties: [{ organisationId: id('o'), role: 'ally' }] });
    expect(decided).toMatchObject({ refusals: [{ code: 'allies-join-by-invitation', field: '/parties/0/role' }] });
  });

  it('one party an organisation: the same role again changes nothing, another role is a change of role', () => {
    const story = start().given(...joined('ademe', 'supporter'));
    const organisationId = id('ademe-org');
    expect(story.when('enter-party', { organisationId, role: 'supporter' }).types).toEqual([]);
    expect(story.when('enter-party', { organisationId, role: 'observer' }).refusals).toEqual([
      'section 1 already-party',
    ]);
    expect(story.when('change-role', { partyId: id('ademe'), to: 'observer' }).data('PartyRoleChanged')).toEqual({
      partyId: id('ademe'),
      from: 'supporter',
      to: 'observer',
      basis: { kind: 'entry' },
    });
    expect(story.when('change-role', { partyId: id('ademe'), to: 'supporter' }).types).toEqual([]);
  });

  it('section 9: only a pilot enters them', () => {
    const asked = { organisationId: id('o'), role: 'observer' } as const;
    expect(start().when('enter-party', asked, as('fnh-rep', 'fnh')).refusals).toEqual(['section 9 for-a-pilot']);
  });

  it('their departure is noted without notice, and ends what they held', () => {
    const story = given(...twoAllies(), ...joined('ademe', 'supporter'));
    const outcome = story.when('note-withdrawal', { partyId: id('ademe') });
    expect(outcome.types).toEqual(['PartyWithdrew', 'RepresentativeEnded', 'PilotEnded']);
    expect(outcome.story().when('note-withdrawal', { partyId: id('ademe') }).types).toEqual([]);
    expect(story.when('announce-withdrawal', { partyId: id('ademe') }, as('ademe-rep', 'ademe')).refusals).toEqual([
      'R1 only-allies-give-notice',
    ]);
  });
});

describe('Changing role from or to ally', () => {
  it('R36: is a decision after interconnaissance', () => {
    const story = given(...twoAllies(), ...joined('ademe', 'supporter'), inPreProject());
    expect(story.when('change-role', { partyId: id('cpie'), to: 'observer' }).refusals).toEqual([
      'R36 ally-by-decision',
    ]);
    expect(story.when('change-role', { partyId: id('ademe'), to: 'ally' }).refusals).toEqual(['R36 ally-by-decision']);
  });

  it('R36: to ally in interconnaissance is by invitation', () => {
    const story = given(...twoAllies(), ...joined('ademe', 'supporter'));
    expect(story.when('change-role', { partyId: id('ademe'), to: 'ally' }).refusals).toEqual([
      'R36 allies-join-by-invitation',
    ]);
  });

  it('in interconnaissance an ally steps down by itself', () => {
    const story = given(...twoAllies());
    const asked = { partyId: id('cpie'), to: 'observer' } as const;
    expect(story.when('change-role', asked, as('cpie-rep', 'cpie')).data('PartyRoleChanged').basis).toEqual({
      kind: 'act',
      partyId: id('cpie'),
    });
    expect(story.when('change-role', asked).refusals).toEqual(['R36 only-its-representative']);
  });

  it('R29: an act dated before the last change of role does not undo it', () => {
    const story = given(...twoAllies(), ...joined('ademe', 'supporter')).does(
      'change-role',
      { partyId: id('ademe'), to: 'observer' },
      { effectiveOn: '2017-01-01' },
    );
    const early = { effectiveOn: '2016-06-01' };
    expect(story.when('change-role', { partyId: id('ademe'), to: 'facilitator' }, early).refusals).toEqual([
      'R29 changed-since',
    ]);
    expect(story.when('note-withdrawal', { partyId: id('ademe') }, early).refusals).toEqual(['R29 changed-since']);
  });

  it('refuses a party that is not there', () => {
    expect(start().when('change-role', { partyId: id('nobody'), to: 'observer' }).refusals).toEqual([
      'section 1 unknown-here',
    ]);
    const asked = { partyId: id('fnh'), to: 'observer' } as const;
    const later = given(opened(), atStart(), ...joined('fnh', 'supporter', '2017-01-01'));
    expect(later.when('change-role', asked, { effectiveOn: '2016-06-01' }).refusals).toEqual([
      'section 1 party-not-there',
    ]);
  });
});
