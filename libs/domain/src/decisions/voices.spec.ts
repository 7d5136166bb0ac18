import { charterInForce, committees, inPreProject, twoAllies } from '../testing/chapters.ts';
import { political, sessionHeld, type Held, type Seated } from '../testing/sessions.ts';
import { given, happened, id, type Story } from '../testing/story.ts';

const pilot = { actor: { personId: id('fnh-pilot'), role: 'pilot' as const } };
const start = () => given(...twoAllies(), inPreProject(), ...charterInForce(), ...committees());
const inSession = (held: Held = {}, story: Story = start()) => story.given(...sessionHeld(held));
const [fnhPresident, fnhDirector, cpiePresident, cpieDirector] = political as [Seated, Seated, Seated, Seated];
const allFor = (story: Story, item = 'item') =>
  story.does('record-voices', { itemId: id(item), everyoneElse: 'for' }, pilot);
const decides = (story: Story, item = 'item') => story.when('decide-item', { itemId: id(item) }, pilot);
const one = (who: Seated, voice: 'for' | 'against' | 'abstain', reason?: string) => ({
  itemId: id('item'),
  voices: [{ mandateId: who.mandateId, voice, ...(reason === undefined ? {} : { reason }) }],
});
const proxy = (giver: Seated, holder: Seated) => [
  happened('ProxyGiven', {
    proxyId: id('p'),
    sessionId: id('session'),
    giver: giver.mandateId,
    holder: holder.mandateId,
  }),
  happened('ProxyAccepted', { proxyId: id('p'), sessionId: id('session') }),
];

describe('Section 10: « tous pour, sauf… »', () => {
  it('R11: is refused while nobody is recorded as present: silence would pass for a vote', () => {
    const nobody = inSession({ present: [] });
    const outcome = nobody.when('record-voices', { itemId: id('item'), everyoneElse: 'for' }, pilot);
    expect(outcome.refusals).toEqual(['R11 nobody-there']);
  });

  it('writes one voice for each member present or represented, with those named apart', () => {
    const story = inSession({ present: [fnhPresident, cpiePresident, cpieDirector] }).given(
      ...proxy(fnhDirector, fnhPresident),
    );
    const outcome = story.when(
      'record-voices',
      {
        itemId: id('item'),
        everyoneElse: 'for',
        voices: [{ mandateId: cpieDirector.mandateId, voice: 'against', reason: 'Trop cher' }],
      },
      pilot,
    );
    expect(outcome.types).toEqual(Array(4).fill('VoiceRecorded'));
    expect(outcome.events.map((e) => e.data)).toContainEqual({
      sessionId: id('session'),
      itemId: id('item'),
      mandateId: fnhDirector.mandateId,
      castBy: id('fnh-pilot'),
      voice: 'for',
    });
  });

  it('R16: is refused where a member is named twice, naming the second', () => {
    const voices = (['for', 'abstain', 'for'] as const).map((voice, i) => ({
      mandateId: [fnhPresident, cpiePresident, fnhPresident][i]!.mandateId,
      voice,
    }));
    const outcome = inSession().when('record-voices', { itemId: id('item'), voices }, pilot);
    expect(outcome.refusals).toEqual(['R16 one-voice-a-member']);
    expect(outcome.decided).toMatchObject({ refusals: [{ field: '/voices/2/mandateId' }] });
  });

  it('R13: leaves out who is recused; and R11: who is absent', () => {
    const story = inSession({ present: [fnhPresident, fnhDirector, cpiePresident] }).given(
      happened('InterestDeclared', {
        sessionId: id('session'),
        itemId: id('item'),
        mandateId: fnhPresident.mandateId,
        ground: 'Lié',
      }),
    );
    const outcome = story.when('record-voices', { itemId: id('item'), everyoneElse: 'for' }, pilot);
    expect(outcome.events.map((e) => (e.data as { mandateId: string }).mandateId)).toEqual([
      fnhDirector.mandateId,
      cpiePresident.mandateId,
    ]);
  });

  it('is for a pilot', () => {
    const member = { actor: { personId: fnhPresident.personId, role: 'member' as const } };
    expect(inSession().when('record-voices', { itemId: id('item'), everyoneElse: 'for' }, member).refusals).toEqual([
      'section 9 for-a-pilot',
    ]);
  });
});

