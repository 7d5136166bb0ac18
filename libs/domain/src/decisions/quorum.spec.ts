import { spanOf } from '@alliage/events';
import { charterInForce, committees, inPreProject, joined, twoAllies } from '../testing/chapters.ts';
import { roundTable, seat, sessionHeld, political, type Held, type Seated } from '../testing/sessions.ts';
import { given, happened, id, type Story } from '../testing/story.ts';
import { quorumFound } from './quorum.ts';

const start = () => given(...twoAllies(), inPreProject(), ...charterInForce(), ...committees());
const held = (story: Story, session: Held = {}) => story.given(...sessionHeld(session));
const quorum = (story: Story, item?: string, session = 'session', on = '2016-04-12') =>
  quorumFound(
    story.state,
    story.state.sessions[id(session)]!,
    item === undefined ? undefined : story.state.items[id(item)],
    undefined,
    spanOf(on),
  );
const [fnhPresident, fnhDirector, cpiePresident, cpieDirector] = political as [Seated, Seated, Seated, Seated];

/** A third ally with as many seats as the others. */
const lpo = [seat('political', 'lpo', 'lpo-president'), seat('political', 'lpo', 'lpo-director')];
const threeAllies = () =>
  start().given(
    ...joined('lpo'),
    ...lpo.map(({ mandateId, personId, partyId }) =>
      happened('MemberAppointed', {
        mandateId,
        personId,
        partyId,
        bodyId: id('political'),
        capacities: ['administrator', 'director'],
      }),
    ),
  );
const interest = (who: Seated, item = 'item') =>
  happened('InterestDeclared', { sessionId: id('session'), itemId: id(item), mandateId: who.mandateId, ground: 'Lié' });
const proxy = (giver: Seated, holder: Seated) => [
  happened('ProxyGiven', {
    proxyId: id('p'),
    sessionId: id('session'),
    giver: giver.mandateId,
    holder: holder.mandateId,
  }),
  happened('ProxyAccepted', { proxyId: id('p'), sessionId: id('session') }),
];
const attends = (who: Seated, presence: 'present' | 'absent' | 'excused') =>
  happened('AttendanceRecorded', { sessionId: id('session'), mandateId: who.mandateId, presence, byAlternate: false });

describe('R12: the quorum of allies', () => {
  it('R12: with two allies it takes both', () => {
    expect(quorum(held(start(), { present: [fnhPresident, cpiePresident] })).reached).toBe(true);
    const alone = quorum(held(start(), { present: [fnhPresident, fnhDirector] }));
    expect(alone).toMatchObject({ alliesNeeded: 2, alliesFound: 1, alliesBase: 2, reached: false });
  });

  it('R12: with two allies it takes both, even where the charter asks for half', () => {
    const rules = { quorum: { allies: { atLeast: 1, of: 2 }, seats: { atLeast: 1, of: 4 } } };
    const alone = quorum(held(start(), { present: [fnhPresident, fnhDirector], rules }));
    expect(alone).toMatchObject({ alliesNeeded: 2, reached: false });
  });

  it('R12: a share is an exact fraction: two thirds of three allies are two', () => {
    const rules = { quorum: { allies: { atLeast: 2, of: 3 }, seats: { atLeast: 1, of: 3 } } };
    const roll = [...political, ...lpo];
    const two = quorum(held(threeAllies(), { roll, present: [fnhPresident, cpiePresident], rules }));
    expect(two).toMatchObject({ alliesNeeded: 2, alliesFound: 2, seatsNeeded: 2, seatsFound: 2, reached: true });
  });

  it('R12: seven tenths of three allies are three: fractions round up', () => {
    const rules = { quorum: { allies: { atLeast: 7, of: 10 }, seats: { atLeast: 0, of: 1 } } };
    const roll = [...political, ...lpo];
    expect(quorum(held(threeAllies(), { roll, present: political, rules }))).toMatchObject({
      alliesNeeded: 3,
      reached: false,
    });
  });

  it('R12: only one ally is left (R1): it is enough', () => {
    const story = start().given(
      happened('WithdrawalAnnounced', { partyId: id('cpie'), lastDay: '2016-04-01' }, '2016-03-20'),
    );
    const table = held(story, { body: 'round-table', roll: roundTable('fnh') });
    expect(quorum(table)).toMatchObject({ alliesNeeded: 1, alliesFound: 1, alliesBase: 1, reached: true });
  });
});

