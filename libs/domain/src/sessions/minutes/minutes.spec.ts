import { committees, inPreProject, opened, twoAllies } from '../../testing/chapters.ts';
import { given, happened, id, type Story, type When } from '../../testing/story.ts';

const chapters = () => [...twoAllies(), inPreProject(), ...committees()];
const real = () => {
  const [first, ...rest] = chapters();
  return given({ ...first!, data: { ...(opened().data as object), demonstration: false } }, ...rest);
};
/** A session of 14 May 2018, closed that day: two members of FNH and one of CPIE were there. */
function held(story: Story = given(...chapters()), day = '2018-05-14', when: When = {}) {
  const convened = story.when(
    'convene-session',
    { bodyId: id('political'), startsAt: `${day}T14:00`, agenda: [{ kind: 'debate', title: 'Débat' }] },
    { effectiveOn: '2018-05-01', ...when },
  );
  const { sessionId } = convened.data('SessionConvened');
  const people = ['fnh-president', 'fnh-director', 'cpie-president'];
  const attendance = people.map((p) => ({ mandateId: id(`political/${p}`), presence: 'present' as const }));
  const open = convened
    .story()
    .does('record-attendance', { sessionId, attendance }, when)
    .does('open-session', { sessionId }, when);
  return { open, sessionId, closed: open.does('close-session', { sessionId }, when) };
}
const comment = (sessionId: string, person: string, objection = false) => ({
  sessionId,
  mandateId: id(`political/${person}`),
  words: 'Il manque un mot',
  objection,
});
const on = (effectiveOn: string): When => ({ effectiveOn });

