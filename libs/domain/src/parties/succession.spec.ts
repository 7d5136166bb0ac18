import { addDays, spanOf, spanOfDay, type Span } from '@alliage/events';
import { isComplete, seatsOf, sittingAllies } from '../committees/who.ts';
import type { Facts } from '../decider/act.ts';
import type { AllianceState } from '../decider/state.ts';
import type { Succession } from '../directory/succession.ts';
import { charterInForce, committees, inPreProject, joined, member, twoAllies } from '../testing/chapters.ts';
import { political, roundTable, sessionHeld, type Held } from '../testing/sessions.ts';
import { given, happened, id, type Happened, type Story, type When } from '../testing/story.ts';
import { tooFewAllies } from './circle.ts';
import { hasVoice, knowing, settleBy } from './succession.ts';

type Known = Readonly<Record<string, Succession>>;
/** `cpie` was succeeded by `new` on the first of April 2016, recorded the same day. */
const succeeded = (by = ['new-org'], on = '2016-04-01', more: Partial<Succession> = {}): Succession => ({
  ...{ successors: by.map(id), kind: by.length > 1 ? 'split' : 'merged', on },
  ...{ recordedAt: '2016-04-01T09:00:00.000Z', ...more },
});
const cpieSucceeded: Known = { [id('cpie-org')]: succeeded() };
const factsOf = (known: Known): Partial<Facts> => ({
  organisations: new Proxy(
    {},
    {
      get: (_, key) => ({
        kind: 'association',
        networkHead: false,
        ...(known[String(key)] && { succeeded: known[String(key)] }),
      }),
    },
  ),
});
const pilot = (known: Known, effectiveOn: string): When => ({
  actor: { personId: id('fnh-pilot'), role: 'pilot' },
  facts: factsOf(known),
  effectiveOn,
});
const state = (story: Story, known: Known): AllianceState =>
  knowing(story.state, (organisationId) => known[organisationId]);

const base = () => [...twoAllies(), inPreProject(), ...charterInForce(), ...committees()];
const lpo = () => [
  ...joined('lpo'),
  member('political', 'lpo', 'lpo-president', ['administrator', 'director']),
  member('technical', 'lpo', 'lpo-manager', ['manager']),
];
const succession = {
  kind: 'succeed-party',
  partyId: id('cpie'),
  from: id('cpie-org'),
  organisationId: id('new-org'),
} as const;
const merger = { kind: 'merge-parties', keptPartyId: id('fnh'), endedPartyId: id('cpie') } as const;
const item = (effect: object): Held['items'] => ({ item: { matter: 'party', effect: effect as never } });
/** A political session with that item, put to the vote and decided on a day. */
function decided(events: readonly Happened[], effect: object, known: Known, held: Held = {}) {
  const on = held.on ?? '2016-04-12';
  const story = given(...events, ...sessionHeld({ items: item(effect), ...held }));
  const voted = story.when('record-voices', { itemId: id('item'), everyoneElse: 'for' }, pilot(known, on));
  return voted.decided.ok ? voted.story().when('decide-item', { itemId: id('item') }, pilot(known, on)) : voted;
}

