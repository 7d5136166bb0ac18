import { z } from 'zod';
import type { EventMetadata, JsonObject, StoredEvent } from '../envelope.ts';
import { event } from '../schema/define.ts';
import { list, Share, Text } from '../schema/primitives.ts';
import { anEvent } from '../testing/stream.ts';
import { createCodec } from './codec.ts';
import { BrokenUpcasters, DecodeError, EventRefused, NewerEventError } from './errors.ts';
import type { Upcasters } from './upcast.ts';

const says = { fr: 'x', en: 'x' };
const catalogue = {
  NoteRecorded: event(
    z.strictObject({
      words: Text,
      tags: list(z.strictObject({ label: z.string() }), 3),
      quorum: Share.optional(),
      about: z.union([z.strictObject({ projectId: z.string() }), z.strictObject({ bodyId: z.string() })]).optional(),
    }),
    { ...says, version: 3 },
  ),
  PersonNamed: event(z.strictObject({ name: Text }), { ...says, stream: 'person' }),
  NetworkNoted: event(z.strictObject({ words: Text }), { ...says, stream: ['alliance', 'network'] }),
};
const upcasters: Upcasters = {
  NoteRecorded: {
    1: ({ text, ...rest }) => ({ ...rest, words: text ?? null }),
    2: (data) => ({ tags: [], ...data }),
  },
};
const codec = createCodec(catalogue, { upcasters });
const note = (data: JsonObject, version = 3): StoredEvent => ({ ...anEvent(0, data), version });
const seal = { $sealed: { key: 'k1', nonce: 'n', text: 'c' } };

const thrownBy = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('writing', () => {
  it('takes data that fits, without the members that are undefined', () => {
    const data = codec.encode('NoteRecorded', { words: 'Bonjour', tags: [{ label: 'a' }], quorum: undefined });
    expect(data).toStrictEqual({ words: 'Bonjour', tags: [{ label: 'a' }] });
  });

  it.each<[string, object, string]>([
    ['a member too many', { words: 'x', tags: [], more: 1 }, 'data'],
    ['one deep inside', { words: 'x', tags: [{ label: 'a' }, { label: 'b', more: 1 }] }, 'tags[1]'],
    ['one missing', { tags: [] }, 'words'],
    ['another type', { words: 'x', tags: [{ label: 1 }] }, 'tags[0].label'],
    ['a share above one', { words: 'x', tags: [], quorum: { atLeast: 2, of: 1 } }, 'quorum'],
    ['a date object', { words: new Date(0), tags: [] }, 'words'],
  ])('refuses %s, and says where', (_, data, path) => {
    const error = thrownBy(() => codec.encode('NoteRecorded', data as never));
    expect(error).toBeInstanceOf(EventRefused);
    expect(String(error)).toContain(`NoteRecorded: ${path}: `);
  });

  it('refuses a type that the catalogue does not have, Object’s own members included', () => {
    for (const type of ['Unheard', 'constructor', '__proto__']) {
      expect(thrownBy(() => codec.encode(type as never, {} as never))).toBeInstanceOf(EventRefused);
    }
  });
});

