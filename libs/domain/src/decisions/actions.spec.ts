import { charterInForce, inPreProject, joined, twoAllies } from '../testing/chapters.ts';
import { given, happened, id } from '../testing/story.ts';

const on = '2016-05-01';
const pilot = { actor: { personId: id('fnh-pilot'), role: 'pilot' as const }, effectiveOn: on };
const as = (person: string, effectiveOn = on) => ({
  actor: { personId: id(person), role: 'member' as const },
  effectiveOn,
});
const start = () => given(...twoAllies(), inPreProject(), ...charterInForce());
const assigned = () =>
  start().given(
    happened(
      'ActionAssigned',
      {
        actionId: id('action'),
        text: 'Écrire aux réseaux',
        owner: { partyId: id('cpie'), personId: id('cpie-manager') },
        due: '2016-06-01',
      },
      '2016-04-12',
    ),
  );
const action = { actionId: id('action') };

describe('Actions', () => {
  it('section 9: a pilot assigns one to a party, and to a person where one is named', () => {
    const body = { text: 'Écrire', partyId: id('cpie'), personId: id('cpie-manager'), due: '2016-06-01' };
    expect(start().when('assign-action', body, pilot).data('ActionAssigned')).toMatchObject({
      owner: { partyId: id('cpie'), personId: id('cpie-manager') },
      due: '2016-06-01',
    });
    expect(start().when('assign-action', body, as('cpie-manager')).refusals).toEqual(['section 9 for-a-pilot']);
  });

  it('is given to a party of that day, by a day that exists, for a project that is there', () => {
    const body = { text: 'Écrire', partyId: id('cpie'), due: '2016-06-01' };
    expect(start().when('assign-action', { ...body, partyId: id('nobody') }, pilot).refusals).toEqual([
      'section 1 unknown-here',
    ]);
    expect(start().when('assign-action', { ...body, due: '2016-02-30' }, pilot).refusals).toEqual(['R29 not-a-day']);
    expect(start().when('assign-action', { ...body, projectId: id('nothing') }, pilot).refusals).toEqual([
      'section 1 unknown-here',
    ]);
    const left = start().given(
      ...joined('lpo'),
      happened('WithdrawalAnnounced', { partyId: id('lpo'), lastDay: '2016-04-01' }, '2016-03-01'),
    );
    expect(left.when('assign-action', { ...body, partyId: id('lpo') }, pilot).refusals).toEqual([
      'R18 owner-not-a-party',
    ]);
  });

  it('section 9: its owner, its party’s representative or a pilot moves, completes or drops it; nobody else', () => {
    for (const who of [as('cpie-manager'), as('cpie-rep'), pilot])
      expect(assigned().when('complete-action', { ...action, words: 'Fait' }, who).types).toEqual(['ActionCompleted']);
    expect(assigned().when('complete-action', action, as('fnh-director')).refusals).toEqual([
      'section 9 for-oneself-or-a-pilot',
    ]);
  });

  it('is moved to another day; the same day changes nothing', () => {
    expect(
      assigned()
        .when('reschedule-action', { ...action, due: '2016-09-01', reason: 'Vacances' }, pilot)
        .data('ActionRescheduled'),
    ).toEqual({
      actionId: id('action'),
      from: '2016-06-01',
      due: '2016-09-01',
      reason: 'Vacances',
    });
    expect(assigned().when('reschedule-action', { ...action, due: '2016-06-01' }, pilot).types).toEqual([]);
  });

  it('once completed or dropped it is over; saying so again changes nothing', () => {
    const done = assigned().does('complete-action', action, pilot);
    expect(done.when('complete-action', action, pilot).types).toEqual([]);
    expect(done.when('drop-action', { ...action, reason: 'Inutile' }, pilot).refusals).toEqual(['R18 action-not-open']);
    const dropped = assigned().does('drop-action', { ...action, reason: 'Inutile' }, pilot);
    expect(dropped.when('drop-action', { ...action, reason: 'Encore' }, pilot).types).toEqual([]);
    expect(dropped.when('reschedule-action', { ...action, due: '2016-09-01' }, pilot).refusals).toEqual([
      'R18 action-not-open',
    ]);
  });

  it('R29: nothing happens to it before it was assigned', () => {
    expect(assigned().when('complete-action', action, as('cpie-manager', '2016-04-11')).refusals).toEqual([
      'R29 not-before-the-action',
    ]);
  });
});
