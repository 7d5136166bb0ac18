import { spanOf } from '@alliage/events';
import { committees, inPreProject, itemContent, twoAllies } from '../testing/chapters.ts';
import { sessionHeld } from '../testing/sessions.ts';
import { given, happened, id, type Story, type When } from '../testing/story.ts';
import type { ProposalWords } from './draft.ts';
import { proposalEffects } from './effects.ts';

const start = () => given(...twoAllies(), inPreProject(), ...committees());
const words: ProposalWords = {
  title: 'Où planter ?',
  question: 'Dans quelle commune commencer ?',
  options: [
    { key: 'A', text: 'La plaine' },
    { key: 'B', text: 'La colline' },
  ],
  recommended: 'B',
  meaning: [{ words: 'Deux jours par mois pour chacun' }],
  matter: 'budget',
};
const draft = (changes: Partial<ProposalWords> = {}, story = start(), when: When = {}) =>
  story.when('draft-proposal', { ...words, ...changes }, when);
const drafted = (changes: Partial<ProposalWords> = {}) => {
  const outcome = draft(changes);
  return { story: outcome.story(), proposalId: outcome.data('ProposalDrafted').proposalId };
};
const submitted = (changes: Partial<ProposalWords> = {}) => {
  const { story, proposalId } = drafted(changes);
  const data = { proposalId, version: 1, decisionId: id('submission') };
  return { story: story.given(happened('ProposalSubmitted', data)), proposalId };
};
const decided = (story: Story, proposalId: string, outcome: 'adopted' | 'rejected' | 'sent-back') =>
  story.given(
    happened('DecisionTaken', {
      ...itemContent(),
      decisionId: id('answer'),
      number: 1,
      itemId: id('item'),
      sessionId: id('session'),
      bodyId: id('political'),
      bodyKind: 'political',
      title: 'Où planter ?',
      matter: 'budget',
      text: 'x',
      proposalId,
      outcome,
      mode: 'consent',
    } as never),
  );

describe('R24: proposals', () => {
  it('R24: a proposal names the options considered, the one it recommends, and what it means for each ally', () => {
    expect(draft().data('ProposalDrafted')).toMatchObject({ version: 1, recommended: 'B', matter: 'budget' });
    expect(draft({ recommended: 'C' }).refusals).toEqual(['R24 recommends-one-of-its-options']);
    expect(draft({ options: [] }).refusals).toEqual(['R24 recommends-one-of-its-options']);
    const twice = { key: 'B', text: 'Encore' };
    expect(draft({ options: [...words.options, twice] }).refusals).toEqual(['R24 options-distinct']);
  });

  it('R24: what does not fit its form is refused with a pointer, not recorded', () => {
    const outcome = draft({ title: 'x'.repeat(301) });
    expect(outcome.decided).toMatchObject({ refusals: [{ code: 'proposal-form', field: '/title' }] });
  });

  it('R24: one text may serve all allies; else none is left out', () => {
    const meaning = [{ partyId: id('fnh'), words: 'Un jour' }];
    expect(draft({ meaning }).refusals).toEqual(['R24 meaning-for-each-ally']);
    expect(draft({ meaning: [...meaning, { partyId: id('cpie'), words: 'Deux jours' }] }).types).toEqual([
      'ProposalDrafted',
    ]);
    expect(draft({ meaning: [{ partyId: id('nobody'), words: 'x' }] }).refusals).toEqual(['section 1 unknown-here']);
  });

  it('R24: it is drafted by the technical committee, or by a pilot', () => {
    const as = (person: string): When => ({ actor: { role: 'member', partyId: id('fnh'), personId: id(person) } });
    expect(draft({}, start(), as('fnh-manager')).types).toEqual(['ProposalDrafted']);
    expect(draft({}, start(), as('fnh-president')).refusals).toEqual(['R24 technical-committee-drafts']);
  });

  it('R18: its matter follows from its effect, and does not contradict it', () => {
    const { matter: _, ...rest } = words;
    const effect = { kind: 'suspend' as const, reason: 'Pause' };
    expect(
      start()
        .when('draft-proposal', { ...rest, effect })
        .data('ProposalDrafted').matter,
    ).toBe('closure');
    expect(draft({ effect }).refusals).toEqual(['R18 matter-of-the-effect']);
  });

  it('R24: a draft is revised in a new version; the same words make none', () => {
    const { story, proposalId } = drafted();
    expect(story.when('revise-proposal', { proposalId, ...words }).events).toEqual([]);
    const revised = story.when('revise-proposal', { proposalId, ...words, recommended: 'A' });
    expect(revised.data('ProposalDrafted')).toMatchObject({ version: 2, recommended: 'A' });
  });

  it('R24: while it is before the political committee it is not revised', () => {
    const { story, proposalId } = submitted();
    expect(story.when('revise-proposal', { proposalId, ...words, recommended: 'A' }).refusals).toEqual([
      'R24 proposal-with-the-committee',
    ]);
  });

  it('R24: sent back, it is revised and may be submitted again', () => {
    const { story, proposalId } = submitted();
    const back = decided(story, proposalId, 'sent-back');
    expect(back.state.proposals[proposalId]?.status).toBe('sent-back');
    expect(back.when('revise-proposal', { proposalId, ...words, recommended: 'A' }).types).toEqual(['ProposalDrafted']);
    expect(unmet(back, proposalId, 1)).toEqual([]);
  });

  it.each(['adopted', 'rejected'] as const)('R24: once %s it stays as it is', (outcome) => {
    const { story, proposalId } = submitted();
    const done = decided(story, proposalId, outcome);
    expect(done.when('revise-proposal', { proposalId, ...words }).refusals).toEqual(['R24 proposal-decided']);
    expect(done.when('withdraw-proposal', { proposalId, reason: 'x' }).refusals).toEqual(['R24 proposal-decided']);
  });

  it('R24: it is withdrawn, once', () => {
    const { story, proposalId } = submitted();
    const gone = story.does('withdraw-proposal', { proposalId, reason: 'Sans objet' });
    expect(gone.when('withdraw-proposal', { proposalId, reason: 'Sans objet' }).events).toEqual([]);
    expect(gone.when('revise-proposal', { proposalId, ...words }).refusals).toEqual(['R24 proposal-withdrawn']);
  });

  it('R29: nothing happens to a proposal certainly before it', () => {
    const { story, proposalId } = drafted();
    const early = story.when('withdraw-proposal', { proposalId, reason: 'x' }, { effectiveOn: '2018-06-14' });
    expect(early.refusals).toEqual(['R29 before-the-proposal']);
  });
});

