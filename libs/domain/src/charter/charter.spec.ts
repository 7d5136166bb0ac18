import { spanOf } from '@alliage/events';
import {
  charterInForce as inForceEvents,
  committees,
  inPreProject,
  joined,
  rules,
  texts,
  twoAllies,
} from '../testing/chapters.ts';
import { sessionHeld } from '../testing/sessions.ts';
import { given, happened, id, type Happened, type Story } from '../testing/story.ts';
import { defaultRules } from './defaults.ts';
import { charterInForce, charterOpen, rulesOn } from './in-force.ts';

const pilot = (effectiveOn = '2016-02-10') => ({
  actor: { personId: id('fnh-pilot'), role: 'pilot' as const },
  effectiveOn,
});
const rep = (ally: string, effectiveOn = '2016-02-20', personId = id(`${ally}-rep`)) => ({
  actor: { personId, partyId: id(ally), role: 'representative' as const },
  effectiveOn,
});
const start = (...more: Happened[]) => given(...twoAllies(), inPreProject(), ...more);
const drafted = () => start().does('draft-charter', { vision: 'Une vision', exit: 'Qui part prévient' }, pilot());
const open = () => drafted().does('open-charter-for-signature', {}, pilot('2016-02-15'));
const sign = (story: Story, ally: string, when = rep(ally)) => story.when('sign-charter', { partyId: id(ally) }, when);

describe('Section 4: drafting', () => {
  it('a draft writes every field out, defaults included', () => {
    const outcome = start().when(
      'draft-charter',
      { vision: 'Une vision', noticeDays: 10, modes: [{ matter: 'budget', mode: 'majority' }] },
      pilot(),
    );
    expect(outcome.data('CharterDrafted')).toEqual({
      version: 1,
      draft: 1,
      texts: { vision: 'Une vision', axes: [] },
      rules: { ...defaultRules, noticeDays: 10, modes: { ...defaultRules.modes, budget: 'majority' } },
    });
  });

  it('before a charter the defaults rule: consent, 7 days, all allies, half of the seats, second convocation, 30 days, 6 months', () => {
    expect(rulesOn(start().state, spanOf('2016-03-01'))).toEqual({
      modes: expect.objectContaining({ stage: 'consent', operations: 'consent' }),
      noticeDays: 7,
      quorum: { allies: { atLeast: 1, of: 1 }, seats: { atLeast: 1, of: 2 } },
      secondConvocation: true,
      reserved: [],
      withdrawalNoticeDays: 30,
      cadenceMonths: 6,
      voicePerPart: false,
    });
  });

  it('what is left out stays as in the draft before; a clause may be taken out; the same again changes nothing', () => {
    const next = drafted().when('draft-charter', { values: 'Des valeurs', without: ['exit'] }, pilot());
    expect(next.data('CharterDrafted')).toMatchObject({ version: 1, draft: 2 });
    expect(next.data('CharterDrafted').texts).toEqual({ vision: 'Une vision', values: 'Des valeurs', axes: [] });
    expect(drafted().when('draft-charter', { vision: 'Une vision' }, pilot()).types).toEqual([]);
  });

  it('is for a pilot; reserves matters to boards of parties that are there', () => {
    expect(start().when('draft-charter', { vision: 'V' }, rep('fnh')).refusals).toEqual(['section 9 for-a-pilot']);
    const reserved = [{ matter: 'budget' as const, partyIds: [id('nobody')] }];
    expect(start().when('draft-charter', { vision: 'V', reserved }, pilot()).refusals).toEqual([
      'R20 reserved-to-unknown-boards',
    ]);
  });

  it('a draft says something', () => {
    expect(start().when('draft-charter', { noticeDays: 10 }, pilot()).refusals).toEqual([
      'section 4 charter-says-nothing',
    ]);
    const gone = { without: ['vision' as const, 'exit' as const] };
    expect(drafted().when('draft-charter', gone, pilot()).refusals).toEqual(['section 4 charter-says-nothing']);
  });

  it('R12: a quorum share is never more than all', () => {
    expect(start().when('draft-charter', { quorumOfSeats: { atLeast: 3, of: 2 } }, pilot()).refusals).toEqual([
      'R12 not-a-share',
    ]);
  });

  it('once a version is in force the next draft is of the next one, and starts from it', () => {
    const outcome = start(...inForceEvents()).when('draft-charter', { noticeDays: 14 }, pilot('2016-05-01'));
    expect(outcome.data('CharterDrafted')).toEqual({ version: 2, draft: 1, texts, rules: rules({ noticeDays: 14 }) });
  });

  it('R29: a version is not certainly before the previous one', () => {
    expect(start(...inForceEvents()).when('draft-charter', { noticeDays: 14 }, pilot('2016-02-15')).refusals).toEqual([
      'R29 not-before-the-last-version',
    ]);
  });
});

