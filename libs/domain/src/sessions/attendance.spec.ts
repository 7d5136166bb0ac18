import { spanOf } from '@alliage/events';
import { quorumFound } from '../decisions/quorum.ts';
import { committees, inPreProject, member, twoAllies } from '../testing/chapters.ts';
import { given, happened, id, type Story, type When } from '../testing/story.ts';

const decision = {
  kind: 'decision' as const,
  title: 'Un budget',
  text: 'Nous consacrons 1 000 €',
  matter: 'budget' as const,
};
const convened = () =>
  given(...twoAllies(), inPreProject(), ...committees()).when(
    'convene-session',
    { bodyId: id('political'), startsAt: '2018-06-14T14:00', agenda: [decision, { kind: 'debate', title: 'Débat' }] },
    { effectiveOn: '2018-06-01' },
  );
const { sessionId } = convened().data('SessionConvened');
const [president, director, otherPresident, otherDirector] = [
  'fnh-president',
  'fnh-director',
  'cpie-president',
  'cpie-director',
].map((person) => id(`political/${person}`)) as [string, string, string, string];
const start = () => convened().story();
const itemId = start().state.sessions[sessionId]!.items[0]!;
const attend = (mandateId: string, presence: 'present' | 'excused' | 'absent', byAlternate = false) => ({
  sessionId,
  attendance: [{ mandateId, presence, byAlternate }],
});
const as = (person: string): When => ({
  actor: { role: 'member', partyId: id(person.split('-')[0]!), personId: id(person) },
});
const proxy = (giver: string, holder: string) => ({ sessionId, giverMandateId: giver, holderMandateId: holder });
const quorum = (story: Story, of?: string) =>
  quorumFound(story.state, story.state.sessions[sessionId]!, of === undefined ? undefined : story.state.items[of]);

describe('R11: the attendance sheet', () => {
  it('R11: one sheet says who is present, excused, absent, on the day of the session', () => {
    const outcome = start().when('record-attendance', {
      sessionId,
      attendance: [
        { mandateId: president, presence: 'present' },
        { mandateId: director, presence: 'excused' },
        { mandateId: otherPresident, presence: 'absent' },
      ],
    });
    expect(outcome.types).toEqual(Array(3).fill('AttendanceRecorded'));
    expect(outcome.events[0]?.effectiveOn).toBe('2018-06-14');
  });

  it('R11: names each member once: the second is refused', () => {
    const attendance = [...attend(president, 'present').attendance, ...attend(president, 'absent').attendance];
    const outcome = start().when('record-attendance', { sessionId, attendance });
    expect(outcome.refusals).toEqual(['R11 member-once']);
    expect(outcome.decided).toMatchObject({ refusals: [{ field: '/attendance/1/mandateId' }] });
  });

  it('R11: it may change until the session closes; the same again changes nothing', () => {
    const story = start().does('record-attendance', attend(president, 'present')).does('open-session', { sessionId });
    expect(story.when('record-attendance', attend(president, 'present')).events).toEqual([]);
    expect(story.when('record-attendance', attend(president, 'absent')).types).toEqual(['AttendanceRecorded']);
    const closed = story.does('close-session', { sessionId });
    expect(closed.when('record-attendance', attend(president, 'absent')).refusals).toEqual(['R11 session-over']);
  });

  it('R11: excuses come before the session; presence not before its day', () => {
    const early = { effectiveOn: '2018-06-10' };
    expect(start().when('record-attendance', attend(president, 'excused'), early).types).toEqual([
      'AttendanceRecorded',
    ]);
    expect(start().when('record-attendance', attend(president, 'present'), early).refusals).toEqual([
      'R29 before-the-session',
    ]);
    const before = { effectiveOn: '2018-05-31' };
    expect(start().when('record-attendance', attend(president, 'excused'), before).refusals).toEqual([
      'R29 before-the-session',
    ]);
  });

  it('R29: a session still ahead has nobody present', () => {
    const ahead = start().does(
      'move-session',
      { sessionId, startsAt: '2018-06-20T14:00' },
      { effectiveOn: '2018-06-02' },
    );
    expect(ahead.when('record-attendance', attend(president, 'present')).refusals).toEqual(['R29 not-in-the-future']);
    expect(ahead.when('record-attendance', attend(president, 'excused')).types).toEqual(['AttendanceRecorded']);
  });

  it('R11: only who has a seat is on the sheet', () => {
    expect(start().when('record-attendance', attend(id('technical/fnh-manager'), 'present')).refusals).toEqual([
      'R11 not-on-the-roll',
    ]);
  });

  it('R39: in an open session nobody gains a voice', () => {
    const story = start()
      .does('open-session', { sessionId })
      .given(member('political', 'fnh', 'new', ['director']));
    expect(story.when('record-attendance', attend(id('political/new'), 'present')).refusals).toEqual([
      'R11 not-on-the-roll',
    ]);
  });

  it('R6: an alternate replaces a member who is absent, one at a time', () => {
    expect(start().when('record-attendance', attend(president, 'present', true)).refusals).toEqual([
      'R6 alternate-unknown',
    ]);
    const named = start()
      .given(happened('AlternateNamed', { mandateId: president, personId: id('x') }))
      .given(happened('AlternateNamed', { mandateId: director, personId: id('x') }));
    const one = named.does('record-attendance', attend(president, 'present', true));
    expect(one.state.sessions[sessionId]?.attendance[president]).toEqual({ presence: 'present', byAlternate: true });
    expect(one.when('record-attendance', attend(director, 'present', true)).refusals).toEqual(['R6 alternate-for-one']);
  });

  it('section 9: the sheet is kept by a pilot', () => {
    expect(start().when('record-attendance', attend(president, 'present'), as('fnh-president')).refusals).toEqual([
      'section 9 for-a-pilot',
    ]);
  });
});

