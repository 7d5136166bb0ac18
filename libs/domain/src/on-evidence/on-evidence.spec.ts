import { charterInForce, committees, inPreProject, opened, rules, texts, twoAllies } from '../testing/chapters.ts';
import { sessionHeld } from '../testing/sessions.ts';
import { given, happened, id, type Story, type When } from '../testing/story.ts';
import { contestUntil, standingOf } from './contest.ts';

const evidence = { document: 'Bulletin signé', date: '2018-06-01', signatory: 'Présidence' };
const partyId = id('cpie');
const at = (day: string, hour = '12:00'): When => ({ now: `${day}T${hour}:00.000Z` });
const rep = (ally = 'cpie', when: When = {}): When => ({
  ...when,
  actor: { personId: id(`${ally}-rep`), partyId: id(ally), role: 'representative' },
});
const pilotOf = (ally: string, when: When = {}): When => ({
  ...when,
  actor: { personId: id(`${ally}-pilot`), partyId: id(ally), role: 'pilot' },
});
/** In the service for real since 2016: what protects someone runs from the recording. */
const real = (zone = 'Europe/Paris') => {
  const [first, ...rest] = [...twoAllies(), inPreProject()];
  return given({ ...first!, data: { ...(opened().data as object), demonstration: false, zone } }, ...rest);
};
const open = () =>
  real().given(
    happened('CharterDrafted', { version: 1, draft: 1, texts, rules: rules() }),
    happened('CharterOpenedForSignature', {
      ...{ version: 1, draft: 1, digest: 'A'.repeat(43), signatories: [id('fnh'), partyId] },
    }),
  );
const lastAct = (story: Story) => Object.values(story.state.onEvidence).at(-1)!;
const contest = (story: Story, when: When = rep(), eventId = lastAct(story).eventId) =>
  story.when('contest-evidence', { eventId, reason: 'Le bureau n’a rien signé' }, when);

