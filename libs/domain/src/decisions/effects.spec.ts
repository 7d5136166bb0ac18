import type { ItemContent } from '@alliage/events';
import { charterInForce, committees, inPreProject, joined, twoAllies } from '../testing/chapters.ts';
import { pledged, readyForG2 } from '../testing/passages.ts';
import { political, seat, sessionHeld, type Held, type Seated } from '../testing/sessions.ts';
import { given, happened, id, type Happened, type Story } from '../testing/story.ts';

const pilot = { actor: { personId: id('fnh-pilot'), role: 'pilot' as const } };
const start = () => [...twoAllies(), inPreProject(), ...charterInForce(), ...committees()];
const sitting = (events: readonly Happened[], item: Partial<ItemContent>, held: Held = {}) =>
  given(...events, ...sessionHeld({ items: { item: { matter: 'budget', ...item } }, ...held }));
const voted = (story: Story) => story.does('record-voices', { itemId: id('item'), everyoneElse: 'for' }, pilot);
const decide = (story: Story) => story.when('decide-item', { itemId: id('item') }, pilot);
const decided = (story: Story) => decide(voted(story));
const the = (story: Story) => Object.values(story.state.decisions).at(-1)!;
const rep = (ally: string, effectiveOn = '2016-05-01') => ({
  actor: { personId: id(`${ally}-rep`), partyId: id(ally), role: 'representative' as const },
  effectiveOn,
});
const on = (effectiveOn: string) => ({ ...pilot, effectiveOn });

describe('R18: what a decision carries takes place with it', () => {
  const item: Partial<ItemContent> = {
    conditions: [{ conditionId: id('condition'), text: 'À tenir', owner: { partyId: id('fnh') }, due: '2016-09-01' }],
    actions: [
      {
        actionId: id('action'),
        text: 'À faire',
        owner: { partyId: id('cpie'), personId: id('cpie-manager') },
        due: '2016-09-01',
      },
    ],
    lifts: [id('old-condition')],
  };
  const old = happened('ConditionSet', {
    conditionId: id('old-condition'),
    source: { kind: 'study', studyId: id('study') },
    text: 'Ancienne',
  });

  it('R18: sets and lifts conditions, assigns actions; DecisionTookEffect names their revisions', () => {
    const outcome = decided(sitting([...start(), old], item));
    expect(outcome.types).toEqual([
      'DecisionTaken',
      'ConditionLifted',
      'ConditionSet',
      'ActionAssigned',
      'DecisionTookEffect',
    ]);
    const last = outcome.story().state.revision;
    expect(outcome.data('DecisionTookEffect').revisions).toEqual([last - 3, last - 2, last - 1]);
    expect(outcome.data('ConditionSet').source).toEqual({
      kind: 'decision',
      decisionId: outcome.data('DecisionTaken').decisionId,
    });
    expect(outcome.data('ActionAssigned')).toMatchObject({
      actionId: id('action'),
      owner: { personId: id('cpie-manager') },
    });
  });

  it('R4: only an open condition is lifted', () => {
    expect(
      sitting(start(), item).when('record-voices', { itemId: id('item'), everyoneElse: 'for' }, pilot).refusals,
    ).toEqual(['R4 condition-not-open']);
  });

  it('R4: conditions and actions are given to parties', () => {
    const stranger = { ...item, lifts: [], actions: [{ ...item.actions![0]!, owner: { partyId: id('nobody') } }] };
    expect(
      sitting(start(), stranger).when('record-voices', { itemId: id('item'), everyoneElse: 'for' }, pilot).refusals,
    ).toEqual(['R4 owner-is-no-party']);
  });

  it('R18: a rejected decision brings nothing about', () => {
    const story = sitting([...start(), old], item).does(
      'record-voices',
      { itemId: id('item'), everyoneElse: 'against', reason: 'Non' },
      pilot,
    );
    expect(decide(story).types).toEqual(['DecisionTaken']);
  });
});