describe('R12: the quorum of seats', () => {
  it('R12: half of the seats, those represented included', () => {
    const both = held(start(), { present: [fnhPresident, cpiePresident] });
    expect(quorum(both)).toMatchObject({ seatsNeeded: 2, seatsFound: 2, seatsBase: 4, reached: true });
  });

  it('R12: below the share of seats there is no quorum though both allies are there', () => {
    const rules = { quorum: { allies: { atLeast: 1, of: 1 }, seats: { atLeast: 3, of: 4 } } };
    const two = held(start(), { present: [fnhPresident, cpiePresident], rules });
    expect(quorum(two)).toMatchObject({ alliesFound: 2, seatsNeeded: 3, seatsFound: 2, reached: false });
    const three = two.given(...proxy(fnhDirector, fnhPresident));
    expect(quorum(three)).toMatchObject({ seatsFound: 3, reached: true });
  });

  it('R11: a proxy counts only while its holder is present', () => {
    const story = held(start(), { present: [fnhPresident, cpiePresident, cpieDirector] });
    const gone = story.given(...proxy(fnhDirector, fnhPresident), attends(fnhPresident, 'absent'));
    expect(quorum(gone)).toMatchObject({ alliesFound: 1, seatsFound: 2, reached: false });
  });

  it('R11: a proxy that was not accepted, or was taken back, counts for nothing', () => {
    const story = held(start(), { present: [fnhPresident, cpiePresident] });
    const [offered] = proxy(fnhDirector, fnhPresident);
    expect(quorum(story.given(offered!)).seatsFound).toBe(2);
    const revoked = story.given(
      ...proxy(fnhDirector, fnhPresident),
      happened('ProxyRevoked', { proxyId: id('p'), sessionId: id('session') }),
    );
    expect(quorum(revoked).seatsFound).toBe(2);
  });

  it('R36: the round table has no quorum of seats', () => {
    const table = held(start(), { body: 'round-table' });
    expect(quorum(table)).toMatchObject({ alliesNeeded: 2, alliesFound: 2, seatsNeeded: 0, reached: true });
  });
});

