import { charterInForce, committees, inPreProject, itemContent, twoAllies } from '../testing/chapters.ts';
import { political, sessionHeld } from '../testing/sessions.ts';
import { given, happened, id, type Happened, type Story } from '../testing/story.ts';

const pilot = (effectiveOn: string) => ({ actor: { personId: id('fnh-pilot'), role: 'pilot' as const }, effectiveOn });
/** From 1 to 10 April 2016, in a demonstration: its delays run from the day of the act (R38). */
const sent = (events: readonly Happened[] = start()): Story => {
  const [convened, added, ...rest] = sessionHeld({ on: '2016-04-01', present: [] });
  const when = { form: 'consultation' as const, opensAt: '2016-04-01T09:00', closesAt: '2016-04-10T18:00' };
  return given(...events, { ...convened!, data: { ...(convened!.data as object), when } }, added!, ...rest);
};
const start = () => [...twoAllies(), inPreProject(), ...charterInForce(), ...committees()];
const said = (voice: 'for' | 'abstain', ...who: number[]) => ({
  itemId: id('item'),
  voices: who.map((i) => ({ mandateId: political[i]!.mandateId, voice })),
});
const decide = { itemId: id('item') };

describe('R15: a written consultation', () => {
  it('R15: silence is an abstention, and the quorum counts those who answered', () => {
    const story = sent().does('record-voices', said('for', 0, 2), pilot('2016-04-03'));
    const outcome = story.when('decide-item', decide, pilot('2016-04-10'));
    const taken = outcome.data('DecisionTaken');
    expect(taken).toMatchObject({ outcome: 'adopted', quorum: { alliesFound: 2, seatsFound: 2, reached: true } });
    expect(taken.voices.map((v) => v.presence)).toEqual(['present', 'absent', 'present', 'absent']);
  });

  it('R15: too few answers make no quorum', () => {
    const story = sent().does('record-voices', said('for', 0, 1), pilot('2016-04-03'));
    expect(story.when('decide-item', decide, pilot('2016-04-10')).refusals).toEqual(['R12 no-quorum']);
  });

  it('R15: is decided once all have answered, as of that day', () => {
    const story = sent()
      .does('record-voices', said('for', 0, 1, 2), pilot('2016-04-03'))
      .does('record-voices', said('abstain', 3), pilot('2016-04-05'));
    const outcome = story.when('decide-item', decide, {
      actor: { personId: id('clock'), role: 'automation' },
    });
    expect(outcome.events[0]).toMatchObject({ type: 'DecisionTaken', effectiveOn: '2016-04-05' });
  });

  it('R15: that day is one for all its items: when the last answer came', () => {
    const [convened, item, ...rest] = sessionHeld({
      on: '2016-04-01',
      present: [],
      items: { item: { matter: 'budget' }, other: { matter: 'budget' } },
    });
    const when = { form: 'consultation' as const, opensAt: '2016-04-01T09:00', closesAt: '2016-04-10T18:00' };
    const story = given(...start(), { ...convened!, data: { ...(convened!.data as object), when } }, item!, ...rest)
      .does('record-voices', said('for', 0, 1, 2, 3), pilot('2016-04-03'))
      .does('record-voices', { ...said('for', 0, 1, 2, 3), itemId: id('other') }, pilot('2016-04-05'));
    const outcome = story.when('decide-item', decide);
    expect(outcome.events[0]).toMatchObject({ type: 'DecisionTaken', effectiveOn: '2016-04-05' });
  });

  it.each(['2016', '2016-04', '2016-04-02/..'])('R38: a vague day (%s) does not close it early', (effectiveOn) => {
    const now = (day: string) => ({ ...pilot(effectiveOn), now: `${day}T12:00:00.000Z` });
    const story = sent().does('record-voices', said('for', 0, 2), pilot('2016-04-03'));
    expect(story.when('decide-item', decide, now('2016-04-05')).decided.ok).toBe(false);
    expect(story.when('decide-item', decide, now('2016-04-10')).types).toContain('DecisionTaken');
  });

  it('R15, R40: whatever day the pilot names, what ends it has that day', () => {
    const story = sent().does('record-voices', said('for', 0, 2), pilot('2016-04-03'));
    const taken = story.when('decide-item', decide, pilot('2016-04-20'));
    expect(taken.events[0]).toMatchObject({ type: 'DecisionTaken', effectiveOn: '2016-04-10' });
    const closed = taken.story().when('close-session', { sessionId: id('session') }, pilot('2016-04-20'));
    expect(closed.events[0]).toMatchObject({ type: 'SessionClosed', effectiveOn: '2016-04-10' });
  });

  it('R39: who has lost the mandate is waited for no more', () => {
    const story = sent()
      .does('record-voices', said('for', 0, 1, 2), pilot('2016-04-03'))
      .does('stand-down', { mandateId: political[3]!.mandateId }, pilot('2016-04-05'));
    const outcome = story.when('decide-item', decide, pilot('2016-04-06'));
    expect(outcome.data('DecisionTaken')).toMatchObject({ outcome: 'adopted', quorum: { seatsBase: 3 } });
  });

  it('R15: it is not closed while an item that could be decided is not: decide first', () => {
    const close = (story: Story, on = '2016-04-10') =>
      story.when('close-session', { sessionId: id('session') }, pilot(on));
    const answered = sent().does('record-voices', said('for', 0, 1, 2, 3), pilot('2016-04-03'));
    expect(close(answered, '2016-04-03').refusals).toEqual(['R15 decide-first']);
    expect(close(sent().does('record-voices', said('for', 0, 2), pilot('2016-04-03'))).refusals).toEqual([
      'R15 decide-first',
    ]);
    expect(close(answered.does('decide-item', decide, pilot('2016-04-10'))).types).toContain('SessionClosed');
  });

  it('R15: without answers or quorum there is nothing to decide: it closes, and its items wait', () => {
    const close = (story: Story) => story.when('close-session', { sessionId: id('session') }, pilot('2016-04-10'));
    const types = ['SessionClosed', 'AgendaItemCarriedOver', 'MinutesDrafted'];
    expect(close(sent()).types).toEqual(types);
    expect(close(sent().does('record-voices', said('for', 0, 1), pilot('2016-04-03'))).types).toEqual(types);
  });

  it('G8, G9: what the alliance may no longer decide keeps no consultation open', () => {
    const answered = sent().does('record-voices', said('for', 0, 2), pilot('2016-04-03'));
    const suspended = answered.given(
      happened('AllianceSuspended', { stage: 'pre-project', reason: 'Pause', basis: { kind: 'entry' } }, '2016-04-05'),
    );
    const outcome = suspended.when('close-session', { sessionId: id('session') }, pilot('2016-04-10'));
    expect(outcome.types).toContain('SessionClosed');
  });

  it('R15: or after its closing, as of that day; not before', () => {
    const story = sent().does('record-voices', said('for', 0, 2), pilot('2016-04-03'));
    expect(story.when('decide-item', decide, pilot('2016-04-09')).refusals).toEqual(['R15 consultation-still-running']);
    const late = story.when('decide-item', decide, { actor: { personId: id('clock'), role: 'automation' } });
    expect(late.events[0]).toMatchObject({ effectiveOn: '2016-04-10' });
  });

  it('R15: later voices are refused; those of the closing day count', () => {
    expect(sent().when('record-voices', said('for', 0), pilot('2016-04-10')).types).toEqual(['VoiceRecorded']);
    expect(sent().when('record-voices', said('for', 0), pilot('2016-04-11')).refusals).toEqual([
      'R15 consultation-over',
    ]);
  });

  it('R15, R38: outside a demonstration the closing is that of the clock, whatever day the act names', () => {
    const live = start().map((e) =>
      e.type === 'AllianceInitiated' ? { ...e, data: { ...(e.data as object), demonstration: false } } : e,
    );
    const at = (now: string) => ({ ...pilot('2016-04-10'), now });
    expect(sent(live).when('record-voices', said('for', 0), at('2016-04-10T16:00:00.000Z')).types).toEqual([
      'VoiceRecorded',
    ]);
    expect(sent(live).when('record-voices', said('for', 0), at('2016-04-10T16:01:00.000Z')).refusals).toEqual([
      'R15 consultation-over',
    ]);
  });

  it('R15: everybody answers for themselves: there is no « tous pour »', () => {
    expect(
      sent().when('record-voices', { itemId: id('item'), everyoneElse: 'for' }, pilot('2016-04-03')).refusals,
    ).toEqual(['R15 each-answers-in-writing']);
  });

  it('R13: an ally all of whose members are recused leaves the quorum', () => {
    const recused = [0, 1].map((i) =>
      happened('InterestDeclared', {
        sessionId: id('session'),
        itemId: id('item'),
        mandateId: political[i]!.mandateId,
        ground: 'Lié',
      }),
    );
    const story = sent()
      .given(...recused)
      .does('record-voices', said('for', 2, 3), pilot('2016-04-03'));
    expect(story.when('decide-item', decide, pilot('2016-04-03')).data('DecisionTaken')).toMatchObject({
      outcome: 'adopted',
      quorum: { alliesBase: 1, alliesFound: 1 },
    });
  });

  it('R15: only an information item is not decided', () => {
    const story = sent().given(
      happened('AgendaItemAdded', {
        sessionId: id('session'),
        itemId: id('news'),
        content: itemContent({ kind: 'information' }),
        late: false,
      }),
    );
    expect(story.when('decide-item', { itemId: id('news') }, pilot('2016-04-10')).refusals).toEqual([
      'R16 not-a-decision-item',
    ]);
  });
});
