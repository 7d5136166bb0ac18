import fc from 'fast-check';
import type { DataOf, EventType } from '../catalogue/index.ts';
import { catalogue } from '../catalogue/index.ts';
import type { Provenance } from '../envelope.ts';
import { correctableIn, isCorrectable } from './correctable.ts';
import type { Entry } from './entry.ts';
import { fieldOf, withField } from './entry.ts';
import { fitted } from './fits.ts';
import { layOver } from './lay-over.ts';

const uuid = (n: number) => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;
const entry = <T extends EventType>(
  revision: number,
  type: T,
  data: DataOf<T>,
  provenance: Provenance = { kind: 'recorded' },
): Entry => ({ type, data, revision, effectiveOn: '2016', provenance, visibility: 'alliance' });
const source = 'Rapport d’activité 2016';
const reported = { kind: 'reported', source } as const;

const decision = entry(
  0,
  'DecisionReported',
  { decisionId: uuid(1), number: 1, title: 'Un titre', matter: 'budget', text: 'Un texte' },
  reported,
);
const joined = entry(
  1,
  'PartyJoined',
  { partyId: uuid(2), organisationId: uuid(3), role: 'ally', basis: { kind: 'report', source } },
  reported,
);
const lesson = entry(2, 'LessonCaptured', { lessonId: uuid(4), text: 'Tôt', tags: ['a', 'b'], openness: 'alliance' });
const stream = [decision, joined, lesson];
const because = { reason: 'Relu.' };
const corrected = (revision: number, of: Entry, path: string, becomes: DataOf<'EntryCorrected'>['becomes']) =>
  entry(revision, 'EntryCorrected', {
    ...{ eventId: uuid(9), revision: of.revision, path, becomes, ...because },
    was: fieldOf(of, path) as DataOf<'EntryCorrected'>['was'],
  });

describe('R31: corrections are laid over the events when they are read', () => {
  it('each field reads as it was put right last; the events given stay as they were', () => {
    const before = JSON.stringify(stream);
    const read = layOver([
      ...stream,
      corrected(3, decision, '/title', 'Un autre titre'),
      corrected(4, decision, '/effectiveOn', '2016-03'),
      corrected(5, decision, '/title', 'Le bon titre'),
    ]);
    expect(read[0]).toMatchObject({ effectiveOn: '2016-03', data: { title: 'Le bon titre', text: 'Un texte' } });
    expect(read[0]?.spokenOf?.map(({ revision }) => revision)).toEqual([3, 4, 5]);
    expect(JSON.stringify(stream)).toBe(before);
  });

  it('what was not known is completed, in part or as a whole; what was said by mistake becomes not known', () => {
    const read = layOver([
      ...stream,
      corrected(3, decision, '/voices/for', 8),
      corrected(4, decision, '/voices/against', 0),
      corrected(5, decision, '/mode', 'consent'),
      corrected(6, decision, '/mode', null),
      corrected(7, lesson, '/tags/1', 'c'),
    ]);
    expect(read[0]?.data).toMatchObject({ voices: { for: 8, against: 0 } });
    expect(read[0]?.data).not.toHaveProperty('mode');
    expect(read[2]?.data).toMatchObject({ tags: ['a', 'c'] });
  });

  it('R37: the source of a report is the source of what it brought about', () => {
    const [, party] = layOver([...stream, corrected(3, joined, '/provenance/source', 'Le procès-verbal')]);
    expect(party).toMatchObject({
      provenance: { kind: 'reported', source: 'Le procès-verbal' },
      data: { basis: { kind: 'report', source: 'Le procès-verbal' } },
    });
  });

  it('R43: another account changes nothing until it is retained', () => {
    const field = { eventId: uuid(9), revision: 0, path: '/effectiveOn' };
    const other = entry(3, 'OtherAccountRecorded', { ...field, accountId: uuid(7), value: '2015', source });
    const retained = { ...field, accountId: uuid(7), was: '2016', becomes: '2015', ...because };
    expect(layOver([...stream, other])[0]).toMatchObject({ effectiveOn: '2016', spokenOf: [other] });
    expect(layOver([...stream, other, entry(4, 'AccountRetained', retained)])[0]).toMatchObject({
      effectiveOn: '2015',
    });
  });

  it('R32: a change of visibility is one of the entry, and of what it says of itself', () => {
    const change = { eventId: uuid(9), revision: 2, from: 'alliance', to: 'public', ...because } as const;
    const [, , read] = layOver([...stream, entry(3, 'EntryVisibilityChanged', change)]);
    expect(read).toMatchObject({ visibility: 'public', data: { openness: 'public' } });
  });

  it('what a correction says of its reason may be put right as well', () => {
    const first = corrected(3, decision, '/title', 'Mieux');
    const [read] = layOver([...stream, first, corrected(4, first, '/reason', 'Relu deux fois.')]);
    expect(read?.spokenOf).toMatchObject([{ data: { becomes: 'Mieux', reason: 'Relu deux fois.' } }]);
  });

  it('whatever is put right in whatever order, the last words stand, and nothing else moves', () => {
    const paths = ['/title', '/text', '/effectiveOn', '/voices/for'] as const;
    const steps = fc.array(fc.tuple(fc.constantFrom(...paths), fc.integer({ min: 0, max: 99 })), { maxLength: 12 });
    fc.assert(
      fc.property(steps, (asked) => {
        const speaking = asked.map(([path, n], i) =>
          corrected(
            3 + i,
            decision,
            path,
            path === '/voices/for' ? n : path === '/effectiveOn' ? `20${10 + (n % 10)}` : `x${n}`,
          ),
        );
        const [read, ...others] = layOver([...stream, ...speaking]);
        const last = asked.reduce<Entry>(
          (e, [path], i) => withField(e, path, (speaking[i]?.data as { becomes: string }).becomes),
          decision,
        );
        expect(read).toMatchObject({ data: last.data, effectiveOn: last.effectiveOn });
        expect(others.slice(0, 2)).toEqual([joined, lesson]);
      }),
    );
  });

  it('a stream of which nothing is corrected is read as it is', () => expect(layOver(stream)).toBe(stream));
});

