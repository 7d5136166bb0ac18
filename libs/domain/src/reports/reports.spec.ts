import { opened, atStart, joined, twoAllies, inPreProject, charterInForce } from '../testing/chapters.ts';
import { given, happened, id } from '../testing/story.ts';

const source = 'Compte rendu de 2016';
const told = (effectiveOn: string) => ({ effectiveOn, provenance: { kind: 'reported', source } }) as const;
const guessed = (effectiveOn: string) =>
  ({ effectiveOn, provenance: { kind: 'inferred', reason: 'déduit de la suite' } }) as const;
/** Began in 2012, opened here on 15 June 2018: the cut-over. One ally, named. */
const alliance = () =>
  given(
    { ...opened('2012'), recordedAt: '2018-06-15T09:00:00.000Z' },
    atStart(),
    ...joined('fnh', 'ally', '2018-06-15'),
    happened(
      'PartyJoined',
      { partyId: id('cpie'), organisationId: id('cpie-org'), role: 'ally', basis: { kind: 'report', source } },
      '2013',
    ),
  );
const decision = { title: 'Trois chantiers', matter: 'project-launch', text: 'Trois chantiers sont retenus.' } as const;

describe('The past is reported, never computed (R37)', () => {
  it('R37: a decision is reported with what the source says, in a series of its own, and has no effect', () => {
    const first = alliance().when('report-decision', decision, told('2016'));
    expect(first.data('DecisionReported')).toMatchObject({ number: 1, ...decision });
    expect(first.types).toEqual(['DecisionReported']);
    const more = { ...decision, body: 'political', mode: 'consent', votesFor: 8, abstentions: 0, outcome: 'adopted' };
    const second = first.story().when('report-decision', more as never, told('2017'));
    expect(second.data('DecisionReported')).toMatchObject({
      ...{ number: 2, body: 'political', voices: { for: 8, abstain: 0 }, outcome: 'adopted' },
    });
  });

  it('R37: what the source leaves out stays out: it is unknown, not empty', () => {
    const { data } = alliance().when('report-decision', decision, told('2016')).events[0]!;
    expect(Object.keys(data)).toEqual(['decisionId', 'number', 'title', 'matter', 'text']);
  });

  it('R37: a reported decision names a reported session, and is not certainly before it', () => {
    const session = alliance().when('report-session', { body: 'political', attendance: 12 }, told('2016-05'));
    const { sessionId } = session.data('SessionReported');
    const asked = { ...decision, sessionId };
    expect(session.story().when('report-decision', asked, told('2016-05')).types).toEqual(['DecisionReported']);
    expect(session.story().when('report-decision', asked, told('2015')).refusals).toEqual(['R29 before-its-session']);
    expect(alliance().when('report-decision', asked, told('2016-05')).refusals).toEqual(['section 1 unknown-here']);
  });

  it('R37: seats name a party, a capacity and a number, nobody, and give no mandate', () => {
    const seats = { body: 'political', partyId: id('fnh'), capacity: 'administrator', count: 3 } as const;
    const story = alliance().does('report-seats', seats, told('2016'));
    expect(story.state.bodies).toEqual({});
    const board = { boardOfPartyId: id('cpie'), partyId: id('fnh') };
    expect(alliance().when('report-seats', board, told('2016')).data('SeatsReported').on).toEqual({
      ...{ kind: 'board', ofPartyId: id('cpie') },
    });
    expect(alliance().when('report-seats', {}, told('2016')).refusals).toEqual(['R37 seats-on-one-body']);
  });

  it('R37: unnamed parties are in no base; a named ally is an ally, without anyone to speak for it', () => {
    const before = alliance();
    const story = before.does('report-parties', { role: 'ally', words: '53 réseaux', count: 53 }, told('2014'));
    expect(story.state.parties).toEqual(before.state.parties);
    const named = story.does('report-party', { organisationId: id('adasi'), role: 'ally' }, told('2014'));
    const party = Object.values(named.state.parties).find((p) => p.organisationId === id('adasi'));
    expect(party).toMatchObject({ roles: [{ role: 'ally', basis: { kind: 'report', source } }], representatives: [] });
    expect(named.when('report-party', { organisationId: id('adasi'), role: 'ally' }, told('2014')).types).toEqual([]);
  });

  it('R37: a departure is reported; a party comes back by report as the same party', () => {
    const left = alliance().does('report-departure', { partyId: id('cpie') }, told('2016'));
    expect(left.state.parties[id('cpie')]?.roles.at(-1)?.ended).toEqual({ first: '2016-01-01', last: '2016-12-31' });
    const back = left.when('report-party', { organisationId: id('cpie-org'), role: 'supporter' }, told('2017'));
    expect(back.data('PartyJoined').partyId).toBe(id('cpie'));
  });

  it('R37, R29: no departure is reported from before what the party has done here since; nothing ends before it began', () => {
    const named = { partyId: id('cpie'), mandateId: id('seat'), personId: id('cpie-rep'), from: '2018-06-14' };
    const story = alliance().given(happened('RepresentativeNamed', named, '2018-06-14'));
    expect(story.when('report-departure', { partyId: id('cpie') }, told('2016')).refusals).toEqual([
      'R37 goes-on-since',
    ]);
    const then = story.when('report-departure', { partyId: id('cpie') }, told('2018-06-14'));
    expect(then.types).toEqual(['PartyWithdrew', 'RepresentativeEnded']);
  });

  it('R37: an assessment is told in words, scores where they are known, each cell once', () => {
    const words = 'Des résultats très significatifs';
    expect(alliance().when('report-assessment', { words }, told('2018-37')).data('AssessmentReported')).toMatchObject({
      words,
    });
    const scores = [1, 2].map((score) => ({ cell: 'cause-trust' as const, score }));
    expect(alliance().when('report-assessment', { words, scores }, told('2018-37')).refusals).toEqual([
      'R37 scored-once',
    ]);
  });
});