describe('R12: a second convocation', () => {
  const first = (story: Story) =>
    held(story, {
      name: 'first',
      on: '2016-04-01',
      present: [fnhPresident],
      items: { old: { matter: 'budget' } },
    }).given(
      happened('SessionAdjourned', {
        sessionId: id('first'),
        quorum: { ...quorum(story.given(...sessionHeld()), undefined) },
      }),
    );
  const again = { secondConvocationOf: 'first', carriedFrom: { item: 'old' } };
  const roll = [...political, ...lpo];

  it('R12: lowers the allies to half, never fewer than two, and drops the seats', () => {
    const story = held(first(threeAllies()), { ...again, roll, present: [fnhPresident, cpiePresident] });
    expect(quorum(story)).toMatchObject({
      secondConvocation: true,
      alliesNeeded: 2,
      alliesFound: 2,
      seatsNeeded: 0,
      reached: true,
    });
  });

  it('R12: with two allies it still takes both', () => {
    const story = held(first(start()), { ...again, present: [fnhPresident, fnhDirector] });
    expect(quorum(story)).toMatchObject({ secondConvocation: true, alliesNeeded: 2, reached: false });
  });

  it('R12: lowers nothing where the charter does not have it', () => {
    const story = held(first(threeAllies()), {
      ...again,
      roll,
      present: [fnhPresident, cpiePresident],
      rules: { secondConvocation: false },
    });
    expect(quorum(story)).toMatchObject({ secondConvocation: false, alliesNeeded: 3, reached: false });
  });

  it('R12: lowers nothing once a decision item has been added, or another wording put in its place', () => {
    const added = { ...again, items: { item: { matter: 'budget' as const }, other: { matter: 'budget' as const } } };
    const story = held(first(threeAllies()), { ...added, roll, present: [fnhPresident, cpiePresident] });
    expect(quorum(story).secondConvocation).toBe(false);
    const reworded = held(first(threeAllies()), {
      ...again,
      roll,
      items: { item: { matter: 'budget', text: 'Autre' } },
    });
    expect(quorum(reworded).secondConvocation).toBe(false);
  });

  it('R12: does not raise a share that was lower than half', () => {
    const rules = { quorum: { allies: { atLeast: 1, of: 4 }, seats: { atLeast: 1, of: 2 } } };
    const six = ['a', 'b', 'c'].reduce((story, name) => story.given(...joined(name)), threeAllies());
    const more = ['a', 'b', 'c'].map((name) => seat('political', name, `${name}-president`));
    const seated = six.given(
      ...more.map(({ mandateId, personId, partyId }) =>
        happened('MemberAppointed', {
          mandateId,
          personId,
          partyId,
          bodyId: id('political'),
          capacities: ['director'],
        }),
      ),
    );
    const story = held(first(seated), {
      ...again,
      roll: [...roll, ...more],
      present: [fnhPresident, cpiePresident],
      rules,
    });
    expect(quorum(story)).toMatchObject({ alliesBase: 6, alliesNeeded: 2, reached: true });
  });
});

describe('R13: recusal and quorum', () => {
  it('R13: a recused member leaves the base of the seats for that item alone', () => {
    const items = { item: { matter: 'budget' as const }, other: { matter: 'budget' as const } };
    const story = held(start(), { items }).given(interest(fnhPresident));
    expect(quorum(story, 'item')).toMatchObject({ seatsBase: 3, seatsFound: 3, alliesBase: 2, reached: true });
    expect(quorum(story, 'other')).toMatchObject({ seatsBase: 4, seatsFound: 4 });
  });

  it('R13: an ally whose members present are all recused leaves the base, and one may be enough', () => {
    const story = held(start(), { present: [fnhPresident, cpiePresident, cpieDirector] }).given(interest(fnhPresident));
    expect(quorum(story, 'item')).toMatchObject({ alliesBase: 1, alliesNeeded: 1, alliesFound: 1, reached: true });
  });

  it('R13: an ally that is merely absent does not leave the base', () => {
    const story = held(start(), { present: [cpiePresident, cpieDirector] }).given(interest(fnhPresident));
    expect(quorum(story, 'item')).toMatchObject({ alliesBase: 2, alliesFound: 1, reached: false });
  });

  it('R13: who is recused uses no proxy', () => {
    const story = held(start(), { present: [fnhPresident, cpiePresident, cpieDirector] }).given(
      ...proxy(fnhDirector, fnhPresident),
      interest(fnhPresident),
    );
    expect(quorum(story, 'item')).toMatchObject({ alliesBase: 1, seatsFound: 2, seatsBase: 3 });
  });

  it('R13: an ally is recused from its own exclusion, there or not', () => {
    const items = {
      item: {
        matter: 'party' as const,
        effect: { kind: 'exclude-party' as const, partyId: id('lpo'), reason: 'Motif' },
      },
    };
    const roll = [...political, ...lpo];
    const story = held(threeAllies(), { items, roll, present: political });
    expect(quorum(story, 'item')).toMatchObject({ alliesBase: 2, alliesFound: 2, seatsBase: 4, reached: true });
  });
});