describe('R41: what was given on paper is recorded by a pilot', () => {
  it('R41: a signature, with document, date and signatory’s function; it counts, and is of the paper’s date', () => {
    const signed = open().when('sign-charter', { partyId, evidence });
    expect(signed.data('CharterSigned')).toEqual({
      ...{ version: 1, digest: 'A'.repeat(43), partyId },
      onEvidence: evidence,
    });
    expect(signed.events[0]?.effectiveOn).toBe('2018-06-01');
    const both = signed.story().when('sign-charter', { partyId: id('fnh') }, rep('fnh'));
    expect(both.types).toEqual(['CharterSigned', 'CharterEnteredIntoForce']);
  });

  it('R41: the command may say another day than the paper’s', () => {
    const signed = open().when('sign-charter', { partyId, evidence }, { effectiveOn: '2018-06-03' });
    expect(signed.events[0]?.effectiveOn).toBe('2018-06-03');
  });

  it('R41: a withdrawal; its notice still runs from the recording (R38)', () => {
    const announced = real().when('announce-withdrawal', { partyId, evidence });
    expect(announced.data('WithdrawalAnnounced')).toEqual({ partyId, lastDay: '2018-07-15', onEvidence: evidence });
    const back = announced.story().when('take-back-withdrawal', { partyId, evidence }, at('2018-06-20'));
    expect(back.data('WithdrawalTakenBack')).toEqual({ partyId, onEvidence: evidence });
  });

  it('R41, R36: a joining, with whom the ally names as its representative', () => {
    const [start, stage, ...rest] = twoAllies();
    const invitation = { invitationId: id('i'), organisationId: id('lpo-org'), role: 'ally' as const };
    const invited = given(start!, stage!, ...rest, happened('PartyInvited', invitation));
    const words = { invitationId: id('i'), evidence };
    const joined = invited.when('accept-invitation', { ...words, personId: id('lpo-president') });
    expect(joined.types).toEqual(['PartyJoined', 'RepresentativeNamed']);
    const { partyId: lpo, basis, onEvidence } = joined.data('PartyJoined');
    expect({ basis, onEvidence }).toEqual({ basis: { kind: 'act', partyId: lpo }, onEvidence: evidence });
    expect(joined.data('RepresentativeNamed')).toMatchObject({ partyId: lpo, personId: id('lpo-president') });
    expect(invited.when('accept-invitation', words).refusals).toEqual(['R41 representative-said']);
    expect(invited.when('accept-invitation', { invitationId: id('i') }).refusals).toEqual(['R36 accepts-itself']);
  });

  it('R41: a supporter’s joining needs no representative', () => {
    const invitation = { invitationId: id('i'), organisationId: id('museum'), role: 'supporter' as const };
    const invited = given(...twoAllies(), happened('PartyInvited', invitation));
    expect(invited.when('accept-invitation', { invitationId: id('i'), evidence }).types).toEqual(['PartyJoined']);
  });

  it('R41: a ratification and a refusal of a board', () => {
    const taken = given(
      ...twoAllies(),
      inPreProject(),
      ...charterInForce(),
      ...committees(),
      ...sessionHeld({
        items: { item: { matter: 'budget' } },
        rules: { reserved: [{ matter: 'budget', boards: 'all' }] },
      }),
    )
      .does('record-voices', { itemId: id('item'), everyoneElse: 'for' })
      .does('decide-item', { itemId: id('item') });
    const { decisionId } = Object.values(taken.state.decisions).at(-1)!;
    const ratified = taken.when('ratify-decision', { decisionId, partyId, evidence });
    expect(ratified.data('BoardRatified')).toEqual({ decisionId, partyId, onEvidence: evidence });
    const refused = taken.when('refuse-ratification', { decisionId, partyId, reason: 'Trop cher', evidence });
    expect(refused.types).toEqual(['BoardRefused', 'DecisionNotRatified']);
    // Contested, it may be answered anew by the board itself, as long as the others have not all ratified.
    const story = contest(ratified.story(), rep('cpie', { effectiveOn: '2018-06-05' })).story();
    const answers = { decisionId, partyId, reason: 'Jamais voté' };
    expect(story.when('refuse-ratification', answers, rep()).types).toEqual(['BoardRefused', 'DecisionNotRatified']);
    expect(ratified.story().when('refuse-ratification', answers, rep()).refusals).toEqual(['R20 board-has-answered']);
  });

  it('R41: a consent to a shorter notice; without a paper no pilot gives it in the ally’s place', () => {
    const bodyId = id('political');
    const convened = given(...twoAllies(), inPreProject(), ...charterInForce(), ...committees()).when(
      'convene-session',
      { bodyId, startsAt: '2018-06-16T14:00', agenda: [{ kind: 'information', title: 'Un point', text: 'Un point' }] },
    );
    const { sessionId } = convened.data('SessionConvened');
    const paper = { ...evidence, date: '2018-06-15' };
    const accepted = convened.story().when('accept-short-notice', { sessionId, partyId, evidence: paper });
    expect(accepted.data('ShortNoticeAccepted')).toEqual({ sessionId, partyId, onEvidence: paper });
    expect(convened.story().when('accept-short-notice', { sessionId, partyId }).refusals).toEqual([
      'R41 consent-on-evidence',
    ]);
    expect(convened.story().when('accept-short-notice', { sessionId, partyId, evidence }).refusals).toEqual([
      'R29 before-the-session',
    ]);
  });

  it('R41: never an assessment', () => {
    const words = { partyId, evidence } as never;
    expect(real().when('seal-assessment', words).refusals).toEqual(['R36 only-its-representative']);
  });

  it('R41: by a pilot only; without a paper, the representative only', () => {
    expect(open().when('sign-charter', { partyId, evidence }, rep()).refusals).toEqual(['R41 evidence-by-a-pilot']);
    const actor = { personId: id('f'), role: 'network-facilitator' } as const;
    expect(open().when('sign-charter', { partyId, evidence }, { actor }).refusals).toEqual(['R41 evidence-by-a-pilot']);
    expect(open().when('sign-charter', { partyId }).refusals).toEqual(['R36 only-its-representative']);
  });

  it('R41, R29: the paper is not dated in the future, in the alliance’s zone; vague dates are its date all the same', () => {
    const of = (date: string) => open().when('sign-charter', { partyId, evidence: { ...evidence, date } });
    expect(of('2018-06-16').refusals).toEqual(['R41 paper-of-the-future']);
    expect(of('2018-06-15').events[0]?.effectiveOn).toBe('2018-06-15');
    expect(of('2018-06').events[0]?.effectiveOn).toBe('2018-06');
  });

  it('R37: a report gives no signature, on paper or not', () => {
    const provenance = { kind: 'reported', source: 'Un article' } as const;
    expect(open().when('sign-charter', { partyId, evidence }, { provenance }).refusals).toEqual(['R37 not-by-report']);
  });
});

