import type { ItemContent } from '@alliage/events';
import { charterInForce, committees, inPreProject, twoAllies } from '../testing/chapters.ts';
import { pledged, readyForG2 } from '../testing/passages.ts';
import { sessionHeld, type Held } from '../testing/sessions.ts';
import { given, happened, id, type Happened, type Story } from '../testing/story.ts';

const pilot = { actor: { personId: id('fnh-pilot'), role: 'pilot' as const } };
const start = () => [...twoAllies(), inPreProject(), ...charterInForce(), ...committees()];
const sitting = (events: readonly Happened[], item: Partial<ItemContent>, held: Held = {}) =>
  given(...events, ...sessionHeld({ items: { item: { matter: 'budget', ...item } }, ...held }));
const voted = (story: Story) => story.does('record-voices', { itemId: id('item'), everyoneElse: 'for' }, pilot);
const decide = (story: Story) => story.when('decide-item', { itemId: id('item') }, pilot);
const decided = (story: Story) => decide(voted(story));
const the = (story: Story) => Object.values(story.state.decisions).at(-1)!;
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
