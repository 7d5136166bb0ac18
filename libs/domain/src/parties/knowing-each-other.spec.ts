import { joined, twoAllies } from '../testing/chapters.ts';
import { given, happened, id } from '../testing/story.ts';

const alliance = () => given(...twoAllies());
const own = (party: string, role: 'representative' | 'pilot' = 'representative') => ({
  actor: { personId: id(role === 'pilot' ? `${party}-pilot` : `${party}-rep`), partyId: id(party), role },
});

describe('Sharing profiles', () => {
  const partyId = id('fnh');

  it('G1: a party shares what it wants, brings, what constrains it and where it is weak; each sharing is a version', () => {
    const said = { wants: 'Agir', brings: 'Un réseau', constraints: 'Peu de temps', weaknesses: 'Peu de bénévoles' };
    const outcome = alliance().when('share-profile', { partyId, ...said }, own('fnh'));
    expect(outcome.data('PartyProfileShared')).toEqual({ partyId, version: 2, ...said });
  });

  it('G1: an empty profile is none', () => {
    expect(alliance().when('share-profile', { partyId }).refusals).toEqual(['G1 empty-profile']);
  });

  it('the same profile again changes nothing', () => {
    const same = { partyId, wants: 'Agir ensemble', brings: 'Un réseau' };
    expect(alliance().when('share-profile', same).types).toEqual([]);
  });

  it('R5: says whom it sends where it has no administrator, director or manager', () => {
    const instead = [{ missing: 'director', sends: 'volunteer' }] as const;
    const story = alliance().does('share-profile', { partyId, wants: 'Agir', instead });
    expect(story.state.parties[partyId]?.profiles.at(-1)?.instead).toEqual(instead);
    const twice = [...instead, { missing: 'director', sends: 'manager' }] as const;
    expect(alliance().when('share-profile', { partyId, wants: 'Agir', instead: twice }).refusals).toEqual([
      'R5 instead-once',
    ]);
  });

  it('one speaks for one’s own party, or as a pilot', () => {
    const profile = { partyId, wants: 'Agir' };
    expect(alliance().when('share-profile', profile, own('cpie')).refusals).toEqual(['R36 not-for-another-party']);
    expect(alliance().when('share-profile', profile).types).toEqual(['PartyProfileShared']);
  });

  it('R32: the private part stays with the party: kept by its representative or its pilot, seen by nobody else', () => {
    const kept = { partyId, words: 'Notre trésorerie est courte' };
    const outcome = alliance().when('keep-private-profile', kept, own('fnh', 'pilot'));
    expect(outcome.events).toMatchObject([{ type: 'PartyPrivateProfileKept', visibility: 'party' }]);
    expect(alliance().when('keep-private-profile', kept, own('fnh')).types).toHaveLength(1);
    expect(alliance().when('keep-private-profile', kept, own('cpie', 'pilot')).refusals).toEqual([
      'R32 private-to-itself',
    ]);
  });
});

describe('Ties and asymmetries', () => {
  const tie = { partyId: id('fnh'), otherPartyId: id('cpie'), tie: 'competes' } as const;

  it('R13: a party declares that it competes with, funds or regulates another, and says when it ends', () => {
    const story = alliance().does('declare-tie', tie, own('fnh'));
    const tieId = Object.keys(story.state.ties)[0]!;
    expect(story.when('declare-tie', tie).types).toEqual([]);
    const ended = story.does('end-tie', { tieId });
    expect(ended.when('end-tie', { tieId }).types).toEqual([]);
    expect(ended.when('declare-tie', tie).types).toEqual(['TieDeclared']);
    expect(story.when('end-tie', { tieId }, { effectiveOn: '2017' }).refusals).toEqual(['R29 before-the-tie']);
  });

  it('a tie binds two parties that are there', () => {
    expect(alliance().when('declare-tie', { ...tie, otherPartyId: id('fnh') }).refusals).toEqual([
      'section 1 no-tie-with-itself',
    ]);
    expect(alliance().when('declare-tie', { ...tie, otherPartyId: id('nobody') }).refusals).toEqual([
      'section 1 unknown-here',
    ]);
    expect(alliance().when('declare-tie', tie, own('cpie')).refusals).toEqual(['R36 not-for-another-party']);
    expect(alliance().when('end-tie', { tieId: id('none') }).refusals).toEqual(['section 1 unknown-here']);
  });

  it('asymmetries are written down, not hidden', () => {
    expect(alliance().when('note-asymmetry', { words: 'Quatre salariés, et quatre-vingts' }).types).toEqual([
      'AsymmetryNoted',
    ]);
  });
});