describe('R24: withdrawing, and the vote', () => {
  const onTheAgenda = () => {
    const { story, proposalId } = submitted();
    const item = { matter: 'budget' as const, proposalId };
    return { story: story.given(...sessionHeld({ on: '2018-06-15', items: { item } })), proposalId };
  };
  const all = { itemId: id('item'), everyoneElse: 'for' as const };

  it('R24: an item whose proposal has been withdrawn is not put to the vote; reworded without it, it is', () => {
    const { story, proposalId } = onTheAgenda();
    const gone = story.does('withdraw-proposal', { proposalId, reason: 'Sans objet' });
    expect(gone.when('record-voices', all).refusals).toEqual(['R24 proposal-withdrawn']);
    const words = {
      kind: 'decision' as const,
      title: 'Où planter ?',
      text: 'Sur la colline',
      matter: 'budget' as const,
    };
    const reworded = gone.does('reword-item', { sessionId: id('session'), itemId: id('item'), ...words });
    expect(reworded.when('record-voices', all).types).toContain('VoiceRecorded');
  });

  it('R24: a proposal that is being voted on is not withdrawn', () => {
    const { story, proposalId } = onTheAgenda();
    const voted = story.does('record-voices', all);
    const withdraw = { proposalId, reason: 'Sans objet' };
    expect(voted.when('withdraw-proposal', withdraw).refusals).toEqual(['R24 proposal-being-voted-on']);
    expect(story.when('withdraw-proposal', withdraw).types).toEqual(['ProposalWithdrawn']);
  });
});

const unmet = (story: Story, proposalId: string, version: number) =>
  proposalEffects['submit-proposal']
    .unmet(
      story.state,
      { kind: 'submit-proposal', proposalId, version },
      { on: spanOf('2018-06-15'), itemId: id('item'), waived: [] },
    )
    .map((u) => u.refusal.code);

describe('R24: submitting', () => {
  it('R24: the last version of a draft is submitted, once', () => {
    const { story, proposalId } = drafted();
    expect(unmet(story, proposalId, 1)).toEqual([]);
    expect(unmet(story, id('nothing'), 1)).toEqual(['unknown-here']);
    const revised = story.does('revise-proposal', { proposalId, ...words, recommended: 'A' });
    expect(unmet(revised, proposalId, 1)).toEqual(['submits-the-last-version']);
    const before = submitted();
    expect(unmet(before.story, before.proposalId, 1)).toEqual(['proposal-with-the-committee']);
  });

  it('R24: the technical committee does so by a decision of its own', () => {
    const { story, proposalId } = drafted();
    const effect = { kind: 'submit-proposal' as const, proposalId };
    const convened = story.when(
      'convene-session',
      {
        bodyId: id('technical'),
        startsAt: '2018-06-15T10:00',
        agenda: [{ kind: 'decision', title: 'Soumettre', text: 'Nous soumettons', effect }],
      },
      { effectiveOn: '2018-06-15' },
    );
    const { sessionId } = convened.data('SessionConvened');
    const { itemId } = convened.data('AgendaItemAdded');
    const people = ['fnh-manager', 'fnh-director', 'cpie-manager', 'cpie-director'];
    const attendance = people.map((p) => ({ mandateId: id(`technical/${p}`), presence: 'present' as const }));
    const taken = convened
      .story()
      .does('record-attendance', { sessionId, attendance })
      .does('open-session', { sessionId })
      .does('record-voices', { itemId, everyoneElse: 'for' })
      .when('decide-item', { itemId });
    expect(taken.types).toEqual(['DecisionTaken', 'ProposalSubmitted', 'DecisionTookEffect']);
    expect(taken.story().state.proposals[proposalId]).toMatchObject({ status: 'submitted' });
  });

  it('R24: only what was submitted comes before the political committee as a proposal, and it says what the item leaves unsaid', () => {
    const put = ({ story, proposalId }: ReturnType<typeof drafted>) =>
      story.when('convene-session', {
        bodyId: id('political'),
        startsAt: '2018-07-15T10:00',
        agenda: [{ kind: 'decision', title: 'Où planter ?', proposalId }],
      });
    expect(put(drafted()).refusals).toEqual(['R24 proposal-not-submitted']);
    expect(put(submitted()).data('AgendaItemAdded').content).toMatchObject({
      text: 'Dans quelle commune commencer ?',
      matter: 'budget',
    });
  });
});