describe('reading', () => {
  it('gives the event typed, in the current version, the stored one untouched', () => {
    const stored = note({ words: 'Bonjour', tags: [] });
    const decoded = codec.decode(stored);
    if (decoded.type !== 'NoteRecorded') throw new Error('another type');
    const words: z.infer<typeof Text> = decoded.data.words;
    expect(words).toBe('Bonjour');
    const { id, type, version, stream, revision, data, metadata } = stored;
    expect(decoded).toStrictEqual({ id, type, version, stream, revision, data, metadata });
  });

  it('brings an older version to the current one, step by step', () => {
    const stored = note({ text: 'Bonjour' }, 1);
    expect(codec.decode(stored)).toMatchObject({ version: 3, data: { words: 'Bonjour', tags: [] } });
    expect(codec.decode(note({ words: 'Bonjour' }, 2)).data).toStrictEqual({ words: 'Bonjour', tags: [] });
    expect(stored.data).toStrictEqual({ text: 'Bonjour' });
  });

  it.each<[string, JsonObject]>([
    ['at the top', { words: 'x', tags: [], more: { a: 1 } }],
    ['deep inside', { words: 'x', tags: [{ label: 'a', more: 1 }] }],
    ['inside a choice', { words: 'x', tags: [], about: { bodyId: 'b', more: 1 } }],
    ['inside an undecided choice', { words: 'x', tags: [], about: { bodyId: 'b', projectId: 'p' } }],
    ['in a seal', { words: { $sealed: { ...seal.$sealed, more: 1 } }, tags: [] }],
  ])('keeps members it does not know, %s', (_, data) => expect(codec.decode(note(data)).data).toStrictEqual(data));

  it.each<[string, JsonObject, string]>([
    ['missing', { tags: [] }, 'words'],
    ['of another type, beside one it does not know', { words: 1, tags: [], more: 1 }, 'words'],
    [
      'against a rule, beside one it does not know',
      { words: 'x', tags: [], quorum: { atLeast: 2, of: 1, more: 1 } },
      'quorum',
    ],
    ['of none of the choices', { words: 'x', tags: [], about: { more: 1 } }, 'about'],
  ])('a member %s is poison', (_, data, path) => {
    const error = thrownBy(() => codec.decode(note(data)));
    expect(error).toBeInstanceOf(DecodeError);
    expect((error as DecodeError).flaws.map((flaw) => flaw.path)).toContain(path);
  });

  it('an event newer than the code is not poison', () => {
    const newer: StoredEvent[] = [note({}, 4), { ...note({}), type: 'Unheard' }, { ...note({}), type: 'constructor' }];
    for (const stored of newer) expect(thrownBy(() => codec.decode(stored))).toBeInstanceOf(NewerEventError);
  });

  it.each<[string, Partial<StoredEvent>, string]>([
    ['version 0', { version: 0 }, 'version'],
    ['half a version', { version: 1.5 }, 'version'],
    ['another kind of stream', { type: 'PersonNamed', version: 1, data: { name: 'x' } }, 'stream'],
    ['no metadata', { metadata: undefined as unknown as EventMetadata }, 'metadata'],
    [
      'a day that does not exist',
      { metadata: { ...note({}).metadata, effectiveOn: '2018-02-30' } },
      'metadata.effectiveOn',
    ],
    [
      'an instant without zone',
      { metadata: { ...note({}).metadata, recordedAt: '2018-02-20' } },
      'metadata.recordedAt',
    ],
  ])('%s is poison', (_, more, path) => {
    const error = thrownBy(() => codec.decode({ ...note({ words: 'x', tags: [] }), ...more }));
    expect(error).toBeInstanceOf(DecodeError);
    expect(String(error)).toContain(`${path}`);
  });

  it('lets metadata say more than it knows', () => {
    const metadata = {
      ...note({}).metadata,
      actor: { personId: 'p', role: 'herald' },
      more: 1,
    } as unknown as EventMetadata;
    expect(codec.decode({ ...note({ words: 'x', tags: [] }), metadata }).metadata).toBe(metadata);
  });

  it('knows an event that several kinds of streams may hold', () => {
    const stored = { ...anEvent(0, { words: 'x' }), type: 'NetworkNoted' };
    const inNetwork = { ...stored, stream: stored.stream.replace('alliance', 'network') };
    expect(codec.decode(stored).type).toBe('NetworkNoted');
    expect(codec.decode(inNetwork).type).toBe('NetworkNoted');
  });
});

describe('sealed texts', () => {
  it('stay sealed where nobody opens them', () =>
    expect(codec.decode(note({ words: seal, tags: [] })).data).toStrictEqual({ words: seal, tags: [] }));

  it('are opened before anything else looks, or stay when their key is gone', () => {
    const open = (key: string) => (key === 'k1' ? 'Bonjour' : undefined);
    const opening = createCodec(catalogue, { upcasters, open: ({ key }) => open(key) });
    const lost = { $sealed: { ...seal.$sealed, key: 'gone' } };
    expect(opening.decode(note({ text: seal }, 1)).data).toStrictEqual({ words: 'Bonjour', tags: [] });
    expect(opening.decode(note({ text: lost }, 1)).data).toStrictEqual({ words: lost, tags: [] });
    expect(opening.decode(note({ words: lost, tags: [], about: { bodyId: 'b' } })).data).toMatchObject({ words: lost });
  });
});

describe('upcasters', () => {
  const step = (data: JsonObject) => data;
  it.each<[string, Upcasters, RegExp]>([
    ['a step is missing', { NoteRecorded: { 2: step } }, /NoteRecorded has no step from version 1/],
    ['the last step is missing', { NoteRecorded: { 1: step } }, /no step from version 2/],
    ['all are missing', {}, /no step from version 1; .*no step from version 2/],
    ['a step leads above the current version', { NoteRecorded: { 1: step, 2: step, 3: step } }, /a step from 3/],
    ['a step starts from version 0', { NoteRecorded: { 0: step, 1: step, 2: step } }, /a step from 0/],
    ['a step is for no known event', { ...upcasters, Unheard: { 1: step } }, /Unheard is not in the catalogue/],
  ])('the service does not start when %s', (_, given, why) => {
    const error = thrownBy(() => createCodec(catalogue, { upcasters: given }));
    expect(error).toBeInstanceOf(BrokenUpcasters);
    expect(String(error)).toMatch(why);
  });

  it('that throw make poison, with the cause kept', () => {
    const cause = new Error('oh');
    const throwing = () => {
      throw cause;
    };
    const error = thrownBy(() =>
      createCodec(catalogue, { upcasters: { NoteRecorded: { 1: throwing, 2: step } } }).decode(note({}, 1)),
    );
    expect(error).toBeInstanceOf(DecodeError);
    expect((error as DecodeError).cause).toBe(cause);
  });
});