describe('Section 4: commitments', () => {
  const commitment = { partyId: id('fnh'), commitment: 'Prêter une salle', stepAside: 'Ouvrir nos réunions' };

  it('each ally words its own, and its pas de côté; a pilot may record it; nobody words another’s', () => {
    expect(drafted().when('word-commitment', commitment, rep('fnh')).data('CommitmentWorded')).toEqual({
      version: 1,
      draft: 1,
      ...commitment,
    });
    expect(drafted().when('word-commitment', commitment, pilot()).types).toEqual(['CommitmentWorded']);
    expect(drafted().when('word-commitment', commitment, rep('cpie')).refusals).toEqual(['R36 not-for-another-party']);
    expect(
      drafted().does('word-commitment', commitment, pilot()).when('word-commitment', commitment, pilot()).types,
    ).toEqual([]);
  });

  it('is an ally’s, in a draft that is there', () => {
    const supporter = drafted().given(...joined('mecene', 'supporter'));
    expect(supporter.when('word-commitment', { ...commitment, partyId: id('mecene') }, pilot()).refusals).toEqual([
      'section 4 commitment-of-an-ally',
    ]);
    expect(start().when('word-commitment', commitment, pilot()).refusals).toEqual(['section 4 no-such-draft']);
  });

  it('goes on into the next draft; a draft open for signature changes no more', () => {
    const worded = drafted().does('word-commitment', commitment, pilot());
    const next = worded.does('draft-charter', { values: 'Des valeurs' }, pilot());
    expect(next.state.charters[0]?.commitments[id('fnh')]).toEqual({
      commitment: 'Prêter une salle',
      stepAside: 'Ouvrir nos réunions',
    });
    expect(open().when('word-commitment', commitment, pilot('2016-02-16')).refusals).toEqual([
      'section 4 draft-open-for-signature',
    ]);
  });
});

