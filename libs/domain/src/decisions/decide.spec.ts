import { defaultRules } from '../charter/defaults.ts';
import { charterInForce, committees, inPreProject, joined, opened, atStart, twoAllies } from '../testing/chapters.ts';
import { political, roundTable, seat, sessionHeld, voices, type Held, type Seated } from '../testing/sessions.ts';
import { given, happened, id, type Story } from '../testing/story.ts';

const pilot = { actor: { personId: id('fnh-pilot'), role: 'pilot' as const } };
const start = () => given(...twoAllies(), inPreProject(), ...charterInForce(), ...committees());
const inSession = (held: Held = {}, story: Story = start()) => story.given(...sessionHeld(held));
const [fnhPresident, fnhDirector, cpiePresident, cpieDirector] = political as [Seated, Seated, Seated, Seated];
const allFor = (story: Story, item = 'item') =>
  story.does('record-voices', { itemId: id(item), everyoneElse: 'for' }, pilot);
const decides = (story: Story, item = 'item') => story.when('decide-item', { itemId: id(item) }, pilot);
const one = (who: Seated, voice: 'for' | 'against' | 'abstain', reason?: string) => ({
  itemId: id('item'),
  voices: [{ mandateId: who.mandateId, voice, ...(reason === undefined ? {} : { reason }) }],
});
const proxy = (giver: Seated, holder: Seated) => [
  happened('ProxyGiven', {
    proxyId: id('p'),
    sessionId: id('session'),
    giver: giver.mandateId,
    holder: holder.mandateId,
  }),
  happened('ProxyAccepted', { proxyId: id('p'), sessionId: id('session') }),
];

describe('R19: put to the vote', () => {
  const suspend = { items: { item: { matter: 'closure', effect: { kind: 'suspend' } } } } as Held;

  it('R19: no voice is taken until the criteria hold', () => {
    expect(inSession(suspend).when('record-voices', one(fnhPresident, 'for'), pilot).refusals).toEqual([
      'G8 reason-given',
    ]);
  });

  it('R19: with nothing to wait for, the decision and its effect are one append', () => {
    const held = {
      items: { item: { matter: 'closure', effect: { kind: 'suspend', reason: 'Un an de pause' } } },
    } as Held;
    const outcome = decides(allFor(inSession(held)));
    expect(outcome.types).toEqual(['DecisionTaken', 'AllianceSuspended', 'DecisionTookEffect']);
    const revision = outcome.story().state.revision;
    expect(outcome.data('DecisionTookEffect').revisions).toEqual([revision - 1]);
    expect(outcome.events.map((e) => e.causedBy)).toEqual([undefined, 0, 0]);
  });

  it('R19: a decision without an effect takes effect with no events of its own', () => {
    expect(decides(allFor(inSession())).data('DecisionTookEffect').revisions).toEqual([]);
  });

  it('R19: if by then a criterion fails the decision stands and waits, and says for what', () => {
    const g1 = {
      body: 'round-table',
      items: { item: { matter: 'stage', effect: { kind: 'enter-stage', gate: 'G1' } } },
    } as Held;
    const voted = allFor(inSession(g1, given(...twoAllies())));
    const changed = voted.given(happened('PurposeWorded', { version: 2, purpose: 'Autre chose' }));
    const taken = decides(changed);
    expect(taken.types).toEqual(['DecisionTaken']);
    expect(taken.data('DecisionTaken').awaits.criteria).toEqual(['purpose-and-circle-unchanged']);
    const { decisionId } = taken.data('DecisionTaken');
    expect(
      taken.story().when('bring-into-effect', { decisionId }, { ...pilot, effectiveOn: '2016-05-01' }).refusals,
    ).toEqual(['G1 purpose-and-circle-unchanged']);
  });
});

