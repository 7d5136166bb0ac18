import { charterInForce, committees, inPreProject, opened, twoAllies } from '../testing/chapters.ts';
import { given, happened, id, type When } from '../testing/story.ts';
import { backlogOf } from './agenda/backlog.ts';

const start = () => given(...twoAllies(), inPreProject(), ...committees());
const bodyId = id('political');
const info = { kind: 'information' as const, title: 'Tour d’horizon' };
const agenda = [info];
const convene = { bodyId, startsAt: '2018-06-22T14:00', place: 'Paris', agenda };
/** The same, in the service for real: its delays run from the day of recording (2018-06-15). */
const real = () => {
  const [first, ...rest] = [...twoAllies(), inPreProject(), ...committees()];
  return given({ ...first!, data: { ...(opened().data as object), demonstration: false } }, ...rest);
};

/** A member who speaks for its own ally. */
const itself = (ally: string) => ({ role: 'member' as const, partyId: id(ally), personId: id(`${ally}-president`) });

describe('R10: convening a session', () => {
  it('R10: with date and time, place or link, and an agenda', () => {
    const outcome = start().when('convene-session', { ...convene, link: 'https://visio.example', title: 'Rentrée' });
    expect(outcome.types).toEqual(['SessionConvened', 'AgendaItemAdded']);
    expect(outcome.data('SessionConvened')).toMatchObject({
      bodyId,
      title: 'Rentrée',
      when: { form: 'meeting', startsAt: '2018-06-22T14:00', place: 'Paris', link: 'https://visio.example' },
      notice: { given: 7, required: 7 },
      short: false,
    });
    expect(outcome.data('AgendaItemAdded')).toMatchObject({ late: false, content: info });
  });

  it.each([undefined, '2018-06-22', '2018-02-30T14:00', '2018-06-22T25:00'])(
    'R10: « %s » is no date and time',
    (startsAt) => {
      const outcome = start().when('convene-session', {
        bodyId,
        agenda,
        ...(startsAt === undefined ? {} : { startsAt }),
      });
      expect(outcome.refusals).toEqual(['R10 date-and-time']);
    },
  );

  it('R10: without an agenda nothing is convened', () => {
    expect(start().when('convene-session', { ...convene, agenda: [] }).refusals).toEqual(['R10 agenda-needed']);
  });

  it('R10: a body that does not exist is not convened', () => {
    expect(start().when('convene-session', { ...convene, bodyId: id('nobody') }).refusals).toEqual([
      'section 1 unknown-here',
    ]);
  });

  it('R36: the round table is convened from the first day', () => {
    const outcome = given(...twoAllies()).when('convene-session', { ...convene, bodyId: id('alliance') });
    expect(outcome.types).toEqual(['SessionConvened', 'AgendaItemAdded']);
  });

  it('section 9: convening is for a pilot', () => {
    const actor = { role: 'member' as const, partyId: id('fnh'), personId: id('fnh-president') };
    expect(start().when('convene-session', convene, { actor }).refusals).toEqual(['section 9 for-a-pilot']);
  });

  it('R29: a session is not certainly before the alliance began', () => {
    expect(start().when('convene-session', { ...convene, startsAt: '2015-12-31T10:00' }).refusals).toEqual([
      'R29 not-before-the-beginning',
    ]);
  });
});

