import { spanOf, type CharterRules } from '@alliage/events';
import { charterInForce as ruling, rulesOn } from '../charter/in-force.ts';
import type { AllianceFact, CharterFact, Facts } from '../decider/act.ts';
import { gateChecklist } from '../gates/checklist.ts';
import { charterInForce, committees, inPreProject, joined, rules, texts, twoAllies } from '../testing/chapters.ts';
import { sessionHeld } from '../testing/sessions.ts';
import { given, happened, id, type Happened, type Story } from '../testing/story.ts';
import { allianceFact } from './fact.ts';

const pilot = (effectiveOn = '2017-01-10') => ({
  actor: { personId: id('fnh-pilot'), role: 'pilot' as const },
  effectiveOn,
});
const automation = { actor: { personId: id('clock'), role: 'automation' as const } };
const territory = { name: 'Occitanie', code: '76' };

/** The parent: two allies, a charter in force since March 2016, committees. */
const parent = (...more: Happened[]) =>
  given(...twoAllies(), inPreProject(), ...charterInForce(), ...committees(), ...more);
const toOpen = { item: { matter: 'chapter' as const, effect: openChapter() } };
function openChapter() {
  return { kind: 'open-chapter' as const, chapterId: id('chapter'), territory };
}
const chapterOpened = happened(
  'ChapterOpened',
  { chapterId: id('chapter'), territory, basis: { kind: 'decision', decisionId: id('d') } },
  '2017-01-10',
);

const charterFact = (version: number, on: string, changes: Partial<CharterRules> = {}): CharterFact => ({
  ...{ version, on, revision: 10 * version, texts, rules: rules(changes) },
  digest: String(version).repeat(43),
});
const first = charterFact(1, '2016-03-01');
const second = charterFact(2, '2018-02-01', { noticeDays: 21 });
const knowing = (fact: Partial<AllianceFact> = {}): { facts: Partial<Facts> } => ({
  facts: {
    alliances: {
      [id('parent')]: {
        demonstration: true,
        chapters: { [id('chapter')]: { territory, on: '2017-01-10' } },
        charters: [first],
        ...fact,
      },
    },
  },
});

const words = {
  name: 'Alliance en Occitanie',
  organisationId: id('fnh-org'),
  personId: id('fnh-pilot'),
  parentId: id('parent'),
  chapterId: id('chapter'),
};
const opening = { actor: { personId: id('fnh-rep'), role: 'representative' as const }, effectiveOn: '2017-02-01' };
const openIt = (body: Partial<typeof words> & object = {}, fact: Partial<AllianceFact> = {}, when: object = {}) =>
  given().when('open-alliance', { ...words, ...body }, { ...opening, ...knowing(fact), ...when });
const take = (story: Story, charters: readonly CharterFact[] = [first], when: object = automation) =>
  story.when('take-parent-charter', {}, { ...when, ...knowing({ charters }) });

/** The chapter: opened in February 2017 by one ally, joined by another, under the first version of the parent's charter. */
const chapter = (charters: readonly CharterFact[] = [first]) =>
  take(openIt().story(), charters)
    .story()
    .given(...joined('cpie', 'ally', '2017-02-10'));
const opener = (story: Story) => Object.keys(story.state.parties)[0]!;
const signs = (story: Story, partyId: string, personId: string, digest?: string, effectiveOn = '2017-03-01') =>
  story.when(
    'sign-charter',
    { partyId, ...(digest === undefined ? {} : { digest }) },
    {
      actor: { personId, partyId, role: 'representative' },
      effectiveOn,
    },
  );
const allSigned = (story: Story = chapter()) =>
  signs(signs(story, opener(story), id('fnh-rep')).story(), id('cpie'), id('cpie-rep')).story();
const charterHeld = (story: Story, on = '2017-03-02') =>
  gateChecklist(story.state, 'G2', spanOf(on)).criteria.find((c) => c.criterion === 'charter-in-force')!;

