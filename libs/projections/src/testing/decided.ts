import type { DataOf, Matter, Mode } from '@alliage/events';
import { alliance, happened, id, organisation, person, type Happened } from './history.ts';

/** A short life up to its first decisions, for views and sentences: two allies, a charter, a political committee, four decisions. */
export const of = alliance(1);
export const names = { kitchens: id(21), gardens: id(22) };
const matters = ['stage', 'charter', 'party', 'project-launch', 'project-reorientation', 'project-stop'] as const;
const others = [
  'evaluation',
  'roadmap',
  'chapter',
  'delegation',
  'budget',
  'communication',
  'closure',
  'operations',
] as const;
const modes = Object.fromEntries([...matters, ...others].map((m) => [m, 'consent'])) as Record<Matter, Mode>;
const quorum = { allies: { atLeast: 1, of: 1 }, seats: { atLeast: 1, of: 2 } };
export const charterRules: DataOf<'CharterDrafted'>['rules'] = {
  ...{ modes, quorum, noticeDays: 7, secondConvocation: true, withdrawalNoticeDays: 30, cadenceMonths: 6 },
  reserved: [{ matter: 'budget', boards: [names.gardens] }],
  voicePerPart: false,
};

const registered = (n: number, name: string) =>
  happened(
    organisation(n),
    'OrganisationRegistered',
    { organisationId: id(n), name, kind: 'association', networkHead: true },
    { on: '2001' },
  );
const known = (n: number, name: string) => happened(person(n), 'PersonRegistered', { personId: id(n), name });
const joined = (party: number, org: number) =>
  happened(
    of,
    'PartyJoined',
    { partyId: id(party), organisationId: id(org), role: 'ally', basis: { kind: 'entry' } },
    { on: '2016-01-04' },
  );
const member = (mandate: number, who: number, party: number) =>
  happened(
    of,
    'MemberAppointed',
    { mandateId: id(mandate), bodyId: id(41), personId: id(who), partyId: id(party), capacities: ['director'] },
    { on: '2016-03-01' },
  );

export const started: Happened[] = [
  registered(11, 'Union des cuisines'),
  registered(12, 'Réseau des jardins'),
  known(31, 'Directrice des cuisines'),
  known(32, 'Directeur des jardins'),
  happened(
    of,
    'AllianceInitiated',
    {
      ...{ allianceId: id(1), name: 'Bien manger', types: [], themes: [], territories: [], zone: 'Europe/Paris' },
      demonstration: true,
    },
    { on: '2016-01-04' },
  ),
  joined(21, 11),
  joined(22, 12),
  happened(of, 'BodyConstituted', { bodyId: id(41), kind: 'political' }, { on: '2016-03-01' }),
  member(51, 31, 21),
  member(52, 32, 22),
];

const digest = 'A'.repeat(43);
const signed = (version: number, party: number, who: number, on: string) =>
  happened(of, 'CharterSigned', { version, digest, partyId: id(party), personId: id(who) }, { on });
export const chartered: Happened[] = [
  happened(
    of,
    'CharterDrafted',
    { version: 1, draft: 1, texts: { axes: ['Former'], vision: 'Bien manger partout' }, rules: charterRules },
    { on: '2016-02-01' },
  ),
  happened(
    of,
    'CommitmentWorded',
    { version: 1, draft: 1, partyId: id(21), commitment: 'Prêter une cuisine', stepAside: 'Ouvrir ses recettes' },
    { on: '2016-02-03' },
  ),
  happened(
    of,
    'CharterDrafted',
    { version: 1, draft: 2, texts: { axes: ['Former'], exit: 'Prévenir' }, rules: charterRules },
    { on: '2016-02-10' },
  ),
  happened(
    of,
    'CharterOpenedForSignature',
    { version: 1, draft: 2, digest, signatories: [id(21), id(22)] },
    { on: '2016-02-20' },
  ),
  signed(1, 21, 31, '2016-02-25'),
  signed(1, 22, 32, '2016-03-01'),
  happened(of, 'CharterEnteredIntoForce', { version: 1 }, { on: '2016-03-01' }),
];

const voice = { byAlternate: false, represented: false, recused: false, castBy: id(31), presence: 'present' } as const;
const counts = { for: 0, against: 0, abstain: 0, sendBack: 0, postpone: 0 };
type Taken = DataOf<'DecisionTaken'>;