describe('R19: a waiting effect', () => {
  const g2: Partial<ItemContent> = { matter: 'stage', effect: { kind: 'enter-stage', gate: 'G2' } };
  const waiting = () => {
    const put = voted(sitting(readyForG2(), g2));
    return decide(put.given(happened('PledgeReduced', { pledgeId: id('pledge'), to: 0 }))).story();
  };
  const again = (): Happened => ({
    ...pledged(),
    data: { ...(pledged().data as object), pledgeId: id('again') },
    on: '2016-06-01',
  });

  it('R19: waits for the criterion that failed, and takes place on request once everything holds', () => {
    const story = waiting();
    expect(the(story).awaits.criteria).toEqual(['means-reserved']);
    const { decisionId } = the(story);
    expect(story.when('bring-into-effect', { decisionId }, on('2016-06-01')).refusals).toEqual(['G2 means-reserved']);
    const outcome = story.given(again()).when('bring-into-effect', { decisionId }, on('2016-06-02'));
    expect(outcome.types).toEqual(['StageEntered', 'DecisionTookEffect']);
    expect(outcome.story().when('bring-into-effect', { decisionId }, on('2016-06-03')).types).toEqual([]);
  });

  it('R19: twelve months after the decision it no longer can; on the last day it still does', () => {
    const story = waiting().given(again());
    const { decisionId } = the(story);
    expect(story.when('bring-into-effect', { decisionId }, on('2017-04-12')).types).toContain('StageEntered');
    expect(story.when('bring-into-effect', { decisionId }, on('2017-04-13')).refusals).toEqual([
      'R19 lapsed-after-twelve-months',
    ]);
  });

  it('G8: those twelve months stand still while the alliance is suspended', () => {
    const story = waiting().given(
      again(),
      happened('AllianceSuspended', { stage: 'pre-project', reason: 'Pause', basis: { kind: 'entry' } }, '2016-07-01'),
      happened('AllianceResumed', { stage: 'pre-project', basis: { kind: 'entry' } }, '2016-07-11'),
    );
    const { decisionId } = the(story);
    expect(story.when('bring-into-effect', { decisionId }, on('2017-04-22')).types).toContain('StageEntered');
    expect(story.when('bring-into-effect', { decisionId }, on('2017-04-24')).refusals).toHaveLength(1);
  });

  it('R29: not before the decision; and not for one that was rejected', () => {
    const { decisionId } = the(waiting());
    expect(waiting().when('bring-into-effect', { decisionId }, on('2016-04-11')).refusals).toEqual([
      'R29 not-before-the-decision',
    ]);
    const rejected = decide(
      sitting(start(), {}).does('record-voices', { itemId: id('item'), everyoneElse: 'against', reason: 'Non' }, pilot),
    ).story();
    expect(
      rejected.when('bring-into-effect', { decisionId: the(rejected).decisionId }, on('2016-05-01')).refusals,
    ).toEqual(['R19 not-adopted']);
    expect(rejected.when('bring-into-effect', { decisionId: id('nothing') }, pilot).refusals).toEqual([
      'section 1 unknown-here',
    ]);
  });
});

