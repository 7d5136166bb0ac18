import { type EvaluationPlan, spanOf } from '@alliage/events';
import { after, unmetBy } from '../testing/effects.ts';
import { inPreProject, joined, twoAllies } from '../testing/chapters.ts';
import { given, happened, id, type Story } from '../testing/story.ts';
import { evaluationEffects } from './effects.ts';
import { grid } from './grid.ts';
import { conclusionOf, everyAllyAssessed } from './in-cycle.ts';

const agreePlan = evaluationEffects['agree-evaluation-plan'];
const openEvaluation = evaluationEffects['open-evaluation'];
const openAssessments = evaluationEffects['open-assessments'];
const concludeEvaluation = evaluationEffects['conclude-evaluation'];
const open = { kind: 'open-evaluation' as const };
const openUp = { kind: 'open-assessments' as const };
const conclude = { kind: 'conclude-evaluation' as const, conclusion: 'deepen' as const, words: 'On continue ensemble' };

/** Keeps two cells only, and has one indicator. */
const plan: EvaluationPlan = {
  cells: grid.map((cell) => ({ cell, kept: cell === 'oneself-trust' || cell === 'cause-performance' })),
  indicators: [{ indicatorId: id('visits'), label: 'Visites' }],
  answerDays: 30,
};
const inEvaluation = (on = '2018-01-10', cycle = 1) =>
  happened(
    'StageEntered',
    { gate: 'G3', from: 'experimentation', to: 'evaluation', cycle, basis: { kind: 'entry' }, criteria: [] },
    on,
  );
const agreed = () => after(given(...twoAllies(), inPreProject()), agreePlan, { kind: 'agree-evaluation-plan', plan });
const entered = () => agreed().given(inEvaluation());
const opened = () => after(entered(), openEvaluation, open, { on: '2018-02-01' });

const cells = [
  { cell: 'oneself-trust', score: 4 },
  { cell: 'cause-performance', score: 5 },
] as const;
const stories = [{ cells: ['oneself-trust', 'cause-performance'], story: 'On ose demander de l’aide' }] as const;
const whole = { cells: [...cells], stories: stories.map((s) => ({ ...s, cells: [...s.cells] })) };
const actorOf = (name: string) => ({ personId: id(`${name}-rep`), partyId: id(name), role: 'representative' }) as const;
const seal = (story: Story, name: string, content: object = whole, on = '2018-02-10') =>
  story.when('seal-assessment', { partyId: id(name), ...content }, { actor: actorOf(name), effectiveOn: on });

describe('the plan', () => {
  it('section 6: a plan keeps or drops cells of the grid, and keeps one at least', () => {
    expect(unmetBy(entered(), agreePlan, { kind: 'agree-evaluation-plan', plan })).toEqual([]);
    const nothing = { ...plan, cells: grid.map((cell) => ({ cell, kept: false })) };
    expect(unmetBy(entered(), agreePlan, { kind: 'agree-evaluation-plan', plan: nothing })).toEqual([
      'R18 plan-keeps-a-cell',
    ]);
  });

  it('section 6: a plan names no cell and no indicator twice', () => {
    const twice = {
      ...plan,
      cells: [plan.cells[0]!, plan.cells[0]!],
      indicators: [...plan.indicators, ...plan.indicators],
    };
    expect(unmetBy(entered(), agreePlan, { kind: 'agree-evaluation-plan', plan: twice })).toEqual([
      'R18 plan-cells-once',
      'R18 plan-indicators-once',
    ]);
  });

  it('section 6: a cell of which the plan says nothing is kept', () => {
    const all = after(given(...twoAllies()), agreePlan, {
      kind: 'agree-evaluation-plan',
      plan: { ...plan, cells: [] },
    }).given(inEvaluation());
    const { decided } = seal(after(all, openEvaluation, open, { on: '2018-02-01' }), 'fnh');
    expect(decided.ok).toBe(false);
    expect(JSON.stringify(decided)).toContain('effet sur les alliés : innovation');
  });
});

