import { twoAllies } from '../testing/chapters.ts';
import { given, happened, id } from '../testing/story.ts';

const alliance = () => given(...twoAllies());

describe('Saying what the alliance is', () => {
  it('renames it, chooses its types, themes and territories as whole lists', () => {
    const story = alliance()
      .does('rename-alliance', { name: 'Alliance pour la transition' })
      .does('choose-types', { types: ['advocacy', 'peers', 'advocacy'] })
      .does('choose-themes', { themes: [{ name: 'Transition écologique' }] })
      .does('choose-territories', { territories: [{ name: 'Drôme', code: '26' }] });
    expect(story.state.name).toBe('Alliance pour la transition');
    expect(story.state.types).toEqual(['advocacy', 'peers']);
    expect(story.state.themes).toEqual([{ name: 'Transition écologique' }]);
    expect(story.state.territories).toEqual([{ name: 'Drôme', code: '26' }]);
  });

  it('records nothing when nothing changes', () => {
    const story = alliance().does('choose-themes', { themes: [{ name: 'Eau' }] });
    expect(story.when('rename-alliance', { name: 'Alliance' }).types).toEqual([]);
    expect(story.when('choose-types', { types: ['peers'] }).types).toEqual([]);
    expect(story.when('choose-themes', { themes: [{ name: 'Eau' }] }).types).toEqual([]);
    expect(story.when('choose-territories', { territories: [] }).types).toEqual([]);
    const purpose = 'Mobiliser pour la transition écologique';
    expect(story.when('word-purpose', { purpose }).types).toEqual([]);
  });

  it('G1: each wording of the shared purpose is a version', () => {
    expect(alliance().when('word-purpose', { purpose: 'Agir' }).data('PurposeWorded')).toEqual({
      version: 2,
      purpose: 'Agir',
    });
  });

  it('R29: a predecessor may be named of days before the alliance began, nothing else of the kind may', () => {
    const before = { effectiveOn: '2008' };
    const predecessor = { text: 'Une convention de partenariat', from: '2008', until: '../2015' };
    expect(alliance().when('name-predecessor', predecessor, before).data('PredecessorNamed')).toEqual(predecessor);
    expect(alliance().when('rename-alliance', { name: 'Autre' }, before).refusals).toEqual([
      'R29 not-before-the-beginning',
    ]);
  });

  it('R29: nothing is recorded of a day that lies ahead, but a vague day that reaches into the future is fine', () => {
    const tomorrow = { effectiveOn: '2018-06-16' };
    expect(alliance().when('rename-alliance', { name: 'Autre' }, tomorrow).refusals).toEqual(['R29 not-in-the-future']);
    expect(alliance().when('rename-alliance', { name: 'Autre' }, { effectiveOn: '2018' }).types).toEqual([
      'AllianceRenamed',
    ]);
  });

  it.each(['2017/2099', '../2099', '2017/2018-07', '2018-06-16/..'])(
    'R29: nor of days said to end ahead, or to begin there: %s',
    (effectiveOn) =>
      expect(alliance().when('rename-alliance', { name: 'Autre' }, { effectiveOn }).refusals).toEqual([
        'R29 not-in-the-future',
      ]),
  );

  it.each(['2018-06', '2017/2018', '../2018-06', '2017/..', '2018-06-15'])(
    'R29: a day, a month or a year that has begun is not ahead: %s',
    (effectiveOn) =>
      expect(alliance().when('rename-alliance', { name: 'Autre' }, { effectiveOn }).types).toEqual(['AllianceRenamed']),
  );

  it('R29: the dates of a predecessor are dates, in their order', () => {
    const named = (dates: object) => alliance().when('name-predecessor', { text: 'Un pacte', ...dates });
    expect(named({ from: '2012', until: '2010' }).refusals).toEqual(['R29 predecessor-dates']);
    expect(named({ from: 'naguère' }).refusals).toEqual(['R29 date-form']);
    expect(named({ allianceId: id('alliance') }).refusals).toEqual(['section 1 own-predecessor']);
  });

  it('names the same predecessor once', () => {
    const story = alliance().does('name-predecessor', { text: 'Un pacte' });
    expect(story.when('name-predecessor', { text: 'Un pacte' }).types).toEqual([]);
  });

  it('places the alliance in networks and takes it out, each once', () => {
    const networkId = id('network');
    const story = alliance().does('place-in-network', { networkId });
    expect(story.when('place-in-network', { networkId }).types).toEqual([]);
    expect(story.when('leave-network', { networkId }).types).toEqual(['AllianceLeftNetwork']);
    expect(alliance().when('leave-network', { networkId }).types).toEqual([]);
    expect(alliance().when('place-in-network', { networkId }, { facts: { networks: {} } }).refusals).toEqual([
      'section 1 network-unknown',
    ]);
  });

  it('section 9: it is for a pilot to record these', () => {
    const actor = { personId: id('fnh-rep'), partyId: id('fnh'), role: 'representative' } as const;
    expect(alliance().when('rename-alliance', { name: 'Autre' }, { actor }).refusals).toEqual([
      'section 9 for-a-pilot',
    ]);
  });

  it('G8: while the alliance is suspended none of this is recorded, but what happened before may be', () => {
    const suspended = happened(
      'AllianceSuspended',
      { stage: 'interconnaissance', reason: 'Une élection', basis: { kind: 'decision', decisionId: id('d') } },
      '2018-03-01',
    );
    const story = alliance().given(suspended);
    expect(story.when('rename-alliance', { name: 'Autre' }).refusals).toEqual(['G8 little-while-suspended']);
    expect(story.when('rename-alliance', { name: 'Autre' }, { effectiveOn: '2018-02' }).types).toEqual([
      'AllianceRenamed',
    ]);
  });
});