describe('R20: boards ratify', () => {
  const reserved = (boards: 'all' | string[]): Held => ({ rules: { reserved: [{ matter: 'budget', boards }] } });
  const taken = (boards: 'all' | string[] = 'all', events = start()) => decided(sitting(events, {}, reserved(boards)));
  const answer = (story: Story, ally: string, when = rep(ally)) =>
    story.when(
      'ratify-decision',
      { decisionId: the(story).decisionId, partyId: id(ally), reference: 'CA du 1er mai' },
      when,
    );

  it('R20: a reserved matter waits for every board; the last one brings the effect', () => {
    const outcome = taken();
    expect(outcome.types).toEqual(['DecisionTaken']);
    expect(outcome.data('DecisionTaken').awaits.boards).toEqual([id('fnh'), id('cpie')]);
    const first = answer(outcome.story(), 'fnh');
    expect(first.types).toEqual(['BoardRatified']);
    const last = answer(first.story(), 'cpie');
    expect(last.types).toEqual(['BoardRatified', 'DecisionRatified', 'DecisionTookEffect']);
    expect(last.events.map((e) => e.causedBy)).toEqual([undefined, 0, 0]);
  });

  it('R20: or for the boards that the charter names', () => {
    const outcome = taken([id('cpie')]);
    expect(outcome.data('DecisionTaken').awaits.boards).toEqual([id('cpie')]);
    expect(answer(outcome.story(), 'fnh').refusals).toEqual(['R20 board-not-asked']);
    expect(answer(outcome.story(), 'cpie').types).toContain('DecisionTookEffect');
  });

  it('R20: is never presumed: no request passes over a board', () => {
    const story = taken().story();
    expect(story.when('bring-into-effect', { decisionId: the(story).decisionId }, on('2016-08-01')).refusals).toEqual([
      'R20 awaits-ratification',
    ]);
  });

  it('R20: one refusal makes it not ratified, and its effect never happens', () => {
    const ratified = answer(taken().story(), 'fnh').story();
    const { decisionId } = the(ratified);
    const refused = ratified.when(
      'refuse-ratification',
      { decisionId, partyId: id('cpie'), reason: 'Trop cher' },
      rep('cpie'),
    );
    expect(refused.types).toEqual(['BoardRefused', 'DecisionNotRatified']);
    const story = refused.story();
    expect(answer(story, 'cpie').refusals).toEqual(['R20 not-ratified']);
    expect(story.when('bring-into-effect', { decisionId }, on('2016-08-01')).refusals).toEqual(['R20 not-ratified']);
  });

  it('R20: a board that has ratified does not refuse any more; said again, nothing is recorded', () => {
    const story = answer(taken().story(), 'fnh').story();
    const { decisionId } = the(story);
    expect(answer(story, 'fnh').types).toEqual([]);
    expect(
      story.when('refuse-ratification', { decisionId, partyId: id('fnh'), reason: 'Non' }, rep('fnh')).refusals,
    ).toEqual(['R20 board-has-answered']);
  });

  it('section 1: a board speaks through its party’s representative, for that party only', () => {
    const story = taken().story();
    expect(answer(story, 'cpie', rep('fnh')).refusals).toEqual(['R36 only-its-representative']);
    expect(answer(story, 'cpie', on('2016-05-01') as never).refusals).toEqual(['R36 only-its-representative']);
    expect(answer(story, 'cpie', rep('cpie', '2016-04-01')).refusals).toEqual(['R29 not-before-the-decision']);
  });

  it('R39: an ally that announces its withdrawal is asked no more; what was missing is then complete', () => {
    const story = answer(taken().story(), 'fnh').story();
    const leaving = story.when('announce-withdrawal', { partyId: id('cpie') } as never, rep('cpie', '2016-05-02'));
    expect(leaving.types).toEqual(['WithdrawalAnnounced', 'DecisionRatified', 'DecisionTookEffect']);
  });

  it('R39: with nobody left to ask it lapses', () => {
    const story = taken([id('cpie')])
      .story()
      .given(happened('WithdrawalAnnounced', { partyId: id('cpie'), lastDay: '2016-06-01' }, '2016-05-01'));
    expect(the(story).ratified).toBeUndefined();
    expect(story.when('bring-into-effect', { decisionId: the(story).decisionId }, on('2016-05-02')).refusals).toEqual([
      'R39 nobody-left-to-ask',
    ]);
  });

  it('R39: a newcomer’s board is not asked', () => {
    const story = taken()
      .story()
      .given(...joined('lpo', 'ally', '2016-04-20'));
    expect(answer(story, 'lpo').refusals).toEqual(['R20 board-not-asked']);
  });

  it('R19: ratified while a criterion fails, the decision is ratified and its effect still waits', () => {
    const held: Held = { rules: { reserved: [{ matter: 'stage', boards: 'all' }] } };
    const put = voted(sitting(readyForG2(), { matter: 'stage', effect: { kind: 'enter-stage', gate: 'G2' } }, held));
    const story = decide(put.given(happened('PledgeReduced', { pledgeId: id('pledge'), to: 0 }))).story();
    const ratified = answer(answer(story, 'fnh').story(), 'cpie');
    expect(ratified.types).toEqual(['BoardRatified', 'DecisionRatified']);
  });

  it('R13: where one ally alone keeps a voice it may adopt, and every board must ratify', () => {
    const [fnhPresident, fnhDirector] = political as [Seated, Seated];
    const recused = [fnhPresident, fnhDirector].map(({ mandateId }) =>
      happened('InterestDeclared', { sessionId: id('session'), itemId: id('item'), mandateId, ground: 'Lié' }),
    );
    const outcome = decided(sitting(start(), {}).given(...recused));
    expect(outcome.types).toEqual(['DecisionTaken']);
    expect(outcome.data('DecisionTaken')).toMatchObject({
      outcome: 'adopted',
      allies: [
        { partyId: id('fnh'), voice: 'recused' },
        { partyId: id('cpie'), voice: 'for' },
      ],
      awaits: { boards: [id('fnh'), id('cpie')] },
    });
  });

  it('R13: the ally to be excluded is not asked to ratify its own exclusion', () => {
    const lpo = ['president'].map((p) => seat('political', 'lpo', `lpo-${p}`));
    const three = [
      ...start(),
      ...joined('lpo'),
      happened('MemberAppointed', { ...lpo[0]!, bodyId: id('political'), capacities: ['administrator', 'director'] }),
    ];
    const held: Held = { roll: [...political, ...lpo], rules: { reserved: [{ matter: 'party', boards: 'all' }] } };
    const item: Partial<ItemContent> = {
      matter: 'party',
      effect: { kind: 'exclude-party', partyId: id('lpo'), reason: 'Motif' },
    };
    expect(decided(sitting(three, item, held)).data('DecisionTaken').awaits.boards).toEqual([id('fnh'), id('cpie')]);
  });
});

