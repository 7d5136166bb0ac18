import type { ItemContent } from '@alliage/events';
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

describe('Section 10: « tous pour, sauf… »', () => {
  it('writes one voice for each member present or represented, with those named apart', () => {
    const story = inSession({ present: [fnhPresident, cpiePresident, cpieDirector] }).given(
      ...proxy(fnhDirector, fnhPresident),
    );
    const outcome = story.when(
      'record-voices',
      {
        itemId: id('item'),
        everyoneElse: 'for',
        voices: [{ mandateId: cpieDirector.mandateId, voice: 'against', reason: 'Trop cher' }],
      },
      pilot,
    );
    expect(outcome.types).toEqual(Array(4).fill('VoiceRecorded'));
    expect(outcome.events.map((e) => e.data)).toContainEqual({
      sessionId: id('session'),
      itemId: id('item'),
      mandateId: fnhDirector.mandateId,
      castBy: id('fnh-pilot'),
      voice: 'for',
    });
  });

  it('R13: leaves out who is recused; and R11: who is absent', () => {
    const story = inSession({ present: [fnhPresident, fnhDirector, cpiePresident] }).given(
      happened('InterestDeclared', {
        sessionId: id('session'),
        itemId: id('item'),
        mandateId: fnhPresident.mandateId,
        ground: 'Lié',
      }),
    );
    const outcome = story.when('record-voices', { itemId: id('item'), everyoneElse: 'for' }, pilot);
    expect(outcome.events.map((e) => (e.data as { mandateId: string }).mandateId)).toEqual([
      fnhDirector.mandateId,
      cpiePresident.mandateId,
    ]);
  });

  it('is for a pilot', () => {
    const member = { actor: { personId: fnhPresident.personId, role: 'member' as const } };
    expect(inSession().when('record-voices', { itemId: id('item'), everyoneElse: 'for' }, member).refusals).toEqual([
      'section 9 for-a-pilot',
    ]);
  });
});

