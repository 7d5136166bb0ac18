import { spanOf } from '@alliage/events';
import { given, id } from '../testing/story.ts';
import { opened } from '../testing/chapters.ts';

const asRepresentative = { actor: { personId: id('president'), role: 'representative' } } as const;
const asFacilitator = { actor: { personId: id('animatrice'), role: 'network-facilitator' } } as const;
const body = { name: 'Alliance', organisationId: id('fnh-org'), personId: id('fnh-pilot') };
const facilitators = [{ organisationId: id('dla'), personId: id('animatrice'), from: spanOf('2015') }];
const network = { networks: { [id('network')]: { facilitators } } };

describe('Opening an alliance', () => {
  it('R36: whoever acts for the first party opens it, is its first representative and names the first pilot', () => {
    const outcome = given().when('open-alliance', body, asRepresentative);
    expect(outcome.types).toEqual([
      'AllianceInitiated',
      'StageEntered',
      'PartyJoined',
      'RepresentativeNamed',
      'PilotNamed',
    ]);
    expect(outcome.data('StageEntered')).toEqual({ to: 'interconnaissance', basis: { kind: 'entry' }, criteria: [] });
    expect(outcome.data('PartyJoined').role).toBe('ally');
    expect(outcome.data('RepresentativeNamed').personId).toBe(id('president'));
    expect(outcome.data('PilotNamed').personId).toBe(id('fnh-pilot'));
  });

  it('R36: a network’s facilitator enters its own organisation as facilitator, and the pilot is named through it', () => {
    const outcome = given().when(
      'open-alliance',
      { ...body, organisationId: id('dla'), networkId: id('network') },
      { ...asFacilitator, facts: network },
    );
    expect(outcome.types).toEqual([
      'AllianceInitiated',
      'StageEntered',
      'AlliancePlacedInNetwork',
      'PartyJoined',
      'PilotNamed',
    ]);
    expect(outcome.data('PartyJoined')).toMatchObject({ organisationId: id('dla'), role: 'facilitator' });
    expect(outcome.data('PilotNamed').partyId).toBe(outcome.data('PartyJoined').partyId);
  });

  it('R36: a facilitator whom the network has not named for that organisation is refused', () => {
    const asked = { ...body, networkId: id('network') };
    const outcome = given().when('open-alliance', asked, { ...asFacilitator, facts: network });
    expect(outcome.refusals).toEqual(['R36 not-its-facilitator']);
  });

  it('R36, R38: the term of a facilitator counts on the day of the act; a vague day is judged in its favour', () => {
    const term = { organisationId: id('dla'), personId: id('animatrice'), from: spanOf('2015-06-01') };
    const asked = { ...body, organisationId: id('dla'), networkId: id('network') };
    const opens = (effectiveOn: string, more: object = {}) =>
      given().when('open-alliance', asked, {
        ...asFacilitator,
        facts: { networks: { [id('network')]: { facilitators: [{ ...term, ...more }] } } },
        effectiveOn,
      });
    expect(opens('2015-05-31').refusals).toEqual(['R36 not-its-facilitator']);
    expect(opens('2015').types).toContain('AllianceInitiated');
    expect(opens('2016-01-02', { until: '2016-01-01' }).refusals).toEqual(['R36 not-its-facilitator']);
    expect(opens('2016-01-01', { until: '2016-01-01' }).types).toContain('AllianceInitiated');
    expect(opens('2016-01-01', { ended: spanOf('2016-01-01') }).refusals).toEqual(['R36 not-its-facilitator']);
  });

  it('R37: whoever reports what lies before their own term is the facilitator of today', () => {
    const asked = { ...body, organisationId: id('dla'), networkId: id('network') };
    const reporting = (from: string) =>
      given().when('open-alliance', asked, {
        ...asFacilitator,
        facts: { networks: { [id('network')]: { facilitators: [{ ...facilitators[0]!, from: spanOf(from) }] } } },
        effectiveOn: '2010',
        provenance: { kind: 'reported', source: 'Un article' },
      });
    expect(reporting('2018-06-15').types).toContain('AllianceInitiated');
    expect(reporting('2018-06-16').refusals).toEqual(['R36 not-its-facilitator']);
  });

  it('R36: a facilitator says for which network', () => {
    expect(given().when('open-alliance', body, asFacilitator).refusals).toEqual(['R36 facilitator-names-network']);
  });

  it('R36: nobody else opens an alliance', () => {
    expect(given().when('open-alliance', body).refusals).toEqual(['R36 who-opens']);
  });

  it('names the field of an organisation, a person or a network that is not registered', () => {
    const field = (facts: object, more: object = {}) => {
      const { decided } = given().when('open-alliance', { ...body, ...more }, { ...asRepresentative, facts });
      return decided.ok ? 'accepted' : decided.refusals[0]?.field;
    };
    expect(field({ organisations: {} })).toBe('/organisationId');
    expect(field({ persons: {} })).toBe('/personId');
    expect(field({ networks: {} }, { networkId: id('network') })).toBe('/networkId');
  });

  it('R29: an alliance born in 2012 can be recorded today', () => {
    const story = given().does('open-alliance', body, { ...asRepresentative, effectiveOn: '2012' });
    expect(story.state.began).toEqual({ first: '2012-01-01', last: '2012-12-31' });
    expect(story.state.cutOver).toBe('2018-06-15');
  });

  it('R38: days are those of the alliance’s own time zone, and an unknown zone is refused', () => {
    const eve = { ...asRepresentative, now: '2018-06-15T21:30:00.000Z' };
    expect(given().when('open-alliance', { ...body, zone: 'Indian/Reunion' }, eve).events[0]?.effectiveOn).toBe(
      '2018-06-16',
    );
    expect(given().when('open-alliance', { ...body, zone: 'Europe/Lyon' }, eve).refusals).toEqual(['R38 zone-unknown']);
  });

  it('R36: an alliance is opened once', () => {
    expect(given(opened()).when('open-alliance', body, asRepresentative).refusals).toEqual(['R36 already-open']);
  });

  it('R36: nothing is asked of an alliance that is not open', () => {
    expect(given().when('rename-alliance', { name: 'Autre' }).refusals).toEqual(['R36 alliance-not-opened']);
  });

  it('R30: what is fictional stands in a demonstration only, from its first event', () => {
    const fictional = { provenance: { kind: 'fictional' } } as const;
    const real = given().does('open-alliance', body, asRepresentative);
    expect(real.when('rename-alliance', { name: 'Autre' }, fictional).refusals).toEqual([
      'R30 fiction-in-a-demonstration',
    ]);
    expect(given().when('open-alliance', body, { ...asRepresentative, ...fictional }).refusals).toEqual([
      'R30 fiction-in-a-demonstration',
    ]);
    const shown = given().does(
      'open-alliance',
      { ...body, demonstration: true },
      { ...asRepresentative, ...fictional },
    );
    expect(shown.when('rename-alliance', { name: 'Autre' }, fictional).types).toEqual(['AllianceRenamed']);
  });
});