describe('R21: a later decision supersedes', () => {
  const older = (): Story => {
    const story = given(
      ...start(),
      ...sessionHeld({
        name: 'first',
        items: {
          old: {
            matter: 'budget',
            actions: [
              { actionId: id('kept'), text: 'Gardée', owner: { partyId: id('fnh') }, due: '2016-09-01' },
              { actionId: id('dropped'), text: 'Abandonnée', owner: { partyId: id('fnh') }, due: '2016-09-01' },
            ],
          },
        },
      }),
    );
    return story
      .does('record-voices', { itemId: id('old'), everyoneElse: 'for' }, pilot)
      .does('decide-item', { itemId: id('old') }, pilot)
      .given(happened('SessionClosed', { sessionId: id('first') }));
  };
  const newer = (story: Story, supersedes: ItemContent['supersedes'], more: Partial<ItemContent> = {}) =>
    story.given(...sessionHeld({ on: '2016-06-01', items: { item: { matter: 'budget', supersedes, ...more } } }));

  it('R21: both show it; open actions lapse unless the newer keeps them', () => {
    const story = older();
    const { decisionId } = the(story);
    const outcome = decided(newer(story, [{ decisionId, keptActions: [id('kept')], keepsEffect: false }]));
    expect(outcome.types).toEqual(['DecisionTaken', 'DecisionSuperseded', 'DecisionTookEffect', 'ActionDropped']);
    expect(outcome.data('ActionDropped')).toEqual({
      actionId: id('dropped'),
      supersededBy: outcome.data('DecisionTaken').decisionId,
    });
    expect(outcome.data('DecisionTaken').number).toBe(2);
    expect(outcome.story().state.decisions[decisionId]?.supersededBy?.decisionId).toBe(
      outcome.data('DecisionTaken').decisionId,
    );
  });

  it('R21: only an adopted decision that no other has superseded', () => {
    const story = older();
    const { decisionId } = the(story);
    const once = decided(newer(story, [{ decisionId, keptActions: [], keepsEffect: false }]))
      .story()
      .given(happened('SessionClosed', { sessionId: id('session') }));
    const twice = once.given(
      ...sessionHeld({
        name: 'third',
        on: '2016-07-01',
        items: { third: { matter: 'budget', supersedes: [{ decisionId, keptActions: [], keepsEffect: false }] } },
      }),
    );
    expect(twice.when('record-voices', { itemId: id('third'), everyoneElse: 'for' }, pilot).refusals).toEqual([
      'R21 nothing-to-supersede',
    ]);
    const unknown = newer(story, [{ decisionId: id('nothing'), keptActions: [], keepsEffect: false }]);
    expect(unknown.when('record-voices', { itemId: id('item'), everyoneElse: 'for' }, pilot).refusals).toEqual([
      'R21 nothing-to-supersede',
    ]);
  });

  it('R21: keeps only open actions of the older decision', () => {
    const story = older().given(happened('ActionCompleted', { actionId: id('kept') }));
    const { decisionId } = the(story);
    const outcome = newer(story, [{ decisionId, keptActions: [id('kept')], keepsEffect: false }]).when(
      'record-voices',
      { itemId: id('item'), everyoneElse: 'for' },
      pilot,
    );
    expect(outcome.refusals).toEqual(['R21 kept-action-not-open']);
  });

  it('R21: of a body that may decide the older’s matter', () => {
    const story = older();
    const { decisionId } = the(story);
    const technical = ['fnh-director', 'cpie-director'].map((p) => seat('technical', p.split('-')[0]!, p));
    const outcome = story
      .given(
        ...sessionHeld({
          on: '2016-06-01',
          body: 'technical',
          roll: technical,
          items: { item: { matter: 'operations', supersedes: [{ decisionId, keptActions: [], keepsEffect: false }] } },
        }),
      )
      .when('record-voices', { itemId: id('item'), everyoneElse: 'for' }, pilot);
    expect(outcome.refusals).toEqual(['R21 older-not-this-body']);
  });

  const waitingThenSuperseded = (keepsEffect: boolean) => {
    const put = voted(sitting(readyForG2(), { matter: 'stage', effect: { kind: 'enter-stage', gate: 'G2' } }));
    const waits = decide(put.given(happened('PledgeReduced', { pledgeId: id('pledge'), to: 0 }))).story();
    const { decisionId } = the(waits);
    const next = waits.given(
      happened('SessionClosed', { sessionId: id('session') }),
      ...sessionHeld({
        name: 'next',
        on: '2016-05-12',
        items: { next: { matter: 'budget', supersedes: [{ decisionId, keptActions: [], keepsEffect }] } },
      }),
    );
    const story = next
      .does('record-voices', { itemId: id('next'), everyoneElse: 'for' }, pilot)
      .does('decide-item', { itemId: id('next') }, pilot)
      .given({ ...pledged(), data: { ...(pledged().data as object), pledgeId: id('again') } });
    return story.when('bring-into-effect', { decisionId }, on('2016-06-01'));
  };

  it('R21: the waiting effect of the older lapses, unless the newer keeps it', () => {
    expect(waitingThenSuperseded(false).refusals).toEqual(['R21 superseded']);
    expect(waitingThenSuperseded(true).types).toEqual(['StageEntered', 'DecisionTookEffect']);
  });

  it('R21: a newer decision that waits supersedes nothing yet', () => {
    const story = older();
    const { decisionId } = the(story);
    const held = sessionHeld({
      on: '2016-06-01',
      rules: { reserved: [{ matter: 'budget', boards: 'all' }] },
      items: { item: { matter: 'budget', supersedes: [{ decisionId, keptActions: [], keepsEffect: false }] } },
    });
    const outcome = decided(story.given(...held));
    expect(outcome.types).toEqual(['DecisionTaken']);
    expect(outcome.story().state.actions[id('dropped')]?.status).toBe('open');
  });
});
