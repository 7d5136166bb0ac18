import { Matter } from '@alliage/events';
import { given } from '../../testing/given.ts';
import { alliance, happened, id, organisation, person } from '../../testing/history.ts';
import { listHistory } from '../queries.ts';

const registered = (n: number, name: string) =>
  happened(
    organisation(n),
    'OrganisationRegistered',
    { organisationId: id(n), name, kind: 'association', networkHead: false },
    { on: '2001' },
  );
const known = (n: number, name: string, role: string) =>
  happened(person(n), 'PersonRegistered', { personId: id(n), name, function: role });
const joined = (party: number, org: number) =>
  happened(
    alliance(1),
    'PartyJoined',
    { partyId: id(party), organisationId: id(org), role: 'ally', basis: { kind: 'entry' } },
    { on: '2016' },
  );
const on = { on: '2018-06-14' };
const [political, team, session, item] = [id(71), id(72), id(81), id(82)];
const [president, director] = [id(41), id(42)];
const content = {
  kind: 'decision' as const,
  title: 'Budget commun',
  matter: 'budget' as const,
  text: 'x',
  options: [],
  conditions: [],
  waivers: [],
  actions: [],
  supersedes: [],
  lifts: [],
  concerns: [],
};
const notice = { given: 3, required: 7 };
const found = {
  alliesNeeded: 2,
  alliesFound: 1,
  alliesBase: 2,
  seatsNeeded: 2,
  seatsFound: 2,
  seatsBase: 4,
  secondConvocation: false,
  reached: false,
};
const ruling = {
  quorum: { allies: { atLeast: 1, of: 1 }, seats: { atLeast: 1, of: 2 } },
  secondConvocation: true,
  modes: Object.fromEntries(Matter.options.map((matter) => [matter, 'consent' as const])) as Record<Matter, 'consent'>,
  reserved: [],
  voicePerPart: false,
};
const meeting = (startsAt: string) => ({ form: 'meeting' as const, startsAt, place: 'Mairie' });
const told = [
  happened(alliance(1), 'BodyConstituted', { bodyId: political, kind: 'political' }, on),
  happened(
    alliance(1),
    'MemberAppointed',
    {
      mandateId: president,
      bodyId: political,
      personId: id(31),
      partyId: id(21),
      capacities: ['administrator', 'director'],
      until: '2020-06-30',
    },
    on,
  ),
  happened(
    alliance(1),
    'MemberAppointed',
    { mandateId: director, bodyId: political, personId: id(32), partyId: id(21), capacities: ['director'] },
    on,
  ),
  happened(alliance(1), 'ProjectProposed', { projectId: id(51), title: 'Jardins', aim: 'Planter', partners: [] }, on),
  happened(alliance(1), 'BodyConstituted', { bodyId: team, kind: 'project-team', projectId: id(51) }, on),
  happened(alliance(1), 'SeatDeclined', { bodyId: political, partyId: id(22) }, on),
  happened(alliance(1), 'GuestInvited', { guestId: id(61), partyId: id(22), bodyId: team }, on),
  happened(
    alliance(1),
    'SessionConvened',
    { sessionId: session, bodyId: political, when: meeting('2018-06-17T14:00'), notice, short: true },
    on,
  ),
  happened(alliance(1), 'AgendaItemAdded', { sessionId: session, itemId: item, content, late: true }, on),
  happened(
    alliance(1),
    'SessionMoved',
    { sessionId: session, when: meeting('2018-06-24T09:30'), notice: { given: 10, required: 7 }, short: false },
    on,
  ),
  happened(alliance(1), 'ProxyGiven', { proxyId: id(83), sessionId: session, giver: president, holder: director }, on),
  happened(alliance(1), 'ProxyAccepted', { proxyId: id(83), sessionId: session }, on),
  happened(
    alliance(1),
    'InterestDeclared',
    { sessionId: session, itemId: item, mandateId: director, ground: 'Je préside la commune' },
    on,
  ),
  happened(
    alliance(1),
    'SessionOpened',
    { sessionId: session, roll: [], sitting: [], complete: false, rules: ruling, quorum: found, contestable: false },
    on,
  ),
  happened(alliance(1), 'SessionAdjourned', { sessionId: session, quorum: found, words: 'Orage' }, on),
  happened(alliance(1), 'AgendaItemCarriedOver', { sessionId: session, itemId: item }, on),
  happened(alliance(1), 'MinutesDrafted', { sessionId: session, draft: 1, builtFrom: 3, digest: 'x' }, on),
  happened(
    alliance(1),
    'MinutesCommented',
    { sessionId: session, draft: 1, mandateId: president, words: 'Il pleuvait', objection: true },
    on,
  ),
  happened(alliance(1), 'MinutesApproved', { sessionId: session, draft: 1, how: 'silence' }, on),
  happened(
    alliance(1),
    'ProposalDrafted',
    {
      proposalId: id(91),
      version: 1,
      title: 'Où ?',
      question: 'Plaine ou colline ?',
      options: [
        { key: 'A', text: 'Plaine' },
        { key: 'B', text: 'Colline' },
      ],
      recommended: 'B',
      meaning: [],
    },
    on,
  ),
  happened(alliance(1), 'MandateEnded', { mandateId: director, reason: 'stood-down', words: 'Fin de mission' }, on),
];
const story = [
  registered(11, 'Habitat Solidaire'),
  registered(12, 'Vergers du Val'),
  known(31, 'Présidence', 'présidente'),
  known(32, 'Direction', 'directeur'),
  joined(21, 11),
  joined(22, 12),
  ...told,
];
const read = async (language: 'fr' | 'en') =>
  (
    await given(story).answers((db) =>
      listHistory(db, alliance(1), { language, from: '2018-01-01', limit: 100 } as never),
    )
  ).items.map(({ sentence }) => sentence.replaceAll('\u00a0', ' '));