describe('R16, R22, R23: the decision', () => {
  it('R16: needs a voice, and is for a pilot to take down', () => {
    expect(decides(inSession()).refusals).toEqual(['R16 no-voice-yet']);
    const member = { actor: { personId: id('fnh-president'), role: 'member' as const } };
    expect(allFor(inSession()).when('decide-item', { itemId: id('item') }, member).refusals).toEqual([
      'section 9 for-a-pilot',
    ]);
  });

  it('R12: without quorum on the item nothing is decided', () => {
    const story = inSession({ present: [fnhPresident, fnhDirector] });
    expect(decides(allFor(story)).refusals).toEqual(['R12 no-quorum']);
  });

  it('R12: a session that opened without a quorum goes on without deciding, whoever comes later', () => {
    const late = inSession({ quorumAtTheOpening: false });
    expect(decides(allFor(late)).refusals).toEqual(['R12 no-quorum-at-the-opening']);
  });

  it('R16: an item on which no ally has a voice cannot be decided', () => {
    const story = [fnhPresident, fnhDirector, cpiePresident, cpieDirector].reduce(
      (s, { mandateId }) =>
        s.given(
          happened('InterestDeclared', { sessionId: id('session'), itemId: id('item'), mandateId, ground: 'Lié' }),
        ),
      allFor(inSession()),
    );
    expect(decides(story).refusals).toEqual(['R16 no-ally-has-a-voice']);
  });

  it('R22: carries, frozen, all that it was made with', () => {
    const held: Held = {
      items: {
        item: {
          matter: 'budget',
          title: 'Le budget',
          text: 'Le budget 2016',
          rationale: 'Parce que',
          options: ['A', 'B'],
        },
      },
      charterVersion: 1,
      present: [fnhPresident, cpiePresident, cpieDirector],
    };
    const story = inSession(held)
      .given(...proxy(fnhDirector, fnhPresident))
      .does('record-voices', one(cpieDirector, 'against', 'Trop cher'), pilot)
      .does('record-voices', { ...one(cpieDirector, 'against', 'Trop cher'), everyoneElse: 'for' }, pilot);
    const taken = decides(story).data('DecisionTaken');
    expect(taken).toMatchObject({
      number: 1,
      itemId: id('item'),
      sessionId: id('session'),
      bodyId: id('political'),
      bodyKind: 'political',
      matter: 'budget',
      title: 'Le budget',
      text: 'Le budget 2016',
      rationale: 'Parce que',
      options: ['A', 'B'],
      outcome: 'adopted',
      mode: 'consent',
      allies: [
        { partyId: id('fnh'), voice: 'for' },
        { partyId: id('cpie'), voice: 'abstain' },
      ],
      tally: { allies: { for: 1, abstain: 1 }, members: { for: 3, against: 1 } },
      quorum: { alliesNeeded: 2, alliesFound: 2, seatsNeeded: 2, seatsFound: 4, reached: true },
      rules: { charterVersion: 1 },
      exceptional: false,
    });
    expect(taken.voices).toContainEqual({
      mandateId: fnhDirector.mandateId,
      partyId: id('fnh'),
      personId: id('fnh-director'),
      presence: 'absent',
      byAlternate: false,
      represented: true,
      recused: false,
      voice: 'for',
      castBy: id('fnh-pilot'),
    });
    expect(taken.voices.find((v) => v.mandateId === cpieDirector.mandateId)).toMatchObject({
      voice: 'against',
      reason: 'Trop cher',
    });
  });

  it('R22: nothing is added to an item once it is decided', () => {
    const story = decides(allFor(inSession())).story();
    expect(story.when('record-voices', one(fnhPresident, 'abstain'), pilot).refusals).toEqual(['R22 already-decided']);
    expect(decides(story).refusals).toEqual(['R22 already-decided']);
  });

  it('R23: one series of numbers, unbroken: adopted, rejected and sent back alike', () => {
    const items = {
      item: { matter: 'budget' },
      second: { matter: 'budget' },
      third: { matter: 'budget' },
    } as Held['items'] & object;
    let story = decides(allFor(inSession({ items }))).story();
    story = story.given(
      ...voices({ 'political/fnh-president': 'against', 'political/fnh-director': 'against' }, 'second'),
    );
    const second = decides(story, 'second');
    expect(second.data('DecisionTaken')).toMatchObject({ number: 2, outcome: 'rejected' });
    expect(second.types).toEqual(['DecisionTaken']);
    story = second
      .story()
      .given(...voices({ 'political/fnh-president': 'send-back', 'political/cpie-president': 'send-back' }, 'third'));
    const third = decides(story, 'third');
    expect(third.types).toEqual(['DecisionTaken', 'DecisionSentBack']);
    expect(third.data('DecisionTaken')).toMatchObject({ number: 3, outcome: 'sent-back' });
    expect(third.data('DecisionSentBack').questions).toEqual(['Pourquoi', 'Pourquoi']);
  });

  it('R17: a postponed item has no decision, and takes no number', () => {
    const story = inSession().given(
      ...voices({ 'political/fnh-president': 'postpone', 'political/cpie-president': 'postpone' }),
    );
    const outcome = decides(story);
    expect(outcome.types).toEqual(['ItemPostponed']);
    expect(outcome.story().state.lastNumber).toBe(0);
  });

  it('R26: the mode is that of the rules frozen at the opening', () => {
    const modes = { modes: { ...defaultRules.modes, budget: 'unanimity' as const } };
    const story = inSession({ rules: modes }).given(...voices({ 'political/fnh-president': 'for' }));
    expect(decides(story).data('DecisionTaken')).toMatchObject({ mode: 'unanimity', outcome: 'rejected' });
  });

  it('R10: a shorter notice stands only if every sitting ally is there or has accepted it; the decision is marked', () => {
    const lpo = [seat('political', 'lpo', 'lpo-president')];
    const three = start().given(
      ...joined('lpo'),
      happened('MemberAppointed', {
        mandateId: lpo[0]!.mandateId,
        bodyId: id('political'),
        personId: id('lpo-president'),
        partyId: id('lpo'),
        capacities: ['administrator', 'director'],
      }),
    );
    const rules = { quorum: { allies: { atLeast: 2, of: 3 }, seats: { atLeast: 1, of: 2 } } };
    const held = { short: true, roll: [...political, ...lpo], present: political, rules } as Held;
    const story = allFor(inSession(held, three));
    expect(decides(story).refusals[0]).toMatch(/^R10/);
    const accepted = story.given(happened('ShortNoticeAccepted', { sessionId: id('session'), partyId: id('lpo') }));
    expect(decides(accepted).data('DecisionTaken')).toMatchObject({ exceptional: true, outcome: 'adopted' });
  });
});