describe('Section 7, R18: a chapter is opened by a decision of its parent', () => {
  it('R18: the decision opens it for its territory', () => {
    const decided = parent(...sessionHeld({ items: toOpen }))
      .does('record-voices', { itemId: id('item'), everyoneElse: 'for' }, pilot('2016-04-12'))
      .when('decide-item', { itemId: id('item') }, pilot('2016-04-12'));
    expect(decided.types).toEqual(['DecisionTaken', 'ChapterOpened', 'DecisionTookEffect']);
    expect(decided.data('ChapterOpened')).toEqual({
      chapterId: id('chapter'),
      territory,
      basis: { kind: 'decision', decisionId: decided.data('DecisionTaken').decisionId },
    });
  });

  it('R18: it takes a charter in force', () => {
    const without = given(...twoAllies(), inPreProject(), ...committees(), ...sessionHeld({ items: toOpen }));
    expect(
      without.when('record-voices', { itemId: id('item'), everyoneElse: 'for' }, pilot('2016-04-12')).refusals,
    ).toEqual(['R18 chapter-needs-a-charter']);
  });

  it('R10, R18: an item of that matter says for which territory; rewording it keeps the territory and its id', () => {
    const convened = (effect?: object) =>
      parent().when(
        'convene-session',
        {
          bodyId: id('political'),
          startsAt: '2018-07-20T09:00',
          agenda: [{ kind: 'decision', title: 'T', matter: 'chapter', text: 'T', ...(effect && { effect }) } as never],
        },
        { actor: { personId: id('fnh-pilot'), role: 'pilot' } },
      );
    expect(convened().refusals).toEqual(['R10 decision-says-its-effect']);
    const outcome = convened({ kind: 'open-chapter', territory });
    const { itemId, content } = outcome.data('AgendaItemAdded');
    const { sessionId } = outcome.data('SessionConvened');
    const reword = (territory: { name: string; code?: string }) =>
      outcome
        .story()
        .when(
          'reword-item',
          { itemId, sessionId, kind: 'decision', title: 'T', text: 'U', effect: { kind: 'open-chapter', territory } },
          { actor: { personId: id('fnh-pilot'), role: 'pilot' } },
        );
    expect(reword({ name: 'Occitanie' }).data('AgendaItemReworded').content.effect).toEqual({
      kind: 'open-chapter',
      chapterId: (content.effect as { chapterId: string }).chapterId,
      territory: { name: 'Occitanie' },
    });
    expect(reword({ name: 'Bretagne' }).refusals).toEqual(['R10 effect-stays']);
  });

  it('R37: one of before the cut-over is reported, with its source, by a pilot', () => {
    const told = { ...pilot('../2015'), provenance: { kind: 'reported' as const, source: 'Un récit' } };
    const of2012 = given(...twoAllies().map((e, i) => (i === 0 ? { ...e, on: '2012' } : e)));
    expect(of2012.when('report-chapter', { territory }, told).data('ChapterOpened')).toMatchObject({
      territory,
      basis: { kind: 'report', source: 'Un récit' },
    });
    expect(of2012.when('report-chapter', { territory }, pilot('2015')).refusals).toEqual(['R37 only-by-report']);
  });
});

