import { spanOf, type Effect, type Matter } from '@alliage/events';
import { committees, inPreProject, twoAllies } from '../testing/chapters.ts';
import { given, happened, id, type Story } from '../testing/story.ts';
import { committeeEffects } from './effects.ts';
import { delegatedMatters } from './who.ts';

const start = () => given(...twoAllies(), inPreProject(), ...committees());
const delegate = (matter: Matter, until = '2017-12-31') =>
  ({
    kind: 'delegate-matter',
    delegationId: id('d'),
    matter,
    limits: 'Moins de 5 000 €',
    until,
  }) as const satisfies Effect;
const context = { on: spanOf('2017-01-01'), itemId: id('item'), waived: [] };
const unmet = (story: Story, effect: ReturnType<typeof delegate>) =>
  committeeEffects['delegate-matter'].unmet(story.state, effect, context).map((u) => u.refusal.code);
const delegated = (until = '2017-12-31') =>
  start().given(
    happened(
      'MatterDelegated',
      { delegationId: id('d'), decisionId: id('decision'), matter: 'budget', limits: 'Moins de 5 000 €', until },
      '2017-01-01',
    ),
  );

describe('R18: delegation to the technical committee', () => {
  it('R18: a matter is delegated in writing, within limits, until a date', () => {
    expect(unmet(start(), delegate('budget'))).toEqual([]);
  });

  it.each(['stage', 'charter', 'party', 'closure', 'delegation'] as const)('R18: never « %s »', (matter) => {
    expect(unmet(start(), delegate(matter))).toEqual(['never-delegated']);
  });

  it('R18: its term lies ahead', () => {
    expect(unmet(start(), delegate('budget', '2016-12-31'))).toEqual(['delegation-until-later']);
  });

  it('R18: there is a technical committee to delegate to', () => {
    expect(unmet(given(...twoAllies()), delegate('budget'))).toEqual(['delegated-to-a-technical-committee']);
  });

  it('R40: a delegation binds until its day, the whole of it included, without an event', () => {
    const matters = (on: string) => delegatedMatters(delegated().state, spanOf(on)).map((d) => d.matter);
    expect(matters('2016-12-31')).toEqual([]);
    expect(matters('2017-12-31')).toEqual(['budget']);
    expect(matters('2018-01-01')).toEqual([]);
  });

  it('R18: a decision may end it before its term, and only while it runs', () => {
    const end = { kind: 'end-delegation', delegationId: id('d'), reason: 'Fin du test' } as const;
    const codes = (story: Story) =>
      committeeEffects['end-delegation'].unmet(story.state, end, { ...context, on: spanOf('2017-06-01') }).length;
    expect(codes(delegated())).toBe(0);
    expect(codes(delegated('2017-03-01'))).toBe(1);
    expect(codes(start())).toBe(1);
  });
});