/** A decision of the political committee; both allies for, unless said otherwise. */
export const taken = (n: number, changes: Partial<Taken> = {}, on = '2016-04-12'): Happened =>
  happened(
    of,
    'DecisionTaken',
    {
      ...{
        decisionId: id(60 + n),
        number: n,
        itemId: id(70 + n),
        sessionId: id(80),
        bodyId: id(41),
        bodyKind: 'political',
      },
      ...{ title: `Point ${n}`, matter: 'budget', text: `Texte du point ${n}`, options: [] },
      ...{ conditions: [], waivers: [], actions: [], supersedes: [], lifts: [], outcome: 'adopted', mode: 'consent' },
      voices: [
        { ...voice, mandateId: id(51), partyId: id(21), personId: id(31), voice: 'for' },
        { ...voice, mandateId: id(52), partyId: id(22), personId: id(32), voice: 'for' },
      ],
      allies: [
        { partyId: id(21), voice: 'for' },
        { partyId: id(22), voice: 'for' },
      ],
      tally: { allies: { ...counts, for: 2 }, members: { ...counts, for: 2 } },
      rules: { charterVersion: 1, quorum, modes, secondConvocation: true, reserved: [], voicePerPart: false },
      quorum: {
        ...{ alliesNeeded: 2, alliesFound: 2, alliesBase: 2, seatsNeeded: 1, seatsFound: 2, seatsBase: 2 },
        ...{ secondConvocation: false, reached: true },
      },
      awaits: { boards: [], criteria: [] },
      exceptional: false,
      ...changes,
    },
    { on },
  );
export const effect = (n: number, on = '2016-04-12'): Happened =>
  happened(of, 'DecisionTookEffect', { decisionId: id(60 + n), revisions: [] }, { on });

export const against: Partial<Taken> = {
  outcome: 'rejected',
  voices: [
    { ...voice, mandateId: id(51), partyId: id(21), personId: id(31), voice: 'for' },
    { ...voice, mandateId: id(52), partyId: id(22), personId: id(32), voice: 'against', reason: 'Trop cher' },
  ],
  allies: [
    { partyId: id(21), voice: 'for' },
    { partyId: id(22), voice: 'against' },
  ],
  tally: { allies: { ...counts, for: 1, against: 1 }, members: { ...counts, for: 1, against: 1 } },
};

export const session: Happened = happened(
  of,
  'SessionConvened',
  {
    ...{ sessionId: id(80), bodyId: id(41), short: false, notice: { given: 10, required: 7 } },
    when: { form: 'meeting', startsAt: '2016-04-12T14:00' },
  },
  { on: '2016-04-02' },
);

/** What the decisions of this story answer: no view knows a decision on an item that nobody put on an agenda. */
const agenda: Happened[] = Array.from({ length: 9 }, (_, i) => {
  const lists = { options: [], conditions: [], waivers: [], actions: [], supersedes: [], lifts: [], concerns: [] };
  const content = { kind: 'decision' as const, title: `Point ${i + 1}`, matter: 'budget' as const, ...lists };
  const item = { sessionId: id(80), itemId: id(71 + i), content, late: false };
  return happened(of, 'AgendaItemAdded', item, { on: '2016-04-02' });
});

/** 1 adopted with an action, 2 rejected, 3 waits for a board, 4 supersedes 1 and delegates. */
export const decided: Happened[] = [
  session,
  ...agenda,
  taken(1),
  happened(
    of,
    'ActionAssigned',
    {
      actionId: id(91),
      text: 'Écrire aux réseaux',
      owner: { partyId: id(22), personId: id(32) },
      due: '2016-09-01',
      decisionId: id(61),
    },
    { on: '2016-04-12' },
  ),
  effect(1),
  taken(2, against),
  taken(3, { awaits: { boards: [id(22)], criteria: [] } }),
  happened(
    of,
    'BoardRatified',
    { decisionId: id(63), partyId: id(22), reference: 'CA du 2 mai' },
    { on: '2016-05-02' },
  ),
  happened(of, 'DecisionRatified', { decisionId: id(63) }, { on: '2016-05-02' }),
  effect(3, '2016-05-02'),
  taken(
    4,
    { matter: 'delegation', supersedes: [{ decisionId: id(61), keptActions: [], keepsEffect: false }] },
    '2016-06-14',
  ),
  happened(
    of,
    'DecisionSuperseded',
    { decisionId: id(61), by: id(64), keptActions: [], keepsEffect: false },
    { on: '2016-06-14' },
  ),
  happened(
    of,
    'MatterDelegated',
    { delegationId: id(92), decisionId: id(64), matter: 'budget', limits: 'Jusqu’à 1 000 €', until: '2016-12-31' },
    { on: '2016-06-14' },
  ),
  effect(4, '2016-06-14'),
  happened(of, 'ActionDropped', { actionId: id(91), supersededBy: id(64) }, { on: '2016-06-14' }),
];
