import { spanOf, type EffectKind, type EffectOf } from '@alliage/events';
import { charterInForce, inPreProject, joined, rules, texts, twoAllies } from '../testing/chapters.ts';
import { given, happened, id, type Story } from '../testing/story.ts';
import { voicesOfCircle } from './circle.ts';
import { partiesEffects } from './effects.ts';

const on = spanOf('2018-06-15');
const asked = <K extends keyof typeof partiesEffects & EffectKind>(story: Story, kind: K, effect: object) => {
  const rule = partiesEffects[kind] as unknown as {
    unmet: (s: Story['state'], e: EffectOf<K>, c: object) => { refusal: { code: string }; mayWait?: boolean }[];
  };
  return rule
    .unmet(story.state, { kind, ...effect } as EffectOf<K>, { on, itemId: id('item'), waived: [] })
    .map((u) => `${u.refusal.code}${u.mayWait ? ' (may wait)' : ''}`);
};
const newcomer = { partyId: id('lpo'), organisationId: id('lpo-org') };
const digest = 'A'.repeat(43);
const signs = (party: string, day?: string) =>
  happened('CharterSigned', { version: 1, digest, partyId: id(party), personId: id(`${party}-rep`) }, day);
const preProject = () => given(...twoAllies(), inPreProject());
const basis = { kind: 'decision', decisionId: id('d') } as const;

describe('Admission', () => {
  it('R18: takes effect at once before any charter', () => {
    expect(asked(preProject(), 'admit-party', newcomer)).toEqual([]);
  });

  it('R18: waits until the newcomer has signed the charter in force', () => {
    const story = preProject().given(...charterInForce());
    expect(asked(story, 'admit-party', newcomer)).toEqual(['newcomer-signs (may wait)']);
    expect(asked(story.given(signs('lpo')), 'admit-party', newcomer)).toEqual([]);
  });

  it('R18: while the first charter is open, the newcomer signs that one and waits for it', () => {
    const open = preProject().given(
      happened('CharterDrafted', { version: 1, draft: 1, texts, rules: rules() }),
      happened('CharterOpenedForSignature', { version: 1, draft: 1, digest, signatories: [id('fnh'), id('cpie')] }),
    );
    expect(asked(open, 'admit-party', newcomer)).toEqual(['newcomer-signs (may wait)']);
    expect(asked(open.given(signs('lpo')), 'admit-party', newcomer)).toEqual(['first-charter-awaited (may wait)']);
  });

  it('R36: in interconnaissance one joins by invitation', () => {
    expect(asked(given(...twoAllies()), 'admit-party', newcomer)).toEqual(['ally-by-invitation-now']);
  });

  it('R1: a former ally comes back as the same party, and signs again', () => {
    const story = preProject()
      .given(...charterInForce())
      .given(happened('PartyExcluded', { partyId: id('cpie'), reason: 'Désaccord', basis }, '2017-01-01'));
    const back = { partyId: id('cpie'), organisationId: id('cpie-org') };
    expect(asked(story, 'admit-party', { ...back, partyId: id('other') })).toEqual(['same-party-returns']);
    expect(asked(story, 'admit-party', back)).toEqual(['newcomer-signs (may wait)']);
    expect(asked(story.given(signs('cpie', '2018-01-01')), 'admit-party', back)).toEqual([]);
  });

  it('is not for who is there already, nor under the id of another', () => {
    const there = { partyId: id('cpie'), organisationId: id('cpie-org') };
    expect(asked(preProject(), 'admit-party', there)).toEqual(['already-party']);
    expect(asked(preProject(), 'admit-party', { ...newcomer, partyId: id('cpie') })).toEqual(['unknown-here']);
  });

  it('R40: a withdrawal that took effect is noted before its party comes back', () => {
    const story = preProject().given(
      happened('WithdrawalAnnounced', { partyId: id('cpie'), lastDay: '2017-01-31' }, '2017-01-01'),
    );
    const back = { partyId: id('cpie'), organisationId: id('cpie-org') };
    expect(asked(story, 'admit-party', back)).toEqual(['note-departure-first']);
  });
});

