import type { ItemContent } from '@alliage/events';
import { charterInForce, committees, inPreProject, twoAllies } from '../testing/chapters.ts';
import { pledged, readyForG2 } from '../testing/passages.ts';
import { seat, sessionHeld, type Held } from '../testing/sessions.ts';
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
