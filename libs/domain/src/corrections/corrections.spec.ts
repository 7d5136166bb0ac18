import { atStart, inPreProject, joined, opened } from '../testing/chapters.ts';
import { entryId, given, happened, id, type Story } from '../testing/story.ts';

const source = 'Rapport d’activité 2016';
const told = (effectiveOn: string) => ({ effectiveOn, provenance: { kind: 'reported', source } }) as const;
const guessed = (effectiveOn: string) =>
  ({ effectiveOn, provenance: { kind: 'inferred', reason: 'déduit de la suite' } }) as const;
/** Began in 2012, opened here on 15 June 2018: the cut-over. */
const alliance = () =>
  given(
    { ...opened('2012'), recordedAt: '2018-06-15T09:00:00.000Z' },
    atStart(),
    ...joined('fnh', 'ally', '2018-06-15'),
  );
const decision = { title: 'Trois chantier', matter: 'budget', text: 'Trois chantiers sont retenus.' } as const;
const decided = () => alliance().does('report-decision', decision, told('2016'));
const last = (story: Story) => entryId(story.state.revision);
/** Its last entry is one that the party keeps to itself (R32). */
const keptByItself = () =>
  alliance().given(happened('PartyPrivateProfileKept', { partyId: id('fnh'), words: 'Nos dete' }, '2018-06-15'));
const privately = (story: Story) =>
  story.log.map((entry, i) => (i === story.log.length - 1 ? { ...entry, visibility: 'party' as const } : entry));
const reason = 'Le compte rendu a été retrouvé.';

