import { committees, inPreProject, joined, twoAllies } from '../../testing/chapters.ts';
import { given, happened, id, type Story, type When } from '../../testing/story.ts';
import { backlogOf } from './backlog.ts';
import type { ItemWords } from './words.ts';

const start = () => given(...twoAllies(), inPreProject(), ...committees());
const convene = (item: ItemWords, story = start()) =>
  story.when(
    'convene-session',
    { bodyId: id('political'), startsAt: '2018-06-15T14:00', agenda: [item] },
    { effectiveOn: '2018-06-08' },
  );
const info: ItemWords = { kind: 'information', title: 'Tour d’horizon' };
const decision: ItemWords = { kind: 'decision', title: 'Un budget', text: 'Nous consacrons 1 000 €', matter: 'budget' };
const convened = (item = info, story = start()) => {
  const outcome = convene(item, story);
  return {
    story: outcome.story(),
    sessionId: outcome.data('SessionConvened').sessionId,
    itemId: outcome.data('AgendaItemAdded').itemId,
  };
};
const asMember = (party: string, person: string): When => ({
  actor: { role: 'member', partyId: id(party), personId: id(person) },
});

describe('R10: what a decision item says', () => {
  it('R10: its text and its matter', () => {
    const { text: _, ...silent } = decision;
    const { matter: __, ...aimless } = decision;
    expect(convene(silent).refusals).toEqual(['R10 decision-says-its-text']);
    expect(convene(aimless).refusals).toEqual(['R10 decision-says-its-matter']);
    expect(convene(decision).types).toEqual(['SessionConvened', 'AgendaItemAdded']);
  });

  it('R10: its effect, for every matter that has one', () => {
    for (const matter of ['stage', 'charter', 'party', 'project-launch', 'roadmap', 'delegation', 'closure'] as const)
      expect(convene({ ...decision, matter }).refusals).toEqual(['R10 decision-says-its-effect']);
    for (const matter of ['communication', 'operations'] as const)
      expect(convene({ ...decision, matter }).types).toContain('AgendaItemAdded');
  });

  it('R18: the matter follows from the effect, and does not contradict it', () => {
    const effect = { kind: 'suspend' as const, reason: 'Pause' };
    const { matter: _, ...item } = { ...decision, effect };
    expect(convene(item).data('AgendaItemAdded').content.matter).toBe('closure');
    expect(convene({ ...decision, effect }).refusals).toEqual(['R18 matter-of-the-effect']);
  });

  it('R10: with the conditions, waivers, actions and supersessions that it carries, each with an id of its own', () => {
    const owner = { partyId: id('fnh'), due: '2018-12-31' };
    const { content } = convene({
      ...decision,
      conditions: [{ text: 'Un bilan', ...owner }],
      waivers: [{ gate: 'G2', criterion: 'means-reserved', reason: 'Bientôt', condition: { text: 'Voter', ...owner } }],
      actions: [{ text: 'Écrire', personId: id('fnh-director'), ...owner }],
    }).data('AgendaItemAdded');
    expect(content.conditions[0]).toMatchObject({ text: 'Un bilan', owner: { partyId: id('fnh') }, due: '2018-12-31' });
    expect(content.waivers[0]?.condition?.text).toBe('Voter');
    expect(content.actions[0]?.owner).toEqual({ partyId: id('fnh'), personId: id('fnh-director') });
    const ids = [
      content.conditions[0]?.conditionId,
      content.waivers[0]?.condition?.conditionId,
      content.actions[0]?.actionId,
    ];
    expect(new Set(ids).size).toBe(3);
  });

  it('R10: information and debate carry nothing of a decision', () => {
    expect(convene({ ...info, matter: 'budget' }).refusals).toEqual(['R10 only-decisions-carry']);
    const actions = [{ text: 'Écrire', partyId: id('fnh'), due: '2018-12-31' }];
    expect(convene({ ...info, kind: 'debate', actions }).refusals).toEqual(['R10 only-decisions-carry']);
    expect(convene({ ...info, text: 'Un texte', concerns: [id('fnh')] }).types).toContain('AgendaItemAdded');
  });

  it('R10: what it refers to must be there, and the refusal points at it', () => {
    const nobody = { text: 'Écrire', partyId: id('nobody'), due: '2018-12-31' };
    const outcome = convene({ ...decision, actions: [nobody] });
    expect(outcome.refusals).toEqual(['section 1 unknown-here']);
    expect(outcome.decided).toMatchObject({ refusals: [{ field: '/agenda/0/actions/0/partyId' }] });
    const lost: ItemWords[] = [
      { ...decision, lifts: [id('nothing')] },
      { ...decision, concerns: [id('nothing')] },
      { ...decision, proposalId: id('nothing') },
      { ...decision, supersedes: [{ decisionId: id('nothing') }] },
      { ...decision, matter: 'project-stop', effect: { kind: 'stop-project', projectId: id('nothing'), reason: 'x' } },
      { ...decision, matter: 'party', effect: { kind: 'exclude-party', partyId: id('nothing'), reason: 'x' } },
      { ...decision, matter: 'roadmap', effect: { kind: 'choose-scenario', scenarioId: id('nothing') } },
      {
        ...decision,
        matter: 'delegation',
        effect: { kind: 'end-delegation', delegationId: id('nothing'), reason: 'x' },
      },
      { ...decision, matter: 'operations', effect: { kind: 'submit-proposal', proposalId: id('nothing') } },
    ];
    for (const item of lost) expect(convene(item).refusals).toEqual(['section 1 unknown-here']);
  });

  it('R10: what does not fit its form is refused with a pointer, not recorded', () => {
    const condition = { text: 'Un bilan', partyId: id('fnh'), due: '2018-02-30' };
    const outcome = convene({ ...decision, conditions: [condition] });
    expect(outcome.refusals).toEqual(['R10 item-form']);
    expect(outcome.decided).toMatchObject({ refusals: [{ field: '/agenda/0/conditions/0/due' }] });
  });

  it('R1: an organisation that comes back keeps its place: the admission names the same party', () => {
    const admit = (organisation: string): ItemWords => ({
      kind: 'decision',
      title: 'Accueillir',
      text: 'Nous accueillons',
      effect: { kind: 'admit-party', organisationId: id(organisation) },
    });
    const gone = start().given(
      ...joined('lpo', 'ally', '2016-02-01'),
      happened('PartyWithdrew', { partyId: id('lpo'), basis: { kind: 'act', partyId: id('lpo') } }, '2017-01-01'),
    );
    const effect = (organisation: string) => convene(admit(organisation), gone).data('AgendaItemAdded').content.effect;
    expect(effect('lpo-org')).toMatchObject({ partyId: id('lpo') });
    expect(effect('other-org')).not.toMatchObject({ partyId: id('lpo') });
  });

  it('R18: an effect brings its things with ids: lesson, delegation, indicators, roadmap items', () => {
    const project = happened('ProjectProposed', { projectId: id('p'), title: 'P', aim: 'A', partners: [] });
    const effectOf = (effect: ItemWords['effect']) =>
      convene(
        { kind: 'decision', title: 't', text: 'x', ...(effect === undefined ? {} : { effect }) },
        start().given(project),
      ).data('AgendaItemAdded').content.effect;
    expect(
      effectOf({ kind: 'stop-project', projectId: id('p'), reason: 'r', lesson: { text: 'Appris' } }),
    ).toMatchObject({
      lesson: { lessonId: expect.any(String), visibility: 'alliance', tags: [] },
    });
    expect(effectOf({ kind: 'delegate-matter', matter: 'budget', limits: 'l', until: '2019-01-01' })).toMatchObject({
      delegationId: expect.any(String),
    });
    expect(
      effectOf({
        kind: 'agree-evaluation-plan',
        plan: { cells: [], indicators: [{ label: 'Arbres' }], answerDays: 30 },
      }),
    ).toMatchObject({ plan: { indicators: [{ indicatorId: expect.any(String), label: 'Arbres' }] } });
    expect(
      effectOf({ kind: 'adopt-roadmap', items: [{ title: 'Essaimer', horizon: '2020', leads: [id('fnh')] }] }),
    ).toMatchObject({ items: [{ roadmapItemId: expect.any(String) }] });
    expect(effectOf({ kind: 'open-charter' })).toEqual({ kind: 'open-charter', version: 1, draft: 1 });
  });
});