describe('R11: proxies', () => {
  it('R11: a member gives one to another member of the same ally, who accepts it', () => {
    const outcome = start().when('give-proxy', proxy(president, director), as('fnh-president'));
    expect(outcome.types).toEqual(['ProxyGiven']);
    const { proxyId } = outcome.data('ProxyGiven');
    const accept = { sessionId, proxyId };
    expect(outcome.story().when('accept-proxy', accept, as('fnh-president')).refusals).toEqual([
      'section 9 for-oneself-or-a-pilot',
    ]);
    const accepted = outcome.story().when('accept-proxy', accept, as('fnh-director'));
    expect(accepted.types).toEqual(['ProxyAccepted']);
    expect(accepted.story().when('accept-proxy', accept).events).toEqual([]);
  });

  it('R11: its giver gives it, or a pilot takes it down, with its acceptance', () => {
    expect(start().when('give-proxy', proxy(president, director), as('fnh-director')).refusals).toEqual([
      'section 9 for-oneself-or-a-pilot',
    ]);
    expect(start().when('give-proxy', { ...proxy(president, director), accepted: true }).types).toEqual([
      'ProxyGiven',
      'ProxyAccepted',
    ]);
    const alone = { ...proxy(president, director), accepted: true };
    expect(start().when('give-proxy', alone, as('fnh-president')).refusals).toEqual([
      'section 9 for-oneself-or-a-pilot',
    ]);
  });

  it('R11: never to a member of another ally, nor to oneself', () => {
    expect(start().when('give-proxy', proxy(president, otherPresident)).refusals).toEqual([
      'R11 proxy-within-one-ally',
    ]);
    expect(start().when('give-proxy', proxy(president, president)).refusals).toEqual(['R11 proxy-within-one-ally']);
  });

  it('R11: a member holds one proxy at most', () => {
    const story = start()
      .given(member('political', 'fnh', 'third', ['director'], '2018-05-01'))
      .does('give-proxy', proxy(president, director));
    expect(story.when('give-proxy', proxy(id('political/third'), director)).refusals).toEqual([
      'R11 one-proxy-a-member',
    ]);
    expect(story.when('give-proxy', proxy(president, id('political/third'))).refusals).toEqual([
      'R11 proxy-already-given',
    ]);
    expect(story.when('give-proxy', proxy(id('political/third'), president)).refusals).toEqual([
      'R11 proxy-holder-present',
    ]);
    expect(story.when('give-proxy', proxy(director, id('political/third'))).refusals).toEqual(['R11 holds-a-proxy']);
    expect(story.when('give-proxy', proxy(president, director)).events).toEqual([]);
  });

  it('R11: its holder is present, its giver is not', () => {
    const excused = start().does('record-attendance', attend(director, 'excused'));
    expect(excused.when('give-proxy', proxy(president, director)).refusals).toEqual(['R11 proxy-holder-present']);
    const there = start().does('record-attendance', attend(president, 'present'));
    expect(there.when('give-proxy', proxy(president, director)).refusals).toEqual(['R11 giver-is-present']);
    const gave = start().does('give-proxy', proxy(president, director));
    expect(gave.when('record-attendance', attend(president, 'present')).refusals).toEqual(['R11 has-given-a-proxy']);
  });

  it('R11: represented follows from a proxy: accepted, its holder present, not revoked', () => {
    const sheet = (story: Story) => story.does('record-attendance', attend(director, 'present'));
    const seats = (story: Story) => quorum(story.does('open-session', { sessionId })).seatsFound;
    const given = start().when('give-proxy', proxy(president, director));
    const { proxyId } = given.data('ProxyGiven');
    expect(seats(sheet(given.story()))).toBe(1);
    const accepted = given.story().does('accept-proxy', { sessionId, proxyId });
    expect(seats(accepted)).toBe(0);
    expect(seats(sheet(accepted))).toBe(2);
    const revoked = accepted.does('revoke-proxy', { sessionId, proxyId });
    expect(seats(sheet(revoked))).toBe(1);
    expect(revoked.when('revoke-proxy', { sessionId, proxyId }).events).toEqual([]);
    expect(revoked.when('accept-proxy', { sessionId, proxyId }).refusals).toEqual(['R11 proxy-revoked']);
  });

  it('R11: giver or holder may take it back; nobody else', () => {
    const given = start().when('give-proxy', proxy(president, director));
    const words = { sessionId, proxyId: given.data('ProxyGiven').proxyId };
    for (const person of ['fnh-president', 'fnh-director'])
      expect(given.story().when('revoke-proxy', words, as(person)).types).toEqual(['ProxyRevoked']);
    expect(given.story().when('revoke-proxy', words, as('cpie-president')).refusals).toEqual([
      'section 9 for-oneself-or-a-pilot',
    ]);
  });
});