describe('What is wrong is put right, and stays visible (R31)', () => {
  it('R31: a correction names the entry, the field, what was in force, what replaces it, the reason and the source', () => {
    const eventId = last(decided());
    const asked = { eventId, path: '/title', becomes: 'Trois chantiers', reason, source: 'Compte rendu' };
    expect(decided().when('correct-entry', asked).data('EntryCorrected')).toEqual({
      ...asked,
      revision: decided().state.revision,
      was: 'Trois chantier',
    });
  });

  it('R31: what was not known is completed; a date may be said as people say it', () => {
    const eventId = last(decided());
    const votes = decided().when('correct-entry', { eventId, path: '/voices/for', becomes: 8, reason });
    expect(votes.data('EntryCorrected')).toMatchObject({ was: null, becomes: 8 });
    const when = decided().when('correct-entry', { eventId, path: '/effectiveOn', becomes: 'mars 2016', reason });
    expect(when.data('EntryCorrected')).toMatchObject({ was: '2016', becomes: '2016-03' });
  });

  it('R31: a correction is corrected in its turn; the same again changes nothing', () => {
    const eventId = last(decided());
    const story = decided().does('correct-entry', { eventId, path: '/title', becomes: 'Un', reason });
    expect(story.when('correct-entry', { eventId, path: '/title', becomes: 'Un', reason }).types).toEqual([]);
    const again = story.when('correct-entry', { eventId, path: '/title', was: 'Un', becomes: 'Deux', reason });
    expect(again.data('EntryCorrected')).toMatchObject({ was: 'Un', becomes: 'Deux' });
  });

  it('R31: « was » must be what is in force', () => {
    const eventId = last(decided());
    const asked = { eventId, path: '/title', was: 'Autre chose', becomes: 'Un', reason };
    expect(decided().when('correct-entry', asked).refusals).toEqual(['R31 not-what-is-in-force']);
  });

  it.each([
    ['an entry that there is not', { eventId: entryId(99), path: '/title' }, 'R31 entry-unknown'],
    ['its number', { path: '/number' }, 'R31 not-correctable'],
    ['where it comes from, in kind', { path: '/provenance/kind' }, 'R31 not-correctable'],
    ['words by a figure', { path: '/title', becomes: 12 }, 'R31 value-does-not-fit'],
    ['what must be known', { path: '/text', becomes: null }, 'R31 value-does-not-fit'],
    ['a session that there is not', { path: '/sessionId', becomes: id('nowhere') }, 'section 1 unknown-here'],
  ])('refuses %s', (_, asked, refusal) => {
    const whole = { eventId: last(decided()), becomes: 'Un', reason, ...asked };
    expect(decided().when('correct-entry', whole).refusals).toEqual([refusal]);
  });

  it('R31: a refusal says which fields may be corrected, by name', () => {
    const asked = { eventId: last(decided()), path: '/number', becomes: 3, reason };
    const { decided: refused } = decided().when('correct-entry', asked);
    expect(refused.ok ? '' : refused.refusals[0]?.fr).toContain('l’intitulé (/title)');
  });

  it('R31: what decided something is never corrected; the reason that was given may be', () => {
    const basis = { kind: 'decision', decisionId: id('d') } as const;
    const story = alliance().given(
      happened('PartyExcluded', { partyId: id('fnh'), reason: 'Motiff', basis }, '2018-06-15'),
    );
    const asked = { eventId: last(story), reason };
    expect(story.when('correct-entry', { ...asked, path: '/partyId', becomes: id('x') }).refusals).toEqual([
      'R31 not-correctable',
    ]);
    expect(story.when('correct-entry', { ...asked, path: '/reason', becomes: 'Motif' }).types).toEqual([
      'EntryCorrected',
    ]);
  });

  it('R31: the source is corrected, also as the basis of what the report brought about', () => {
    const story = alliance().does('report-stage', { to: 'pre-project' }, told('2014'));
    const asked = { eventId: last(story), path: '/provenance/source', becomes: 'Le compte rendu', reason };
    const { stages } = story.does('correct-entry', asked).state;
    expect(stages.at(-1)?.basis).toEqual({ kind: 'report', source: 'Le compte rendu' });
  });

  it('R38: what is judged later rests on what was put right', () => {
    const story = alliance().does('report-decision', decision, guessed('2016'));
    const session = story.does('report-session', { body: 'political' }, told('2016-05'));
    const { sessionId } = Object.entries(session.state.reportedSessions).map(([sessionId]) => ({ sessionId }))[0]!;
    const asked = { ...decision, sessionId };
    expect(session.when('report-decision', asked, told('2016-03')).refusals).toEqual(['R29 before-its-session']);
    const moved = session.does('correct-entry', {
      eventId: last(session),
      path: '/effectiveOn',
      becomes: '2016-02',
      reason,
    });
    expect(moved.when('report-decision', asked, told('2016-03')).types).toEqual(['DecisionReported']);
  });

  it('G8, G9: also while suspended and after closing', () => {
    const basis = { kind: 'decision', decisionId: id('d') } as const;
    const closed = decided().given(
      happened('AllianceClosed', { outcome: 'achieved', reason: 'Fini', lessonIds: [], basis }, '2018-06-15'),
    );
    const paused = decided().given(
      happened('AllianceSuspended', { stage: 'pre-project', reason: 'Pause', basis }, '2018-06-15'),
    );
    for (const story of [closed, paused]) {
      const asked = { eventId: last(decided()), path: '/title', becomes: 'Trois chantiers', reason };
      expect(story.when('correct-entry', asked).types).toEqual(['EntryCorrected']);
    }
  });

  it('section 9: it is for a pilot, or for who recorded the entry', () => {
    const asked = { eventId: last(decided()), path: '/title', becomes: 'Un', reason };
    const by = (personId: string) => decided().when('correct-entry', asked, { actor: { personId, role: 'member' } });
    expect(by(id('someone')).refusals).toEqual(['section 9 for-oneself-or-a-pilot']);
    expect(by(id('pilot')).types).toEqual(['EntryCorrected']);
  });

  it('R32: what a party keeps to itself is corrected by that party, and the correction stays with it', () => {
    const story = keptByItself();
    const facts = { entries: privately(story) };
    const asked = { eventId: last(story), path: '/words', becomes: 'Nos dettes', reason };
    expect(story.when('correct-entry', asked, { facts }).refusals).toEqual(['R32 private-to-itself']);
    const own = { personId: id('fnh-rep'), role: 'representative' } as const;
    expect(story.when('correct-entry', asked, { facts, actor: own }).events).toMatchObject([{ visibility: 'party' }]);
  });
});

