import { spanOf } from '@alliage/events';
import { isComplete, sittingAllies } from '../committees/who.ts';
import type { Decision } from '../decisions/state.ts';
import { lastDayOf } from '../decisions/waiting.ts';
import { charterInForce, committees, inPreProject, joined, twoAllies } from '../testing/chapters.ts';
import { political, sessionHeld } from '../testing/sessions.ts';
import { given, happened, id, type Story } from '../testing/story.ts';

const basis = { kind: 'decision', decisionId: id('pause') } as const;
const suspended = (on: string) => happened('AllianceSuspended', { stage: 'pre-project', reason: 'Pause', basis }, on);
const resumed = (on: string) => happened('AllianceResumed', { stage: 'pre-project', basis }, on);
/** Convened for 12 April 2016, and recorded in 2018. */
const convened = () =>
  given(...twoAllies(), inPreProject(), ...charterInForce(), ...committees(), ...sessionHeld().slice(0, 2));
const attends = (story: Story) =>
  story.when('record-attendance', {
    sessionId: id('session'),
    attendance: [{ mandateId: political[0]!.mandateId, presence: 'present' }],
  });

describe('What holds for every command is judged on the day of the act (R38)', () => {
  it('G8: what happens in a session happens on its day: a suspension since then stands in no way', () => {
    expect(attends(convened().given(suspended('2016-05-10'))).events).toMatchObject([{ effectiveOn: '2016-04-12' }]);
  });

  it('G8: a session of a day on which the alliance was suspended is not held, though it has resumed since', () => {
    const story = convened().given(suspended('2016-04-01'), resumed('2016-06-01'));
    expect(attends(story).refusals).toEqual(['G8 little-while-suspended']);
  });

  it('R1: nor one of a day on which fewer than two allies were left', () => {
    const alone = convened().given(
      happened('WithdrawalAnnounced', { partyId: id('cpie'), lastDay: '2016-04-05' }, '2016-03-20'),
    );
    expect(attends(alone).refusals).toEqual(['R1 little-without-two-allies']);
  });

  it('a refusal that holds for every command comes before the command’s own', () => {
    const story = convened().given(suspended('2016-04-01'));
    const unknown = story.when('name-project-lead', { mandateId: id('nobody'), as: 'lead' });
    expect(unknown.refusals).toEqual(['section 1 unknown-here']);
    expect(story.when('meet-condition', { conditionId: id('none'), evidence: 'Un bilan' }).refusals).toEqual([
      'G8 little-while-suspended',
    ]);
  });
});

describe('Days as far as they can be written', () => {
  it('R19: a decision of a vague day that may be the last one ever waits until then', () => {
    const taken = { on: { first: '2016-04-12', last: '9999-12-31' } } as Decision;
    expect(lastDayOf(convened().state, taken)).toBe('9999-12-31');
    expect(lastDayOf(convened().state, { on: spanOf('2016-02-29') } as Decision)).toBe('2017-02-28');
  });

  it('R5: so may a mandate whose term is the last day', () => {
    const story = convened().given(
      happened('MemberAppointed', {
        mandateId: id('for-ever'),
        bodyId: id('political'),
        personId: id('for-ever'),
        partyId: id('lpo'),
        capacities: ['administrator', 'director'],
        until: '9999-12-31',
      }),
      ...joined('lpo'),
      happened('SeatDeclined', { bodyId: id('technical'), partyId: id('lpo') }),
    );
    expect(sittingAllies(story.state, id('political'), spanOf('2016-09/..'))).toHaveLength(3);
    expect(isComplete(story.state, 'technical', spanOf('2016-09/..')).complete).toBe(true);
  });
});