describe('opening an evaluation (R18)', () => {
  it('R18: opens in the stage of evaluation, with a plan, and asks the allies of that day', () => {
    expect(unmetBy(entered(), openEvaluation, open)).toEqual([]);
    expect(opened().log.at(-1)).toMatchObject({
      type: 'EvaluationOpened',
      data: { cycle: 1, asked: [id('fnh'), id('cpie')], deadline: '2018-03-03' },
    });
  });

  it('R38: a vague day of opening leaves the allies until the last day that it may be, no later than today', () => {
    const deadline = (on: string) => after(entered(), openEvaluation, open, { on }).state.cycles[1]?.opened?.deadline;
    expect(deadline('2018-01')).toBe('2018-01-31');
    expect(deadline('2018-01-15')).toBe('2018-02-14');
  });

  it('R18: tells at once that stage and plan are missing', () => {
    expect(unmetBy(given(...twoAllies(), inPreProject()), openEvaluation, open)).toEqual([
      'R18 evaluation-in-its-stage',
      'R18 evaluation-plan-first',
    ]);
  });

  it('R38: stage and plan are those of the day of the act', () => {
    expect(unmetBy(entered(), openEvaluation, open, { on: '2018-01-09' })).toEqual(['R18 evaluation-in-its-stage']);
  });

  it('section 2: it is opened once a cycle', () => {
    expect(unmetBy(opened(), openEvaluation, open)).toEqual(['R28 evaluation-opened-once']);
  });

  it('R39: newcomers are never asked, nor are supporters', () => {
    const more = opened().given(...joined('third', 'ally', '2018-02-02'), ...joined('mnhn', 'supporter'));
    expect(more.state.cycles[1]?.opened?.asked).toEqual([id('fnh'), id('cpie')]);
    const done = seal(seal(more, 'fnh').story(), 'cpie');
    expect(done.types).toContain('AssessmentsRevealed');
  });

  it('R9: two parts of one organisation with one voice between them give one assessment', () => {
    const part = happened('PartyJoined', {
      partyId: id('branch'),
      organisationId: id('branch-org'),
      role: 'ally',
      sharesVoiceWith: id('fnh'),
      basis: { kind: 'entry' },
    });
    const parts = after(entered().given(part), openEvaluation, open, { on: '2018-02-01' });
    expect(parts.state.cycles[1]?.opened?.asked).toEqual([id('fnh'), id('cpie')]);
  });

  it('R28: an evaluation takes at most a hundred assessments', () => {
    const many = Array.from({ length: 99 }, (_, i) => joined(`ally-${i}`, 'ally', '2018-01-20')).flat();
    expect(unmetBy(entered().given(...many), openEvaluation, open)).toEqual(['R28 at-most-a-hundred']);
    const full = after(entered().given(...many.slice(3), ...joined('mnhn', 'supporter')), openEvaluation, open);
    expect(seal(full, 'mnhn').refusals).toEqual(['R28 too-many-assessments']);
    expect(seal(full, 'fnh').types).toEqual(['AssessmentSealed']);
  });
});

