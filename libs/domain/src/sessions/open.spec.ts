import { charterInForce, committees, inPreProject, joined, member, twoAllies } from '../testing/chapters.ts';
import { given, happened, id, type Story } from '../testing/story.ts';
import type { ItemWords } from './agenda/words.ts';

const start = () => given(...twoAllies(), inPreProject(), ...committees());
const decision: ItemWords = { kind: 'decision', title: 'Un budget', text: 'Nous consacrons 1 000 €', matter: 'budget' };
const convene = (story = start(), words: object = {}) =>
  story.when(
    'convene-session',
    { bodyId: id('political'), startsAt: '2018-06-14T14:00', agenda: [decision], ...words },
    { effectiveOn: '2018-06-01' },
  );
const sheet = (story: Story, sessionId: string, people: string[], body = 'political') =>
  story.does('record-attendance', {
    sessionId,
    attendance: people.map((person) => ({ mandateId: id(`${body}/${person}`), presence: 'present' as const })),
  });
const convened = (story = start(), words: object = {}) => {
  const outcome = convene(story, words);
  return { story: outcome.story(), sessionId: outcome.data('SessionConvened').sessionId };
};

describe('R11: opening a session', () => {
  it('R11, R26: freezes the roll, who sits, and the rules in force', () => {
    const { story, sessionId } = convened(start().given(...charterInForce({ voicePerPart: true })));
    const opened = story.when('open-session', { sessionId });
    expect(opened.data('SessionOpened')).toMatchObject({
      sitting: [id('fnh'), id('cpie')],
      complete: true,
      rules: { charterVersion: 1, voicePerPart: true, quorum: { allies: { atLeast: 1, of: 1 } } },
      contestable: false,
    });
    expect(opened.data('SessionOpened').roll).toHaveLength(4);
    expect(opened.events[0]?.effectiveOn).toBe('2018-06-14');
    expect(opened.story().when('open-session', { sessionId }).events).toEqual([]);
  });

  it('R26: the rules are those of the opening, not of the convocation', () => {
    const { story, sessionId } = convened();
    const later = story.given(...charterInForce({ secondConvocation: false }, '2018-06-10'));
    expect(later.when('open-session', { sessionId }).data('SessionOpened').rules).toMatchObject({
      charterVersion: 1,
      secondConvocation: false,
    });
  });

  it('R5: whether the committee is complete is settled as it opens: an incomplete one may meet', () => {
    const { story, sessionId } = convened();
    const vacant = story.given(
      happened('MandateEnded', { mandateId: id('political/cpie-director'), reason: 'stood-down' }, '2018-06-05'),
    );
    const opened = vacant.when('open-session', { sessionId });
    expect(opened.data('SessionOpened')).toMatchObject({ complete: false, sitting: [id('fnh')] });
    const filled = opened.story().given(member('political', 'cpie', 'new', ['director'], '2018-06-14'));
    expect(filled.state.sessions[sessionId]?.opened?.complete).toBe(false);
  });

  it('R5: an ally that counts as declining leaves the base, with the members that it still has', () => {
    const started = start().given(
      ...joined('lpo', 'ally', '2017-01-01'),
      member('political', 'lpo', 'lpo-president', ['administrator'], '2017-01-15'),
    );
    const { story, sessionId } = convened(started);
    const opened = story.when('open-session', { sessionId }).data('SessionOpened');
    expect(opened).toMatchObject({ complete: true, sitting: [id('fnh'), id('cpie')], quorum: { seatsBase: 4 } });
    expect(opened.roll.map((row) => row.partyId)).not.toContain(id('lpo'));
  });

  it('section 3: a committee that was dissolved is not complete because another one was constituted', () => {
    const { story, sessionId } = convened();
    const replaced = story.given(
      happened('BodyDissolved', { bodyId: id('political') }, '2018-06-05'),
      happened('BodyConstituted', { bodyId: id('anew'), kind: 'political' }),
      member('anew', 'fnh', 'a', ['administrator', 'director']),
      member('anew', 'cpie', 'b', ['administrator', 'director']),
    );
    const opened = replaced.when('open-session', { sessionId }).data('SessionOpened');
    expect(opened).toMatchObject({ complete: false, roll: [] });
  });

  it('R12: the quorum is found at the opening; without it the session opens all the same', () => {
    const { story, sessionId } = convened();
    const opened = sheet(story, sessionId, ['fnh-president', 'fnh-director']).when('open-session', { sessionId });
    expect(opened.data('SessionOpened').quorum).toMatchObject({
      alliesNeeded: 2,
      alliesFound: 1,
      seatsNeeded: 2,
      seatsFound: 2,
      reached: false,
    });
  });

  it('R29: a session opens on its day', () => {
    const { story, sessionId } = convened();
    expect(story.when('open-session', { sessionId }, { effectiveOn: '2018-06-13' }).refusals).toEqual([
      'R29 before-the-session',
    ]);
    expect(story.when('open-session', { sessionId }, { effectiveOn: '2018-06-15' }).refusals).toEqual([
      'R29 not-the-day-of-the-session',
    ]);
    expect(story.when('open-session', { sessionId }, { effectiveOn: '2018-06' }).types).toEqual(['SessionOpened']);
    const ahead = convened(start(), { startsAt: '2018-06-16T10:00' });
    expect(ahead.story.when('open-session', { sessionId: ahead.sessionId }).refusals).toEqual([
      'R29 not-in-the-future',
    ]);
  });

  it('R36: the round table opens with the representatives, complete and always', () => {
    const { story, sessionId } = convened(given(...twoAllies()), { bodyId: id('alliance') });
    expect(story.when('open-session', { sessionId }).data('SessionOpened')).toMatchObject({
      complete: true,
      roll: [{ personId: id('fnh-rep') }, { personId: id('cpie-rep') }],
      quorum: { seatsNeeded: 0 },
    });
  });
});