describe('R10: putting items on the agenda', () => {
  const put = (story: Story, sessionId: string, item: ItemWords, when: When = {}) =>
    story.when('put-on-agenda', { sessionId, agenda: [item] }, when);

  it('R10: a decision item added after the convocation is marked; information is not', () => {
    const { story, sessionId } = convened();
    expect(put(story, sessionId, decision).data('AgendaItemAdded').late).toBe(true);
    expect(put(story, sessionId, info).data('AgendaItemAdded').late).toBe(false);
  });

  it('R10: any political member may put an item on the agenda, of the technical committee too', () => {
    const { story, sessionId } = convened();
    const added = put(story, sessionId, info, asMember('cpie', 'cpie-president'));
    expect(added.data('AgendaItemAdded').proposedBy).toBe(id('cpie-president'));
    expect(put(story, sessionId, info, asMember('cpie', 'cpie-manager')).refusals).toEqual(['R10 members-put-items']);
  });

  it('R10: a sitting ally accepts an item added afterwards, for that item', () => {
    const { story, sessionId } = convened();
    const added = put(story, sessionId, decision);
    const { itemId } = added.data('AgendaItemAdded');
    const accept = { sessionId, partyId: id('fnh'), itemId };
    const actor = { role: 'member' as const, partyId: id('fnh'), personId: id('fnh-president') };
    expect(added.story().when('accept-short-notice', accept, { actor }).data('ShortNoticeAccepted')).toEqual(accept);
  });

  it('R11: nothing is added to a session that is over', () => {
    const { story, sessionId } = convened();
    const over = story.does('open-session', { sessionId }).does('close-session', { sessionId });
    expect(put(over, sessionId, info).refusals).toEqual(['R11 session-over']);
  });
});