describe('R39: a circle in motion', () => {
  it('R39: who loses the mandate in an open session leaves the base', () => {
    const story = held(start()).given(
      happened('MandateEnded', { mandateId: fnhDirector.mandateId, reason: 'stood-down' }, '2016-04-12'),
    );
    expect(quorum(story, 'item')).toMatchObject({ seatsBase: 3, seatsFound: 3, alliesBase: 2 });
  });

  it('R39: nobody gains a voice in an open session', () => {
    const story = held(start()).given(
      happened(
        'MemberAppointed',
        {
          mandateId: id('new'),
          bodyId: id('political'),
          personId: id('new'),
          partyId: id('fnh'),
          capacities: ['director'],
        },
        '2016-04-12',
      ),
    );
    expect(quorum(story, 'item').seatsBase).toBe(4);
  });

  const leaving = (story: Story) =>
    story.given(happened('WithdrawalAnnounced', { partyId: id('lpo'), lastDay: '2016-05-01' }, '2016-04-01'));

  it('R39: an ally on its way out breaks no quorum of three allies by staying away', () => {
    const roll = [...political, ...lpo];
    const story = held(leaving(threeAllies()), { roll, present: political });
    expect(quorum(story)).toMatchObject({ alliesBase: 2, alliesFound: 2, reached: true });
    const there = held(leaving(threeAllies()), { roll });
    expect(quorum(there)).toMatchObject({ alliesBase: 3, alliesFound: 3 });
  });

  it('R39: nor do its empty seats, however many it has', () => {
    const many = [1, 2, 3, 4].map((i) => seat('political', 'lpo', `lpo-${i}`));
    const appointed = many.map(({ mandateId, personId, partyId }) =>
      happened('MemberAppointed', {
        mandateId,
        personId,
        partyId,
        bodyId: id('political'),
        capacities: ['administrator', 'director'],
      }),
    );
    const story = leaving(start().given(...joined('lpo'), ...appointed));
    const away = held(story, { roll: [...political, ...many], present: [fnhPresident, cpiePresident] });
    expect(quorum(away)).toMatchObject({ seatsBase: 4, seatsNeeded: 2, seatsFound: 2, reached: true });
    const there = held(story, { roll: [...political, ...many], present: [fnhPresident, cpiePresident, many[0]!] });
    expect(quorum(there)).toMatchObject({ seatsBase: 8, seatsNeeded: 4, seatsFound: 3, reached: false });
  });

  it('R39: with two allies, the one on its way out still breaks it', () => {
    const story = start().given(
      happened('WithdrawalAnnounced', { partyId: id('cpie'), lastDay: '2016-05-01' }, '2016-04-01'),
    );
    expect(quorum(held(story, { present: [fnhPresident, fnhDirector] })).reached).toBe(false);
  });
});

describe('R9: one voice an ally', () => {
  it('R9: two parts of one organisation that share a voice count as one ally, unless the charter gives each its own', () => {
    const part = happened('PartyJoined', {
      partyId: id('part'),
      organisationId: id('part-org'),
      role: 'ally',
      sharesVoiceWith: id('fnh'),
      basis: { kind: 'entry' },
    });
    const member = seat('political', 'part', 'part-director');
    const appointed = happened('MemberAppointed', {
      mandateId: member.mandateId,
      bodyId: id('political'),
      personId: member.personId,
      partyId: member.partyId,
      capacities: ['director'],
    });
    const story = start().given(part, appointed);
    const roll = [...political, member];
    expect(quorum(held(story, { roll }))).toMatchObject({ alliesBase: 2, alliesFound: 2 });
    expect(quorum(held(story, { roll, rules: { voicePerPart: true } }))).toMatchObject({
      alliesBase: 3,
      alliesFound: 3,
    });
  });
});

it('a session that has not opened has found no quorum', () => {
  const story = start().given(...sessionHeld().slice(0, 2));
  expect(quorumFound(story.state, story.state.sessions[id('session')]!).reached).toBe(false);
});