describe('Another organisation takes a party over, by a decision of its own (R34)', () => {
  it('from that day the party is the successor, and all that it holds goes on', () => {
    const outcome = decided(
      [...base(), happened('ContributionPledged', pledge('cpie')), action('cpie')],
      succession,
      cpieSucceeded,
    );
    expect(outcome.types).toEqual(['DecisionTaken', 'PartySucceeded', 'DecisionTookEffect']);
    expect(outcome.data('PartySucceeded')).toMatchObject({
      partyId: id('cpie'),
      from: id('cpie-org'),
      to: id('new-org'),
      basis: { kind: 'decision' },
    });
    const after = outcome.story();
    const party = after.state.parties[id('cpie')]!;
    expect([party.organisationId, party.roles, party.representatives.length]).toEqual([
      id('new-org'),
      [expect.objectContaining({ role: 'ally' })],
      1,
    ]);
    expect(after.state.pledges[id('pledge')]?.partyId).toBe(id('cpie'));
    expect(seatsOf(after.state, id('political'), spanOf('2016-05-01'))).toHaveLength(4);
    expect(after.state.charters[0]?.signed[id('cpie')]).toBeDefined();
  });

  it('is worded with what the directory says, before anybody is convened for it', () => {
    const put = (organisationId: string, known: Known) =>
      given(...base(), ...sessionHeld()).when(
        'put-on-agenda',
        {
          sessionId: id('session'),
          agenda: [
            {
              ...{ kind: 'decision', title: 'Succession', text: 'x' },
              effect: { kind: 'succeed-party', partyId: id('cpie'), organisationId },
            },
          ],
        },
        pilot(known, '2016-04-12'),
      );
    expect(put(id('new-org'), cpieSucceeded).data('AgendaItemAdded').content.effect).toEqual(succession);
    expect(put(id('new-org'), {}).refusals).toEqual(['R34 not-succeeded']);
    expect(put(id('other-org'), cpieSucceeded).refusals).toEqual(['R34 not-its-successor']);
  });

  it('is not taken twice, nor by an organisation that is a party already: they merge instead', () => {
    const again = given(...base(), partySucceeded()).given(...sessionHeld({ items: item(succession) }));
    const voices = { itemId: id('item'), everyoneElse: 'for' } as const;
    expect(again.when('record-voices', voices, pilot(cpieSucceeded, '2016-04-12')).refusals).toEqual([
      'R34 succession-settled',
    ]);
    const toAlly = { ...succession, organisationId: id('fnh-org') };
    const known = { [id('cpie-org')]: succeeded(['fnh-org']) };
    expect(decided(base(), toAlly, known).refusals).toEqual(['R34 merge-instead']);
  });

  it('decided before its day, it waits for it (R19)', () => {
    const known = { [id('cpie-org')]: succeeded(['new-org'], '2016-06-01') };
    const outcome = decided(base(), succession, known);
    expect(outcome.data('DecisionTaken').awaits.criteria).toEqual(['succession-to-come']);
    const bring = (on: string) => {
      const story = outcome.story();
      const { decisionId } = Object.values(story.state.decisions)[0]!;
      return story.when('bring-into-effect', { decisionId }, pilot(known, on));
    };
    expect(bring('2016-05-31').refusals).toEqual(['R34 succession-to-come']);
    expect(bring('2016-06-01').types).toEqual(['PartySucceeded', 'DecisionTookEffect']);
  });

  it('of a split, one goes on and the others ask for admission', () => {
    const known = { [id('cpie-org')]: succeeded(['new-org', 'other-org']) };
    const story = decided(base(), succession, known).story();
    const other = {
      kind: 'admit-party',
      partyId: id('other'),
      organisationId: id('other-org'),
    } as const;
    const admitted = story.given(
      ...sessionHeld({ name: 'next', items: { admission: { matter: 'party', effect: other } } }),
    );
    const voices = { itemId: id('admission'), everyoneElse: 'for' } as const;
    const outcome = admitted
      .does('record-voices', voices, pilot({}, '2016-04-12'))
      .when('decide-item', { itemId: id('admission') }, pilot({}, '2016-04-12'));
    expect(outcome.data('DecisionTaken').awaits.criteria).toEqual(['newcomer-signs']);
  });

  it('a supporter and a facilitator are taken over in the same way, and their role stays', () => {
    const known = { [id('mayor-org')]: succeeded() };
    const effect = { ...succession, partyId: id('mayor'), from: id('mayor-org') };
    const story = decided([...base(), ...joined('mayor', 'supporter')], effect, known).story();
    expect(story.state.parties[id('mayor')]).toMatchObject({
      organisationId: id('new-org'),
      roles: [{ role: 'supporter' }],
    });
    expect(sittingAllies(state(story, known), id('alliance'), spanOf('2017-01-01'))).toHaveLength(2);
  });

  it('an organisation that was succeeded comes into no alliance after that day; of the days before, it may be told', () => {
    const known = { [id('late-org')]: succeeded(['new-org'], '2016-06-01') };
    const enters = (on: string) =>
      given(...base()).when('enter-party', { organisationId: id('late-org'), role: 'supporter' }, pilot(known, on));
    expect(enters('2016-06-02').refusals).toEqual(['R34 organisation-succeeded']);
    expect(enters('2016-06-01').types).toEqual(['PartyJoined']);
    const invited = given(...base()).when(
      'invite-party',
      { organisationId: id('late-org'), role: 'observer' },
      pilot(known, '2017-01-01'),
    );
    expect(invited.refusals).toEqual(['R34 organisation-succeeded']);
  });

  it('R9: a successor that is part of another ally’s organisation speaks with it from then on', () => {
    const facts = factsOf(cpieSucceeded);
    const withPart: Partial<Facts> = {
      organisations: new Proxy(
        {},
        {
          get: (_, key) => ({
            ...(facts.organisations![String(key)] as object),
            ...(key === id('new-org') && { partOf: id('fnh-org') }),
          }),
        },
      ) as Facts['organisations'],
    };
    const outcome = given(...base(), ...lpo(), ...sessionHeld()).when(
      'put-on-agenda',
      {
        sessionId: id('session'),
        agenda: [
          {
            ...{ kind: 'decision', title: 'Succession', text: 'x' },
            effect: { kind: 'succeed-party', partyId: id('cpie'), organisationId: id('new-org') },
          },
        ],
      },
      { ...pilot({}, '2016-04-12'), facts: withPart },
    );
    expect(outcome.data('AgendaItemAdded').content.effect).toMatchObject({ sharesVoiceWith: id('fnh') });
  });
});