describe('assessing (R28)', () => {
  it('R28: every ally gives each kept cell a score and a story; a story may cover several cells; it is sealed', () => {
    const [event] = seal(opened(), 'fnh').events;
    expect(event).toMatchObject({ type: 'AssessmentSealed', visibility: 'party', data: { cycle: 1, counts: true } });
  });

  it('R28: tells at once every cell without score or story', () => {
    const { decided } = seal(opened(), 'fnh', { cells: [cells[0]], stories: [] });
    expect(decided).toMatchObject({
      ok: false,
      refusals: [
        { code: 'every-cell-scored', field: '/cells' },
        { code: 'every-cell-told', field: '/stories' },
      ],
    });
  });

  it('R28: a dropped cell is not scored, no cell is scored twice, a score is a whole number from 1 to 5', () => {
    const dropped = { ...whole, cells: [...cells, { cell: 'allies-trust', score: 3 }] };
    expect(seal(opened(), 'fnh', dropped).refusals).toEqual(['R28 kept-cells-only']);
    const twice = { ...whole, cells: [...cells, cells[0]] };
    expect(seal(opened(), 'fnh', twice).refusals).toEqual(['R28 each-cell-once']);
    for (const score of [0, 6, 2.5]) {
      const odd = { ...whole, cells: [{ cell: 'oneself-trust', score }, cells[1]] };
      expect(seal(opened(), 'fnh', odd).refusals).toEqual(['R28 score-from-one-to-five']);
    }
    const ofNothing = { ...whole, stories: [...whole.stories, { cells: [], story: 'Rien' }] };
    expect(seal(opened(), 'fnh', ofNothing).refusals).toEqual(['R28 story-of-a-cell']);
  });

  it('R28: figures are about the indicators of the plan, each once', () => {
    const figure = { indicatorId: id('visits'), value: '1200' };
    expect(seal(opened(), 'fnh', { ...whole, figures: [figure] }).types).toEqual(['AssessmentSealed']);
    const broken = ['R28 indicators-of-the-plan'];
    expect(seal(opened(), 'fnh', { ...whole, figures: [figure, figure] }).refusals).toEqual(broken);
    const strange = [{ indicatorId: id('other'), value: '1' }];
    expect(seal(opened(), 'fnh', { ...whole, figures: strange }).refusals).toEqual(broken);
  });

  it('R28: an assessment holds 8 KiB at most, accents counted as the bytes that they take', () => {
    const long = (n: number) => ({ ...whole, stories: [{ ...whole.stories[0]!, story: 'é'.repeat(n) }] });
    expect(seal(opened(), 'fnh', long(4_200)).refusals).toEqual(['R28 assessment-too-long']);
    expect(seal(opened(), 'fnh', long(3_900)).types).toEqual(['AssessmentSealed']);
  });

  it('R28: it may be replaced until all open; the same again changes nothing', () => {
    const once = seal(opened(), 'fnh').story();
    expect(seal(once, 'fnh').types).toEqual([]);
    const other = { ...whole, cells: [{ cell: 'oneself-trust', score: 1 }, cells[1]] };
    const done = seal(seal(once, 'fnh', other).story(), 'cpie');
    const revealed = done.events.find((e) => e.type === 'AssessmentRevealed')!;
    expect(revealed.data).toMatchObject({ partyId: id('fnh'), content: { cells: other.cells } });
    expect(seal(done.story(), 'fnh').refusals).toEqual(['R28 evaluation-not-open']);
  });

  it('section 1: an ally assesses through its representative of that day, and never through another', () => {
    const body = { partyId: id('fnh'), ...whole };
    const asPilot = opened().when('seal-assessment', body, { effectiveOn: '2018-02-10' });
    expect(asPilot.refusals).toEqual(['R36 only-its-representative']);
    const asOther = opened().when('seal-assessment', body, { actor: actorOf('cpie'), effectiveOn: '2018-02-10' });
    expect(asOther.refusals).toEqual(['R36 only-its-representative']);
    expect(seal(opened(), 'nobody').refusals).toEqual(['section 1 unknown-here']);
  });

  it('section 6: a supporter may assess, as far as it can, and does not count', () => {
    const helped = opened().given(...joined('mnhn', 'supporter', '2018-01-20'));
    const part = seal(helped, 'mnhn', { cells: [cells[1]] });
    expect(part.data('AssessmentSealed').counts).toBe(false);
    expect(seal(helped, 'mnhn', {}).refusals).toEqual(['R28 assessment-says-something']);
    expect(seal(helped.given(...joined('eye', 'observer')), 'eye').refusals).toEqual([
      'R28 allies-and-supporters-assess',
    ]);
  });

  it('R28, R29: nobody assesses before the evaluation opens', () => {
    expect(seal(entered(), 'fnh').refusals).toEqual(['R28 evaluation-not-open']);
    expect(seal(opened(), 'fnh', whole, '2018-01-31').refusals).toEqual(['R29 before-the-evaluation']);
  });

  it('R28: a late assessment is taken as long as nothing is open', () => {
    expect(seal(opened(), 'fnh', whole, '2018-04-01').types).toEqual(['AssessmentSealed']);
  });
});