describe('Sharing a voice', () => {
  const organisations = {
    [id('fnh-org')]: { kind: 'association', networkHead: true },
    [id('cpie-org')]: { kind: 'association', networkHead: true },
    [id('lpo-org')]: { kind: 'association', networkHead: false, partOf: id('fnh-org') },
    [id('ademe-org')]: { kind: 'association', networkHead: false, partOf: id('cpie-org') },
    [id('other')]: { kind: 'association', networkHead: false },
  } as const;
  const put = (
    effect: { kind: 'admit-party'; organisationId: string } | { kind: 'change-role'; partyId: string; to: 'ally' },
  ) => {
    const story = preProject().given(...joined('ademe', 'supporter'));
    const agenda = [
      { kind: 'decision', title: 'Un allié de plus', text: 'Le tour de table accueille.', effect },
    ] as const;
    const words = { bodyId: id('alliance'), form: 'meeting', startsAt: '2018-07-01T14:00', agenda } as const;
    const { content } = story.when('convene-session', words, { facts: { organisations } }).data('AgendaItemAdded');
    return content.effect;
  };

  it('R9: an admission says so as it is put on the agenda, where the newcomer is part of an ally’s organisation', () => {
    expect(put({ kind: 'admit-party', organisationId: id('lpo-org') })).toMatchObject({ sharesVoiceWith: id('fnh') });
    expect(put({ kind: 'admit-party', organisationId: id('other') })).not.toHaveProperty('sharesVoiceWith');
  });

  it('R9: so does a change to ally', () => {
    expect(put({ kind: 'change-role', partyId: id('ademe'), to: 'ally' })).toMatchObject({
      sharesVoiceWith: id('cpie'),
    });
  });
});

describe('Change of role', () => {
  it('R18: to ally waits for the signature as an admission does; from ally is at once', () => {
    const story = preProject().given(...joined('ademe', 'supporter'), ...charterInForce());
    expect(asked(story, 'change-role', { partyId: id('ademe'), to: 'ally' })).toEqual(['newcomer-signs (may wait)']);
    expect(asked(story, 'change-role', { partyId: id('cpie'), to: 'observer' })).toEqual([]);
    expect(asked(story, 'change-role', { partyId: id('cpie'), to: 'ally' })).toEqual(['same-role']);
    expect(asked(story, 'change-role', { partyId: id('nobody'), to: 'ally' })).toEqual(['party-not-there']);
  });

  it('R36: in interconnaissance one becomes an ally by invitation', () => {
    const story = given(...twoAllies(), ...joined('ademe', 'supporter'));
    expect(asked(story, 'change-role', { partyId: id('ademe'), to: 'ally' })).toEqual(['ally-by-invitation-now']);
  });
});

describe('Exclusion', () => {
  const out = { partyId: id('cpie'), reason: 'Désaccord' };

  it('R18: needs two other allies', () => {
    expect(asked(preProject(), 'exclude-party', out)).toEqual(['two-other-allies']);
    expect(asked(preProject().given(...joined('lpo')), 'exclude-party', out)).toEqual([]);
  });

  it('R9: two parts of one organisation are one other ally, unless the charter gives each its voice', () => {
    const part = happened('PartyJoined', {
      partyId: id('fnh-sud'),
      organisationId: id('fnh-sud-org'),
      role: 'ally',
      sharesVoiceWith: id('fnh'),
      basis,
    });
    const story = preProject().given(part);
    expect(asked(story, 'exclude-party', out)).toEqual(['two-other-allies']);
    expect(asked(story.given(...charterInForce({ voicePerPart: true })), 'exclude-party', out)).toEqual([]);
  });

  it('R9: when the first part leaves, the voice is the second one’s', () => {
    const part = happened('PartyJoined', {
      partyId: id('fnh-sud'),
      organisationId: id('fnh-sud-org'),
      role: 'ally',
      sharesVoiceWith: id('fnh'),
      basis,
    });
    const story = preProject().given(part);
    expect(voicesOfCircle(story.state, on)).toEqual([id('fnh'), id('cpie')]);
    const left = story.given(
      happened('PartyExcluded', { partyId: id('fnh'), reason: 'Désaccord', basis }, '2017-01-01'),
    );
    expect(voicesOfCircle(left.state, on)).toEqual([id('cpie'), id('fnh-sud')]);
  });

  it('R29: decided on a day before the last change of role, changes nothing', () => {
    const story = preProject().given(
      happened('PartyRoleChanged', { partyId: id('cpie'), from: 'ally', to: 'observer', basis }, '2018-07-01'),
      ...joined('lpo', 'ally', '2016-02-01'),
    );
    expect(asked(story, 'exclude-party', out)).toEqual(['changed-since']);
    expect(asked(story, 'change-role', { partyId: id('cpie'), to: 'supporter' })).toEqual(['changed-since']);
  });

  it('is of a party that is there', () => {
    expect(asked(preProject(), 'exclude-party', { ...out, partyId: id('nobody') })).toEqual(['party-not-there']);
  });
});