describe('Until the alliance decides, the party goes on for ninety days, then without voice (R34)', () => {
  const lastDay = addDays('2016-04-01', 90);
  const speaks = (on: string, known = cpieSucceeded, story = given(...base(), ...lpo())) =>
    hasVoice(state(story, known), id('cpie'), spanOf(on));

  it('the eighty-ninth and the ninetieth day it still speaks, the ninety-first no more', () => {
    expect(lastDay).toBe('2016-06-30');
    expect([addDays(lastDay, -1), lastDay, addDays(lastDay, 1)].map((day) => speaks(day))).toEqual([true, true, false]);
  });

  it('R38: on a vague day that may be the ninetieth it speaks', () => {
    expect([speaks('2016-06'), speaks('2016'), speaks('2016-07')]).toEqual([true, true, false]);
  });

  it('R38: the delay protects it: it runs from the recording, unless the succession is yet to come', () => {
    const real = given(
      ...base().map((e) =>
        e.type === 'AllianceInitiated' ? { ...e, data: { ...(e.data as object), demonstration: false } } : e,
      ),
    );
    const last = (known: Succession) =>
      settleBy(state(real, { [id('cpie-org')]: known }), real.state.parties[id('cpie')]!);
    expect(last(succeeded(['new-org'], '2016-01', { recordedAt: '2016-04-01T09:00:00.000Z' }))).toBe(lastDay);
    expect(last(succeeded(['new-org'], '2016-05-01'))).toBe(addDays('2016-05-01', 90));
    // What was recorded in the evening of the thirty-first of March in UTC was the first of April in Paris.
    expect(last(succeeded(['new-org'], '2016-03', { recordedAt: '2016-03-31T22:30:00.000Z' }))).toBe(lastDay);
  });

  it('R38: in a demonstration, and before the cut-over, it runs from the day of the succession', () => {
    const story = given(...base());
    const late = { [id('cpie-org')]: succeeded(['new-org'], '2016-03', { recordedAt: '2018-06-01T09:00:00.000Z' }) };
    expect(settleBy(state(story, late), story.state.parties[id('cpie')]!)).toBe(addDays('2016-03-31', 90));
  });

  it('G8: no delay runs while the alliance is suspended', () => {
    const basis = { kind: 'decision', decisionId: id('pause') } as const;
    const paused = given(
      ...base(),
      ...lpo(),
      happened('AllianceSuspended', { stage: 'pre-project', reason: 'Pause', basis }, '2016-05-01'),
      happened('AllianceResumed', { stage: 'pre-project', basis }, '2016-05-11'),
    );
    expect([speaks('2016-07-10', cpieSucceeded, paused), speaks('2016-07-11', cpieSucceeded, paused)]).toEqual([
      true,
      false,
    ]);
  });

  it('R5, R12: without voice it leaves every base: seats, allies that sit, completeness; its signature and its place stay', () => {
    const story = state(given(...base(), ...lpo()), cpieSucceeded);
    const sitting = (on: Span) => [sittingAllies(story, id('alliance'), on), sittingAllies(story, id('political'), on)];
    expect(sitting(spanOfDay(lastDay)).map((all) => all.length)).toEqual([3, 3]);
    const later = spanOfDay(addDays(lastDay, 1));
    expect(sitting(later)).toEqual([
      [id('fnh'), id('lpo')],
      [id('fnh'), id('lpo')],
    ]);
    expect(isComplete(story, 'political', later)).toMatchObject({ complete: true, missing: [], declining: [] });
    expect(seatsOf(story, id('political'), later).some((seat) => seat.partyId === id('cpie'))).toBe(false);
    expect(tooFewAllies(story, later)).toBe(false);
  });

  it('R36: of two allies, one alone then decides at the round table, and the effect waits for its board (R13, R20)', () => {
    const on = '2016-07-12';
    const table: Held = { on, body: 'round-table', roll: roundTable('fnh'), items: item(succession) };
    const outcome = decided(base(), succession, cpieSucceeded, table);
    expect(outcome.data('DecisionTaken')).toMatchObject({
      outcome: 'adopted',
      quorum: { alliesNeeded: 1, alliesBase: 1 },
      awaits: { boards: [id('fnh')] },
    });
    const { decisionId } = outcome.data('DecisionTaken');
    const ratified = outcome.story().when(
      'ratify-decision',
      { decisionId, partyId: id('fnh'), reference: 'CA du 15 juillet' },
      {
        actor: { personId: id('fnh-rep'), partyId: id('fnh'), role: 'representative' },
        facts: factsOf(cpieSucceeded),
        effectiveOn: '2016-07-15',
      },
    );
    expect(ratified.types).toEqual(['BoardRatified', 'DecisionRatified', 'PartySucceeded', 'DecisionTookEffect']);
    const after = state(ratified.story(), {});
    expect(sittingAllies(after, id('alliance'), spanOf('2016-07-16'))).toHaveLength(2);
  });

  it('R39: in a session that was open already it has no voice on what is not decided yet', () => {
    const story = given(...base(), ...lpo(), ...sessionHeld({ on: '2016-06-30', roll: [...political, lpoSeat] }));
    const vote = (on: string) =>
      story.when(
        'record-voices',
        { itemId: id('item'), voices: [{ mandateId: id('political/cpie-president'), voice: 'for' }] },
        pilot(cpieSucceeded, on),
      );
    expect(vote('2016-06-30').types).toContain('VoiceRecorded');
    expect(vote('2016-07-01').decided.ok).toBe(false);
  });

  it('where every ally was succeeded, they speak to settle that, or to end, and of nothing else', () => {
    const known = { ...cpieSucceeded, [id('fnh-org')]: succeeded(['newer-org']) };
    const on = '2016-09-01';
    const story = given(...base());
    expect(sittingAllies(state(story, known), id('political'), spanOf(on))).toHaveLength(2);
    const budget: Held = { on, items: { item: { matter: 'budget' } } };
    const voices = { itemId: id('item'), everyoneElse: 'for' } as const;
    expect(story.given(...sessionHeld(budget)).when('record-voices', voices, pilot(known, on)).refusals).toEqual([
      'R34 settle-successions-first',
    ]);
    expect(decided(base(), succession, known, { on }).types).toContain('PartySucceeded');
  });
});