describe('opening the assessments (R28, R39, R44)', () => {
  const one = () => seal(opened(), 'fnh').story();

  it('R44: with the last one due, all open in one append, supporters’ included', () => {
    const helped = opened().given(...joined('mnhn', 'supporter', '2018-01-20'));
    const both = seal(seal(helped, 'mnhn', { cells: [cells[1]] }).story(), 'fnh').story();
    const last = seal(both, 'cpie');
    expect(last.types).toEqual([
      'AssessmentSealed',
      'AssessmentRevealed',
      'AssessmentRevealed',
      'AssessmentRevealed',
      'AssessmentsRevealed',
    ]);
    expect(last.data('AssessmentsRevealed')).toEqual({ cycle: 1, missing: [] });
    expect(last.events.slice(1).every((e) => e.causedBy === 0 && e.visibility === 'alliance')).toBe(true);
    expect(everyAllyAssessed(last.story().state, 1, spanOf('2018-02-10'))).toBe(true);
  });

  it('R32: whatever the visibility of the last one sealed, what opens is for the alliance', () => {
    const said = { partyId: id('cpie'), ...whole };
    const last = one().when('seal-assessment', said, {
      actor: actorOf('cpie'),
      effectiveOn: '2018-02-10',
      visibility: 'public',
    });
    expect(last.events.map((e) => e.visibility)).toEqual(['party', 'alliance', 'alliance', 'alliance']);
  });

  it('R28: or when the committee so decides after the deadline, and who is missing is shown', () => {
    expect(unmetBy(one(), openAssessments, openUp, { on: '2018-03-03' })).toEqual(['R28 open-after-the-deadline']);
    expect(unmetBy(one(), openAssessments, openUp, { on: '2018-03-04' })).toEqual([]);
    expect(unmetBy(one(), openAssessments, openUp, { on: '2018-03' })).toEqual([]);
    const revealed = after(one(), openAssessments, openUp, { on: '2018-03-04' });
    expect(revealed.log.slice(-2)).toMatchObject([
      { type: 'AssessmentRevealed', data: { partyId: id('fnh') } },
      { type: 'AssessmentsRevealed', data: { missing: [id('cpie')], decisionId: id('decision') } },
    ]);
    expect(everyAllyAssessed(revealed.state, 1, spanOf('2018-03-05'))).toBe(false);
    expect(seal(revealed, 'cpie', whole, '2018-03-05').refusals).toEqual(['R28 evaluation-not-open']);
  });

  it('R28: there is something to open: not before, and not twice', () => {
    expect(unmetBy(entered(), openAssessments, openUp)).toEqual(['R28 no-evaluation-to-open-up']);
    const revealed = after(one(), openAssessments, openUp, { on: '2018-03-04' });
    expect(unmetBy(revealed, openAssessments, openUp)).toEqual(['R28 no-evaluation-to-open-up']);
  });

  it('G8: the days for answering stand still while the alliance is suspended', () => {
    const basis = { kind: 'decision' as const, decisionId: id('g8') };
    const slept = one().given(
      happened('AllianceSuspended', { stage: 'evaluation', reason: 'Pause', basis }, '2018-02-15'),
      happened('AllianceResumed', { stage: 'evaluation', basis }, '2018-02-25'),
    );
    expect(unmetBy(slept, openAssessments, openUp, { on: '2018-03-13' })).toEqual(['R28 open-after-the-deadline']);
    expect(unmetBy(slept, openAssessments, openUp, { on: '2018-03-14' })).toEqual([]);
  });

  const withThird = () => after(entered().given(...joined('third', 'ally', '2018-01-20')), openEvaluation, open);
  const leaves = (name: string) =>
    happened('WithdrawalAnnounced', { partyId: id(name), lastDay: '2018-03-10' }, '2018-02-10');

  it('R39: an announced departure that removes the last answer missing opens them all', () => {
    const two = seal(seal(withThird(), 'fnh').story(), 'cpie').story();
    const went = two.when(
      'announce-withdrawal',
      { partyId: id('third') },
      {
        actor: actorOf('third'),
        effectiveOn: '2018-02-10',
      },
    );
    expect(went.types).toEqual([
      'WithdrawalAnnounced',
      'AssessmentRevealed',
      'AssessmentRevealed',
      'AssessmentsRevealed',
    ]);
  });

  it('R39: an announcement made before the opening excuses once the withdrawal is made', () => {
    const third = entered().given(
      ...joined('third', 'ally', '2018-01-20'),
      happened('WithdrawalAnnounced', { partyId: id('third'), lastDay: '2018-02-20' }, '2018-01-25'),
    );
    const asked = after(third, openEvaluation, open, { on: '2018-02-01' });
    expect(asked.state.cycles[1]?.opened?.asked).toHaveLength(3);
    const two = seal(seal(asked, 'fnh').story(), 'cpie');
    expect(two.types).toEqual(['AssessmentSealed']);
    const made = two.story().when('note-withdrawal', { partyId: id('third') });
    expect(made.types).toContain('AssessmentsRevealed');
    expect(made.data('AssessmentsRevealed').missing).toEqual([]);
  });

  it('R39: what a leaver had sealed opens with the others', () => {
    const sealed = seal(withThird(), 'third').story().given(leaves('third'));
    const done = seal(seal(sealed, 'fnh').story(), 'cpie');
    expect(done.types.filter((t) => t === 'AssessmentRevealed')).toHaveLength(3);
    expect(done.data('AssessmentsRevealed').missing).toEqual([]);
  });

  it('R39: a withdrawal taken back before all is open makes its answer due again', () => {
    const back = seal(withThird(), 'fnh')
      .story()
      .given(leaves('third'), happened('WithdrawalTakenBack', { partyId: id('third') }));
    expect(seal(back, 'cpie').types).toEqual(['AssessmentSealed']);
  });

  it('R39: what completed so stands if the withdrawal is taken back', () => {
    const done = seal(seal(withThird().given(leaves('third')), 'fnh').story(), 'cpie').story();
    const back = done.given(happened('WithdrawalTakenBack', { partyId: id('third') }, '2018-02-20'));
    expect(everyAllyAssessed(back.state, 1, spanOf('2018-03-01'))).toBe(true);
  });

  it('R39: a missing ally that leaves afterwards is missing no more', () => {
    const revealed = after(one(), openAssessments, openUp, { on: '2018-03-04' });
    const gone = revealed.given(
      happened('WithdrawalAnnounced', { partyId: id('cpie'), lastDay: '2018-04-10' }, '2018-03-10'),
    );
    expect(everyAllyAssessed(gone.state, 1, spanOf('2018-03-11'))).toBe(true);
  });

  it('R39: with nobody left to ask the evaluation lapses, nothing opens, and another may be opened', () => {
    const gone = withThird().given(leaves('fnh'), leaves('cpie'));
    const empty = gone.given(leaves('third'), ...joined('fourth', 'ally', '2018-02-20'), ...joined('fifth'));
    expect(seal(empty, 'fourth', whole, '2018-02-21').refusals).toEqual(['R28 evaluation-not-open']);
    expect(unmetBy(empty, openAssessments, openUp, { on: '2018-04-15' })).toEqual(['R28 no-evaluation-to-open-up']);
    expect(unmetBy(empty, openEvaluation, open, { on: '2018-04-15' })).toEqual([]);
    const anew = after(empty, openEvaluation, open, { on: '2018-04-15' });
    expect(anew.state.cycles[1]?.opened?.asked).toEqual([id('fourth'), id('fifth')]);
  });
});

