import type { StoredEvent } from '@alliage/events';
import { checkAppend } from '../limits.ts';
import { newStream, sample } from '../testing/sample-events.ts';
import { toServer } from './stored-form.ts';

const idsOf = (events: readonly StoredEvent[]) => {
  const { stream, revision } = events[0]!;
  const texts = checkAppend(stream, revision === 0 ? 'no-stream' : revision - 1, events);
  return toServer(stream, texts).map((event) => event.id);
};
const UUID_8 = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('The ids under which a server keeps an append', () => {
  const stream = newStream();
  const events = sample({ stream, first: 4, count: 3 });
  const [first, ...rest] = events as [StoredEvent, StoredEvent, StoredEvent];

  it('are the same for the same append, and different for each of its events', () => {
    const ids = idsOf(events);
    expect(idsOf(structuredClone(events))).toEqual(ids);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(UUID_8);
  });

  const last = rest.at(-1)!;
  const moved = events.map((event) => ({ ...event, revision: event.revision + 1 }));
  const elsewhere = events.map((event) => ({ ...event, stream: newStream() }));
  it.each<[string, StoredEvent[]]>([
    ['data', [first, rest[0]!, { ...last, data: { n: 'other' } }]],
    ['metadata', [first, rest[0]!, { ...last, metadata: { ...last.metadata, effectiveOn: '2027' } }]],
    ['a type', [first, rest[0]!, { ...last, type: 'SampleLost' }]],
    ['a version', [first, rest[0]!, { ...last, version: 2 }]],
    ['an id', [first, rest[0]!, { ...last, id: crypto.randomUUID() }]],
    ['the place', moved],
    ['the stream', elsewhere.map((event) => ({ ...event, stream: elsewhere[0]!.stream }))],
    ['the number of events', [first, rest[0]!]],
  ])('are all others when %s differs: to a server the same id is the same event, whatever it holds', (_, others) => {
    const known = new Set(idsOf(events));
    expect(idsOf(others).filter((id) => known.has(id))).toEqual([]);
  });
});