describe('R16: a voice', () => {
  it('R16: may change until the item is decided; said again, nothing is recorded', () => {
    const story = inSession().does('record-voices', one(fnhPresident, 'for'), pilot);
    expect(story.when('record-voices', one(fnhPresident, 'for'), pilot).types).toEqual([]);
    expect(story.when('record-voices', one(fnhPresident, 'abstain'), pilot).types).toEqual(['VoiceRecorded']);
  });

  it('R16: against says why; R17: sending back asks a question', () => {
    expect(inSession().when('record-voices', one(fnhPresident, 'against'), pilot).refusals).toEqual([
      'R16 against-needs-a-reason',
    ]);
    const back = { itemId: id('item'), voices: [{ mandateId: fnhPresident.mandateId, voice: 'send-back' as const }] };
    expect(inSession().when('record-voices', back, pilot).refusals).toEqual(['R17 send-back-needs-a-question']);
  });

  it('R16: rewording the item voids its voices', () => {
    const story = allFor(inSession());
    const item = story.state.items[id('item')]!;
    const reworded = story.given(
      happened('AgendaItemReworded', {
        sessionId: id('session'),
        itemId: id('item'),
        content: { ...item.content, text: 'Autre texte' },
      }),
    );
    expect(decides(reworded).refusals).toEqual(['R16 no-voice-yet']);
  });

  it('section 9: is cast by its member, by the holder of its proxy, or taken down by a pilot', () => {
    const story = inSession({ present: [fnhPresident, cpiePresident] }).given(...proxy(fnhDirector, fnhPresident));
    const as = (personId: string) => ({ actor: { personId, role: 'member' as const } });
    expect(story.when('record-voices', one(fnhPresident, 'for'), as(id('fnh-president'))).types).toHaveLength(1);
    expect(
      story.when('record-voices', one(fnhDirector, 'for'), as(id('fnh-president'))).data('VoiceRecorded'),
    ).toMatchObject({ mandateId: fnhDirector.mandateId, castBy: id('fnh-president') });
    expect(story.when('record-voices', one(cpiePresident, 'for'), as(id('fnh-president'))).refusals).toEqual([
      'section 9 for-oneself-or-a-pilot',
    ]);
  });

  it('R11: is for members on the roll, present or represented', () => {
    const story = inSession({ present: [fnhPresident, cpiePresident] });
    expect(story.when('record-voices', one(fnhDirector, 'for'), pilot).refusals).toEqual([
      'R11 neither-present-nor-represented',
    ]);
    const stranger = { ...fnhPresident, mandateId: id('nobody') };
    expect(story.when('record-voices', one(stranger, 'for'), pilot).refusals).toEqual(['R11 not-on-the-roll']);
  });

  it('R5: an ally that declines, or counts as declining, has left the base: its members have no voice', () => {
    const declines = inSession().state.sessions[id('session')]!.opened!;
    const story = start().given(
      ...sessionHeld().map((e) =>
        e.type === 'SessionOpened'
          ? {
              ...e,
              data: { sessionId: id('session'), ...declines, on: undefined, revision: undefined, sitting: [id('fnh')] },
            }
          : e,
      ),
    );
    expect(story.when('record-voices', one(cpiePresident, 'for'), pilot).refusals).toEqual(['R11 not-on-the-roll']);
  });

  it('R13: is refused to who is recused', () => {
    const story = inSession().given(
      happened('InterestDeclared', {
        sessionId: id('session'),
        itemId: id('item'),
        mandateId: fnhPresident.mandateId,
        ground: 'Lié',
      }),
    );
    expect(story.when('record-voices', one(fnhPresident, 'for'), pilot).refusals).toEqual(['R13 recused']);
  });

  it('R39: is refused to who has lost the mandate since the opening', () => {
    const story = inSession().given(
      happened('MandateEnded', { mandateId: fnhPresident.mandateId, reason: 'stood-down' }, '2016-04-12'),
    );
    expect(story.when('record-voices', one(fnhPresident, 'for'), pilot).refusals).toEqual(['R39 mandate-lost']);
  });

  it('is given in an open session, on an item that exists, not before the session', () => {
    const convened = start().given(...sessionHeld().slice(0, 2));
    expect(convened.when('record-voices', one(fnhPresident, 'for'), pilot).refusals).toEqual(['R16 session-not-open']);
    expect(start().when('record-voices', one(fnhPresident, 'for'), pilot).refusals).toEqual(['section 1 unknown-here']);
    const early = inSession().when('record-voices', one(fnhPresident, 'for'), { ...pilot, effectiveOn: '2016-04-11' });
    expect(early.refusals[0]).toMatch(/^R29/);
  });

  it('R29: happens on the session’s day unless said otherwise', () => {
    const outcome = inSession().when('record-voices', one(fnhPresident, 'for'), pilot);
    expect(outcome.events[0]!.effectiveOn).toBe('2016-04-12');
  });
});

