import { given } from '../testing/given.ts';
import { alliance, happened, id, organisation, person } from '../testing/history.ts';
import { listHistory, type HistoryRequest } from './queries.ts';

const details = { kind: 'association', networkHead: true } as const;
const story = [
  happened(
    organisation(11),
    'OrganisationRegistered',
    { organisationId: id(11), name: 'Fédération des foyers', ...details },
    { on: '2001' },
  ),
  happened(
    organisation(11),
    'OrganisationDetailsChanged',
    { name: 'Union des foyers', ...details },
    { on: '2019-06-01' },
  ),
  happened(person(31), 'PersonRegistered', {
    personId: id(31),
    name: 'Responsable du réseau',
    function: 'responsable du réseau',
  }),
  happened(
    alliance(1),
    'AllianceInitiated',
    {
      ...{ allianceId: id(1), name: 'Foyers et jardins', types: [], themes: [], territories: [], zone: 'Europe/Paris' },
      demonstration: false,
    },
    { on: '2018-37', by: id(31) },
  ),
  happened(
    alliance(1),
    'StageEntered',
    { to: 'interconnaissance', basis: { kind: 'entry' }, criteria: [] },
    { on: '2018-37' },
  ),
  happened(
    alliance(1),
    'PartyJoined',
    { partyId: id(21), organisationId: id(11), role: 'ally', basis: { kind: 'act', partyId: id(21) } },
    { on: '2018-11-01' },
  ),
  happened(
    alliance(1),
    'RepresentativeNamed',
    { mandateId: id(41), partyId: id(21), personId: id(31) },
    { on: '2018-11-01' },
  ),
  happened(
    alliance(1),
    'PartyPrivateProfileKept',
    { partyId: id(21), words: 'Nos dettes.' },
    { on: '2020-01', visibility: 'party' },
  ),
  happened(
    alliance(1),
    'WithdrawalAnnounced',
    { partyId: id(21), lastDay: '2020-03-31', reason: 'Manque de temps' },
    { on: '2020-02' },
  ),
  happened(
    alliance(1),
    'JournalEntryRecorded',
    { entryId: id(51), words: 'Une visite.', tags: [], openness: 'alliance' },
    { on: '2017' },
  ),
];
const read = async (wanted: Partial<HistoryRequest> = {}) =>
  given(story).answers((db) => listHistory(db, alliance(1), { language: 'fr', ...wanted }));
const sentences = async (wanted?: Partial<HistoryRequest>) =>
  (await read(wanted)).items.map(({ sentence }) => sentence);

describe('the history of an alliance', () => {
  it('reads as a story, in the order in which things happened, with the names of that day', async () => {
    expect(await sentences({ type: undefined, from: '2018-01-01' })).toEqual([
      'L’alliance « Foyers et jardins » commence ; elle est ouverte dans le service le 1er janvier 2026.',
      'L’alliance entre en interconnaissance.',
      'Fédération des foyers rejoint l’alliance comme allié.',
      'Responsable du réseau représente Fédération des foyers.',
      'Union des foyers garde pour soi une part de son profil.',
      'Union des foyers annonce son retrait ; dernier jour : le 31 mars 2020 : « Manque de temps ».',
    ]);
  });

  it('reads in English as well', async () => {
    expect(await sentences({ language: 'en', subject: id(21), sort: '-recorded', limit: 2 })).toEqual([
      'Union des foyers announces its withdrawal; last day: 31 March 2020: “Manque de temps”.',
      'Union des foyers keeps a part of its profile to itself.',
    ]);
  });

  it('is filtered by type, subject and days', async () => {
    expect(await sentences({ type: 'PartyJoined' })).toHaveLength(1);
    expect(await sentences({ subject: id(41) })).toEqual(['Responsable du réseau représente Fédération des foyers.']);
    expect(await sentences({ until: '2017-12-31' })).toHaveLength(1);
    expect(await sentences({ from: '2018-11-01', until: '2018-11-01' })).toHaveLength(2);
  });

  it('says who recorded it, in which function, when, and where it comes from', async () => {
    const { items } = await read({ type: 'AllianceInitiated' });
    expect(items[0]).toMatchObject({
      ...{ revision: 0, effectiveOn: '2018-37', when: 'début 2018', visibility: 'alliance', decisionNumber: null },
      who: { personId: id(31), function: 'responsable du réseau', role: 'pilot', roleName: 'pilote' },
      provenance: { kind: 'recorded', name: 'enregistré' },
    });
  });

  it('R27: what an automation recorded, the service did', async () => {
    const noted = happened(
      alliance(1),
      'JournalEntryRecorded',
      { entryId: id(52), words: 'Un rappel.', tags: [], openness: 'alliance' },
      { on: '2024-03-01', by: id(998), role: 'automation' },
    );
    for (const [language, name] of [
      ['fr', 'le service'],
      ['en', 'the service'],
    ] as const) {
      const { items } = await given([...story, noted]).answers((db) =>
        listHistory(db, alliance(1), { language, sort: '-recorded', limit: 1 }),
      );
      expect(items).toMatchObject([{ who: { name, role: 'automation' } }]);
    }
  });

  it('keeps out of its rows what only a party may read (R28, R32)', async () => {
    const rows = await given(story).answers((db) =>
      db.selectFrom('history_entry').select('data').orderBy('revision').execute(),
    );
    expect(JSON.stringify(rows)).not.toContain('Nos dettes');
  });
});
