import type { DataOf } from '@alliage/events';
import { given } from '../testing/given.ts';
import { alliance, happened, id, type Happened } from '../testing/history.ts';
import { listHistory } from '../history/queries.ts';
import { besideThings } from '../beside/beside.ts';
import { listCorrections } from './queries.ts';

const source = 'Rapport d’activité';
const told = (on: string) => ({ on, provenance: { kind: 'reported', source } }) as const;
const opened = happened(
  alliance(1),
  'AllianceInitiated',
  {
    ...{ allianceId: id(1), name: 'Jardins', types: [], themes: [], territories: [], zone: 'Europe/Paris' },
    demonstration: false,
  },
  told('2012'),
);
const session = happened(
  alliance(1),
  'SessionReported',
  { sessionId: id(31), body: 'political', attendance: 12 },
  told('2016'),
);
const words = happened(
  alliance(1),
  'PartyPrivateProfileKept',
  { partyId: id(21), words: 'Nos dete' },
  { on: '2024-01-02', visibility: 'party' },
);
const story = [opened, session, words];
const eventId = (revision: number) => id(2_000_000 + revision);
const correct = (revision: number, path: string, was: unknown, becomes: unknown, options = {}): Happened =>
  happened(
    alliance(1),
    'EntryCorrected',
    { eventId: eventId(revision), revision, path, was, becomes, reason: 'Relu.' } as DataOf<'EntryCorrected'>,
    { on: '2026-01-05', ...options },
  );
const other = happened(alliance(1), 'OtherAccountRecorded', {
  ...{ accountId: id(41), eventId: eventId(1), revision: 1, path: '/effectiveOn', value: '2015', source: 'Un article' },
});
const retain = happened(alliance(1), 'AccountRetained', {
  ...{ eventId: eventId(1), revision: 1, path: '/effectiveOn', accountId: id(41), was: '2016-03', becomes: '2015' },
  reason: 'L’article est daté.',
});

const shown = (more: readonly Happened[], language: 'fr' | 'en' = 'fr') =>
  given([...story, ...more]).answers((db) => listCorrections(db, alliance(1), { language, day: '2026-02-01' }));

describe('what was put right, and what stood there before (R31, R43)', () => {
  it('R31: what was said by mistake becomes not known; another account tells what the entry leaves out (R43)', async () => {
    const title = happened(alliance(1), 'OtherAccountRecorded', {
      ...{
        accountId: id(42),
        eventId: eventId(1),
        revision: 1,
        path: '/title',
        value: 'Lancement',
        source: 'Un article',
      },
    });
    const { items } = await shown([correct(1, '/attendance', 12, null), title]);
    expect(items).toMatchObject([
      { field: '/attendance', retained: null, retainedSaid: 'non connu', changes: [{ was: 12, becomes: null }] },
      {
        ...{ field: '/title', retained: null, retainedSaid: 'non connu' },
        accounts: [
          { value: null, retained: true },
          { value: 'Lancement', retained: false },
        ],
      },
    ]);
  });

  it('R31: the entry, the field, what it said, what it says, why, and by whom', async () => {
    const { items } = await shown([correct(1, '/attendance', 12, 14)]);
    expect(items).toMatchObject([
      {
        entry: { id: eventId(1), revision: 1, type: 'SessionReported' },
        ...{
          field: '/attendance',
          fieldName: 'le nombre de participants',
          retained: 14,
          retainedSaid: '14',
          accounts: [],
        },
        sentence: expect.stringContaining('participants : 14.'),
        changes: [{ what: 'corrected', was: 12, becomes: 14, reason: 'Relu.', who: { role: 'pilot' } }],
      },
    ]);
    expect(items[0]?.changes).toMatchObject([
      {
        sentence: 'Correction (le nombre de participants de l’entrée n° 1) : 14 au lieu de 12. Raison : « Relu ».',
        when: 'le 5 janvier 2026',
      },
    ]);
  });

  it('R43: every account of a field, the retained one marked, as each was put right', async () => {
    const { items } = await shown([correct(1, '/effectiveOn', '2016', '2016-03'), other, retain], 'en');
    expect(items).toMatchObject([
      {
        retainedSaid: '2015',
        accounts: [
          { accountId: null, value: '2016-03', source, retained: false, said: 'March 2016' },
          { accountId: id(41), value: '2015', source: 'Un article', retained: true, said: '2015' },
        ],
        changes: [{ what: 'corrected' }, { what: 'other-account' }, { what: 'retained' }],
      },
    ]);
  });

  it('R32: nothing of what a party keeps to itself, in no row', async () => {
    const hidden = correct(2, '/words', 'Nos dete', 'Nos dettes', { visibility: 'party' });
    expect(await shown([hidden])).toMatchObject({ total: 0 });
    const rows = await given([...story, hidden]).answers((db) => db.selectFrom('history_entry').selectAll().execute());
    expect(JSON.stringify(rows)).not.toMatch(/dete|dettes|Relu/);
  });

  it('R31: history tells the entry as it is now, with what it said beside it, and the correction', async () => {
    const events = [...story, correct(1, '/attendance', 12, 14)];
    const { items } = await given(events).answers(async (db) =>
      besideThings(db, alliance(1), await listHistory(db, alliance(1), { language: 'fr', sort: 'recorded' }), {
        language: 'fr',
        day: '2026-02-01',
      }),
    );
    expect(items.map(({ sentence }) => sentence).slice(1)).toEqual([
      expect.stringContaining('participants : 14.'),
      expect.any(String),
      expect.stringMatching(/^Correction .* 14 au lieu de 12\./),
    ]);
    expect(items[1]).toMatchObject({ corrected: [{ field: '/attendance', changes: [{ was: 12, becomes: 14 }] }] });
    expect(items[0]).not.toHaveProperty('corrected');
  });
});