describe('What may be put right', () => {
  it('R31: what its type lists, the date and the source, and what lies below them', () => {
    for (const path of ['/title', '/voices/for', '/effectiveOn', '/provenance/source'])
      expect(isCorrectable(decision, path)).toBe(true);
    for (const path of ['/number', '/decisionId', '/provenance/kind', '/titl', '/visibility'])
      expect(isCorrectable(decision, path)).toBe(false);
  });

  it('R31: of a list, an entry that is there or the next one; not further on, and by no other name than its number', () => {
    for (const path of ['/tags/0', '/tags/1', '/tags/2']) expect(fitted(lesson, path, 'c')).toHaveProperty('value');
    for (const path of ['/tags/3', '/tags/00', '/tags/4294967295', '/tags/99999999999999999999', '/tags/length'])
      expect(fitted(lesson, path, 'c')).toHaveProperty('wrong');
    expect(fitted(decision, '/voices/__proto__', 'c')).toHaveProperty('wrong');
  });

  it('R37: more of a report than of what was decided', () => {
    expect(isCorrectable(joined, '/role')).toBe(true);
    expect(
      isCorrectable({ ...joined, provenance: { kind: 'recorded' }, data: { basis: { kind: 'entry' } } }, '/role'),
    ).toBe(false);
  });

  it('R30: the reason of what was inferred', () => {
    expect(correctableIn(decision)).not.toContain('/provenance/reason');
    expect(isCorrectable({ ...decision, provenance: { kind: 'inferred', reason: 'x' } }, '/provenance/reason')).toBe(
      true,
    );
  });

  it('no event says something of its own under the name of its date or source', () => {
    for (const { schema } of Object.values(catalogue))
      for (const name of ['effectiveOn', 'provenance']) expect(Object.keys(schema.shape)).not.toContain(name);
  });
});

describe('A value in its field', () => {
  it('fits as it is, or as the date that it reads as', () => {
    expect(fitted(decision, '/title', 'Mieux')).toMatchObject({ value: 'Mieux' });
    expect(fitted(decision, '/effectiveOn', 'début 2018')).toMatchObject({ value: '2018-37' });
    expect(fitted(decision, '/effectiveOn', 2014)).toMatchObject({ value: '2014' });
  });

  it.each<[string, string, DataOf<'EntryCorrected'>['becomes']]>([
    ['another shape', '/title', 12],
    ['no word of the vocabulary', '/outcome', 'perhaps'],
    ['not known, where it must be', '/title', null],
    ['no date', '/effectiveOn', 'hier'],
    ['no date at all', '/effectiveOn', null],
    ['no source, for a report', '/provenance/source', null],
    ['a part that there is not', '/voices/everybody', 3],
  ])('%s does not fit', (_, path, value) => {
    expect(fitted(decision, path, value as never)).toMatchObject({
      wrong: { fr: expect.any(String), en: expect.any(String) },
    });
  });

  it('a place in a list that it has not does not fit', () => {
    expect(fitted(lesson, '/tags/7', 'x')).toHaveProperty('wrong');
    expect(fitted(lesson, '/tags/length', 1)).toHaveProperty('wrong');
    expect(fitted(lesson, '/tags/2', 'x')).toMatchObject({ entry: { data: { tags: ['a', 'b', 'x'] } } });
  });
});
