import { Matter } from '@alliage/events';
import { happened, id, type Happened } from './history.ts';
import { small, smallStory } from './small-story.ts';

const of = small.alliance;
/** Names of ids in the story of one session of the political committee. */
export const heldIds = {
  political: id(101),
  team: id(102),
  session: id(111),
  item: id(112),
  other: id(113),
  president: id(121),
  director: id(122),
  second: id(123),
} as const;
const { political, team, session, item, other, president, director, second } = heldIds;
const on = { on: '2018-10-02' };
export const budgetItem = {
  kind: 'decision' as const,
  title: 'Budget commun',
  text: 'Nous réservons 1 000 €',
  matter: 'budget' as const,
  options: [],
  conditions: [],
  waivers: [],
  actions: [],
  supersedes: [],
  lifts: [],
  concerns: [],
};
const quorum = {
  alliesNeeded: 2,
  alliesFound: 2,
  alliesBase: 2,
  seatsNeeded: 2,
  seatsFound: 3,
  seatsBase: 3,
  secondConvocation: false,
  reached: true,
};
const rules = {
  quorum: { allies: { atLeast: 1, of: 1 }, seats: { atLeast: 1, of: 2 } },
  secondConvocation: true,
  modes: Object.fromEntries(Matter.options.map((matter) => [matter, 'consent' as const])) as Record<Matter, 'consent'>,
  reserved: [],
  voicePerPart: false,
};
const member = (mandateId: string, partyId: string, personId: string) =>
  happened(
    of,
    'MemberAppointed',
    { mandateId, bodyId: political, partyId, personId, capacities: ['administrator', 'director'], until: '2019-12-31' },
    { on: '2018-09-10' },
  );
const bodies = [
  happened(of, 'BodyConstituted', { bodyId: political, kind: 'political' }, { on: '2018-09-10' }),
  member(president, small.first, small.director),
  member(director, small.first, id(33)),
  member(second, small.second, small.president),
  happened(of, 'AlternateNamed', { mandateId: second, personId: id(34) }, { on: '2018-09-10' }),
  happened(of, 'ProjectProposed', { projectId: id(131), title: 'Jardins', aim: 'Planter', partners: [] }, on),
  happened(of, 'BodyConstituted', { bodyId: team, kind: 'project-team', projectId: id(131) }, on),
];
const roll = [
  { mandateId: president, partyId: small.first, personId: small.director },
  { mandateId: director, partyId: small.first, personId: id(33) },
  { mandateId: second, partyId: small.second, personId: small.president },
];
export const voiceOf = (mandateId: string, said: 'for' | 'against') =>
  happened(
    of,
    'VoiceRecorded',
    { sessionId: session, itemId: item, mandateId, castBy: mandateId, voice: said, reason: 'Parce que' },
    on,
  );
const held = [
  happened(
    of,
    'SessionConvened',
    {
      sessionId: session,
      bodyId: political,
      title: 'Rentrée',
      when: { form: 'meeting', startsAt: '2018-10-02T14:30', place: 'Mairie' },
      notice: { given: 5, required: 7 },
      short: true,
    },
    { on: '2018-09-27' },
  ),
  happened(
    of,
    'AgendaItemAdded',
    { sessionId: session, itemId: item, content: budgetItem, late: false },
    { on: '2018-09-27' },
  ),
  happened(
    of,
    'AgendaItemAdded',
    { sessionId: session, itemId: other, content: { ...budgetItem, title: 'Autre budget' }, late: true },
    { on: '2018-09-28' },
  ),
  happened(of, 'ShortNoticeAccepted', { sessionId: session, partyId: small.second }, { on: '2018-09-28' }),
  happened(of, 'ProxyGiven', { proxyId: id(114), sessionId: session, giver: director, holder: president }, on),
  happened(of, 'ProxyAccepted', { proxyId: id(114), sessionId: session }, on),
  ...[president, second].map((mandateId) =>
    happened(
      of,
      'AttendanceRecorded',
      { sessionId: session, mandateId, presence: 'present', byAlternate: mandateId === second },
      on,
    ),
  ),
  happened(
    of,
    'SessionOpened',
    {
      sessionId: session,
      roll,
      sitting: [small.first, small.second],
      complete: true,
      rules,
      quorum,
      contestable: false,
    },
    on,
  ),
  voiceOf(president, 'for'),
  voiceOf(second, 'for'),
];
const ended = [
  happened(of, 'SessionClosed', { sessionId: session }, on),
  happened(of, 'AgendaItemCarriedOver', { sessionId: session, itemId: other }, on),
  happened(of, 'MinutesDrafted', { sessionId: session, draft: 1, builtFrom: 9, digest: 'abc' }, on),
  happened(
    of,
    'MinutesCommented',
    { sessionId: session, draft: 1, mandateId: second, words: 'Il manque un mot', objection: true },
    { on: '2018-10-05' },
  ),
];
/** The small story, and a committee of three that meets once. */
export const heldStory: readonly Happened[] = [...smallStory, ...bodies, ...held, ...ended];
