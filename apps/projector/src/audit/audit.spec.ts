import { dataDigest, metaDigest, verifyChain, type Link, type StoredEvent } from '@alliage/events';
import { UnreadableEvent, type RecordedEvent } from '@alliage/event-store';
import { alliance, happened, id, smallStory, stored, type Happened } from '@alliage/projections/testing';
import { TestApp } from '../testing/app.ts';

const events = stored(smallStory);
const own = events.filter(({ stream }) => stream === alliance(1));
const fieldsOf = (body: { errors: { field: string }[] }) => body.errors.map(({ field }) => field);

describe('Events as they are stored', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await TestApp.start(smallStory);
  });
  afterAll(() => api.close());
  const ofStream = (query = '', stream = alliance(1)) => api.get(`/v1/streams/${stream}/events${query}`);

  it('are given of one stream with their whole envelope, so that anyone can verify its chain', async () => {
    const { status, body } = await ofStream('?limit=500');
    expect([status, body.stream, body.revision, body.next]).toEqual([200, alliance(1), own.length - 1, null]);
    expect(body.items).toEqual(own);
    expect(verifyChain(body.items as StoredEvent[])).toEqual(verifyChain(own));
  });

  it.each([
    ['?limit=2', [0, 1], 2],
    ['?from=3&limit=2', [3, 4], 5],
    [`?from=${own.length}`, [], null],
    ['?direction=backwards&from=1', [1, 0], null],
    ['?direction=backwards&limit=1', [own.length - 1], own.length - 2],
  ])('come in pages: %s', async (query, revisions, next) => {
    const { body } = await ofStream(query);
    expect([body.items.map(({ revision }: StoredEvent) => revision), body.next]).toEqual([revisions, next]);
  });

  it('are given of all streams in the order in which they were stored, page by page, to the end', async () => {
    const read: RecordedEvent[] = [];
    for (let after = ''; ;) {
      const { body } = await api.get(`/v1/events?limit=7${after}`);
      expect(body.stored).toBe(events.length);
      read.push(...body.items);
      if (body.next === null) break;
      expect(body.next).toBe(body.items.at(-1).position);
      after = `&after=${body.next}`;
    }
    expect(read.map(({ position: _, ...event }) => event)).toEqual(events);
  });

  it.each([
    [`/v1/streams/alliance-1/events`, '/stream'],
    [`/v1/streams/${alliance(1).toUpperCase()}/events`, '/stream'],
    [`/v1/streams/${alliance(1)}/events?from=-1`, '/from'],
    [`/v1/streams/${alliance(1)}/events?limit=501`, '/limit'],
    [`/v1/streams/${alliance(1)}/events?limit=0`, '/limit'],
    [`/v1/streams/${alliance(1)}/events?direction=up`, '/direction'],
    [`/v1/events?after=nowhere`, '/after'],
    [`/v1/events?after=`, '/after'],
    [`/v1/events?after=99999999999999999999`, '/after'],
    [`/v1/events?after=1&after=2`, '/after'],
    [`/v1/events?stream=${alliance(1)}`, '/stream'],
  ])('%s is refused, and the field is named', async (url, field) => {
    const { status, body, headers } = await api.get(url);
    expect([status, body.code, fieldsOf(body)]).toEqual([400, 'invalid-request', [field]]);
    expect(headers['content-type']).toMatch('application/problem+json');
  });

  it('are not found of a stream that there is not', async () => {
    const { status, body } = await ofStream('', `alliance-${id(404)}`);
    expect([status, body.code]).toEqual([404, 'not-found']);
  });

  it('name the event that can no longer be read', async () => {
    const { store } = api;
    const { head, readAll } = store;
    const broken = new UnreadableEvent(alliance(1), 3, new SyntaxError('test'));
    Object.assign(store, { head: () => Promise.reject(broken), readAll: () => Promise.reject(broken) });
    try {
      for (const answer of [await ofStream(), await api.get('/v1/events')])
        expect([answer.status, answer.body.code, fieldsOf(answer.body)]).toEqual([
          500,
          'unreadable-event',
          [`${alliance(1)}@3`],
        ]);
    } finally {
      Object.assign(store, { head, readAll });
    }
  });
});

describe('R28: what a party keeps to itself', () => {
  const kept = { partyId: id(21), words: 'Trésorerie fragile.' };
  const sealed = {
    ...{ cycle: 1, partyId: id(21), counts: true },
    content: { cells: [], stories: [{ cells: [], story: 'Une histoire tue.' }], figures: [] },
  };
  const story = [
    ...smallStory,
    happened(alliance(1), 'PartyPrivateProfileKept', kept, { visibility: 'party' }),
    // Whatever the command asked for, an assessment is sealed.
    happened(alliance(1), 'AssessmentSealed', sealed, { visibility: 'public' }),
    happened(alliance(1), 'AllianceRenamed', { name: 'Jardins ouverts' }),
  ] satisfies Happened[];
  const whole = stored(story);
  let api: TestApp;
  beforeAll(async () => {
    api = await TestApp.start(story);
  });
  afterAll(() => api.close());

  it.each([`/v1/streams/${alliance(1)}/events?limit=500`, '/v1/events?limit=500'])(
    'is read by nobody, and its chain holds: %s',
    async (url) => {
      const { body } = await api.get(url);
      const items = (body.items as (Link & { position?: string })[]).filter(({ stream }) => stream === alliance(1));
      expect(JSON.stringify(body)).not.toMatch(/fragile|histoire tue/);
      const { metadata, ...event } = whole.at(-3)!;
      const { recordedAt, effectiveOn, prev } = metadata;
      const { position, ...link } = items.at(-3)!;
      expect(position !== undefined).toBe(url.startsWith('/v1/events'));
      expect(link).toEqual({
        ...event,
        data: null,
        ...{ dataDigest: dataDigest(whole.at(-3)!), metaDigest: metaDigest(whole.at(-3)!) },
        metadata: { recordedAt, effectiveOn, prev },
      });
      expect(items.at(-2)).toMatchObject({ type: 'AssessmentSealed', data: null });
      expect(items.at(-1)).toMatchObject({ data: { name: 'Jardins ouverts' } });
      expect(verifyChain(items)).toEqual(verifyChain(whole.filter(({ stream }) => stream === alliance(1))));
    },
  );
});