describe('R16: rewording an item', () => {
  it('R16: voids the voices given on it, and puts it to the vote anew', () => {
    const { story, sessionId, itemId } = convened(decision);
    const voted = story.given(
      happened('VoiceRecorded', {
        sessionId,
        itemId,
        mandateId: id('political/fnh-president'),
        castBy: id('x'),
        voice: 'for',
      }),
    );
    expect(voted.state.items[itemId]?.putToVoteAt).toBeDefined();
    const reworded = voted.does('reword-item', { sessionId, itemId, ...decision, text: 'Nous consacrons 2 000 €' });
    expect(reworded.state.items[itemId]).toMatchObject({ voices: {}, content: { text: 'Nous consacrons 2 000 €' } });
    expect(reworded.state.items[itemId]?.putToVoteAt).toBeUndefined();
  });

  it('R16: the same words change nothing, and void no voice', () => {
    const actions = [{ text: 'Écrire', partyId: id('fnh'), due: '2018-12-31' }];
    const { story, sessionId, itemId } = convened({ ...decision, actions });
    expect(story.when('reword-item', { sessionId, itemId, ...decision, actions }).events).toEqual([]);
  });

  it('R10: it stays a decision, a debate or an information', () => {
    const { story, sessionId, itemId } = convened();
    expect(story.when('reword-item', { sessionId, itemId, ...decision }).refusals).toEqual(['R10 kind-stays']);
  });

  it('R10, R16: it keeps its matter: for another one a new item is put, which is late', () => {
    const { story, sessionId, itemId } = convened(decision);
    const other = { sessionId, itemId, ...decision, matter: 'communication' as const };
    expect(story.when('reword-item', other).refusals).toEqual(['R10 matter-stays']);
    const { matter: _, ...rest } = decision;
    const effect = { kind: 'exclude-party' as const, partyId: id('cpie'), reason: 'x' };
    expect(story.when('reword-item', { sessionId, itemId, ...rest, effect }).refusals).toEqual(['R10 matter-stays']);
  });

  it('R10, R16: it keeps the kind of its effect and whom or what it aims at; its words and what it carries may change', () => {
    const { matter: _, ...rest } = decision;
    const exclusion = (party: string, reason = 'x') =>
      ({ ...rest, effect: { kind: 'exclude-party', partyId: id(party), reason } }) as const;
    const { story, sessionId, itemId } = convened(exclusion('cpie'));
    const reword = (item: ItemWords) => story.when('reword-item', { sessionId, itemId, ...item });
    expect(reword(exclusion('fnh')).refusals).toEqual(['R10 effect-stays']);
    const role = { kind: 'change-role', partyId: id('cpie'), to: 'supporter' } as const;
    expect(reword({ ...rest, effect: role }).refusals).toEqual(['R10 effect-stays']);
    const actions = [{ text: 'Écrire', partyId: id('fnh'), due: '2018-12-31' }];
    const words = { title: 'Autrement', rationale: 'Parce que', options: ['Attendre'], actions };
    expect(reword({ ...exclusion('cpie', 'Un autre motif'), ...words }).types).toEqual(['AgendaItemReworded']);
  });

  it('R10: an operations item without effect gets none, and one with an effect keeps it', () => {
    const operations = { ...decision, matter: 'operations' as const };
    const project = happened('ProjectProposed', { projectId: id('p'), title: 'P', aim: 'A', partners: [] });
    const effect = { kind: 'complete-project' as const, projectId: id('p') };
    const plain = convened(operations, start().given(project));
    const reword = ({ story, sessionId, itemId }: ReturnType<typeof convened>, item: ItemWords) =>
      story.when('reword-item', { sessionId, itemId, ...item }).refusals;
    expect(reword(plain, { ...operations, effect })).toEqual(['R10 effect-stays']);
    const completing = convened({ ...operations, effect }, start().given(project));
    expect(reword(completing, operations)).toEqual(['R10 effect-stays']);
  });

  it('R10: what was left open may be said later, and then stays', () => {
    const closing = (outcome?: 'achieved' | 'abandoned'): ItemWords => ({
      ...{ kind: 'decision', title: 'Clore', text: 'Nous closons' },
      effect: { kind: 'close', reason: 'x', ...(outcome === undefined ? {} : { outcome }) },
    });
    const { story, sessionId, itemId } = convened(closing());
    const said = story.does('reword-item', { sessionId, itemId, ...closing('achieved') });
    expect(said.when('reword-item', { sessionId, itemId, ...closing('abandoned') }).refusals).toEqual([
      'R10 effect-stays',
    ]);
  });

  it('R10: it is for a pilot, or for whoever put the item', () => {
    const { story, sessionId, itemId } = convened();
    const words = { sessionId, itemId, ...info, title: 'Autrement' };
    expect(story.when('reword-item', words, asMember('fnh', 'fnh-president')).refusals).toEqual(['R10 who-rewords']);
    const own = story.when('put-on-agenda', { sessionId, agenda: [info] }, asMember('fnh', 'fnh-president'));
    const mine = { ...words, itemId: own.data('AgendaItemAdded').itemId };
    expect(own.story().when('reword-item', mine, asMember('fnh', 'fnh-president')).types).toEqual([
      'AgendaItemReworded',
    ]);
  });

  it('R22: a decided item is not reworded', () => {
    const { story, sessionId, itemId } = convened();
    const open = story.does('open-session', { sessionId }).does('treat-item', { sessionId, itemId });
    expect(open.when('reword-item', { sessionId, itemId, ...info, title: 'Autre' }).refusals).toEqual([
      'R22 item-settled',
    ]);
  });
});