describe('Section 7: the chapter is an alliance of its own, with a parent', () => {
  it('is opened under the id that its parent gave it, for its territory, and is a demonstration as its parent is', () => {
    const opened = openIt();
    expect(opened.data('AllianceInitiated')).toMatchObject({
      allianceId: id('chapter'),
      parentId: id('parent'),
      territories: [territory],
      demonstration: true,
    });
    expect(opened.types).toContain('RepresentativeNamed');
    expect(openIt({ territories: [{ name: 'Gers' }] } as never).data('AllianceInitiated').territories).toEqual([
      { name: 'Gers' },
    ]);
  });

  it('R30: is no demonstration under a parent that is none, nor the other way round', () => {
    expect(openIt({ demonstration: false } as never).refusals).toEqual(['R30 demonstration-as-its-parent']);
    expect(openIt({ demonstration: true } as never, { demonstration: false }).refusals).toEqual([
      'R30 demonstration-as-its-parent',
    ]);
    expect(openIt({}, { demonstration: false }).data('AllianceInitiated').demonstration).toBe(false);
  });

  it('only where its parent is known and has opened it', () => {
    expect(given().when('open-alliance', words, opening).refusals).toEqual(['section 7 parent-unknown']);
    expect(openIt({ chapterId: id('other') }).refusals).toEqual(['section 7 chapter-not-opened-by-parent']);
    expect(openIt({ chapterId: 'constructor' }).refusals).toEqual(['section 7 chapter-not-opened-by-parent']);
  });

  it.each(['parentId', 'chapterId'] as const)(
    'says both, its parent and which chapter it is: not without %s',
    (field) => {
      const { [field]: _, ...rest } = words;
      expect(given().when('open-alliance', rest, { ...opening, ...knowing() }).refusals).toEqual([
        'section 7 parent-and-chapter',
      ]);
    },
  );

  it('is opened once', () => {
    const story = openIt().story();
    expect(story.when('open-alliance', words, { ...opening, ...knowing() }).refusals).toEqual(['R36 already-open']);
  });

  it('R29: does not begin before its parent has opened it', () => {
    expect(openIt({}, {}, { effectiveOn: '2017-01-09' }).refusals).toEqual(['R29 not-before-the-chapter']);
    expect(openIt({}, {}, { effectiveOn: '2017-01-10' }).types).toContain('AllianceInitiated');
    expect(openIt({}, {}, { effectiveOn: '2017' }).types).toContain('AllianceInitiated');
  });
});

describe('Section 7: each version of the parent’s charter is recorded in the chapter', () => {
  it('the one that ruled as it began, from its own first day on; its rules and texts rule here', () => {
    const outcome = take(openIt().story(), [charterFact(1, '2014'), { ...first, version: 2, revision: 20 }]);
    expect(outcome.events).toMatchObject([
      {
        type: 'ParentCharterTaken',
        effectiveOn: '2017-02-01',
        data: { parent: { allianceId: id('parent'), revision: 20, version: 2 }, version: 1, digest: first.digest },
      },
    ]);
    expect(ruling(outcome.story().state, spanOf('2017-02-01'))?.texts).toEqual(texts);
  });

  it('and those since, each from its own day, in order', () => {
    const outcome = take(openIt().story(), [first, second]);
    expect(outcome.events.map((e) => e.effectiveOn)).toEqual(['2017-02-01', '2018-02-01']);
    const { state } = outcome.story();
    expect(rulesOn(state, spanOf('2018-01-31'))).toMatchObject({ charterVersion: 1, noticeDays: 7 });
    expect(rulesOn(state, spanOf('2018-02-01'))).toMatchObject({ charterVersion: 2, noticeDays: 21 });
  });

  it('what is taken already is not taken again; what came meanwhile is', () => {
    const story = take(openIt().story()).story();
    expect(take(story).types).toEqual([]);
    expect(take(story, [first, second]).data('ParentCharterTaken').parent.version).toBe(2);
  });

  it('a parent without a charter in force has none to take', () =>
    expect(take(openIt().story(), []).types).toEqual([]));

  it('by an automation or a pilot, in a chapter', () => {
    const story = openIt().story();
    expect(take(story, [first], pilot('2017-02-01')).types).toEqual(['ParentCharterTaken']);
    expect(take(story, [first], { actor: { role: 'member', personId: id('m') } }).refusals).toEqual([
      'section 9 for-a-pilot',
    ]);
    expect(take(parent()).refusals).toEqual(['section 7 not-a-chapter']);
  });

  it('G8: also while the chapter is suspended; G9: not after it is closed', () => {
    const basis = { kind: 'decision', decisionId: id('d') } as const;
    const story = chapter();
    const suspended = happened(
      'AllianceSuspended',
      { stage: 'interconnaissance', reason: 'Pause', basis },
      '2017-06-01',
    );
    expect(take(story.given(suspended), [first, second]).types).toEqual(['ParentCharterTaken']);
    const closed = happened(
      'AllianceClosed',
      { outcome: 'achieved', reason: 'Fin', lessonIds: [], basis },
      '2017-06-01',
    );
    expect(take(story.given(closed), [first, second]).refusals).toEqual(['G9 nothing-after-closing']);
  });

  it('R20: where the parent’s charter names boards, those of all allies of the chapter are asked', () => {
    const reserved = [{ matter: 'budget' as const, boards: [id('of-the-parent')] }];
    const { state } = take(openIt().story(), [charterFact(1, '2016-03-01', { reserved })]).story();
    expect(rulesOn(state, spanOf('2017-03-01')).reserved).toEqual([{ matter: 'budget', boards: 'all' }]);
  });

  it('a chapter’s own chapters take from it what it has taken itself', () => {
    const { charters } = allianceFact(chapter([first, second]).state);
    expect(charters.map(({ version, on, digest }) => [version, on, digest])).toEqual([
      [1, '2017-02-01', first.digest],
      [2, '2018-02-01', second.digest],
    ]);
  });
});

