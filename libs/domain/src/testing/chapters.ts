import {
  Matter,
  type Capacity,
  type CharterRules,
  type CharterTexts,
  type ItemContent,
  type Mode,
  type PartyRole,
} from '@alliage/events';
import { happened, id, type Happened } from './story.ts';

/** Chapters of a life that many specifications start from, as events. Two allies: `fnh` and `cpie`; pilots `fnh-pilot`, `cpie-pilot`. */

export const opened = (on = '2016-01-04'): Happened =>
  happened(
    'AllianceInitiated',
    {
      allianceId: id('alliance'),
      name: 'Alliance',
      types: ['peers'],
      themes: [],
      territories: [],
      zone: 'Europe/Paris',
      demonstration: true,
    },
    on,
  );

export const atStart = (): Happened =>
  happened('StageEntered', { to: 'interconnaissance', basis: { kind: 'entry' }, criteria: [] });

/** A party with its representative `<name>-rep` and its pilot `<name>-pilot`. */
export const joined = (name: string, role: PartyRole = 'ally', on?: string): Happened[] => [
  happened('PartyJoined', { partyId: id(name), organisationId: id(`${name}-org`), role, basis: { kind: 'entry' } }, on),
  happened(
    'RepresentativeNamed',
    { mandateId: id(`${name}-rep-mandate`), partyId: id(name), personId: id(`${name}-rep`) },
    on,
  ),
  happened('PilotNamed', { partyId: id(name), personId: id(`${name}-pilot`) }, on),
];
export const profileShared = (name: string): Happened =>
  happened('PartyProfileShared', { partyId: id(name), version: 1, wants: 'Agir ensemble', brings: 'Un réseau' });

/** Opened, two allies with profiles, one worded purpose. */
export const twoAllies = (): Happened[] => [
  opened(),
  atStart(),
  ...joined('fnh'),
  ...joined('cpie'),
  profileShared('fnh'),
  profileShared('cpie'),
  happened('PurposeWorded', { version: 1, purpose: 'Mobiliser pour la transition écologique' }),
];
export const inPreProject = (on = '2016-02-01'): Happened =>
  happened(
    'StageEntered',
    {
      gate: 'G1',
      from: 'interconnaissance',
      to: 'pre-project',
      basis: { kind: 'decision', decisionId: id('g1') },
      criteria: [],
    },
    on,
  );

export const rules = (changes: Partial<CharterRules> = {}): CharterRules => ({
  modes: Object.fromEntries(Matter.options.map((m) => [m, 'consent'])) as Record<Matter, Mode>,
  noticeDays: 7,
  quorum: { allies: { atLeast: 1, of: 1 }, seats: { atLeast: 1, of: 2 } },
  secondConvocation: true,
  reserved: [],
  withdrawalNoticeDays: 30,
  cadenceMonths: 6,
  voicePerPart: false,
  ...changes,
});
export const texts: CharterTexts = {
  vision: 'Une vision',
  axes: ['Un axe'],
  exit: 'Qui part prévient',
  fruits: 'Chacun garde l’usage',
};

/** Version 1 drafted, opened, signed by both allies and in force. */
export const charterInForce = (changes: Partial<CharterRules> = {}, on = '2016-03-01'): Happened[] => {
  const digest = 'A'.repeat(43);
  return [
    happened('CharterDrafted', { version: 1, draft: 1, texts, rules: rules(changes) }, on),
    happened('CharterOpenedForSignature', { version: 1, draft: 1, digest, signatories: [id('fnh'), id('cpie')] }),
    happened('CharterSigned', { version: 1, digest, partyId: id('fnh'), personId: id('fnh-rep') }),
    happened('CharterSigned', { version: 1, digest, partyId: id('cpie'), personId: id('cpie-rep') }),
    happened('CharterEnteredIntoForce', { version: 1 }),
  ];
};

/** `member('political', 'fnh', 'president', ['administrator'])`: mandate id(`political/president`). */
export const member = (body: string, party: string, person: string, capacities: Capacity[], on?: string): Happened =>
  happened(
    'MemberAppointed',
    { mandateId: id(`${body}/${person}`), bodyId: id(body), personId: id(person), partyId: id(party), capacities },
    on,
  );

/** Both committees constituted and complete: bodies id('political') and id('technical'). */
export const committees = (on = '2016-03-10'): Happened[] => [
  happened('BodyConstituted', { bodyId: id('political'), kind: 'political' }, on),
  member('political', 'fnh', 'fnh-president', ['administrator']),
  member('political', 'fnh', 'fnh-director', ['director']),
  member('political', 'cpie', 'cpie-president', ['administrator']),
  member('political', 'cpie', 'cpie-director', ['director']),
  happened('BodyConstituted', { bodyId: id('technical'), kind: 'technical' }),
  member('technical', 'fnh', 'fnh-director', ['director']),
  member('technical', 'fnh', 'fnh-manager', ['manager']),
  member('technical', 'cpie', 'cpie-director', ['director']),
  member('technical', 'cpie', 'cpie-manager', ['manager']),
];
export const politicalMandates = ['fnh-president', 'fnh-director', 'cpie-president', 'cpie-director'].map((p) =>
  id(`political/${p}`),
);

/** What an agenda item says, with nothing carried unless said. */
export const itemContent = (content: Partial<ItemContent> = {}): ItemContent => ({
  kind: 'decision',
  title: 'Un point',
  text: 'Le texte',
  options: [],
  conditions: [],
  waivers: [],
  actions: [],
  supersedes: [],
  lifts: [],
  concerns: [],
  ...content,
});
