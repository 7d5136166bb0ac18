import { joined, twoAllies } from '../testing/chapters.ts';
import { after, unmetBy } from '../testing/effects.ts';
import { given, happened, id } from '../testing/story.ts';
import { roadmapEffects } from './effects.ts';
import { roadmapOf, scenarioChosen, scenariosExplored } from './in-cycle.ts';

const chooseScenario = roadmapEffects['choose-scenario'];
const adoptRoadmap = roadmapEffects['adopt-roadmap'];
const confirmRoadmap = roadmapEffects['confirm-roadmap'];
const choose = (name: string) => ({ kind: 'choose-scenario' as const, scenarioId: id(name) });
const item = (name: string, leads = ['fnh']) => ({
  roadmapItemId: id(name),
  title: name,
  horizon: '2020',
  leads: leads.map(id),
});
const adopt = { kind: 'adopt-roadmap' as const, items: [item('school'), item('canteens', ['cpie'])] };
const confirm = { kind: 'confirm-roadmap' as const };
const inEvaluation = (cycle = 1, on = '2018-01-10') =>
  happened(
    'StageEntered',
    { gate: 'G3', from: 'experimentation', to: 'evaluation', cycle, basis: { kind: 'entry' }, criteria: [] },
    on,
  );
const explored = (name: string, cycle = 1, on?: string) =>
  happened(
    'ScenarioExplored',
    { cycle, scenarioId: id(name), title: name, sketch: 'Une esquisse', pros: [], cons: [] },
    on,
  );
const entered = () => given(...twoAllies(), inEvaluation());
const two = () => entered().given(explored('merge', 1, '2018-02-01'), explored('deepen'));
const adopted = () => after(two(), adoptRoadmap, adopt, { on: '2018-05-01' });

describe('scenarios', () => {
  const said = { title: 'Approfondir', sketch: 'Une école commune', pros: ['Élan'], cons: ['Coût'] };

  it('section 7: a scenario is explored with its sketch, for and against, in the cycle of that day', () => {
    expect(entered().when('explore-scenario', said).data('ScenarioExplored')).toMatchObject({ cycle: 1, ...said });
    const second = entered().given(inEvaluation(2, '2020-01-10'));
    const now = '2020-06-01T12:00:00.000Z';
    expect(second.when('explore-scenario', said, { now }).data('ScenarioExplored').cycle).toBe(2);
    expect(second.when('explore-scenario', said, { now, effectiveOn: '2019' }).data('ScenarioExplored').cycle).toBe(1);
  });

  it('section 2: none is explored before the first evaluation', () => {
    expect(given(...twoAllies()).when('explore-scenario', said).refusals).toEqual(['R18 no-cycle-yet']);
    expect(entered().when('explore-scenario', said, { effectiveOn: '2017-12-31' }).refusals).toEqual([
      'R18 no-cycle-yet',
    ]);
  });

  it('section 7: a scenario may be dropped with a reason, once, unless it is the one chosen', () => {
    const dropped = two().does('drop-scenario', { scenarioId: id('merge'), reason: 'Chacun garde son identité' });
    expect(dropped.when('drop-scenario', { scenarioId: id('merge'), reason: 'Encore' }).types).toEqual([]);
    const chosen = after(two(), chooseScenario, choose('deepen'));
    expect(chosen.when('drop-scenario', { scenarioId: id('deepen'), reason: 'Non' }).refusals).toEqual([
      'R18 scenario-is-chosen',
    ]);
  });

  it('R29: not certainly before it was explored; and only one that the alliance knows', () => {
    const early = { scenarioId: id('merge'), reason: 'Non' };
    expect(two().when('drop-scenario', early, { effectiveOn: '2018-01-20' }).refusals).toEqual([
      'R29 before-the-scenario',
    ]);
    expect(two().when('drop-scenario', { ...early, scenarioId: id('none') }).refusals).toEqual([
      'section 1 unknown-here',
    ]);
  });
});