describe('Section 7: its allies join by signing the parent’s charter', () => {
  it('G2: “charter in force” holds once each of them has signed it; until then it says who has not', () => {
    const story = chapter();
    expect(charterHeld(story)).toMatchObject({ status: 'not-met' });
    expect(charterHeld(story).missing?.fr).toContain(id('cpie'));
    expect(charterHeld(allSigned())).toMatchObject({ status: 'held' });
  });

  it('what they sign is the parent’s text, by its digest', () => {
    const story = chapter();
    const signed = signs(story, id('cpie'), id('cpie-rep'), first.digest);
    expect(signed.data('CharterSigned')).toMatchObject({ version: 1, digest: first.digest, partyId: id('cpie') });
    expect(signs(story, id('cpie'), id('cpie-rep'), 'B'.repeat(43)).refusals).toEqual(['section 4 text-has-changed']);
    expect(signs(signed.story(), id('cpie'), id('cpie-rep')).types).toEqual([]);
  });

  it('the parent’s later versions apply without being signed again; who joins then signs the version in force', () => {
    const story = take(allSigned(), [first, second]).story();
    expect(charterHeld(story, '2018-03-01')).toMatchObject({ status: 'held' });
    const newcomer = story.given(...joined('lpo', 'ally', '2018-02-10'));
    expect(charterHeld(newcomer, '2018-03-01')).toMatchObject({ status: 'not-met' });
    const signed = signs(newcomer, id('lpo'), id('lpo-rep'), undefined, '2018-03-01');
    expect(signed.data('CharterSigned')).toMatchObject({ version: 2, digest: second.digest });
    expect(charterHeld(signed.story(), '2018-03-01')).toMatchObject({ status: 'held' });
  });

  it('R39: who has announced its withdrawal is asked no more', () => {
    const story = signs(chapter(), opener(chapter()), id('fnh-rep')).story();
    const leaving = happened('WithdrawalAnnounced', { partyId: id('cpie'), lastDay: '2017-06-01' }, '2017-03-01');
    expect(charterHeld(story.given(leaving))).toMatchObject({ status: 'held' });
  });

  it('before the parent’s charter is taken there is nothing to sign', () => {
    const story = openIt().story();
    expect(signs(story, opener(story), id('fnh-rep')).refusals).toEqual(['section 4 not-open-for-signature']);
    expect(charterHeld(story)).toMatchObject({ status: 'not-met' });
  });
});