describe('G1: out of interconnaissance', () => {
  const g1 = {
    body: 'round-table',
    items: { item: { matter: 'stage', effect: { kind: 'enter-stage', gate: 'G1' } } },
  } as Held;

  it('G1: the round table decides, by unanimity, whatever the charter says', () => {
    const story = inSession(g1, given(...twoAllies()));
    const split = story.given(...voices({ 'fnh-rep-mandate': 'for', 'cpie-rep-mandate': 'abstain' }));
    expect(decides(split).data('DecisionTaken')).toMatchObject({ mode: 'unanimity', outcome: 'rejected' });
    const passed = decides(allFor(story));
    expect(passed.types).toEqual(['DecisionTaken', 'StageEntered', 'DecisionTookEffect']);
    expect(passed.data('StageEntered')).toMatchObject({
      gate: 'G1',
      from: 'interconnaissance',
      to: 'pre-project',
      criteria: [
        { criterion: 'two-allies', status: 'held' },
        { criterion: 'profiles-shared', status: 'held' },
        { criterion: 'purpose-worded', status: 'held' },
        { criterion: 'purpose-and-circle-unchanged', status: 'held' },
      ],
    });
  });

  it('G1: a refusal names every criterion that does not hold', () => {
    const story = given(opened(), atStart(), ...joined('fnh'));
    const roll = roundTable('fnh');
    const refusals = inSession({ ...g1, roll }, story).when(
      'record-voices',
      { itemId: id('item'), everyoneElse: 'for' },
      pilot,
    ).refusals;
    expect(refusals).toEqual(['G1 two-allies', 'G1 profiles-shared', 'G1 purpose-worded']);
  });
});