describe('R41: the party is told, and may contest for 15 days', () => {
  const signed = () => open().does('sign-charter', { partyId, evidence });

  it('R41: its representative or its own pilot contests; the act stays, and is shown as contested', () => {
    const contested = contest(signed());
    expect(contested.data('EvidenceContested')).toEqual({
      ...{ eventId: lastAct(signed()).eventId, revision: lastAct(signed()).revision, partyId },
      reason: 'Le bureau n’a rien signé',
    });
    expect(contest(signed(), pilotOf('cpie')).types).toEqual(['EvidenceContested']);
    expect(contested.story().state.charters[0]?.signed[partyId]).toBeDefined();
    expect(standingOf(contested.story().state, lastAct(contested.story()), '2018-06-15')).toBe('contested');
    expect(contest(contested.story()).types).toEqual([]);
  });

  it('R41: nobody else does', () => {
    const nobody = ['R41 contested-by-its-party'];
    expect(contest(signed(), rep('fnh')).refusals).toEqual(nobody);
    expect(contest(signed(), pilotOf('fnh')).refusals).toEqual(nobody);
    const actor = { personId: id('someone'), partyId, role: 'representative' } as const;
    expect(contest(signed(), { actor }).refusals).toEqual(nobody);
    const member = { personId: id('cpie-rep'), partyId, role: 'member' } as const;
    expect(contest(signed(), { actor: member }).refusals).toEqual(nobody);
  });

  it('R41: only what was recorded on evidence', () => {
    expect(contest(signed(), rep(), id('event-3')).refusals).toEqual(['R41 not-on-evidence']);
    expect(contest(signed(), rep(), '').refusals).toEqual(['R41 not-on-evidence']);
  });

  it('R38: fifteen days from the recording, whatever date the paper bears; the fifteenth day is whole, the sixteenth is too late', () => {
    const story = signed();
    expect(contestUntil(story.state, lastAct(story))).toBe('2018-06-30');
    // 21:59 UTC is one minute before midnight in Paris.
    expect(contest(story, rep('cpie', at('2018-06-30', '21:59'))).types).toEqual(['EvidenceContested']);
    expect(contest(story, rep('cpie', at('2018-06-30', '22:00'))).refusals).toEqual(['R41 contest-over']);
    const back = { ...at('2018-07-01'), effectiveOn: '2018-06-20' };
    expect(contest(story, rep('cpie', back)).refusals).toEqual(['R41 contest-over']);
  });

  it('R38: in a demonstration, and before the cut-over, from the day of the act', () => {
    const story = given(...twoAllies(), inPreProject()).does('announce-withdrawal', { partyId, evidence });
    expect(contestUntil(story.state, lastAct(story))).toBe('2018-06-16');
    const on = (effectiveOn: string) => contest(story, rep('cpie', { ...at('2018-07-01'), effectiveOn }));
    expect(on('2018-06-16').types).toEqual(['EvidenceContested']);
    expect(on('2018-06-17').refusals).toEqual(['R41 contest-over']);
  });

  it('R38, R40: to be confirmed until the fifteenth day, confirmed the day after; nothing is recorded for it', () => {
    const story = signed();
    const on = (day: string) => standingOf(story.state, lastAct(story), day);
    expect([on('2018-06-15'), on('2018-06-30'), on('2018-07-01')]).toEqual(['to-confirm', 'to-confirm', 'confirmed']);
  });

  it('R38: asked for an earlier day, what was contested later was to be confirmed still', () => {
    const story = contest(signed(), rep('cpie', at('2018-06-20'))).story();
    const on = (day: string) => standingOf(story.state, lastAct(story), day);
    expect([on('2018-06-19'), on('2018-06-20'), on('2018-09-01')]).toEqual(['to-confirm', 'contested', 'contested']);
  });

  it('G8: the delay stands still while the alliance is suspended, and may be used meanwhile', () => {
    const basis = { kind: 'entry' } as const;
    const suspended = signed().given(
      happened('AllianceSuspended', { stage: 'pre-project', reason: 'Pause', basis }, '2018-06-20'),
    );
    expect(contest(suspended, rep('cpie', at('2018-07-20'))).types).toEqual(['EvidenceContested']);
    const resumed = suspended.given(happened('AllianceResumed', { stage: 'pre-project', basis }, '2018-07-20'));
    expect(contestUntil(resumed.state, lastAct(resumed))).toBe('2018-07-30');
  });

  it('R29: a contest does not come before the act', () => {
    expect(contest(signed(), rep('cpie', { effectiveOn: '2018-05-31' })).refusals).toEqual([
      'R29 before-the-act-on-evidence',
    ]);
  });

  it('R41: a party that a paper has made leave at once may still contest', () => {
    const gone = given(...twoAllies()).does('announce-withdrawal', { partyId, evidence });
    expect(contest(gone, rep('cpie', { effectiveOn: '2018-06-10' })).types).toEqual(['EvidenceContested']);
  });

  it('R41: a contested signature may be given anew by the party itself; one that nobody contests is not', () => {
    const anew = contest(signed()).story().when('sign-charter', { partyId }, rep());
    expect(anew.data('CharterSigned')).toMatchObject({ partyId, personId: id('cpie-rep') });
    expect(signed().when('sign-charter', { partyId }, rep()).types).toEqual([]);
    expect(anew.story().when('sign-charter', { partyId }, rep()).types).toEqual([]);
  });
});

describe('R18, R41: a newcomer signs on paper', () => {
  it('R41: and says who will represent it', () => {
    const effect = { kind: 'admit-party' as const, partyId: id('lpo'), organisationId: id('lpo-org') };
    const admitted = given(...twoAllies(), inPreProject(), ...charterInForce(), ...committees())
      .given(...sessionHeld({ body: 'political', items: { item: { matter: 'party', effect } } }))
      .does('record-voices', { itemId: id('item'), everyoneElse: 'for' }, { effectiveOn: '2016-04-12' })
      .does('decide-item', { itemId: id('item') }, { effectiveOn: '2016-04-12' });
    const words = { partyId: id('lpo'), evidence: { ...evidence, date: '2016-05-01' } };
    const signed = admitted.when('sign-charter', { ...words, personId: id('lpo-president') });
    expect(signed.types).toEqual(['CharterSigned', 'PartyJoined', 'DecisionTookEffect', 'RepresentativeNamed']);
    expect(admitted.when('sign-charter', words).refusals).toEqual(['R41 representative-said']);
  });
});