describe('Section 7: the parent’s versions apply until the chapter has its own', () => {
  const own = (on = '2017-09-01'): Happened[] => [
    happened('CharterDrafted', { version: 2, draft: 1, texts, rules: rules({ noticeDays: 3 }) }, '2017-08-01'),
    happened(
      'CharterOpenedForSignature',
      { version: 2, draft: 1, digest: 'C'.repeat(43), signatories: [id('cpie')] },
      on,
    ),
    happened('CharterSigned', { version: 2, digest: 'C'.repeat(43), partyId: id('cpie') }),
    happened('CharterEnteredIntoForce', { version: 2 }),
  ];

  it('its first draft starts from the parent’s text, under the next number; opening it takes a decision', () => {
    const story = allSigned().does('draft-charter', { noticeDays: 3 }, pilot('2017-08-01'));
    expect(story.log.at(-1)).toMatchObject({ type: 'CharterDrafted', data: { version: 2, draft: 1, texts } });
    expect(story.when('open-charter-for-signature', {}, pilot('2017-08-02')).refusals).toEqual([
      'R18 charter-amended-by-decision',
    ]);
  });

  it('a version that the parent takes on meanwhile rules, and leaves the draft under way its number', () => {
    const story = allSigned().does('draft-charter', { noticeDays: 3 }, pilot('2017-08-01'));
    const taken = take(story, [first, second]);
    expect(taken.data('ParentCharterTaken').version).toBe(3);
    const next = taken.story().when('draft-charter', { noticeDays: 4 }, pilot('2018-03-01'));
    expect(next.data('CharterDrafted')).toMatchObject({ version: 2, draft: 2 });
  });

  it('once its own is in force, the parent’s later ones are not taken, and the gate asks no more who signed the parent’s', () => {
    const story = chapter().given(...own());
    expect(rulesOn(story.state, spanOf('2017-09-01'))).toMatchObject({ charterVersion: 2, noticeDays: 3 });
    expect(take(story, [first, second]).types).toEqual([]);
    expect(charterHeld(story, '2017-09-01')).toMatchObject({ status: 'held' });
  });

  it('R38: one that ruled before the chapter had its own is still recorded, and its own goes on ruling', () => {
    const story = chapter().given(...own('2018-03-01'));
    const outcome = take(story, [first, second]);
    expect(outcome.data('ParentCharterTaken').version).toBe(3);
    const { state } = outcome.story();
    expect(rulesOn(state, spanOf('2018-02-15'))).toMatchObject({ noticeDays: 21 });
    expect(rulesOn(state, spanOf('2018-03-01'))).toMatchObject({ charterVersion: 2, noticeDays: 3 });
    expect(state.charters.at(-1)?.version).toBe(3);
  });

  it('R37: a source may tell of the charter that it had of its own', () => {
    const told = { ...pilot('2017-05'), provenance: { kind: 'reported' as const, source: 'Un récit' } };
    const reported = chapter().when('report-charter', { vision: 'La nôtre' }, told);
    expect(reported.data('CharterReported').version).toBe(2);
    expect(ruling(reported.story().state, spanOf('2017-06-01'))?.ofParent).toBeUndefined();
  });
});

describe('Section 7: a parent’s suspension or end leaves the chapter going', () => {
  const basis = { kind: 'decision', decisionId: id('d') } as const;
  const closing = happened('AllianceClosed', { outcome: 'merged', reason: 'Fin', lessonIds: [], basis }, '2018-05-01');

  it('it still knows the last version, which stays as its own', () => {
    const ended = parent(chapterOpened, closing);
    expect(allianceFact(ended.state)).toMatchObject({
      chapters: { [id('chapter')]: { territory, on: '2017-01-10' } },
      charters: [{ version: 1, on: '2016-03-01', texts }],
    });
    const story = take(openIt().story(), allianceFact(ended.state).charters).story();
    expect(rulesOn(story.state, spanOf('2018-06-01'))).toMatchObject({ charterVersion: 1 });
    expect(story.when('rename-alliance', { name: 'Seule' }, { ...pilot('2018-06-01') }).types).toEqual([
      'AllianceRenamed',
    ]);
  });

  it('a chapter that it had opened may still be begun', () => {
    const fact = allianceFact(parent(chapterOpened, closing).state);
    expect(openIt({}, fact).types).toContain('AllianceInitiated');
  });
});