describe('R29: a corrected date keeps its order', () => {
  const session = () => alliance().does('report-session', { body: 'political' }, told('2016-05'));
  const inSession = () => {
    const before = session();
    const [sessionId = ''] = Object.keys(before.state.reportedSessions);
    return before.does('report-decision', { ...decision, sessionId }, told('2016-05'));
  };
  const move = (story: Story, eventId: string, becomes: string) =>
    story.when('correct-entry', { eventId, path: '/effectiveOn', becomes, reason });

  it('not in the future, not before the alliance began, a report before the cut-over', () => {
    const eventId = last(decided());
    expect(move(decided(), eventId, '2019').refusals).toEqual(['R29 not-in-the-future']);
    expect(move(decided(), eventId, '2011').refusals).toEqual(['R29 not-before-the-beginning']);
    expect(move(decided(), eventId, '2018-06-15').refusals).toEqual(['R37 before-the-cut-over']);
    expect(move(decided(), eventId, '2012').types).toEqual(['EntryCorrected']);
  });

  it('not before what it speaks of, nor after what speaks of it; a vague day may overlap', () => {
    const story = inSession();
    const [ofSession, ofDecision] = [entryId(story.state.revision - 1), last(story)];
    expect(move(story, ofDecision, '2016-04').refusals).toEqual(['R29 not-before-what-it-speaks-of']);
    expect(move(story, ofDecision, '2016').types).toEqual(['EntryCorrected']);
    expect(move(story, ofSession, '2016-06').refusals).toEqual(['R29 not-after-what-speaks-of-it']);
    expect(move(story, ofSession, '2015').types).toEqual(['EntryCorrected']);
  });

  it('both are moved one after the other, the later one first', () => {
    const story = inSession();
    const moved = move(story, last(story), '2017').story();
    expect(move(moved, entryId(story.state.revision - 1), '2017-01').types).toEqual(['EntryCorrected']);
  });

  it('the opening is not after anything but what may come before it', () => {
    const story = decided().does('record-journal-entry', { words: 'Un premier café' }, { effectiveOn: '2010' });
    const opening = entryId(0);
    expect(move(story, opening, '2013').refusals).toContain('R29 not-after-what-speaks-of-it');
    const later = given({ ...opened('2012'), recordedAt: '2018-06-15T09:00:00.000Z' }).does(
      ...(['record-journal-entry', { words: 'Un premier café' }, { effectiveOn: '2010' }] as const),
    );
    expect(move(later, opening, '2013').types).toEqual(['EntryCorrected']);
  });

  it('stages do not pass each other, and one that is put right still follows the one before', () => {
    const story = alliance()
      .does('report-stage', { to: 'pre-project' }, told('2014'))
      .does('report-stage', { to: 'experimentation' }, told('2016'));
    const [first, second] = [entryId(story.state.revision - 1), last(story)];
    expect(move(story, first, '2017').refusals).toEqual(['R29 stages-and-charters-in-order']);
    expect(move(story, second, '2013').refusals).toEqual(['R29 stages-and-charters-in-order']);
    const to = (becomes: string) => story.when('correct-entry', { eventId: second, path: '/to', becomes, reason });
    expect(to('pre-project').refusals).toEqual(['R37 stage-does-not-follow']);
    expect(to('evaluation').refusals).toEqual(['R37 stage-does-not-follow']);
    const cycle = story.does('correct-entry', { eventId: second, path: '/cycle', becomes: 1, reason });
    expect(
      cycle.does('correct-entry', { eventId: second, path: '/to', becomes: 'evaluation', reason }).state,
    ).toMatchObject({
      cycle: 1,
    });
  });

  it('R37: a stage that was entered by decision is none that may be put right', () => {
    const story = alliance().given(inPreProject('2018-06-15'));
    const asked = { eventId: last(story), path: '/to', becomes: 'evaluation', reason };
    expect(story.when('correct-entry', asked).refusals).toEqual(['R31 not-correctable']);
  });

  it('a term does not end before it begins', () => {
    const story = alliance().does('name-predecessor', { text: 'Un collectif', from: '2008', until: '2010' });
    const asked = { eventId: last(story), path: '/until', becomes: '2007', reason };
    expect(story.when('correct-entry', asked).refusals).toEqual(['R29 ends-before-it-begins']);
  });
});