describe('R10: the notice', () => {
  const short = (startsAt: string, when: When = {}) =>
    start()
      .when('convene-session', { ...convene, startsAt }, when)
      .data('SessionConvened');

  it('R10: seven days before any charter: on the seventh day after the convocation, or later', () => {
    expect(short('2018-06-21T14:00')).toMatchObject({ short: true, notice: { given: 6, required: 7 } });
    expect(short('2018-06-22T08:00')).toMatchObject({ short: false });
  });

  it('R26: that of the charter in force at the convocation, whose version is kept', () => {
    const story = start().given(...charterInForce({ noticeDays: 15 }));
    expect(
      story.when('convene-session', { ...convene, startsAt: '2018-06-29T14:00' }).data('SessionConvened'),
    ).toMatchObject({
      short: true,
      notice: { given: 14, required: 15, charterVersion: 1 },
    });
  });

  it('R26: an amendment that comes into force after the convocation does not change its notice', () => {
    const story = start()
      .does('convene-session', convene)
      .given(...charterInForce({ noticeDays: 30 }, '2018-06-16'));
    expect(Object.values(story.state.sessions)[0]).toMatchObject({ short: false, notice: { required: 7 } });
  });

  it('R38: in a demonstration it runs from the day of the act', () => {
    expect(short('2016-05-08T14:00', { effectiveOn: '2016-05-01' })).toMatchObject({ short: false });
    expect(short('2016-05-07T14:00', { effectiveOn: '2016-05-01' })).toMatchObject({ short: true });
  });

  it.each(['2016', '2016/..', '2016-01-01/2018', '../2016-05'])(
    'R38: a vague day (%s) shortens no notice: it runs from the last day on which the convocation may have been sent',
    (effectiveOn) => {
      expect(short('2016-05-08T14:00', { effectiveOn })).toMatchObject({ short: true });
      expect(short('2018-06-22T08:00', { effectiveOn })).toMatchObject({ short: false });
    },
  );

  it('R38: nor does it run from later than the recording', () => {
    expect(short('2018-06-22T08:00', { effectiveOn: '2016/..' })).toMatchObject({ notice: { given: 7 } });
    expect(short('2018-06-22T08:00', { effectiveOn: '2018' })).toMatchObject({ notice: { given: 7 } });
  });

  it('R38: otherwise it runs from the day of recording: a session recorded after it was held had none', () => {
    const outcome = real().when(
      'convene-session',
      { ...convene, startsAt: '2018-06-12T14:00' },
      { effectiveOn: '2018-06-01' },
    );
    expect(outcome.data('SessionConvened')).toMatchObject({ short: true, notice: { given: -3 } });
  });

  it('R38: before the cut-over it runs from the day of the act', () => {
    const story = (() => {
      const [first, ...rest] = [...twoAllies(), inPreProject(), ...committees()];
      const data = { ...(opened().data as object), demonstration: false };
      return given({ ...first!, data, recordedAt: '2018-06-01T09:00:00.000Z' }, ...rest);
    })();
    const held = (effectiveOn: string, startsAt: string) =>
      story.when('convene-session', { ...convene, startsAt }, { effectiveOn }).data('SessionConvened').short;
    expect(held('2017-05-01', '2017-05-08T14:00')).toBe(false);
    expect(held('2018-06-02', '2018-06-12T14:00')).toBe(true);
  });
});