describe('concluding (R18)', () => {
  const revealed = () => seal(seal(opened(), 'fnh').story(), 'cpie').story();

  it('R18: one concludes once the assessments of this cycle are open', () => {
    expect(unmetBy(opened(), concludeEvaluation, conclude)).toEqual(['R18 assessments-open-first']);
    expect(unmetBy(revealed(), concludeEvaluation, conclude, { on: '2018-02-09' })).toEqual([
      'R18 assessments-open-first',
    ]);
    expect(unmetBy(revealed(), concludeEvaluation, conclude)).toEqual([]);
    const concluded = after(revealed(), concludeEvaluation, conclude);
    expect(conclusionOf(concluded.state, 1)).toBe('deepen');
    expect(conclusionOf(concluded.state, 2)).toBeUndefined();
  });

  it('section 6: one conclusion comes out; another needs a decision that supersedes the first', () => {
    const concluded = after(revealed(), concludeEvaluation, conclude);
    expect(unmetBy(concluded, concludeEvaluation, conclude)).toEqual(['R21 one-conclusion-a-cycle']);
    const put = concluded.given(
      happened('AgendaItemAdded', {
        sessionId: id('session'),
        itemId: id('item'),
        late: false,
        content: {
          kind: 'decision',
          title: 'Conclure autrement',
          options: [],
          conditions: [],
          waivers: [],
          actions: [],
          supersedes: [{ decisionId: id('decision'), keptActions: [], keepsEffect: false }],
          lifts: [],
          concerns: [],
        },
      }),
    );
    expect(unmetBy(put, concludeEvaluation, { ...conclude, conclusion: 'reorient' })).toEqual([]);
  });

  it('section 2: each entry into evaluation opens a cycle, in which nothing of the one before counts', () => {
    const again = after(revealed(), concludeEvaluation, conclude).given(inEvaluation('2020-01-10', 2));
    expect(conclusionOf(again.state, 2)).toBeUndefined();
    expect(everyAllyAssessed(again.state, 2, spanOf('2020-01-11'))).toBe(false);
    expect(unmetBy(again, concludeEvaluation, conclude, { on: '2020-01-11' })).toEqual(['R18 assessments-open-first']);
    expect(unmetBy(again, openEvaluation, open, { on: '2020-01-11' })).toEqual([]);
  });
});