describe('What holds for every report', () => {
  it('R30: it has a source, or a reason where it is inferred', () => {
    const without = (provenance: object) =>
      alliance().when('report-decision', decision, { effectiveOn: '2016', provenance: provenance as never }).refusals;
    expect(without({ kind: 'reported' })).toEqual(['R30 source-said']);
    expect(without({ kind: 'inferred' })).toEqual(['R30 reason-said']);
    expect(without({ kind: 'recorded' })).toEqual(['R37 only-by-report']);
    expect(alliance().when('report-decision', decision, guessed('2016')).types).toEqual(['DecisionReported']);
  });

  it('R37: it lies wholly before the cut-over; what came later follows the live rules', () => {
    const on = (day: string) => alliance().when('report-decision', decision, told(day));
    expect(on('2018-06-14').types).toEqual(['DecisionReported']);
    for (const day of ['2018-06-15', '2018', '2018-06', '2016/..'])
      expect(on(day).refusals).toEqual(['R37 before-the-cut-over']);
    expect(on('../2018-06-14').types).toEqual(['DecisionReported']);
  });

  it('R37: a report gives no mandate, voice, signature or ratification', () => {
    const as = told('2016');
    const story = alliance().given(...charterInForce());
    const refused = [
      story.when('name-representative', { partyId: id('cpie'), personId: id('someone') }, as),
      story.when('name-pilot', { partyId: id('cpie'), personId: id('someone') }, as),
      story.when('sign-charter', { partyId: id('cpie') }, as),
      story.when('ratify-decision', { decisionId: id('d'), partyId: id('fnh') } as never, as),
      story.when('record-voices', { sessionId: id('s'), itemId: id('i'), voices: [] } as never, as),
    ];
    for (const { refusals } of refused) expect(refusals).toEqual(['R37 not-by-report']);
  });

  it('R37: that a committee existed may be reported; its members by name may not', () => {
    const kind = 'political' as const;
    expect(alliance().when('constitute-committee', { kind }, told('2016')).types).toEqual(['BodyConstituted']);
    const members = [{ personId: id('p'), partyId: id('fnh'), capacities: ['administrator' as const] }];
    expect(alliance().when('constitute-committee', { kind, members }, told('2016')).refusals).toEqual([
      'R37 not-by-report',
    ]);
  });

  it('R1: one named ally among many that nobody names stands in the way of no report', () => {
    const alone = given(
      { ...opened('2012'), recordedAt: '2018-06-15T09:00:00.000Z' },
      atStart(),
      ...joined('fnh'),
    ).does('report-stage', { to: 'experimentation' }, told('2014'));
    expect(alone.when('report-decision', decision, told('2016')).types).toEqual(['DecisionReported']);
    expect(alone.when('propose-project', { title: 'Un', aim: 'But' }, told('2016')).types).toEqual(['ProjectProposed']);
    expect(alone.when('propose-project', { title: 'Un', aim: 'But' }).refusals).toEqual([
      'R1 little-without-two-allies',
    ]);
  });

  it('section 9: it is for a pilot', () => {
    const actor = { personId: id('x'), role: 'member' } as const;
    expect(alliance().when('report-decision', decision, { ...told('2016'), actor }).refusals).toEqual([
      'section 9 for-a-pilot',
    ]);
  });
});