describe('choosing a scenario (R18)', () => {
  it('R18: one chooses between two scenarios explored in this cycle, at least', () => {
    const one = entered().given(explored('deepen', 1, '2018-02-01'));
    expect(unmetBy(one, chooseScenario, choose('deepen'))).toEqual(['R18 two-scenarios-explored']);
    expect(unmetBy(two(), chooseScenario, choose('deepen'))).toEqual([]);
    expect(unmetBy(two(), chooseScenario, choose('deepen'), { on: '2018-01-31' })).toEqual([
      'R18 two-scenarios-explored',
      'R29 before-the-scenario',
    ]);
  });

  it('R3: unless the item waives that criterion', () => {
    const one = entered().given(explored('deepen', 1, '2018-02-01'));
    expect(unmetBy(one, chooseScenario, choose('deepen'), { waived: ['scenarios-explored'] })).toEqual([]);
  });

  it('section 7: a scenario dropped was explored all the same, but is not chosen', () => {
    const dropped = two().given(happened('ScenarioDropped', { scenarioId: id('merge'), reason: 'Non' }));
    expect(scenariosExplored(dropped.state, 1)).toHaveLength(2);
    expect(unmetBy(dropped, chooseScenario, choose('deepen'))).toEqual([]);
    expect(unmetBy(dropped, chooseScenario, choose('merge'))).toEqual(['R18 scenario-was-dropped']);
    expect(unmetBy(two(), chooseScenario, choose('none'))).toEqual(['section 1 unknown-here']);
  });

  it('section 2: scenarios count in their own cycle', () => {
    const next = two().given(inEvaluation(2, '2020-01-10'), explored('a', 2, '2020-02-01'));
    expect(unmetBy(next, chooseScenario, choose('a'))).toEqual(['R18 two-scenarios-explored']);
    const enough = next.given(explored('b', 2));
    expect(unmetBy(enough, chooseScenario, choose('merge'))).toEqual(['R18 scenario-of-this-cycle']);
  });

  it('section 7: one is chosen: a later choice of the same cycle takes its place', () => {
    const first = after(two(), chooseScenario, choose('merge'));
    expect(scenarioChosen(first.state, 1)?.scenarioId).toBe(id('merge'));
    const then = after(first, chooseScenario, choose('deepen'));
    expect(scenarioChosen(then.state, 1)?.scenarioId).toBe(id('deepen'));
    expect(scenarioChosen(then.state, 2)).toBeUndefined();
    expect(after(then, chooseScenario, choose('deepen')).log).toHaveLength(then.log.length);
  });
});

