import type { DataOf } from '@alliage/events';
import { overviewOf } from '../overview/queries.ts';
import { given } from '../testing/given.ts';
import { alliance, happened, id, type Happened } from '../testing/history.ts';
import { besideThings } from './beside.ts';

const source = 'Rapport d’activité';
const told = (on: string) => ({ on, provenance: { kind: 'reported', source } }) as const;
const entry = { kind: 'entry' } as const;
const story = [
  happened(
    alliance(1),
    'AllianceInitiated',
    {
      ...{ allianceId: id(1), name: 'Jardins', types: [], themes: [], territories: [], zone: 'Europe/Paris' },
      demonstration: false,
    },
    { on: '2012' },
  ),
  happened(alliance(1), 'SessionReported', { sessionId: id(31), body: 'political', attendance: 12 }, told('2016')),
  happened(alliance(1), 'StageEntered', { to: 'interconnaissance', basis: entry, criteria: [] }, { on: '2012' }),
  happened(
    alliance(1),
    'RepresentativeNamed',
    { mandateId: id(41), partyId: id(21), personId: id(51) },
    { on: '2013', provenance: { kind: 'recorded', source } },
  ),
];
const eventId = (revision: number) => id(2_000_000 + revision);
const correct = (revision: number, path: string, was: unknown, becomes: unknown): Happened =>
  happened(
    alliance(1),
    'EntryCorrected',
    { eventId: eventId(revision), revision, path, was, becomes, reason: 'Relu.' } as DataOf<'EntryCorrected'>,
    { on: '2026-01-05' },
  );
const reported = { kind: 'reported', name: 'rapporté', source, reason: null };
const sessions = {
  items: [{ sessionId: id(31), agenda: [{ itemId: id(61), partyId: id(21) }] }, { sessionId: id(32) }],
};
const beside = <T extends object>(answer: T, events: readonly Happened[] = [], language: 'fr' | 'en' = 'fr') =>
  given([...story, ...events]).answers((db) => besideThings(db, alliance(1), answer, { language, day: '2026-02-01' }));

describe('beside each thing of an answer', () => {
  it('R31: stands what was put right in what it is made of, by its id, as a person says it', async () => {
    const { items } = await beside(sessions, [correct(1, '/attendance', 12, 14)]);
    expect(items[0]).toMatchObject({
      corrected: [
        {
          ...{ field: '/attendance', fieldName: 'le nombre de participants', retained: 14, retainedSaid: '14' },
          changes: [
            {
              ...{ was: 12, becomes: 14, when: 'le 5 janvier 2026' },
              sentence:
                'Correction (le nombre de participants de l’entrée n° 1) : 14 au lieu de 12. Raison : « Relu ».',
            },
          ],
        },
      ],
    });
    expect(items[1]).toEqual({ sessionId: id(32) });
  });

  it('R31: dates are spoken, in the reader’s language', async () => {
    const { items } = await beside(sessions, [correct(1, '/effectiveOn', '2016', '2016-03')], 'en');
    expect(items[0]).toMatchObject({
      corrected: [
        {
          fieldName: 'the date',
          retained: '2016-03',
          retainedSaid: 'March 2016',
          changes: [{ when: '5 January 2026' }],
        },
      ],
    });
  });

  it('R31: stands what was put right of the alliance itself, such as its name', async () => {
    const answer = await beside({ id: id(1), name: 'Jardins partagés' }, [
      correct(0, '/name', 'Jardins', 'Jardins partagés'),
    ]);
    expect(answer).toMatchObject({ corrected: [{ field: '/name', retained: 'Jardins partagés' }] });
  });

  it('R31: what was put right of a stage stands beside that stage', async () => {
    const overview = await given([...story, correct(2, '/effectiveOn', '2012', '2013')]).answers(async (db) => {
      const asked = { language: 'fr', day: '2026-02-01' } as const;
      return besideThings(db, alliance(1), { ...(await overviewOf(db, alliance(1), asked)) }, asked);
    });
    expect(overview.stages).toMatchObject([
      { entryId: eventId(2), when: '2013', corrected: [{ fieldName: 'la date', retainedSaid: '2013' }] },
    ]);
    expect(overview).not.toHaveProperty('corrected');
  });

  it('stands nothing where nothing is to be said: the answer is as it was', async () => {
    const bare = { items: [{ sessionId: id(32) }] };
    const answered = given(story.slice(0, 1)).answers((db) =>
      besideThings(db, alliance(1), bare, { language: 'fr', day: '2026-02-01' }),
    );
    expect(await answered).toBe(bare);
    expect(await beside(bare)).toEqual(bare);
  });

  it('R32: a change of readers is one of the entry', async () => {
    const change = { eventId: eventId(1), revision: 1, from: 'alliance', to: 'public', reason: 'Utile.' } as const;
    const { items } = await beside(sessions, [happened(alliance(1), 'EntryVisibilityChanged', change)]);
    expect(items[0]).toMatchObject({
      corrected: [{ field: '/visibility', retained: 'public', changes: [{ what: 'visibility', was: 'alliance' }] }],
    });
  });

  it('R30: stands where it comes from, spoken', async () => {
    expect((await beside(sessions)).items[0]).toMatchObject({ provenance: reported });
    expect((await beside(sessions, [], 'en')).items[0]).toMatchObject({
      provenance: { ...reported, name: expect.stringMatching(/^report/) },
    });
  });

  it('R30: what only names a thing beside what it tells does not come from where that comes from', async () => {
    const mandate = { mandateId: id(41), person: { personId: id(51) }, from: '2013' };
    const voice = { mandateId: id(41), voice: 'for' };
    const succession = { on: '2016', sessionId: id(31) };
    const answer = { revision: 3, members: [mandate], voices: [voice], successions: [succession] };
    expect(await beside(answer)).toEqual({
      ...answer,
      members: [{ ...mandate, provenance: { ...reported, kind: 'recorded', name: 'enregistré' } }],
    });
  });
});