describe('trust', () => {
  const said = { partyId: id('fnh'), period: '2017', level: 4, words: 'On se dit les choses' };
  const record = (story: Story, body = said, name = 'fnh', role: 'representative' | 'pilot' = 'representative') =>
    story.when('record-trust-pulse', body, { actor: { personId: id(`${name}-rep`), partyId: id(name), role } });
  const start = () => given(...twoAllies());

  it('section 6: at any stage an ally records its trust for a period; level and words are two events, for the party alone', () => {
    const { events } = record(start());
    expect(events.map((e) => [e.type, e.visibility])).toEqual([
      ['TrustPulseRecorded', 'party'],
      ['TrustPulseWorded', 'party'],
    ]);
    expect(events[0]?.data).toEqual({ partyId: id('fnh'), period: '2017', level: 4 });
  });

  it('section 6: said again, nothing changes; another level replaces it', () => {
    const once = record(start()).story();
    expect(record(once).types).toEqual([]);
    expect(record(once, { ...said, level: 2 }).types).toEqual(['TrustPulseRecorded']);
  });

  it('section 6: each says its own trust only, and only an ally does', () => {
    expect(record(start(), said, 'cpie', 'pilot').refusals).toEqual(['R28 only-its-own-trust']);
    const helped = start().given(...joined('mnhn', 'supporter'));
    expect(record(helped, { ...said, partyId: id('mnhn') }, 'mnhn').refusals).toEqual(['R28 only-allies-say-trust']);
  });

  it('R29: a level is from 1 to 5, a period is a date that has begun', () => {
    expect(record(start(), { ...said, level: 6 }).refusals).toEqual(['R28 score-from-one-to-five']);
    expect(record(start(), { ...said, period: 'cet été' }).refusals).toEqual(['R29 not-a-period']);
    expect(record(start(), { ...said, period: '2019' }).refusals).toEqual(['R29 period-not-begun']);
  });
});
