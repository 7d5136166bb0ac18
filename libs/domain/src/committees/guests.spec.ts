import { spanOf } from '@alliage/events';
import { committees, inPreProject, joined, twoAllies } from '../testing/chapters.ts';
import { sessionHeld } from '../testing/sessions.ts';
import { given, happened, id } from '../testing/story.ts';
import { guestsOf } from './who.ts';

const start = () => given(...twoAllies(), inPreProject(), ...joined('fund', 'supporter'), ...committees());
const bodyId = id('political');

describe('R7: guests', () => {
  it('R7: a supporter or facilitator is a guest of a body, heard until it ends', () => {
    const invited = start().does('invite-guest', { partyId: id('fund'), bodyId });
    const [guest] = guestsOf(invited.state, bodyId, spanOf('2018-06-15'));
    expect(guest).toMatchObject({ partyId: id('fund') });
    expect(invited.when('invite-guest', { partyId: id('fund'), bodyId }).events).toEqual([]);
    const { guestId } = guest!;
    expect(invited.when('end-guest', { guestId }).types).toEqual(['GuestEnded']);
    expect(invited.does('end-guest', { guestId }).when('end-guest', { guestId }).events).toEqual([]);
  });

  it('R7: an ally is no guest: it sits or does not', () => {
    expect(start().when('invite-guest', { partyId: id('fnh'), bodyId }).refusals).toEqual(['R7 guests-are-not-allies']);
  });

  it('R7: a guest is of a body or of one session, one of the two', () => {
    expect(start().when('invite-guest', { partyId: id('fund') }).refusals).toEqual(['R7 guest-of-a-body-or-a-session']);
  });

  it('R7: a guest of a session is a guest of that one only, while it is not over', () => {
    const held = start().given(...sessionHeld());
    const invited = held.does('invite-guest', { partyId: id('fund'), sessionId: id('session') });
    expect(guestsOf(invited.state, bodyId, spanOf('2018-06-15'))).toEqual([]);
    expect(guestsOf(invited.state, bodyId, spanOf('2018-06-15'), id('session'))).toHaveLength(1);
    const closed = held.given(happened('SessionClosed', { sessionId: id('session') }));
    expect(closed.when('invite-guest', { partyId: id('fund'), sessionId: id('session') }).refusals).toEqual([
      'R7 session-over',
    ]);
  });

  it('R36: the round table has guests too', () => {
    expect(start().when('invite-guest', { partyId: id('fund'), bodyId: id('alliance') }).types).toEqual([
      'GuestInvited',
    ]);
  });
});

describe('R8: cross seats', () => {
  const words = { personId: id('fnh-president'), ofPartyId: id('fnh'), onPartyId: id('cpie') };

  it('R8: an administrator of one ally sits on another ally’s board, with a term', () => {
    const outcome = start().when('open-cross-seat', { ...words, from: '2018-07-01', until: '2020-06-30' });
    expect(outcome.data('CrossSeatOpened')).toMatchObject({
      personId: id('fnh-president'),
      of: id('fnh'),
      on: id('cpie'),
      until: '2020-06-30',
    });
    expect(outcome.story().when('open-cross-seat', words).events).toEqual([]);
  });

  it('R8: it ties two different allies', () => {
    expect(start().when('open-cross-seat', { ...words, onPartyId: id('fnh') }).refusals).toEqual([
      'R8 cross-seat-of-two-allies',
    ]);
    expect(start().when('open-cross-seat', { ...words, onPartyId: id('fund') }).refusals).toEqual([
      'R5 only-allies-sit',
    ]);
  });

  it('R8: it closes once', () => {
    const open = start().when('open-cross-seat', words);
    const { seatId } = open.data('CrossSeatOpened');
    expect(open.story().when('close-cross-seat', { seatId }).types).toEqual(['CrossSeatClosed']);
    expect(open.story().does('close-cross-seat', { seatId }).when('close-cross-seat', { seatId }).events).toEqual([]);
  });
});