describe('R14: treated, postponed, carried over', () => {
  const open = (item = info) => {
    const { story, sessionId, itemId } = convened(item);
    return { story: story.does('open-session', { sessionId }), sessionId, itemId };
  };

  it('R14: information and debate are treated, or postponed, in an open session', () => {
    const { story, sessionId, itemId } = open();
    expect(story.when('treat-item', { sessionId, itemId, words: 'Vu' }).types).toEqual(['AgendaItemTreated']);
    expect(story.when('postpone-item', { sessionId, itemId }).types).toEqual(['ItemPostponed']);
    const treated = story.does('treat-item', { sessionId, itemId });
    expect(treated.when('treat-item', { sessionId, itemId }).events).toEqual([]);
    expect(treated.when('postpone-item', { sessionId, itemId }).refusals).toEqual(['R22 item-settled']);
    const { story: before, ...ids } = convened();
    expect(before.when('treat-item', ids).refusals).toEqual(['R11 session-not-open']);
  });

  it('R16: a decision item is settled by voices, not by the pilot', () => {
    const { story, sessionId, itemId } = open(decision);
    expect(story.when('treat-item', { sessionId, itemId }).refusals).toEqual(['R16 decisions-are-decided']);
    expect(story.when('postpone-item', { sessionId, itemId }).refusals).toEqual(['R16 decisions-are-decided']);
  });

  it('R14: items not reached or postponed wait in the backlog of the body, until taken up or dropped', () => {
    const { story, sessionId, itemId } = open(decision);
    const closed = story.when('close-session', { sessionId });
    expect(closed.types).toEqual(['SessionClosed', 'AgendaItemCarriedOver', 'MinutesDrafted']);
    const waiting = closed.story();
    expect(backlogOf(waiting.state, id('political')).map((item) => item.itemId)).toEqual([itemId]);
    const dropped = waiting.does('drop-waiting-item', { itemId, reason: 'Sans objet' });
    expect(backlogOf(dropped.state, id('political'))).toEqual([]);
    expect(dropped.when('drop-waiting-item', { itemId, reason: 'Sans objet' }).events).toEqual([]);
  });

  it('R14: a convocation takes them up as they were worded, or leaves them there', () => {
    const { story, sessionId, itemId } = open(decision);
    const next = { bodyId: id('political'), startsAt: '2018-06-25T14:00' };
    const waiting = story.does('close-session', { sessionId });
    const taken = waiting.when('convene-session', { ...next, takeUp: [itemId] });
    expect(taken.data('AgendaItemAdded')).toMatchObject({ carriedFrom: itemId, late: false, content: decision });
    expect(backlogOf(taken.story().state, id('political'))).toEqual([]);
    const left = waiting.does('convene-session', { ...next, agenda: [info] });
    expect(backlogOf(left.state, id('political'))).toHaveLength(1);
  });

  it('R29: nothing is done with a waiting item certainly before the session that left it', () => {
    const { story, sessionId, itemId } = open(decision);
    const closed = story.does('close-session', { sessionId });
    const before = { effectiveOn: '2018-06-01' };
    expect(closed.when('drop-waiting-item', { itemId, reason: 'Sans objet' }, before).refusals).toEqual([
      'R29 before-the-session',
    ]);
    const words = { bodyId: id('political'), startsAt: '2018-06-25T14:00', takeUp: [itemId] };
    expect(closed.when('convene-session', words, before).refusals).toEqual(['R29 before-the-session']);
    expect(closed.when('convene-session', words, { effectiveOn: '2018-06' }).types).toContain('AgendaItemAdded');
  });

  it('R14: a body takes up its own backlog only', () => {
    const { story, sessionId, itemId } = open(decision);
    const words = { bodyId: id('technical'), startsAt: '2018-06-25T14:00', takeUp: [itemId] };
    expect(story.does('close-session', { sessionId }).when('convene-session', words).refusals).toEqual([
      'R14 item-not-waiting',
    ]);
  });
});