describe('R16: a voice', () => {
  it('R16: may change until the item is decided; said again, nothing is recorded', () => {
    const story = inSession().does('record-voices', one(fnhPresident, 'for'), pilot);
    expect(story.when('record-voices', one(fnhPresident, 'for'), pilot).types).toEqual([]);
    expect(story.when('record-voices', one(fnhPresident, 'abstain'), pilot).types).toEqual(['VoiceRecorded']);
  });

  it('R16: against says why; R17: sending back asks a question', () => {
    expect(inSession().when('record-voices', one(fnhPresident, 'against'), pilot).refusals).toEqual([
      'R16 against-needs-a-reason',
    ]);
    const back = { itemId: id('item'), voices: [{ mandateId: fnhPresident.mandateId, voice: 'send-back' as const }] };
    expect(inSession().when('record-voices', back, pilot).refusals).toEqual(['R17 send-back-needs-a-question']);
  });

  it('R16: rewording the item voids its voices', () => {
    const story = allFor(inSession());
    const item = story.state.items[id('item')]!;
    const reworded = story.given(
      happened('AgendaItemReworded', {
        sessionId: id('session'),
        itemId: id('item'),
        content: { ...item.content, text: 'Autre texte' },
      }),
    );
    expect(decides(reworded).refusals).toEqual(['R16 no-voice-yet']);
  });

  it('section 9: is cast by its member, by the holder of its proxy, or taken down by a pilot', () => {
    const story = inSession({ present: [fnhPresident, cpiePresident] }).given(...proxy(fnhDirector, fnhPresident));
    const as = (personId: string) => ({ actor: { personId, role: 'member' as const } });
    expect(story.when('record-voices', one(fnhPresident, 'for'), as(id('fnh-president'))).types).toHaveLength(1);
    expect(
      story.when('record-voices', one(fnhDirector, 'for'), as(id('fnh-president'))).data('VoiceRecorded'),
    ).toMatchObject({ mandateId: fnhDirector.mandateId, castBy: id('fnh-president') });
    expect(story.when('record-voices', one(cpiePresident, 'for'), as(id('fnh-president'))).refusals).toEqual([
      'section 9 for-oneself-or-a-pilot',
    ]);
  });

  it('R11: is for members on the roll, present or represented', () => {
    const story = inSession({ present: [fnhPresident, cpiePresident] });
    expect(story.when('record-voices', one(fnhDirector, 'for'), pilot).refusals).toEqual([
      'R11 neither-present-nor-represented',
    ]);
    const stranger = { ...fnhPresident, mandateId: id('nobody') };
    expect(story.when('record-voices', one(stranger, 'for'), pilot).refusals).toEqual(['R11 not-on-the-roll']);
  });

  it('R5: an ally that declines, or counts as declining, has left the base: its members have no voice', () => {
    const declines = inSession().state.sessions[id('session')]!.opened!;
    const story = start().given(
      ...sessionHeld().map((e) =>
        e.type === 'SessionOpened'
          ? {
              ...e,
              data: { sessionId: id('session'), ...declines, on: undefined, revision: undefined, sitting: [id('fnh')] },
            }
          : e,
      ),
    );
    expect(story.when('record-voices', one(cpiePresident, 'for'), pilot).refusals).toEqual(['R11 not-on-the-roll']);
  });

  it('R13: is refused to who is recused', () => {
    const story = inSession().given(
      happened('InterestDeclared', {
        sessionId: id('session'),
        itemId: id('item'),
        mandateId: fnhPresident.mandateId,
        ground: 'Lié',
      }),
    );
    expect(story.when('record-voices', one(fnhPresident, 'for'), pilot).refusals).toEqual(['R13 recused']);
  });

  it('R39: is refused to who has lost the mandate since the opening', () => {
    const story = inSession().given(
      happened('MandateEnded', { mandateId: fnhPresident.mandateId, reason: 'stood-down' }, '2016-04-12'),
    );
    expect(story.when('record-voices', one(fnhPresident, 'for'), pilot).refusals).toEqual(['R39 mandate-lost']);
  });

  it('is given in an open session, on an item that exists, not before the session', () => {
    const convened = start().given(...sessionHeld().slice(0, 2));
    expect(convened.when('record-voices', one(fnhPresident, 'for'), pilot).refusals).toEqual(['R16 session-not-open']);
    expect(start().when('record-voices', one(fnhPresident, 'for'), pilot).refusals).toEqual(['section 1 unknown-here']);
    const early = inSession().when('record-voices', one(fnhPresident, 'for'), { ...pilot, effectiveOn: '2016-04-11' });
    expect(early.refusals[0]).toMatch(/^R29/);
  });

  it('R29: happens on the session’s day unless said otherwise', () => {
    const outcome = inSession().when('record-voices', one(fnhPresident, 'for'), pilot);
    expect(outcome.events[0]!.effectiveOn).toBe('2016-04-12');
  });
});