describe('Section 4: opening and signing', () => {
  it('the first charter needs no decision; opening freezes text and signatories', () => {
    const outcome = drafted()
      .given(...joined('mecene', 'supporter'))
      .when('open-charter-for-signature', {}, pilot('2016-02-15'));
    expect(outcome.data('CharterOpenedForSignature')).toMatchObject({
      version: 1,
      draft: 1,
      signatories: [id('fnh'), id('cpie')],
    });
    expect(outcome.data('CharterOpenedForSignature').digest).toHaveLength(43);
    expect(outcome.story().when('open-charter-for-signature', {}, pilot('2016-02-16')).types).toEqual([]);
  });

  it('R29: is opened from the day of the draft that is opened, however late an earlier draft was dated', () => {
    const story = start()
      .does('draft-charter', { vision: 'Une vision' }, pilot('2018-01-10'))
      .does('draft-charter', { vision: 'Une vision, datée comme il faut' }, pilot('2016-02-01'));
    expect(story.when('open-charter-for-signature', {}, pilot('2016-02-15')).types).toEqual([
      'CharterOpenedForSignature',
    ]);
    expect(story.when('open-charter-for-signature', {}, pilot('2016-01-20')).refusals).toEqual([
      'R29 not-before-its-draft',
    ]);
  });

  it('an amendment is opened by a decision, not by hand', () => {
    const story = start(...inForceEvents()).does('draft-charter', { noticeDays: 14 }, pilot('2016-05-01'));
    expect(story.when('open-charter-for-signature', {}, pilot('2016-05-02')).refusals).toEqual([
      'R18 charter-amended-by-decision',
    ]);
  });

  it('R44: is in force when no signatory is missing; until then the rules before hold', () => {
    const first = sign(open(), 'fnh');
    expect(first.types).toEqual(['CharterSigned']);
    expect(charterInForce(first.story().state, spanOf('2016-02-20'))).toBeUndefined();
    const last = sign(first.story(), 'cpie');
    expect(last.types).toEqual(['CharterSigned', 'CharterEnteredIntoForce']);
    expect(last.events[1]!.causedBy).toBe(0);
    expect(charterInForce(last.story().state, spanOf('2016-02-20'))?.version).toBe(1);
    expect(charterInForce(last.story().state, spanOf('2016-02-19'))).toBeUndefined();
  });

  it('a changed text is a new draft, opened and signed anew: it replaces what was open', () => {
    const story = sign(open(), 'fnh').story().does('draft-charter', { values: 'Des valeurs' }, pilot('2016-02-21'));
    const signedBefore = sign(story, 'cpie', rep('cpie', '2016-02-22'));
    expect(signedBefore.types).toEqual(['CharterSigned', 'CharterEnteredIntoForce']);
    expect(signedBefore.story().state.charters[0]?.texts.values).toBeUndefined();
    const reopened = story.does('open-charter-for-signature', {}, pilot('2016-02-22'));
    expect(charterOpen(reopened.state)?.opened?.draft).toBe(2);
    expect(sign(reopened, 'cpie', rep('cpie', '2016-02-23')).types).toEqual(['CharterSigned']);
  });

  it('section 1: an ally signs through its representative of that day, and for itself', () => {
    expect(sign(open(), 'cpie', rep('fnh')).refusals).toEqual(['R36 only-its-representative']);
    expect(sign(open(), 'cpie', rep('cpie', '2016-02-20', id('stranger'))).refusals).toEqual([
      'R36 only-its-representative',
    ]);
    expect(sign(open(), 'cpie', pilot('2016-02-20') as never).refusals).toEqual(['R36 only-its-representative']);
  });

  it('signs what is open, on or after that day, the text it has read; twice changes nothing', () => {
    expect(sign(drafted(), 'fnh').refusals).toEqual(['section 4 not-open-for-signature']);
    expect(sign(open(), 'fnh', rep('fnh', '2016-02-14')).refusals).toEqual(['R29 not-before-the-opening']);
    expect(open().when('sign-charter', { partyId: id('fnh'), digest: 'B'.repeat(43) }, rep('fnh')).refusals).toEqual([
      'section 4 text-has-changed',
    ]);
    const digest = open().state.charters[0]!.opened!.digest;
    expect(open().when('sign-charter', { partyId: id('fnh'), digest }, rep('fnh')).types).toEqual(['CharterSigned']);
    expect(sign(sign(open(), 'fnh').story(), 'fnh').types).toEqual([]);
  });

  it('R39: only allies sign; a newcomer is never asked', () => {
    const story = open().given(...joined('mecene', 'supporter'), ...joined('lpo', 'ally', '2016-02-16'));
    expect(sign(story, 'mecene').refusals).toEqual(['R39 only-allies-sign']);
    expect(sign(story, 'nobody').refusals).toEqual(['R39 only-allies-sign']);
    expect(sign(sign(story, 'fnh').story(), 'cpie').types).toContain('CharterEnteredIntoForce');
  });

  it('R39: a signatory that announces its withdrawal is asked no more, and the charter enters into force', () => {
    const story = sign(open(), 'fnh').story();
    const leaving = story.when('announce-withdrawal', { partyId: id('cpie') } as never, rep('cpie', '2016-02-25'));
    expect(leaving.types).toEqual(['WithdrawalAnnounced', 'CharterEnteredIntoForce']);
    const back = leaving.story().given(happened('WithdrawalTakenBack', { partyId: id('cpie') }));
    expect(charterInForce(back.state, spanOf('2016-02-25'))?.version).toBe(1);
  });

  it('R39: with nobody left to ask it lapses: nothing enters into force', () => {
    const announced = (story: Story, ally: string, day: string) =>
      story.when('announce-withdrawal', { partyId: id(ally) } as never, rep(ally, day));
    const one = announced(open(), 'fnh', '2016-02-24');
    expect(one.types).toEqual(['WithdrawalAnnounced']);
    expect(announced(one.story(), 'cpie', '2016-02-25').types).toEqual(['WithdrawalAnnounced']);
  });
});

