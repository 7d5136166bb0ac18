import type { ViewEvent } from '../contract/event.ts';
import { viewEvent } from '../contract/event.ts';
import { projectionSet } from '../fold/projection-set.ts';
import { projections } from '../projections.ts';
import { alliance, codec, happened, id, person, stored, type Happened } from '../testing/history.ts';
import { MemoryStore } from '../testing/memory-store.ts';
import { small, smallStory } from '../testing/small-story.ts';
import { happenedBy, idsOfOthers, knownAt } from './events-at.ts';
import { dayOfMoment, type Moment } from './moment.ts';
import { Moments } from './moments.ts';

const seen = (story: readonly Happened[]): ViewEvent[] => stored(story).map((event) => viewEvent(event, codec.decode));
const renamed = (on: string) => happened(alliance(1), 'AllianceRenamed', { name: on }, { on });

describe('what had happened by a day (R29)', () => {
  const byDay = (on: string, day: string) => happenedBy(seen([renamed(on)]), day).length === 1;

  it.each([
    ['2018-03-15', '2018-03-14', false],
    ['2018-03-15', '2018-03-15', true],
    // Vague: by its first day, in its favour.
    ['2018-03', '2018-02-28', false],
    ['2018-03', '2018-03-01', true],
    ['2018-38', '2018-04-30', false],
    ['2018-38', '2018-05-01', true],
    ['2018', '2018-01-01', true],
    ['2016-02-29', '2016-02-28', false],
    ['2016-02-29', '2016-02', true],
    // Open at the start: sorted by its end.
    ['../2018-11', '2018-11-29', false],
    ['../2018-11', '2018-11-30', true],
    ['2015/..', '2014-12-31', false],
    ['2015/..', '2015-01-01', true],
    ['2008/2010', '2008', true],
  ])('%s has by %s: %s', (on, day, expected) => expect(byDay(on, day)).toBe(expected));

  it('keeps the order of the stream, not that of the days', () => {
    const events = seen([renamed('2019'), renamed('2018'), renamed('2020')]);
    expect(happenedBy(events, '2019-12-31').map(({ effectiveOn }) => effectiveOn)).toEqual(['2019', '2018']);
  });

  it('lets what speaks of a thing wait until that thing has begun', () => {
    const invited = happened(
      alliance(1),
      'PartyInvited',
      { invitationId: id(51), organisationId: id(12), role: 'ally' },
      { on: '2018-04-15' },
    );
    const declined = happened(alliance(1), 'InvitationDeclined', { invitationId: id(51) }, { on: '2018-04' });
    const events = seen([invited, declined]);
    expect(happenedBy(events, '2018-04-10')).toEqual([]);
    expect(happenedBy(events, '2018-04-15')).toHaveLength(2);
  });
});

describe('what was known at a moment', () => {
  const events = seen([renamed('2018'), renamed('2019'), renamed('2020')]);
  const known = (asOf: string | undefined, zone = 'Europe/Paris') => knownAt(events, asOf, zone).length;

  it('is a prefix: until an instant, or until the end of a day in the zone of the alliance', () => {
    expect(known(undefined)).toBe(3);
    expect(known('2026-01-01T00:00:00.999Z')).toBe(1);
    expect(known('2026-01-01T00:00:01.000Z')).toBe(2);
    // They were recorded as 2026 began in UTC: still 2025 in Guiana, 2026 in Paris and on Réunion.
    expect([
      known('2025-12-31'),
      known('2025-12-31', 'America/Cayenne'),
      known('2025-12-31', 'Indian/Reunion'),
    ]).toEqual([0, 3, 0]);
  });
});

describe('the day that a moment asks about', () => {
  const day = (moment: Moment) => dayOfMoment(moment, 'Europe/Paris', '2026-03-01');

  it('is that of what was in force, else that of what was known, else today', () => {
    expect(day({})).toBe('2026-03-01');
    expect(day({ asOf: '2026-02-10' })).toBe('2026-02-10');
    expect(day({ asOf: '2026-02-10T23:30:00.000Z' })).toBe('2026-02-11');
    expect(day({ asOf: '2026-12-31' })).toBe('2026-03-01');
    expect(day({ asOf: '2026-02-10', effectiveAt: '2018-37' })).toBe('2018-04-30');
    expect(day({ effectiveAt: '2030' })).toBe('2030-12-31');
  });
});

describe('alliances at other moments', () => {
  const events = stored(smallStory);
  const store = new MemoryStore();
  store.add(...events);
  const moments = new Moments({ set: projectionSet('test', projections), store, decode: codec.decode });
  const last = events.filter(({ stream }) => stream === small.alliance).length - 1;
  const names = (moment: Moment, others: Iterable<readonly [string, number]> = []) =>
    moments.use(small.alliance, last, moment, (folded) =>
      folded.read<{ directory_person: { id: string; name: string } }, (string | null)[]>(new Map(others), async (db) =>
        (await db.selectFrom('directory_person').select('name').orderBy('name').execute()).map(({ name }) => name),
      ),
    );

  it('know whose names they need: everyone that the stream speaks of and did not make', async () => {
    const others = await idsOfOthers(
      events.filter(({ stream }) => stream === small.alliance).map((e) => viewEvent(e, codec.decode)),
    );
    expect(others).toEqual(expect.arrayContaining([small.director, small.president, small.federation, small.network]));
    expect(others).not.toContain(small.first);
  });

  it('call persons what they are called now, whatever the moment: an erased name does not come back', async () => {
    expect(await names({ asOf: '2030-01-01' })).toEqual([]);
    expect(await names({ asOf: '2026-01-01' }, [[person(31), 0]])).toEqual(['Directrice (fictive)']);
  });

  it('are folded once for each moment, and let go of when there are many', async () => {
    moments.clear();
    for (let i = 0; i < 3; i++) await names({ asOf: '2026-05-01' });
    expect(moments.size).toBe(1);
    const days = Array.from({ length: 24 }, (_, i) => `2026-${String((i % 12) + 1).padStart(2, '0')}-${10 + (i % 19)}`);
    await Promise.all(days.map((asOf) => names({ asOf })));
    expect(moments.size).toBeLessThanOrEqual(16);
  });

  it('are asked for again after a store that did not answer', async () => {
    moments.clear();
    store.down = new Error('down');
    await expect(names({ asOf: '2026-05-01' })).rejects.toThrow('down');
    store.down = undefined;
    expect(await names({ asOf: '2026-05-01' })).toEqual([]);
  });
});