describe('the roadmap (R18)', () => {
  it('R18: a roadmap is adopted with its items, once two scenarios are explored', () => {
    expect(unmetBy(entered(), adoptRoadmap, adopt)).toEqual(['R18 two-scenarios-explored']);
    expect(unmetBy(two(), adoptRoadmap, adopt)).toEqual([]);
    expect(adopted().log.at(-1)).toMatchObject({
      type: 'RoadmapAdopted',
      data: { cycle: 1, version: 1, confirmed: false, items: adopt.items },
    });
    expect(unmetBy(given(...twoAllies()), adoptRoadmap, adopt)).toEqual(['R18 no-cycle-yet']);
  });

  it('section 7: it has items, each with its own id, led by allies of that day', () => {
    expect(unmetBy(two(), adoptRoadmap, { ...adopt, items: [] })).toEqual(['R18 roadmap-has-items']);
    const twice = { ...adopt, items: [item('school'), item('school')] };
    expect(unmetBy(two(), adoptRoadmap, twice)).toEqual(['R18 roadmap-items-once']);
    const helped = two().given(...joined('mnhn', 'supporter'));
    expect(unmetBy(helped, adoptRoadmap, { ...adopt, items: [item('school', ['mnhn', 'fnh'])] })).toEqual([
      'R18 roadmap-leads-are-allies',
    ]);
  });

  it('section 7: a new version keeps what was achieved', () => {
    const done = adopted().does('achieve-roadmap-item', { roadmapItemId: id('school'), words: 'Ouverte' });
    const next = after(done, adoptRoadmap, { ...adopt, items: [item('school'), item('media')] }, { on: '2018-06-01' });
    expect(next.state.roadmaps.at(-1)?.version).toBe(2);
    expect(next.state.roadmapItems).toMatchObject({ [id('school')]: 'achieved', [id('media')]: 'open' });
  });

  it('G4: in a later cycle the roadmap may be confirmed as it stands', () => {
    const next = adopted().given(
      inEvaluation(2, '2020-01-10'),
      explored('a', 2, '2020-02-01'),
      explored('b', 2, '2020-02-01'),
    );
    expect(roadmapOf(next.state, 2)).toBeUndefined();
    expect(unmetBy(next, confirmRoadmap, confirm)).toEqual([]);
    const confirmed = after(next, confirmRoadmap, confirm);
    expect(confirmed.log.at(-1)?.data).toMatchObject({ cycle: 2, version: 1, confirmed: true, items: adopt.items });
    expect(unmetBy(confirmed, confirmRoadmap, confirm)).toEqual(['R18 roadmap-of-this-cycle']);
  });

  it('R18: there must be one to confirm', () => {
    expect(unmetBy(two(), confirmRoadmap, confirm)).toEqual(['R18 no-roadmap-to-confirm']);
    expect(unmetBy(adopted(), confirmRoadmap, confirm)).toEqual(['R18 roadmap-of-this-cycle']);
  });

  it('section 7: an item is achieved or dropped, once', () => {
    const done = adopted().does('achieve-roadmap-item', { roadmapItemId: id('school') });
    expect(done.when('achieve-roadmap-item', { roadmapItemId: id('school') }).types).toEqual([]);
    const drop = { roadmapItemId: id('school'), reason: 'Non' };
    expect(done.when('drop-roadmap-item', drop).refusals).toEqual(['section 7 roadmap-item-done']);
    const dropped = adopted().does('drop-roadmap-item', drop);
    expect(dropped.when('drop-roadmap-item', drop).types).toEqual([]);
    expect(dropped.when('achieve-roadmap-item', { roadmapItemId: id('school') }).refusals).toEqual([
      'section 7 roadmap-item-done',
    ]);
  });

  it('R29: not certainly before its roadmap was adopted; and only one that is on it', () => {
    const early = adopted().when(
      'achieve-roadmap-item',
      { roadmapItemId: id('school') },
      { effectiveOn: '2018-04-30' },
    );
    expect(early.refusals).toEqual(['R29 before-the-roadmap']);
    expect(adopted().when('achieve-roadmap-item', { roadmapItemId: id('x') }).refusals).toEqual([
      'section 1 unknown-here',
    ]);
  });
});

describe('the next version of a roadmap', () => {
  const words = { title: 'École', horizon: '2021', leads: [id('fnh')] };
  const put = (roadmapItemId?: string) =>
    adopted()
      .given(...session())
      .when('put-on-agenda', {
        sessionId: id('session'),
        agenda: [
          {
            kind: 'decision',
            title: 'Nouvelle feuille de route',
            text: 'On précise',
            effect: {
              kind: 'adopt-roadmap',
              items: [roadmapItemId === undefined ? words : { ...words, roadmapItemId }],
            },
          },
        ],
      });
  const session = () => [
    happened('BodyConstituted', { bodyId: id('political'), kind: 'political' }),
    happened('SessionConvened', {
      sessionId: id('session'),
      bodyId: id('political'),
      when: { form: 'meeting', startsAt: '2018-06-20T14:00' },
      notice: { given: 30, required: 7 },
      short: false,
    }),
  ];
  const idOf = (outcome: ReturnType<typeof put>) => {
    const { effect } = outcome.data('AgendaItemAdded').content;
    return effect?.kind === 'adopt-roadmap' ? effect.items[0]?.roadmapItemId : undefined;
  };

  it('section 11: an item that goes on keeps its id, a new one gets its own, an unknown one is refused', () => {
    expect(idOf(put(id('school')))).toBe(id('school'));
    expect(idOf(put())).not.toBe(id('school'));
    expect(put(id('nothing')).refusals).toEqual(['section 1 unknown-here']);
  });
});