describe('R18: matter charter', () => {
  const item = (version: number, draft: number) => ({
    item: { matter: 'charter' as const, effect: { kind: 'open-charter' as const, version, draft } },
  });
  const amended = () =>
    start(...inForceEvents(), ...committees()).does('draft-charter', { noticeDays: 14 }, pilot('2016-04-01'));
  const votes = (story: Story) =>
    story.when('record-voices', { itemId: id('item'), everyoneElse: 'for' }, pilot('2016-04-12'));

  it('R18: a decision opens the new version; the one before rules until it is signed', () => {
    const story = votes(amended().given(...sessionHeld({ items: item(2, 1) }))).story();
    const outcome = story.when('decide-item', { itemId: id('item') }, pilot('2016-04-12'));
    expect(outcome.types).toEqual(['DecisionTaken', 'CharterOpenedForSignature', 'DecisionTookEffect']);
    const opened = outcome.story();
    expect(rulesOn(opened.state, spanOf('2016-04-13'))).toMatchObject({ charterVersion: 1, noticeDays: 7 });
    const signed = sign(
      sign(opened, 'fnh', rep('fnh', '2016-04-20')).story(),
      'cpie',
      rep('cpie', '2016-04-21'),
    ).story();
    expect(rulesOn(signed.state, spanOf('2016-04-21'))).toMatchObject({ charterVersion: 2, noticeDays: 14 });
    expect(rulesOn(signed.state, spanOf('2016-04-20'))).toMatchObject({ charterVersion: 1, noticeDays: 7 });
  });

  it('R18: only a draft that is there, and not in force', () => {
    expect(votes(amended().given(...sessionHeld({ items: item(2, 7) }))).refusals).toEqual(['section 4 no-such-draft']);
    expect(votes(amended().given(...sessionHeld({ items: item(1, 1) }))).refusals).toEqual([
      'section 4 version-already-in-force',
    ]);
  });
});

describe('R18, R44: a newcomer signs the charter', () => {
  const admission = {
    item: {
      matter: 'party' as const,
      effect: { kind: 'admit-party' as const, partyId: id('lpo'), organisationId: id('lpo-org') },
    },
  };
  const admitted = (...before: Happened[]) =>
    start(...before)
      .given(...sessionHeld({ body: before.length > 0 ? 'political' : 'round-table', items: admission }))
      .does('record-voices', { itemId: id('item'), everyoneElse: 'for' }, pilot('2016-04-12'))
      .when('decide-item', { itemId: id('item') }, pilot('2016-04-12'));

  it('R18: the admission waits for its signature of the version in force, and takes effect with it', () => {
    const decision = admitted(...inForceEvents(), ...committees());
    expect(decision.types).toEqual(['DecisionTaken']);
    expect(decision.data('DecisionTaken').awaits.criteria).toHaveLength(1);
    const signed = sign(decision.story(), 'lpo', rep('lpo', '2016-05-01', id('lpo-president')));
    expect(signed.types).toEqual(['CharterSigned', 'PartyJoined', 'DecisionTookEffect', 'RepresentativeNamed']);
    expect(signed.data('RepresentativeNamed')).toMatchObject({ partyId: id('lpo'), personId: id('lpo-president') });
  });

  it('R19: twelve months after the decision there is nothing to sign for any more', () => {
    const admission = admitted(...inForceEvents(), ...committees()).story();
    const signs = (day: string) => sign(admission, 'lpo', rep('lpo', day, id('lpo-president')));
    expect(signs('2017-04-12').types).toContain('PartyJoined');
    expect(signs('2017-04-13').refusals).toEqual(['R39 only-allies-sign']);
  });

  it('R18: while the first charter is open it signs that, and waits for it', () => {
    const opened = [
      happened('CharterDrafted', { version: 1, draft: 1, texts, rules: rules() }),
      happened('CharterOpenedForSignature', {
        version: 1,
        draft: 1,
        digest: 'A'.repeat(43),
        signatories: [id('fnh'), id('cpie')],
      }),
      ...committees(),
    ];
    const signed = sign(admitted(...opened).story(), 'lpo', rep('lpo', '2016-05-01', id('lpo-president')));
    expect(signed.types).toEqual(['CharterSigned']);
    const both = sign(sign(signed.story(), 'fnh', rep('fnh', '2016-05-02')).story(), 'cpie', rep('cpie', '2016-05-03'));
    expect(both.types).toEqual([
      'CharterSigned',
      'CharterEnteredIntoForce',
      'PartyJoined',
      'DecisionTookEffect',
      'RepresentativeNamed',
    ]);
  });

  it('R18: before any charter it is in at once', () => {
    expect(admitted().types).toEqual(['DecisionTaken', 'PartyJoined', 'DecisionTookEffect']);
  });

  it('R39: who is not admitted signs nothing', () => {
    const story = start(...inForceEvents());
    expect(sign(story, 'lpo', rep('lpo', '2016-05-01', id('lpo-president'))).refusals).toEqual([
      'R39 only-allies-sign',
    ]);
  });
});