describe('R14: minutes', () => {
  it('R14: closing drafts them from what was recorded, with a digest', () => {
    const { open, sessionId } = held();
    const closed = open.when('close-session', { sessionId });
    expect(closed.types).toEqual(['SessionClosed', 'AgendaItemCarriedOver', 'MinutesDrafted']);
    expect(closed.data('MinutesDrafted')).toMatchObject({
      draft: 1,
      builtFrom: open.state.revision + 2,
      digest: expect.stringMatching(/^.{43}$/),
    });
  });

  it('R14: those who attended have fifteen days to object or add an observation', () => {
    const { closed, sessionId } = held();
    const outcome = closed.when('comment-minutes', comment(sessionId, 'fnh-president'), on('2018-05-29'));
    expect(outcome.data('MinutesCommented')).toMatchObject({ draft: 1, objection: false });
    expect(closed.when('comment-minutes', comment(sessionId, 'fnh-president'), on('2018-05-30')).refusals).toEqual([
      'R14 delay-to-comment-over',
    ]);
    expect(closed.when('comment-minutes', comment(sessionId, 'fnh-president'), on('2018-05-13')).refusals).toEqual([
      'R29 before-the-minutes',
    ]);
  });

  it('R14: who was not there does not comment, and everyone comments for themselves', () => {
    const { closed, sessionId } = held();
    expect(closed.when('comment-minutes', comment(sessionId, 'cpie-director'), on('2018-05-20')).refusals).toEqual([
      'R14 who-attended',
    ]);
    const actor = { role: 'member' as const, partyId: id('fnh'), personId: id('fnh-director') };
    const other = closed.when('comment-minutes', comment(sessionId, 'fnh-president'), { ...on('2018-05-20'), actor });
    expect(other.refusals).toEqual(['section 9 for-oneself-or-a-pilot']);
  });

  it('R38: the fifteen days run from the day of recording', () => {
    const now = { now: '2018-06-01T10:00:00.000Z' };
    const { closed, sessionId } = held(real(), '2018-05-14', now);
    const at = (day: string) =>
      closed.when('comment-minutes', comment(sessionId, 'fnh-president'), { now: `${day}T10:00:00.000Z` });
    expect(at('2018-06-16').types).toEqual(['MinutesCommented']);
    expect(at('2018-06-17').refusals).toEqual(['R14 delay-to-comment-over']);
  });

  it('R14: approved when the time is over without objection, as of its last day, whoever notes it', () => {
    const { closed, sessionId } = held();
    const actor = { role: 'automation' as const, personId: id('automation') };
    const approved = closed.when('approve-minutes', { sessionId }, { actor });
    expect(approved.data('MinutesApproved')).toMatchObject({ draft: 1, how: 'silence' });
    expect(approved.events[0]?.effectiveOn).toBe('2018-05-29');
    expect(approved.story().when('approve-minutes', { sessionId }).events).toEqual([]);
    const early = closed.when('approve-minutes', { sessionId }, { now: '2018-05-29T10:00:00.000Z' });
    expect(early.refusals).toEqual(['R14 delay-to-comment-running']);
    expect(closed.when('approve-minutes', { sessionId }, on('2018-05-28')).refusals).toEqual([
      'R14 delay-to-comment-running',
    ]);
  });

  it('R14: an observation does not stand in the way, an objection does', () => {
    const { closed, sessionId } = held();
    const said = (objection: boolean) =>
      closed.does('comment-minutes', comment(sessionId, 'fnh-president', objection), on('2018-05-20'));
    expect(said(false).when('approve-minutes', { sessionId }).types).toEqual(['MinutesApproved']);
    expect(said(true).when('approve-minutes', { sessionId }).refusals).toEqual(['R14 objected']);
  });

  it('R14: a new draft starts the delay again, without the objection', () => {
    const { closed, sessionId } = held();
    const again = closed
      .does('comment-minutes', comment(sessionId, 'fnh-president', true), on('2018-05-20'))
      .does('draft-minutes', { sessionId, words: 'Mieux dit' }, on('2018-05-25'));
    const approved = again.when('approve-minutes', { sessionId }, on('2018-06-09'));
    expect(approved.data('MinutesApproved')).toMatchObject({ draft: 2 });
    expect(again.when('approve-minutes', { sessionId }, on('2018-06-08')).refusals).toEqual([
      'R14 delay-to-comment-running',
    ]);
  });

  it('R14: or approved by those who attended, at the next session of the body', () => {
    const first = held();
    const second = held(
      first.closed.does('comment-minutes', comment(first.sessionId, 'fnh-president', true), on('2018-05-20')),
      '2018-06-10',
    );
    const words = { sessionId: first.sessionId, atSessionId: second.sessionId };
    const approved = second.open.when('approve-minutes', words);
    expect(approved.data('MinutesApproved')).toEqual({
      sessionId: first.sessionId,
      draft: 1,
      how: 'at-session',
      atSessionId: second.sessionId,
    });
    expect(approved.events[0]?.effectiveOn).toBe('2018-06-10');
    expect(second.closed.when('approve-minutes', words).refusals).toEqual(['R14 approved-at-the-next-session']);
    const itself = { sessionId: first.sessionId, atSessionId: first.sessionId };
    expect(first.closed.when('approve-minutes', itself).refusals).toEqual(['R14 approved-at-the-next-session']);
  });

  it('R14: then published, once; not before', () => {
    const { closed, sessionId } = held();
    const publish = { sessionId, openness: 'network' as const };
    expect(closed.when('publish-minutes', publish).refusals).toEqual(['R14 minutes-not-approved']);
    const published = closed.does('approve-minutes', { sessionId }).does('publish-minutes', publish);
    expect(published.when('publish-minutes', publish).events).toEqual([]);
  });

  it('R14: what is approved stays: neither drafted anew nor commented', () => {
    const { closed, sessionId } = held();
    const approved = closed.does('approve-minutes', { sessionId });
    expect(approved.when('draft-minutes', { sessionId }).refusals).toEqual(['R14 minutes-approved']);
    expect(approved.when('comment-minutes', comment(sessionId, 'fnh-president')).refusals).toEqual([
      'R14 minutes-approved',
    ]);
  });

  it('R14: a session that is not over has no minutes', () => {
    const { open, sessionId } = held();
    expect(open.when('approve-minutes', { sessionId }).refusals).toEqual(['R14 session-not-over']);
  });

  it('G8: the delay stands still while the alliance is suspended', () => {
    const { closed, sessionId } = held();
    const basis = { kind: 'entry' as const };
    const paused = closed.given(
      happened('AllianceSuspended', { stage: 'pre-project', reason: 'Pause', basis }, '2018-05-20'),
    );
    expect(paused.when('approve-minutes', { sessionId }).refusals).toEqual(['G8 delay-stands-still']);
    const resumed = paused.given(happened('AllianceResumed', { stage: 'pre-project', basis }, '2018-05-25'));
    expect(resumed.when('approve-minutes', { sessionId }).events[0]?.effectiveOn).toBe('2018-06-03');
  });

  it('G9: after closing, the last session still closes, with its minutes and its note', () => {
    const { open, sessionId } = held();
    const over = open.given(
      happened('AllianceClosed', { outcome: 'achieved', reason: 'Fini', lessonIds: [], basis: { kind: 'entry' } }),
    );
    const closed = over.does('close-session', { sessionId });
    expect(closed.does('approve-minutes', { sessionId }).when('send-board-note', { sessionId }).types).toEqual([
      'BoardNoteSent',
    ]);
    expect(over.when('put-on-agenda', { sessionId, agenda: [{ kind: 'debate', title: 'x' }] }).refusals).toEqual([
      'G9 nothing-after-closing',
    ]);
  });
});

describe('R25: the note to the boards', () => {
  it('R25: after a political session, for every ally’s board, with its decisions and the pilot’s words; one sending', () => {
    const { closed, sessionId } = held();
    const sent = closed.when('send-board-note', { sessionId, words: 'Une belle séance' });
    expect(sent.data('BoardNoteSent')).toEqual({
      sessionId,
      parties: [id('fnh'), id('cpie')],
      decisions: [],
      words: 'Une belle séance',
    });
    expect(sent.story().when('send-board-note', { sessionId }).events).toEqual([]);
  });

  it('R25: not before the session is over, nor after a technical one', () => {
    const { open, sessionId } = held();
    expect(open.when('send-board-note', { sessionId }).refusals).toEqual(['R14 session-not-over']);
    const technical = given(...chapters()).when(
      'convene-session',
      { bodyId: id('technical'), startsAt: '2018-06-10T10:00', agenda: [{ kind: 'debate', title: 'x' }] },
      { effectiveOn: '2018-05-01' },
    );
    const { sessionId: other } = technical.data('SessionConvened');
    const over = technical
      .story()
      .does('open-session', { sessionId: other })
      .does('close-session', { sessionId: other });
    expect(over.when('send-board-note', { sessionId: other }).refusals).toEqual(['R25 note-after-a-political-session']);
  });
});