describe('R10: a session on short notice', () => {
  const short = () => convened(start(), { startsAt: '2018-06-05T14:00' });

  it('R10: is marked, and contestable while a sitting ally is neither there nor accepts it', () => {
    const { story, sessionId } = short();
    const one = sheet(story, sessionId, ['fnh-president']);
    expect(one.when('open-session', { sessionId }).data('SessionOpened').contestable).toBe(true);
    const both = sheet(story, sessionId, ['fnh-president', 'cpie-president']);
    expect(both.when('open-session', { sessionId }).data('SessionOpened').contestable).toBe(false);
    const actor = { role: 'member' as const, partyId: id('cpie'), personId: id('cpie-president') };
    const accepts = { sessionId, partyId: id('cpie') };
    const accepted = one.does('accept-short-notice', accepts, { effectiveOn: '2018-06-03', actor });
    expect(accepted.when('open-session', { sessionId }).data('SessionOpened').contestable).toBe(false);
  });
});

describe('R12: adjourned, and convened a second time', () => {
  const withoutQuorum = (words: object = {}) => {
    const { story, sessionId } = convened(start(), words);
    return { story: sheet(story, sessionId, ['fnh-president']).does('open-session', { sessionId }), sessionId };
  };
  const adjourned = (words: object = {}) => {
    const { story, sessionId } = withoutQuorum(words);
    const itemIds = story.state.sessions[sessionId]!.items;
    return { story: story.does('adjourn-session', { sessionId }), sessionId, itemIds };
  };
  const again = { bodyId: id('political'), startsAt: '2018-06-25T14:00' };

  it('R12: without quorum it is adjourned, which closes it; its items wait and its minutes are drafted', () => {
    const { story, sessionId } = withoutQuorum();
    const outcome = story.when('adjourn-session', { sessionId, words: 'Grève des trains' });
    expect(outcome.types).toEqual(['SessionAdjourned', 'AgendaItemCarriedOver', 'MinutesDrafted']);
    expect(outcome.events[1]?.causedBy).toBe(0);
    expect(outcome.data('SessionAdjourned').quorum).toMatchObject({ reached: false, alliesFound: 1 });
    expect(outcome.story().when('adjourn-session', { sessionId }).events).toEqual([]);
    expect(outcome.story().when('close-session', { sessionId }).refusals).toEqual(['R11 session-not-open']);
  });

  it('R12: or goes on without deciding, and closes', () => {
    const { story, sessionId } = withoutQuorum();
    expect(story.when('close-session', { sessionId }).types).toEqual([
      'SessionClosed',
      'AgendaItemCarriedOver',
      'MinutesDrafted',
    ]);
  });

  it('R12: with a quorum it is not adjourned', () => {
    const { story, sessionId } = convened();
    const open = sheet(story, sessionId, ['fnh-president', 'cpie-president']).does('open-session', { sessionId });
    expect(open.when('adjourn-session', { sessionId }).refusals).toEqual(['R12 quorum-is-there']);
  });

  it('R12: a second convocation takes the same decision items up', () => {
    const { story, sessionId, itemIds } = adjourned();
    const outcome = story.when('convene-session', { ...again, takeUp: itemIds, secondConvocationOf: sessionId });
    expect(outcome.data('SessionConvened').secondConvocationOf).toBe(sessionId);
    expect(outcome.data('AgendaItemAdded')).toMatchObject({ carriedFrom: itemIds[0], late: false });
  });

  it('R12: it drops the seats and lowers the allies to half, never fewer than two', () => {
    const { story, sessionId, itemIds } = adjourned();
    const outcome = story.when('convene-session', { ...again, takeUp: itemIds, secondConvocationOf: sessionId });
    const second = outcome.data('SessionConvened').sessionId;
    const later = { now: '2018-06-26T10:00:00.000Z' };
    const attended = outcome.story().does(
      'record-attendance',
      {
        sessionId: second,
        attendance: ['fnh-president', 'cpie-president'].map((person) => ({
          mandateId: id(`political/${person}`),
          presence: 'present' as const,
        })),
      },
      later,
    );
    expect(attended.when('open-session', { sessionId: second }, later).data('SessionOpened').quorum).toMatchObject({
      secondConvocation: true,
      alliesNeeded: 2,
      seatsNeeded: 0,
      reached: true,
    });
  });

  it('R12: no decision item is added to it, as it is convened or afterwards', () => {
    const { story, sessionId, itemIds } = adjourned();
    const words = { ...again, takeUp: itemIds, secondConvocationOf: sessionId };
    expect(story.when('convene-session', { ...words, agenda: [decision] }).refusals).toEqual([
      'R12 second-convocation-on-the-same-items',
    ]);
    expect(
      story.when('convene-session', { ...words, takeUp: [], agenda: [{ kind: 'debate', title: 'x' }] }).refusals,
    ).toEqual(['R12 second-convocation-on-the-same-items']);
    const second = story.when('convene-session', words);
    const { sessionId: secondId } = second.data('SessionConvened');
    const added = second.story().when('put-on-agenda', { sessionId: secondId, agenda: [decision] });
    expect(added.refusals).toEqual(['R12 second-convocation-on-the-same-items']);
    const debate = second
      .story()
      .when('put-on-agenda', { sessionId: secondId, agenda: [{ kind: 'debate', title: 'x' }] });
    expect(debate.types).toEqual(['AgendaItemAdded']);
  });

  it('R12: it is of the same body, after a session that had no quorum', () => {
    const { story, sessionId, itemIds } = adjourned();
    const other = {
      bodyId: id('technical'),
      startsAt: again.startsAt,
      takeUp: itemIds,
      secondConvocationOf: sessionId,
    };
    expect(story.when('convene-session', other).refusals).toEqual(['R12 second-convocation-for-want-of-a-quorum']);
    const quorate = convened();
    const closed = sheet(quorate.story, quorate.sessionId, ['fnh-president', 'cpie-president'])
      .does('open-session', { sessionId: quorate.sessionId })
      .does('close-session', { sessionId: quorate.sessionId });
    const takeUp = closed.state.sessions[quorate.sessionId]!.items;
    expect(
      closed.when('convene-session', { ...again, takeUp, secondConvocationOf: quorate.sessionId }).refusals,
    ).toEqual(['R12 second-convocation-for-want-of-a-quorum']);
  });
});