describe('sitting together, told', () => {
  it('reads as a story in French', async () => {
    expect(await read('fr')).toEqual([
      'Le comité politique est constitué.',
      'Habitat Solidaire désigne Présidence (administrateur et directeur) membre du comité politique jusqu’au 30 juin 2020.',
      'Habitat Solidaire désigne Direction (directeur) membre du comité politique.',
      'Un chantier est proposé, « Jardins » : « Planter ».',
      'L’équipe projet « Jardins » est constituée.',
      'Vergers du Val renonce à siéger au comité politique.',
      'Vergers du Val reçoit une invitation à l’équipe projet « Jardins » : on l’entendra, sans voix.',
      'Le comité politique est convoqué le 17 juin 2018 à 14 h (Mairie), avec un délai court (3 jours au lieu de 7).',
      'Un point est inscrit à l’ordre du jour pour décision (budget) : « Budget commun », après la convocation.',
      'La séance est déplacée : elle aura lieu le 24 juin 2018 à 9 h 30 (Mairie).',
      'Présidence (Habitat Solidaire) donne pouvoir à Direction (Habitat Solidaire).',
      'Le pouvoir donné par Présidence (Habitat Solidaire) est accepté.',
      'Direction (Habitat Solidaire) déclare un intérêt et se déporte du point « Budget commun » : « Je préside la commune ».',
      'La séance du comité politique du 24 juin 2018 s’ouvre ; le quorum n’est pas atteint (1 allié sur 2, il en faut 2 ; 2 membres présents ou représentés sur 4, il en faut 2). L’instance n’est pas complète : elle peut échanger, non décider.',
      'La séance du comité politique du 24 juin 2018 est ajournée : le quorum n’est pas atteint (1 allié sur 2, il en faut 2 ; 2 membres présents ou représentés sur 4, il en faut 2) : « Orage ».',
      'Le point « Budget commun » n’a pas été réglé : il attendra une prochaine séance.',
      'Le compte rendu de la séance du comité politique du 24 juin 2018 est établi.',
      'Présidence (Habitat Solidaire) s’oppose au compte rendu : « Il pleuvait ».',
      'Le compte rendu de la séance du comité politique du 24 juin 2018 est approuvé, personne ne s’y étant opposé.',
      'Une proposition d’arbitrage est rédigée, « Où ? » : « Plaine ou colline ? » Elle recommande l’option B, parmi 2.',
      'Direction (Habitat Solidaire) quitte son mandat : « Fin de mission ».',
    ]);
  });
  it('and in English', async () => {
    expect(await read('en')).toEqual([
      'The political committee is constituted.',
      'Habitat Solidaire appoints Présidence (administrator and director) to the political committee until 30 June 2020.',
      'Habitat Solidaire appoints Direction (director) to the political committee.',
      'A project is proposed, “Jardins”: “Planter”.',
      'The project team “Jardins” is constituted.',
      'Vergers du Val declines its seat on the political committee.',
      'Vergers du Val is invited to the project team “Jardins”: heard, without a voice.',
      'The political committee is convened for 17 June 2018 at 14:00 (Mairie), on short notice (3 days instead of 7).',
      'An item is put on the agenda for decision (budget): “Budget commun”, after the convocation.',
      'The session is moved: it is now set for 24 June 2018 at 09:30 (Mairie).',
      'Présidence (Habitat Solidaire) gives a proxy to Direction (Habitat Solidaire).',
      'The proxy given by Présidence (Habitat Solidaire) is accepted.',
      'Direction (Habitat Solidaire) declares an interest and is recused from the item “Budget commun”: “Je préside la commune”.',
      'The session of the political committee of 24 June 2018 opens; there is no quorum (1 of 2 allies there, 2 needed; 2 of 4 members present or represented, 2 needed). The body is not complete: it may meet, not decide.',
      'The session of the political committee of 24 June 2018 is adjourned: there is no quorum (1 of 2 allies there, 2 needed; 2 of 4 members present or represented, 2 needed): “Orage”.',
      'The item “Budget commun” was not settled: it waits for a later session.',
      'The minutes of the session of the political committee of 24 June 2018 are drafted.',
      'Présidence (Habitat Solidaire) objects to the minutes: “Il pleuvait”.',
      'The minutes of the session of the political committee of 24 June 2018 are approved, nobody having objected.',
      'A proposal is drafted, “Où ?”: “Plaine ou colline ?” It recommends option B, out of 2.',
      'Direction (Habitat Solidaire) stands down: “Fin de mission”.',
    ]);
  });
});
