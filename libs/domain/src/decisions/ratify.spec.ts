import type { ItemContent } from '@alliage/events';
import { charterInForce, committees, inPreProject, joined, twoAllies } from '../testing/chapters.ts';
import { readyForG2 } from '../testing/passages.ts';
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

  it('G8: ratified so while the alliance is suspended, the effect waits until it has resumed', () => {
    const basis = { kind: 'decision', decisionId: id('pause') } as const;
    const story = answer(taken().story(), 'fnh')
      .story()
      .given(happened('AllianceSuspended', { stage: 'pre-project', reason: 'Pause', basis }, '2016-05-02'));
    const leaving = story.when('announce-withdrawal', { partyId: id('cpie') } as never, rep('cpie', '2016-05-03'));
    expect(leaving.types).toEqual(['WithdrawalAnnounced', 'DecisionRatified']);
    const goesOn = leaving
      .story()
      .given(happened('AllianceResumed', { stage: 'pre-project', basis }, '2016-05-10'))
      .when('bring-into-effect', { decisionId: the(story).decisionId }, on('2016-05-11'));
    expect(goesOn.types).toEqual(['DecisionTookEffect']);
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