describe('R15: a written consultation', () => {
  const written = {
    startsAt: undefined,
    form: 'consultation',
    opensAt: '2018-06-01T09:00',
    closesAt: '2018-06-10T18:00',
  };
  const consult = (words: object = {}) => {
    const { startsAt: _, ...rest } = { ...written, ...words };
    const outcome = start().when('convene-session', { bodyId: id('political'), agenda: [decision], ...rest } as never, {
      effectiveOn: '2018-06-01',
    });
    return outcome;
  };
  const running = () => {
    const outcome = consult();
    const { sessionId } = outcome.data('SessionConvened');
    const story = outcome.story().does('open-session', { sessionId }, { effectiveOn: '2018-06-01' });
    return { story, sessionId, itemId: story.state.sessions[sessionId]!.items[0]! };
  };
  const answers = (sessionId: string, itemId: string, people: string[], on = '2018-06-05') =>
    people.map((person) =>
      happened(
        'VoiceRecorded',
        { sessionId, itemId, mandateId: id(`political/${person}`), castBy: id(person), voice: 'for' },
        on,
      ),
    );
  const all = ['fnh-president', 'fnh-director', 'cpie-president', 'cpie-director'];

  it('R15: it runs for at least the notice, from the day it is sent', () => {
    expect(consult({ closesAt: '2018-06-08T18:00' }).data('SessionConvened').short).toBe(false);
    expect(consult({ closesAt: '2018-06-07T18:00' }).data('SessionConvened').short).toBe(true);
    expect(consult({ opensAt: '2018-06-04T09:00' }).data('SessionConvened').notice.given).toBe(6);
    expect(consult({ closesAt: '2018-05-31T18:00' }).refusals).toEqual(['R15 closes-before-it-opens']);
  });

  it('R15: who answers is present: there is neither sheet nor proxy', () => {
    const { story, sessionId } = running();
    const sheet = {
      sessionId,
      attendance: [{ mandateId: id('political/fnh-president'), presence: 'present' as const }],
    };
    expect(story.when('record-attendance', sheet).refusals).toEqual(['R15 answers-are-attendance']);
    const proxy = {
      sessionId,
      giverMandateId: id('political/fnh-president'),
      holderMandateId: id('political/fnh-director'),
    };
    expect(story.when('give-proxy', proxy).refusals).toEqual(['R15 answers-are-attendance']);
  });

  it('R15: it closes when all have answered, or at its term, and not before', () => {
    const { story, sessionId, itemId } = running();
    const on = { effectiveOn: '2018-06-05' };
    const half = story.given(...answers(sessionId, itemId, all.slice(0, 3)));
    expect(half.when('close-session', { sessionId }, on).refusals).toEqual(['R15 consultation-still-open']);
    const full = story.given(...answers(sessionId, itemId, all));
    expect(full.does('decide-item', { itemId }, on).when('close-session', { sessionId }, on).types[0]).toBe(
      'SessionClosed',
    );
    const term = { effectiveOn: '2018-06-10' };
    expect(half.does('decide-item', { itemId }, term).when('close-session', { sessionId }, term).types[0]).toBe(
      'SessionClosed',
    );
  });

  it('R40: whoever notes its end, an automation too, the event has that day', () => {
    const { story, sessionId } = running();
    const actor = { role: 'automation' as const, personId: id('automation') };
    const closed = story.when('close-session', { sessionId }, { actor });
    expect(closed.events[0]).toMatchObject({ type: 'SessionClosed', effectiveOn: '2018-06-10' });
  });

  it('R15: short of a quorum it is adjourned at its term, and may be convened again', () => {
    const { story, sessionId, itemId } = running();
    const half = story.given(...answers(sessionId, itemId, ['fnh-president']));
    const adjourned = half.when('adjourn-session', { sessionId });
    expect(adjourned.data('SessionAdjourned').quorum).toMatchObject({ alliesFound: 1, reached: false });
  });
});