describe('Pilots', () => {
  const partyId = id('fnh');

  it('one a party: naming another ends the one before', () => {
    const outcome = alliance().when('name-pilot', { partyId, personId: id('other') });
    expect(outcome.types).toEqual(['PilotEnded', 'PilotNamed']);
    expect(alliance().when('name-pilot', { partyId, personId: id('fnh-pilot') }).types).toEqual([]);
  });

  it('a pilot’s term is ended, once', () => {
    const story = alliance().does('end-pilot', { partyId });
    expect(story.when('end-pilot', { partyId }).types).toEqual([]);
  });

  it('R29: is not named certainly before the one who followed', () => {
    const story = alliance().does('name-pilot', { partyId, personId: id('other') });
    const early = { effectiveOn: '2017' };
    expect(story.when('name-pilot', { partyId, personId: id('third') }, early).refusals).toEqual([
      'R29 pilot-named-since',
    ]);
    expect(story.when('end-pilot', { partyId }, early).types).toEqual([]);
  });

  it('must be registered, and a party names its own', () => {
    const named = { partyId, personId: id('other') };
    expect(alliance().when('name-pilot', named, { facts: { persons: {} } }).refusals).toEqual([
      'section 1 person-unknown',
    ]);
    expect(alliance().when('name-pilot', named, own('cpie')).refusals).toEqual(['R36 not-for-another-party']);
  });
});

describe('Representatives', () => {
  const partyId = id('fnh');
  const personId = id('other');

  it('R36: one at a time: naming another ends the one before', () => {
    const outcome = alliance().when('name-representative', { partyId, personId }, own('fnh'));
    expect(outcome.types).toEqual(['RepresentativeEnded', 'RepresentativeNamed']);
    const again = outcome.story().when('name-representative', { partyId, personId });
    expect(again.types).toEqual([]);
  });

  it('R36: the next one may be named ahead where the present one has a term', () => {
    const until = '2018-12-31';
    const story = alliance().does('name-representative', { partyId, personId: id('first'), until });
    const next = { partyId, personId, from: '2019-01-01' };
    expect(story.when('name-representative', next).types).toEqual(['RepresentativeNamed']);
    expect(alliance().when('name-representative', next).refusals).toEqual(['R36 one-representative-at-a-time']);
  });

  it('R29: one recorded late fits between those who are recorded already', () => {
    const story = alliance()
      .does('end-representative', { partyId }, { effectiveOn: '2016-12-31' })
      .does('name-representative', { partyId, personId: id('next') });
    const early = { effectiveOn: '2017-01-01' };
    expect(story.when('name-representative', { partyId, personId }, early).refusals).toEqual([
      'R29 representative-named-since',
    ]);
    const until = '2018-06-14';
    expect(story.when('name-representative', { partyId, personId, until }, early).types).toEqual([
      'RepresentativeNamed',
    ]);
    const tooEarly = { effectiveOn: '2016-12-01' };
    expect(story.when('name-representative', { partyId, personId, until }, tooEarly).refusals).toEqual([
      'R29 representative-named-since',
    ]);
  });

  it('R36: one named ahead may be replaced before the day comes', () => {
    const story = alliance()
      .does('name-representative', { partyId, personId: id('first'), until: '2018-12-31' })
      .does('name-representative', { partyId, personId: id('second'), from: '2019-01-01' });
    const outcome = story.when('name-representative', { partyId, personId, from: '2019-01-01' });
    expect(outcome.types).toEqual(['RepresentativeEnded', 'RepresentativeNamed']);
  });

  it('R38: from and until are days, in order, and none before the act', () => {
    const named = (dates: object) => alliance().when('name-representative', { partyId, personId, ...dates });
    expect(named({ from: '2018' }).refusals).toEqual(['R29 not-a-day']);
    expect(named({ until: 'bientôt' }).refusals).toEqual(['R29 not-a-day']);
    expect(named({ from: '2018-06-01' }).refusals).toEqual(['R38 from-before-the-act']);
    expect(named({ until: '2018-06-14' }).refusals).toEqual(['R38 until-before-from']);
    expect(named({ from: '2018-06-15', until: '2018-06-15' }).types).toContain('RepresentativeNamed');
  });

  it('R6: a person represents one ally at the round table', () => {
    expect(alliance().when('name-representative', { partyId, personId: id('cpie-rep') }).refusals).toEqual([
      'R6 sits-for-one-ally',
    ]);
    const free = alliance().does('end-representative', { partyId: id('cpie'), reason: 'Un autre mandat' });
    expect(free.when('name-representative', { partyId, personId: id('cpie-rep') }).types).toContain(
      'RepresentativeNamed',
    );
    expect(free.when('end-representative', { partyId: id('cpie') }).types).toEqual([]);
  });

  it('R6: a supporter’s representative may well be an ally’s', () => {
    const story = alliance().given(...joined('ademe', 'supporter'));
    const named = { partyId: id('ademe'), personId: id('cpie-rep') };
    expect(story.when('name-representative', named).types).toContain('RepresentativeNamed');
  });

  it('G8: representatives are named while the alliance is suspended', () => {
    const basis = { kind: 'decision', decisionId: id('d') } as const;
    const suspended = happened(
      'AllianceSuspended',
      { stage: 'interconnaissance', reason: 'Pause', basis },
      '2018-01-01',
    );
    expect(alliance().given(suspended).when('name-representative', { partyId, personId }).types).toContain(
      'RepresentativeNamed',
    );
  });
});