describe('R10: moving and cancelling', () => {
  const convened = () => start().when('convene-session', convene);
  const sessionId = () => convened().data('SessionConvened').sessionId;

  it('R10: a session to come is moved, and its notice counted anew', () => {
    const outcome = convened()
      .story()
      .when('move-session', { sessionId: sessionId(), startsAt: '2018-06-18T14:00', place: 'Lyon' });
    expect(outcome.data('SessionMoved')).toMatchObject({ short: true, notice: { given: 3, required: 7 } });
  });

  it('R10: moving it to where it is changes nothing', () => {
    const move = { sessionId: sessionId(), startsAt: convene.startsAt, place: 'Paris' };
    expect(convened().story().when('move-session', move).events).toEqual([]);
  });

  it('R10: who had accepted a shorter notice is asked again when the session moves', () => {
    const story = convened()
      .story()
      .does('move-session', { sessionId: sessionId(), startsAt: '2018-06-18T14:00' })
      .does('accept-short-notice', { sessionId: sessionId(), partyId: id('fnh') }, { actor: itself('fnh') })
      .does('move-session', { sessionId: sessionId(), startsAt: '2018-06-16T14:00' });
    expect(story.state.sessions[sessionId()]?.accepted).toEqual([]);
  });

  it('R10: a cancelled session is cancelled once, and neither moved nor opened', () => {
    const cancelled = convened().story().does('cancel-session', { sessionId: sessionId(), reason: 'Grève' });
    expect(cancelled.when('cancel-session', { sessionId: sessionId(), reason: 'Grève' }).events).toEqual([]);
    expect(cancelled.when('move-session', { sessionId: sessionId(), startsAt: '2018-06-25T14:00' }).refusals).toEqual([
      'R10 session-not-to-come',
    ]);
    expect(cancelled.when('open-session', { sessionId: sessionId() }).refusals).toEqual(['R10 session-not-to-come']);
  });

  it('R14: what a cancelled session had taken up waits again', () => {
    const waiting = start()
      .given(
        happened('SessionConvened', {
          sessionId: id('s0'),
          bodyId,
          when: { form: 'meeting', startsAt: '2018-06-01T10:00' },
          notice: { given: 10, required: 7 },
          short: false,
        }),
      )
      .given(
        happened('AgendaItemAdded', {
          sessionId: id('s0'),
          itemId: id('i0'),
          late: false,
          content: {
            ...info,
            options: [],
            conditions: [],
            waivers: [],
            actions: [],
            supersedes: [],
            lifts: [],
            concerns: [],
          },
        }),
        happened('AgendaItemCarriedOver', { sessionId: id('s0'), itemId: id('i0') }),
      );
    const taken = waiting.when('convene-session', { bodyId, startsAt: convene.startsAt, takeUp: [id('i0')] });
    const { sessionId: again } = taken.data('SessionConvened');
    expect(taken.data('AgendaItemAdded')).toMatchObject({ carriedFrom: id('i0'), content: info });
    const story = taken.story();
    expect(story.when('convene-session', { bodyId, startsAt: convene.startsAt, takeUp: [id('i0')] }).refusals).toEqual([
      'R14 item-not-waiting',
    ]);
    const cancelled = story.does('cancel-session', { sessionId: again, reason: 'Grève' });
    expect(cancelled.when('convene-session', { bodyId, startsAt: convene.startsAt, takeUp: [id('i0')] }).types).toEqual(
      ['SessionConvened', 'AgendaItemAdded'],
    );
  });
});

describe('R14: what a cancelled session leaves undone', () => {
  const cancelled = () => {
    const outcome = start().when('convene-session', convene);
    const { sessionId } = outcome.data('SessionConvened');
    const { itemId } = outcome.data('AgendaItemAdded');
    const story = outcome.story().does('cancel-session', { sessionId, reason: 'Grève' });
    return { story, sessionId, itemId };
  };
  const again = { bodyId, startsAt: '2018-06-29T14:00' };
  const waiting = ({ state }: ReturnType<typeof start>) => backlogOf(state, bodyId).map(({ itemId }) => itemId);

  it('R14: its undecided items wait in the backlog of the body, and a convocation takes them up', () => {
    const { story, itemId } = cancelled();
    expect(waiting(story)).toEqual([itemId]);
    const taken = story.when('convene-session', { ...again, takeUp: [itemId] });
    expect(taken.data('AgendaItemAdded')).toMatchObject({ carriedFrom: itemId, content: info, late: false });
    expect(waiting(taken.story())).toEqual([]);
  });

  it('R14: from the day of the cancelling on, even if the session was to come later', () => {
    const { story, itemId } = cancelled();
    const act = { effectiveOn: '2018-06-14' };
    expect(story.when('convene-session', { ...again, takeUp: [itemId] }, act).refusals).toEqual([
      'R29 before-the-session',
    ]);
    expect(story.when('drop-waiting-item', { itemId, reason: 'Sans objet' }).types).toEqual(['BacklogItemDropped']);
  });

  it('R14: what it had itself taken up waits once, as the item that waited before', () => {
    const { story, itemId } = cancelled();
    const taken = story.when('convene-session', { ...again, takeUp: [itemId] });
    const { sessionId } = taken.data('SessionConvened');
    expect(waiting(taken.story().does('cancel-session', { sessionId, reason: 'Encore' }))).toEqual([itemId]);
  });
});