describe('R13: interests', () => {
  const declare = (mandateId: string, of = itemId) => ({
    sessionId,
    itemId: of,
    mandateId,
    ground: 'Je préside l’autre',
  });
  const everybody = (story: Story) =>
    [president, director, otherPresident, otherDirector]
      .reduce((s, mandateId) => s.does('record-attendance', attend(mandateId, 'present')), story)
      .does('open-session', { sessionId });
  const voice = (mandateId: string, castBy = 'x') =>
    happened('VoiceRecorded', { sessionId, itemId, mandateId, castBy: id(castBy), voice: 'for' });

  it('R13: a member declares its own, with its ground, or a pilot takes it down; once', () => {
    const outcome = start().when('declare-interest', { ...declare(president), tie: 'funds' }, as('fnh-president'));
    expect(outcome.data('InterestDeclared')).toEqual({ ...declare(president), tie: 'funds' });
    expect(outcome.story().when('declare-interest', declare(president)).events).toEqual([]);
    expect(start().when('declare-interest', declare(director), as('fnh-president')).refusals).toEqual([
      'section 9 for-oneself-or-a-pilot',
    ]);
  });

  it('R13: it is recused from that item only, and out of the quorum’s base for it', () => {
    const story = everybody(start()).does('declare-interest', declare(president));
    expect(quorum(story, itemId)).toMatchObject({ seatsBase: 3, alliesBase: 2 });
    expect(quorum(story)).toMatchObject({ seatsBase: 4 });
  });

  it('R13: an ally whose members present are all recused leaves the base of the item', () => {
    const story = everybody(start())
      .does('declare-interest', declare(president))
      .does('declare-interest', declare(director));
    expect(quorum(story, itemId)).toMatchObject({ alliesBase: 1, alliesNeeded: 1, reached: true });
  });

  it('R13: a voice given before is void, and so is one given by proxy through it', () => {
    const story = start()
      .does('give-proxy', { ...proxy(president, director), accepted: true })
      .does('record-attendance', attend(director, 'present'))
      .does('open-session', { sessionId })
      .given(voice(director, 'fnh-director'), voice(president, 'fnh-director'), voice(otherPresident))
      .does('declare-interest', declare(director));
    expect(Object.keys(story.state.items[itemId]!.voices)).toEqual([otherPresident]);
  });

  it('R22: no interest is declared on an item that is settled', () => {
    const debate = start().state.sessions[sessionId]!.items[1]!;
    const story = everybody(start()).does('treat-item', { sessionId, itemId: debate });
    expect(story.when('declare-interest', declare(president, debate)).refusals).toEqual(['R22 item-settled']);
  });

  it('R13: the service recalls ties and cross seats to those concerned, and recuses nobody', async () => {
    const { interestsToRecall } = await import('./interests.ts');
    const put = start()
      .given(
        happened('TieDeclared', { tieId: id('tie'), partyId: id('fnh'), otherPartyId: id('cpie'), tie: 'funds' }),
        happened('CrossSeatOpened', {
          seatId: id('seat'),
          personId: id('fnh-director'),
          of: id('fnh'),
          on: id('cpie'),
        }),
      )
      .when('put-on-agenda', { sessionId, agenda: [{ ...decision, concerns: [id('cpie')] }] });
    const item = put.story().state.items[put.data('AgendaItemAdded').itemId]!;
    const recalled = interestsToRecall(
      put.story().state,
      put.story().state.sessions[sessionId]!,
      item,
      spanOf('2018-06-14'),
    );
    expect(recalled.map((r) => [r.mandateId, r.because])).toEqual([
      [president, 'tie'],
      [director, 'tie'],
      [director, 'cross-seat'],
      [otherPresident, 'own-party'],
      [otherDirector, 'own-party'],
    ]);
    expect(item.recused).toEqual({});
  });
});