const pledge = (party: string) => ({
  ...{ pledgeId: id('pledge'), partyId: id(party), to: {}, purpose: 'coordination' as const },
  amount: { kind: 'money' as const, cents: 100_000 },
});
const action = (party: string) =>
  happened('ActionAssigned', {
    actionId: id('action'),
    text: 'Écrire',
    owner: { partyId: id(party) },
    due: '2016-12-31',
  });
const partySucceeded = () =>
  happened('PartySucceeded', {
    ...{ partyId: id('cpie'), from: id('cpie-org'), to: id('new-org') },
    basis: { kind: 'decision', decisionId: id('before') },
  });
const lpoSeat = { mandateId: id('political/lpo-president'), partyId: id('lpo'), personId: id('lpo-president') };

describe('Two allies with one successor become one party with one voice (R34)', () => {
  const absorbed: Known = { [id('cpie-org')]: succeeded(['fnh-org']) };
  const both: Known = { [id('cpie-org')]: succeeded(), [id('fnh-org')]: succeeded() };

  it('where one has taken the other over, the other ends: mandates, representative, pilot (R44)', () => {
    const outcome = decided([...base(), ...lpo()], merger, absorbed, { roll: [...political, lpoSeat] });
    const { types } = outcome;
    expect(types.slice(0, 3)).toEqual(['DecisionTaken', 'PartiesMerged', 'DecisionTookEffect']);
    expect([...new Set(types.slice(3))]).toEqual(['MandateEnded', 'RepresentativeEnded', 'PilotEnded']);
    const { state: after } = outcome.story();
    expect(sittingAllies(after, id('alliance'), spanOf('2016-05-01'))).toEqual([id('fnh'), id('lpo')]);
  });

  it('where a third takes both over, the party that goes on becomes it', () => {
    const outcome = decided([...base(), ...lpo()], { ...merger, organisationId: id('new-org') }, both, {
      roll: [...political, lpoSeat],
    });
    expect(outcome.types.slice(0, 4)).toEqual([
      'DecisionTaken',
      'PartySucceeded',
      'PartiesMerged',
      'DecisionTookEffect',
    ]);
    expect(outcome.story().state.parties[id('fnh')]?.organisationId).toBe(id('new-org'));
  });

  it('R1 may follow: of two allies one is left, and little may still be done', () => {
    const story = decided(base(), merger, absorbed).story();
    expect(tooFewAllies(story.state, spanOf('2016-05-01'))).toBe(true);
    expect(story.when('propose-project', { title: 'x', aim: 'y' }, pilot({}, '2016-05-01')).refusals).toEqual([
      'R1 little-without-two-allies',
    ]);
  });

  it('what the ended one had under way is the other’s: pledges, actions, ties with others, boards still asked', () => {
    const story = given(
      ...base(),
      ...lpo(),
      happened('ContributionPledged', pledge('cpie')),
      action('cpie'),
      happened('TieDeclared', { tieId: id('funds'), partyId: id('cpie'), otherPartyId: id('lpo'), tie: 'funds' }),
      happened('TieDeclared', { tieId: id('between'), partyId: id('cpie'), otherPartyId: id('fnh'), tie: 'funds' }),
    );
    const waiting = decided(
      story.log.map(({ type, data, effectiveOn }) => ({ type, data, on: effectiveOn })),
      { kind: 'exclude-party', partyId: id('lpo'), reason: 'x' },
      {},
      { roll: [...political], rules: { reserved: [{ matter: 'party', boards: [id('cpie')] }] } },
    ).story();
    const { state: after } = waiting.given(
      happened('PartiesMerged', { kept: id('fnh'), ended: id('cpie'), basis: { kind: 'entry' } }, '2016-05-01'),
    );
    expect(after.pledges[id('pledge')]?.partyId).toBe(id('fnh'));
    expect(after.actions[id('action')]?.owner).toEqual({ partyId: id('fnh') });
    expect(after.ties[id('funds')]).toMatchObject({ partyId: id('fnh'), otherPartyId: id('lpo') });
    expect(after.ties[id('between')]?.ended).toEqual(spanOf('2016-05-01'));
    expect(Object.values(after.decisions)[0]?.awaits.boards).toEqual([id('fnh')]);
  });

  it('R39: who is missing is asked no more: the last signature may complete so', () => {
    const digest = 'B'.repeat(43);
    const open = [
      happened('CharterDrafted', { version: 2, draft: 1, texts: { axes: [] }, rules: amended }, '2016-04-02'),
      happened('CharterOpenedForSignature', {
        ...{ version: 2, draft: 1, digest },
        signatories: [id('fnh'), id('cpie'), id('lpo')],
      }),
      happened('CharterSigned', { version: 2, digest, partyId: id('fnh'), personId: id('fnh-rep') }),
      happened('CharterSigned', { version: 2, digest, partyId: id('lpo'), personId: id('lpo-rep') }),
    ];
    const outcome = decided([...base(), ...lpo(), ...open], merger, absorbed, { roll: [...political, lpoSeat] });
    expect(outcome.types).toContain('CharterEnteredIntoForce');
  });

  it('is of two parties, keeps the ally, and follows the directory', () => {
    const refusals = (effect: object, known: Known, more: Happened[] = []) =>
      decided([...base(), ...more], effect, known).refusals;
    expect(refusals({ ...merger, endedPartyId: id('fnh') }, absorbed)).toEqual(['R34 two-parties']);
    expect(refusals(merger, {})).toEqual(['R34 not-succeeded']);
    expect(refusals({ ...merger, organisationId: id('new-org') }, cpieSucceeded)).toEqual(['R34 not-succeeded']);
    const supporter = joined('mayor', 'supporter');
    const keepsSupporter = { ...merger, keptPartyId: id('mayor') };
    expect(refusals(keepsSupporter, { [id('cpie-org')]: succeeded(['mayor-org']) }, supporter)).toEqual([
      'R34 keep-the-ally',
    ]);
  });
});
const amended = (charterInForce()[0]!.data as { rules: never }).rules;
