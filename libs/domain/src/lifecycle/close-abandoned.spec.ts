import { spanOf } from '@alliage/events';
import { inPreProject, joined, twoAllies } from '../testing/chapters.ts';
import { given, happened, id } from '../testing/story.ts';

const withdrew = (name: string, on: string) => [
  happened('WithdrawalAnnounced', { partyId: id(name), lastDay: on }, on),
  happened('PartyWithdrew', { partyId: id(name), basis: { kind: 'act', partyId: id(name) } }, on),
  happened('PilotEnded', { partyId: id(name), personId: id(`${name}-pilot`) }),
];
const oneLeft = () => given(...twoAllies(), inPreProject(), ...withdrew('cpie', '2017-03-01'));
const nobodyLeft = () => oneLeft().given(...withdrew('fnh', '2018-01-31'));
const pilot = (name: string) => ({ actor: { personId: id(`${name}-pilot`), role: 'pilot' } }) as const;
const body = { reason: 'Plus personne' };

describe('Closing an alliance in which nobody is left', () => {
  it('R1: the pilot of the last ally closes it as abandoned, without decision or lesson', () => {
    const outcome = nobodyLeft().when('close-abandoned', body, pilot('fnh'));
    expect(outcome.data('AllianceClosed')).toEqual({
      outcome: 'abandoned',
      reason: 'Plus personne',
      lessonIds: [],
      basis: { kind: 'entry' },
    });
  });

  it('R1: with one ally left it is closed by a decision', () => {
    expect(oneLeft().when('close-abandoned', body, pilot('fnh')).refusals).toEqual(['R1 allies-left']);
  });

  it('R1: the pilot of an ally that left earlier does not close it', () => {
    expect(nobodyLeft().when('close-abandoned', body, pilot('cpie')).refusals).toEqual(['R1 who-closes']);
  });

  it('R1: the pilot of a facilitator that is still there closes it', () => {
    const left = given(...twoAllies(), ...joined('dla', 'facilitator'), inPreProject()).given(
      ...withdrew('cpie', '2017-03-01'),
      ...withdrew('fnh', '2018-01-31'),
    );
    expect(left.when('close-abandoned', body, pilot('dla')).types).toEqual(['AllianceClosed']);
  });

  it('R1: a facilitator of its network closes it, one of another network does not', () => {
    const actor = { personId: id('animatrice'), role: 'network-facilitator' } as const;
    const facilitators = [{ organisationId: id('dla'), personId: id('animatrice'), from: spanOf('2015') }];
    const facts = { networks: { [id('network')]: { facilitators }, [id('other')]: { facilitators } } };
    const story = nobodyLeft().given(happened('AlliancePlacedInNetwork', { networkId: id('network') }));
    expect(story.when('close-abandoned', { ...body, networkId: id('network') }, { actor, facts }).types).toEqual([
      'AllianceClosed',
    ]);
    expect(story.when('close-abandoned', { ...body, networkId: id('other') }, { actor, facts }).refusals).toEqual([
      'R1 who-closes',
    ]);
  });

  it('R40: an announced withdrawal binds by its last day, noted or not', () => {
    const announced = happened('WithdrawalAnnounced', { partyId: id('fnh'), lastDay: '2018-06-14' }, '2018-05-15');
    const story = oneLeft().given(announced);
    expect(story.when('close-abandoned', body, pilot('fnh')).types).toEqual(['AllianceClosed']);
    expect(story.when('close-abandoned', body, { ...pilot('fnh'), effectiveOn: '2018-06-14' }).refusals).toEqual([
      'R1 allies-left',
    ]);
  });

  it('G9: nothing changes afterwards, but lessons and journal are kept', () => {
    const closed = nobodyLeft().does('close-abandoned', body, pilot('fnh'));
    expect(closed.when('close-abandoned', body, pilot('fnh')).refusals).toEqual(['G9 nothing-after-closing']);
    expect(closed.when('word-purpose', { purpose: 'Autre' }).refusals).toEqual(['G9 nothing-after-closing']);
    expect(closed.when('capture-lesson', { text: 'Se parler plus tôt' }).types).toEqual(['LessonCaptured']);
    expect(closed.when('record-journal-entry', { words: 'Une visite' }).types).toEqual(['JournalEntryRecorded']);
  });
});

describe('Too few allies', () => {
  it('R1: after interconnaissance, with one ally, the alliance does next to nothing', () => {
    expect(oneLeft().when('word-purpose', { purpose: 'Autre' }).refusals).toEqual(['R1 little-without-two-allies']);
    expect(oneLeft().when('enter-party', { organisationId: id('o'), role: 'observer' }).refusals).toEqual([
      'R1 little-without-two-allies',
    ]);
  });

  it('R1: it keeps what G8 leaves: withdrawing, naming, lessons and journal', () => {
    const actor = { personId: id('fnh-rep'), partyId: id('fnh'), role: 'representative' } as const;
    expect(oneLeft().when('announce-withdrawal', { partyId: id('fnh') }, { actor }).types).toEqual([
      'WithdrawalAnnounced',
    ]);
    const named = { partyId: id('fnh'), personId: id('other') };
    expect(oneLeft().when('name-representative', named).types).toContain('RepresentativeNamed');
    expect(oneLeft().when('record-journal-entry', { words: 'Une visite' }).types).toEqual(['JournalEntryRecorded']);
  });

  it('R1: in interconnaissance there is no such limit', () => {
    const story = given(...twoAllies(), ...withdrew('cpie', '2017-03-01'));
    expect(story.when('word-purpose', { purpose: 'Autre' }).types).toEqual(['PurposeWorded']);
  });

  it('R38: what happened while there were two is still recorded', () => {
    expect(oneLeft().when('word-purpose', { purpose: 'Autre' }, { effectiveOn: '2016-06' }).types).toEqual([
      'PurposeWorded',
    ]);
  });

  it('R9: two parts of one organisation count as one ally', () => {
    const part = happened(
      'PartyJoined',
      {
        partyId: id('fnh-sud'),
        organisationId: id('fnh-sud-org'),
        role: 'ally',
        sharesVoiceWith: id('fnh'),
        basis: { kind: 'decision', decisionId: id('d') },
      },
      '2017-01-01',
    );
    const story = given(...twoAllies(), inPreProject(), part, ...withdrew('cpie', '2017-03-01'));
    expect(story.when('word-purpose', { purpose: 'Autre' }).refusals).toEqual(['R1 little-without-two-allies']);
  });
});