describe('R10: accepting a shorter notice', () => {
  const convened = () => start().when('convene-session', { ...convene, startsAt: '2018-06-16T14:00' });
  const sessionId = convened().data('SessionConvened').sessionId;
  const asks = (party: string, when: When = { actor: itself('fnh') }) =>
    convened()
      .story()
      .when('accept-short-notice', { sessionId, partyId: id(party) }, when);

  it('R10: a sitting ally accepts it, for itself only; once', () => {
    const actor = itself('fnh');
    expect(asks('fnh', { actor }).types).toEqual(['ShortNoticeAccepted']);
    expect(asks('cpie', { actor }).refusals).toEqual(['R36 not-for-another-party']);
    const accepted = asks('fnh').story();
    expect(accepted.when('accept-short-notice', { sessionId, partyId: id('fnh') }, { actor }).events).toEqual([]);
  });

  it('R10: where the notice was kept there is nothing to accept', () => {
    const kept = start().when('convene-session', convene);
    const words = { sessionId: kept.data('SessionConvened').sessionId, partyId: id('fnh') };
    expect(kept.story().when('accept-short-notice', words, { actor: itself('fnh') }).events).toEqual([]);
  });

  it('R10: only an ally that sits is asked', () => {
    const story = convened()
      .story()
      .given(happened('SeatDeclined', { bodyId, partyId: id('cpie') }, '2018-06-15'));
    expect(
      story.when('accept-short-notice', { sessionId, partyId: id('cpie') }, { actor: itself('cpie') }).refusals,
    ).toEqual(['R10 ally-not-sitting']);
  });
});

describe('G8, R1: sessions in hard times', () => {
  const item = (kind: 'resume' | 'close' | 'suspend') => ({
    kind: 'decision' as const,
    title: 'Et maintenant ?',
    text: 'Nous décidons',
    effect: { kind, reason: 'Parce que' },
  });
  const suspended = () =>
    start().given(
      happened('AllianceSuspended', { stage: 'pre-project', reason: 'Pause', basis: { kind: 'entry' } }, '2018-01-01'),
    );

  it('G8: while suspended, only the sessions that resume or close are convened', () => {
    const held = (kind: 'resume' | 'close' | 'suspend') =>
      suspended().when('convene-session', { ...convene, agenda: [info, item(kind)] });
    expect(held('resume').types).toContain('SessionConvened');
    expect(held('close').types).toContain('SessionConvened');
    expect(held('suspend').refusals).toEqual(['G8 little-while-suspended']);
    expect(suspended().when('convene-session', convene).refusals).toEqual(['G8 little-while-suspended']);
  });

  it('G8: a session that had begun is ended while suspended; one that had not is not opened', () => {
    const story = start().when('convene-session', { ...convene, startsAt: '2018-06-15T10:00' });
    const { sessionId } = story.data('SessionConvened');
    const pause = happened('AllianceSuspended', { stage: 'pre-project', reason: 'Pause', basis: { kind: 'entry' } });
    expect(story.story().given(pause).when('open-session', { sessionId }).refusals).toEqual([
      'G8 little-while-suspended',
    ]);
    const open = story.story().does('open-session', { sessionId }).given(pause);
    expect(open.when('close-session', { sessionId }).types).toContain('SessionClosed');
  });

  const alone = () =>
    start().given(
      happened('PartyWithdrew', { partyId: id('cpie'), basis: { kind: 'act', partyId: id('cpie') } }, '2018-01-01'),
    );

  it('R1: with fewer than two allies only admission, suspension, resumption and closure are convened', () => {
    expect(alone().when('convene-session', convene).refusals).toEqual(['R1 little-without-two-allies']);
    const held = alone().when('convene-session', { ...convene, bodyId: id('alliance'), agenda: [item('suspend')] });
    expect(held.types).toContain('SessionConvened');
    const admit = {
      kind: 'decision' as const,
      title: 'Accueillir',
      text: 'Nous accueillons',
      effect: { kind: 'admit-party' as const, organisationId: id('new-org') },
    };
    expect(alone().when('convene-session', { ...convene, bodyId: id('alliance'), agenda: [admit] }).types).toContain(
      'SessionConvened',
    );
  });
});
