import { joined, twoAllies } from '../testing/chapters.ts';
import { given, happened, id } from '../testing/story.ts';
import { countingStudy, openConditions } from './conditions.ts';

const studyId = id('study');
const started = () =>
  given(
    ...twoAllies(),
    ...joined('dla', 'facilitator'),
    happened('FeasibilityStudyStarted', { studyId, question: 'Possible ?' }),
  );
const owner = { partyId: id('cpie'), personId: id('cpie-director') };
const condition = { text: 'Trouver un local', ...owner, due: '2018-12-31' };
const conditional = {
  studyId,
  verdict: 'feasible-with-conditions',
  words: 'Oui, si',
  conditions: [condition],
} as const;

describe('The feasibility study', () => {
  it('is often led by a facilitator', () => {
    const outcome = started().when('start-feasibility-study', { question: 'Peut-on ?', byPartyId: id('dla') });
    expect(outcome.data('FeasibilityStudyStarted')).toMatchObject({ question: 'Peut-on ?', byPartyId: id('dla') });
    expect(
      started().when('start-feasibility-study', { question: 'Peut-on ?', byPartyId: id('nobody') }).refusals,
    ).toEqual(['section 1 unknown-here']);
  });

  it('R4: sets its conditions in the same append, each with its owner and due date', () => {
    const outcome = started().when('conclude-feasibility-study', conditional);
    expect(outcome.types).toEqual(['FeasibilityStudyConcluded', 'ConditionSet']);
    expect(outcome.data('ConditionSet')).toMatchObject({
      ...{ text: 'Trouver un local', owner, due: '2018-12-31' },
      source: { kind: 'study', studyId },
    });
  });

  it('G2: says its conditions where there are any, and none where there are none', () => {
    const conclude = (body: object) => started().when('conclude-feasibility-study', { ...conditional, ...body });
    expect(conclude({ conditions: [] }).refusals).toEqual(['G2 conditions-missing']);
    expect(conclude({ verdict: 'feasible' }).refusals).toEqual(['G2 conditions-unwanted']);
    expect(conclude({ verdict: 'not-feasible', conditions: undefined }).types).toEqual(['FeasibilityStudyConcluded']);
  });

  it('is concluded once; a second study replaces the first', () => {
    const story = started().does('conclude-feasibility-study', conditional);
    expect(story.when('conclude-feasibility-study', conditional).refusals).toEqual(['G2 study-concluded']);
    const second = story
      .given(happened('FeasibilityStudyStarted', { studyId: id('second'), question: 'Et maintenant ?' }))
      .does('conclude-feasibility-study', { studyId: id('second'), verdict: 'feasible', words: 'Oui' });
    expect(countingStudy(story.state)?.conditions).toHaveLength(1);
    expect(countingStudy(second.state)).toMatchObject({ studyId: id('second'), conditions: [] });
  });

  it('R29: is not concluded certainly before it began', () => {
    const story = given(...twoAllies(), happened('FeasibilityStudyStarted', { studyId, question: '?' }, '2017-02-01'));
    expect(story.when('conclude-feasibility-study', conditional, { effectiveOn: '2017-01' }).refusals).toEqual([
      'R29 before-the-study',
    ]);
    expect(story.when('conclude-feasibility-study', { ...conditional, studyId: id('none') }).refusals).toEqual([
      'section 1 unknown-here',
    ]);
  });

  it('R4: an owner is a party that is there and a registered person; a due date is a day that is not behind', () => {
    const field = (changes: object, facts: object = {}) => {
      const body = { ...conditional, conditions: [{ ...condition, ...changes }] };
      const { decided } = started().when('conclude-feasibility-study', body, { facts });
      return decided.ok ? 'accepted' : decided.refusals[0]?.field;
    };
    expect(field({ partyId: id('nobody') })).toBe('/conditions/0/partyId');
    expect(field({ partyId: undefined })).toBe('/conditions/0/partyId');
    expect(field({}, { persons: {} })).toBe('/conditions/0/personId');
    expect(field({ due: '2018' })).toBe('/conditions/0/due');
    expect(field({ due: '2018-06-14' })).toBe('/conditions/0/due');
    expect(field({ due: '2018-06-15' })).toBe('accepted');
    expect(field({ partyId: undefined, personId: undefined, due: undefined })).toBe('accepted');
  });
});

describe('Conditions', () => {
  const conditionId = id('condition');
  const set = (on?: string) =>
    given(
      ...twoAllies(),
      happened('ConditionSet', { conditionId, source: { kind: 'study', studyId }, text: 'Trouver un local' }, on),
    );

  it('R4: are tracked until met, with evidence', () => {
    expect(openConditions(set().state)).toHaveLength(1);
    const met = set().does('meet-condition', { conditionId, evidence: 'Bail signé' });
    expect(openConditions(met.state)).toEqual([]);
    expect(met.when('meet-condition', { conditionId, evidence: 'Bail signé' }).types).toEqual([]);
  });

  it('G2: get their owner and due date later, while they are open', () => {
    const assigned = set().does('assign-condition', { conditionId, ...owner, due: '2018-12-31' });
    expect(assigned.state.conditions[conditionId]).toMatchObject({ owner, due: '2018-12-31' });
    expect(assigned.when('assign-condition', { conditionId, ...owner, due: '2018-12-31' }).types).toEqual([]);
    const met = set().does('meet-condition', { conditionId, evidence: 'Bail signé' });
    expect(met.when('assign-condition', { conditionId, ...owner, due: '2018-12-31' }).refusals).toEqual([
      'R4 condition-met',
    ]);
    expect(set().when('assign-condition', { conditionId, ...owner, due: '2018-01-01' }).refusals).toEqual([
      'R4 due-before-set',
    ]);
  });

  it('R4: are lifted by a decision, and then no longer met', () => {
    const lifted = set().given(happened('ConditionLifted', { conditionId, decisionId: id('d') }));
    expect(openConditions(lifted.state)).toEqual([]);
    expect(lifted.when('meet-condition', { conditionId, evidence: 'Bail' }).refusals).toEqual(['R4 condition-lifted']);
  });

  it('R29: are not met certainly before they were set', () => {
    const met = { conditionId, evidence: 'Bail' };
    expect(set('2017-03-01').when('meet-condition', met, { effectiveOn: '2017-02' }).refusals).toEqual([
      'R29 before-the-condition',
    ]);
    expect(set().when('meet-condition', { ...met, conditionId: id('none') }).refusals).toEqual([
      'section 1 unknown-here',
    ]);
  });
});