describe('Stages as a source tells them', () => {
  it('R37: each criterion of the gate is met, not met or unknown', () => {
    const criteria = [
      { criterion: 'purpose-worded', status: 'held' },
      { criterion: 'profiles-shared', status: 'not-met' },
    ] as const;
    const { data } = alliance().when('report-stage', { to: 'pre-project', criteria }, told('2015-39')).events[0]!;
    expect(data).toMatchObject({ gate: 'G1', from: 'interconnaissance', basis: { kind: 'report', source } });
    expect((data as { criteria: unknown }).criteria).toEqual([
      { criterion: 'two-allies', status: 'unknown' },
      { criterion: 'profiles-shared', status: 'not-met' },
      { criterion: 'purpose-worded', status: 'held' },
      { criterion: 'purpose-and-circle-unchanged', status: 'unknown' },
    ]);
  });

  it('R37: stages may be passed over: then no one gate leads there, and nothing is known of theirs', () => {
    const data = alliance().when('report-stage', { to: 'evaluation' }, told('2018-37')).data('StageEntered');
    expect(data.gate).toBeUndefined();
    expect(data).toMatchObject({ from: 'interconnaissance', to: 'evaluation', cycle: 1 });
    expect(new Set(data.criteria.map(({ status }) => status))).toEqual(new Set(['unknown']));
  });

  it('R37: a criterion of another gate is refused, by its place', () => {
    const criteria = [{ criterion: 'roadmap-adopted', status: 'held' }] as const;
    const { decided } = alliance().when('report-stage', { to: 'pre-project', criteria }, told('2015'));
    expect(decided.ok ? '' : decided.refusals[0]?.field).toBe('/criteria/0/criterion');
  });

  it('R29: none certainly before the one before it; the same again changes nothing', () => {
    const story = alliance().does('report-stage', { to: 'experimentation' }, told('2016'));
    expect(story.when('report-stage', { to: 'evaluation' }, told('2015')).refusals).toEqual([
      'R29 not-before-the-last-stage',
    ]);
    expect(story.when('report-stage', { to: 'experimentation' }, told('2017')).types).toEqual([]);
  });

  it('R37: none once one has been entered here by decision', () => {
    const story = given(
      { ...twoAllies()[0]!, recordedAt: '2018-06-15T09:00:00.000Z' },
      ...twoAllies().slice(1),
      inPreProject(),
    );
    expect(story.when('report-stage', { to: 'experimentation' }, told('2017')).refusals).toEqual([
      'R37 stages-entered-here',
    ]);
  });
});

describe('A charter that was in force before the cut-over', () => {
  it('R37: it is in force from its day; unknown clauses rule by the defaults', () => {
    const story = alliance().does('report-charter', { axes: ['Douze axes'], noticeDays: 15 }, told('2014'));
    const [charter] = story.state.charters;
    expect(charter).toMatchObject({ version: 1, inForce: { from: { first: '2014-01-01' } }, reported: true });
    expect(charter?.rules).toMatchObject({ noticeDays: 15, withdrawalNoticeDays: 30, cadenceMonths: 6 });
    expect(charter?.texts.exit).toBeUndefined();
  });

  it('R37: none once one has been drafted here; one drafted here follows', () => {
    const story = alliance().does('report-charter', {}, told('2014'));
    const draft = story.when('draft-charter', { exit: 'Qui part prévient', fruits: 'À tous' });
    expect(draft.data('CharterDrafted')).toMatchObject({ version: 2, draft: 1 });
    expect(draft.story().when('report-charter', {}, told('2016')).refusals).toEqual(['R37 charter-here-already']);
  });
});

describe('Opening an alliance that began long ago', () => {
  it('R37: what began is reported; representative and pilot begin today, for a report gives no mandate', () => {
    const body = { name: 'Alliance', organisationId: id('fnh-org'), personId: id('fnh-pilot') };
    const actor = { personId: id('president'), role: 'representative' } as const;
    const { events } = given().when('open-alliance', body, { ...told('2012'), actor });
    expect(events.map(({ type, effectiveOn, provenance }) => [type, effectiveOn, provenance.kind])).toEqual([
      ['AllianceInitiated', '2012', 'reported'],
      ['StageEntered', '2012', 'reported'],
      ['PartyJoined', '2012', 'reported'],
      ['RepresentativeNamed', '2018-06-15', 'recorded'],
      ['PilotNamed', '2018-06-15', 'recorded'],
    ]);
    expect(given().when('open-alliance', body, { ...told('2018'), actor }).refusals).toEqual([
      'R37 before-the-cut-over',
    ]);
  });
});

describe('Projects as a source tells them', () => {
  it('R37: launched and completed by report, without team where it is not known', () => {
    const proposed = alliance().when('propose-project', { title: 'Portail', aim: 'Coanimer' }, told('2016'));
    const { projectId } = proposed.data('ProjectProposed');
    const launched = proposed.story().does('report-project-launch', { projectId }, told('2016'));
    expect(launched.state.projects[projectId]).toMatchObject({ status: 'launched', team: [] });
    expect(launched.when('report-project-launch', { projectId }, told('2016')).refusals).toEqual([
      'R37 project-launched-already',
    ]);
    expect(launched.when('report-project-completion', { projectId }, told('2015')).refusals).toEqual([
      'R29 before-the-project',
    ]);
    expect(launched.when('report-project-completion', { projectId }, told('2017')).types).toEqual(['ProjectCompleted']);
  });
});
