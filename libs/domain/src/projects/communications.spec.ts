import type { DataOf } from '@alliage/events';
import { twoAllies } from '../testing/chapters.ts';
import { given, happened, id } from '../testing/story.ts';

const count = { for: 2, against: 0, abstain: 0, sendBack: 0, postpone: 0 };
const none = { atLeast: 0, of: 1 };
const taken = (changes: Partial<DataOf<'DecisionTaken'>> = {}) =>
  happened(
    'DecisionTaken',
    {
      decisionId: id('said-so'),
      number: 1,
      itemId: id('item'),
      sessionId: id('session'),
      bodyId: id('political'),
      bodyKind: 'political',
      title: 'Annoncer l’alliance',
      matter: 'communication',
      text: 'On l’annonce',
      options: [],
      conditions: [],
      waivers: [],
      actions: [],
      supersedes: [],
      lifts: [],
      outcome: 'adopted',
      mode: 'consent',
      voices: [],
      allies: [],
      tally: { allies: count, members: count },
      rules: {
        quorum: { allies: none, seats: none },
        secondConvocation: true,
        modes: {} as never,
        reserved: [],
        voicePerPart: false,
      },
      quorum: {
        alliesNeeded: 2,
        alliesFound: 2,
        alliesBase: 2,
        seatsNeeded: 2,
        seatsFound: 2,
        seatsBase: 2,
        secondConvocation: false,
        reached: true,
      },
      awaits: { boards: [], criteria: [] },
      exceptional: false,
      ...changes,
    },
    '2016-05-01',
  );
const told = (...before: ReturnType<typeof taken>[]) => given(...twoAllies(), ...before);
const publication = { title: 'Une alliance est née', where: 'Jurisassociations', structuring: true };

describe('publishing', () => {
  it('R18: an everyday publication needs no decision', () => {
    const { decided } = told().when('publish-communication', { ...publication, structuring: false });
    expect(decided).toMatchObject({ ok: true, events: [{ type: 'CommunicationPublished' }] });
  });

  it('R18: a structuring publication names its decision', () => {
    expect(told().when('publish-communication', publication).refusals).toEqual(['R18 structuring-names-its-decision']);
    const named = told(taken()).when('publish-communication', { ...publication, decisionId: id('said-so') });
    expect(named.data('CommunicationPublished')).toMatchObject({ structuring: true, decisionId: id('said-so') });
  });

  it('R18: that decision is one of communication, adopted, and ratified where boards must', () => {
    const said = { ...publication, decisionId: id('said-so') };
    const refused = ['R18 decision-does-not-allow-it'];
    expect(told(taken({ outcome: 'rejected' })).when('publish-communication', said).refusals).toEqual(refused);
    expect(told(taken({ matter: 'budget' })).when('publish-communication', said).refusals).toEqual(refused);
    const reserved = told(taken({ awaits: { boards: [id('fnh')], criteria: [] } }));
    expect(reserved.when('publish-communication', said).refusals).toEqual(refused);
    const ratified = reserved.given(happened('BoardRatified', { decisionId: id('said-so'), partyId: id('fnh') }));
    expect(ratified.when('publish-communication', said).types).toEqual(['CommunicationPublished']);
    expect(told().when('publish-communication', said).refusals).toEqual(['section 1 unknown-here']);
  });

  it('R29: nothing is published on the strength of a decision certainly to come', () => {
    const said = { ...publication, decisionId: id('said-so') };
    const { refusals } = told(taken()).when('publish-communication', said, { effectiveOn: '2016-04-30' });
    expect(refusals).toEqual(['R29 before-the-decision']);
  });
});