describe('R18: who decides what', () => {
  const table = (held: Held = {}) => ({ body: 'round-table' as const, ...held });

  it('R18: the political committee decides all matters but operations', () => {
    const item = (matter: ItemContent['matter']) => ({ items: { item: { matter } } }) as Held;
    expect(inSession(item('budget')).when('record-voices', one(fnhPresident, 'for'), pilot).types).toHaveLength(1);
    expect(inSession(item('operations')).when('record-voices', one(fnhPresident, 'for'), pilot).refusals).toEqual([
      'R18 not-this-body',
    ]);
  });

  const technical = ['fnh-director', 'fnh-manager', 'cpie-director', 'cpie-manager'].map((person) =>
    seat('technical', person.split('-')[0]!, person),
  );
  const said = { itemId: id('item'), voices: [{ mandateId: id('technical/fnh-manager'), voice: 'for' as const }] };
  const technically = (matter: ItemContent['matter'], story?: Story) =>
    inSession({ body: 'technical', roll: technical, items: { item: { matter } } } as Held, story).when(
      'record-voices',
      said,
      pilot,
    );

  it('R18: the technical committee decides operations, and what was delegated to it, until its date', () => {
    expect(technically('operations').types).toEqual(['VoiceRecorded']);
    expect(technically('budget').refusals).toEqual(['R18 not-this-body']);
    const delegated = (until: string) =>
      start().given(
        happened('MatterDelegated', {
          delegationId: id('delegation'),
          decisionId: id('before'),
          matter: 'budget',
          limits: 'Jusqu’à 1 000 €',
          until,
        }),
      );
    expect(technically('budget', delegated('2016-04-12')).types).toEqual(['VoiceRecorded']);
    expect(technically('budget', delegated('2016-04-11')).refusals).toEqual(['R18 not-this-body']);
  });

  it('R18: what is never delegated stays with the political committee, whatever a delegation says', () => {
    const story = start().given(
      happened('MatterDelegated', {
        delegationId: id('delegation'),
        decisionId: id('before'),
        matter: 'party',
        limits: 'Tout',
        until: '2017-01-01',
      }),
    );
    expect(technically('party', story).refusals).toContain('R18 not-this-body');
  });

  it('R18: while the technical committee is not complete the political one decides for it', () => {
    const story = start().given(
      happened('MandateEnded', { mandateId: id('technical/cpie-manager'), reason: 'stood-down' }),
      happened('MandateEnded', { mandateId: id('technical/cpie-director'), reason: 'stood-down' }),
    );
    const held = { items: { item: { matter: 'operations' } } } as Held;
    expect(inSession(held, story).when('record-voices', one(fnhPresident, 'for'), pilot).types).toHaveLength(1);
  });

  it('R24: only the technical committee submits a proposal, complete or not', () => {
    const story = start().given(
      happened('MandateEnded', { mandateId: id('technical/cpie-manager'), reason: 'stood-down' }),
      happened('MandateEnded', { mandateId: id('technical/cpie-director'), reason: 'stood-down' }),
    );
    const effect = { kind: 'submit-proposal' as const, proposalId: id('proposal'), version: 1 };
    const held: Held = { items: { item: { matter: 'operations', effect } } };
    expect(inSession(held, story).when('record-voices', one(fnhPresident, 'for'), pilot).refusals).toContain(
      'R18 not-this-body',
    );
  });

  it('R36: while the political committee is not complete the round table decides; once it is, it no longer does', () => {
    const rep = { itemId: id('item'), voices: [{ mandateId: id('fnh-rep-mandate'), voice: 'for' as const }] };
    const before = given(...twoAllies(), inPreProject());
    expect(inSession(table(), before).when('record-voices', rep, pilot).types).toEqual(['VoiceRecorded']);
    expect(inSession(table()).when('record-voices', rep, pilot).refusals).toEqual(['R18 not-this-body']);
  });

  it('R5: an incomplete body may meet but not decide', () => {
    expect(inSession({ complete: false }).when('record-voices', one(fnhPresident, 'for'), pilot).refusals).toEqual([
      'R5 body-not-complete',
    ]);
  });

  it('R18: an effect belongs to its matter', () => {
    const held = { items: { item: { matter: 'budget', effect: { kind: 'suspend', reason: 'Motif' } } } } as Held;
    expect(inSession(held).when('record-voices', one(fnhPresident, 'for'), pilot).refusals).toEqual([
      'R18 effect-of-another-matter',
    ]);
  });

  it('R18: a chapter is decided under a charter in force', () => {
    const held = { items: { item: { matter: 'chapter' } } } as Held;
    expect(inSession(held).when('record-voices', one(fnhPresident, 'for'), pilot).types).toHaveLength(1);
    const without = given(...twoAllies(), inPreProject(), ...committees());
    expect(inSession(held, without).when('record-voices', one(fnhPresident, 'for'), pilot).refusals).toEqual([
      'R18 chapter-needs-a-charter',
    ]);
  });

  it('R18: a matter that changes something says what', () => {
    const held = { items: { item: { matter: 'closure' } } } as Held;
    expect(inSession(held).when('record-voices', one(fnhPresident, 'for'), pilot).refusals).toEqual([
      'R18 effect-missing',
    ]);
  });
});

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