describe('Sources that disagree (R43)', () => {
  const eventId = last(decided());
  const path = '/effectiveOn';
  const other = { eventId, path, value: '2015', source: 'Article de presse' };
  const both = () => decided().when('record-other-account', other);

  it('R43: another account is kept beside; the first stays retained until a later event says otherwise', () => {
    expect(both().data('OtherAccountRecorded')).toMatchObject({ value: '2015', source: 'Article de presse', path });
    const { accountId } = both().data('OtherAccountRecorded');
    const retained = both().story().when('retain-account', { eventId, path, accountId, reason });
    expect(retained.data('AccountRetained')).toMatchObject({ accountId, was: '2016', becomes: '2015' });
  });

  it('R43: the first may be retained again, as it was put right meanwhile', () => {
    const { accountId } = both().data('OtherAccountRecorded');
    const story = both()
      .story()
      .does('correct-entry', { eventId, path, becomes: '2016-03', reason })
      .does('retain-account', { eventId, path, accountId, reason })
      .does('correct-entry', { eventId, path, becomes: '2015-12', reason });
    const back = story.when('retain-account', { eventId, path, reason });
    expect(back.data('AccountRetained')).toEqual({
      ...{ eventId, revision: decided().state.revision, path, was: '2015-12', becomes: '2016-03', reason },
    });
    const again = back.story().when('retain-account', { eventId, path, accountId, reason });
    expect(again.data('AccountRetained')).toMatchObject({ becomes: '2015-12' });
  });

  it('R43: the same account again, or the one that is retained, changes nothing; one that there is not is refused', () => {
    expect(both().story().when('record-other-account', other).types).toEqual([]);
    expect(decided().when('retain-account', { eventId, path, reason }).types).toEqual([]);
    const unknown = { eventId, path, accountId: id('none'), reason };
    expect(decided().when('retain-account', unknown).refusals).toEqual(['R43 account-unknown']);
  });

  it('R29: an account may say what the order of dates forbids; it is then not retained', () => {
    const story = decided().when('record-other-account', { ...other, value: '2010' });
    const { accountId } = story.data('OtherAccountRecorded');
    expect(story.story().when('retain-account', { eventId, path, accountId, reason }).refusals).toEqual([
      'R29 not-before-the-beginning',
    ]);
  });
});

describe('The visibility of an entry (R32)', () => {
  const lesson = () => alliance().does('capture-lesson', { text: 'Se parler tôt' });

  it('R31: is changed by an event of its own', () => {
    const eventId = last(lesson());
    const outcome = lesson().when('change-visibility', { eventId, to: 'public', reason });
    expect(outcome.data('EntryVisibilityChanged')).toMatchObject({ from: 'alliance', to: 'public' });
    expect(outcome.story().when('change-visibility', { eventId, to: 'public', reason }).types).toEqual([]);
  });

  it('R32: what a party keeps to itself is not opened so, not even by itself', () => {
    const story = keptByItself();
    const own = { personId: id('fnh-rep'), role: 'representative' } as const;
    const asked = { eventId: last(story), to: 'public', reason } as const;
    const facts = { entries: privately(story) };
    expect(story.when('change-visibility', asked, { facts, actor: own }).refusals).toEqual(['R32 party-keeps-it']);
  });

  it('R32: a correction is read where the entry is that it corrects', () => {
    const eventId = last(lesson());
    const story = lesson().does('correct-entry', { eventId, path: '/text', becomes: 'Parler tôt', reason });
    const asked = { eventId: last(story), to: 'public', reason } as const;
    expect(story.when('change-visibility', asked).refusals).toEqual(['R32 follows-its-entry']);
    const opened = story.does('change-visibility', { eventId, to: 'network', reason });
    const next = opened.when('correct-entry', { eventId, path: '/text', becomes: 'Tôt', reason });
    expect(next.events).toMatchObject([{ visibility: 'network' }]);
  });
});
