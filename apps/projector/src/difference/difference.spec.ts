import { happened, id, small, smallStory, type Happened } from '@alliage/projections/testing';
import { TestApp } from '../testing/app.ts';
import { readMoment } from './moment-text.ts';

/** The instant at which the n-th event of the story was recorded: a second apart, from 1 January 2026 on. */
const recorded = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 1_000).toISOString();

describe('the difference between two moments', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await TestApp.start(smallStory);
  });
  afterAll(() => api.close());
  const difference = async (query: Readonly<Record<string, string>>, language = 'fr') => {
    const url = `/v1/alliances/${small.allianceId}/difference?${new URLSearchParams(query).toString()}`;
    return api.get(url, { 'accept-language': language });
  };
  const sentences = (changes: readonly { sentence: string }[]) => changes.map(({ sentence }) => sentence);

  it('says what stands otherwise, and tells the entries in between, in French', async () => {
    const { status, body } = await difference({ from: '2018-08-31', to: '2018-12-31' });
    expect([status, body.onlyInFrom]).toEqual([200, { total: 0, items: [] }]);
    expect(sentences(body.changes)).toEqual([
      'L’alliance était en interconnaissance ; elle est en avant-projet.',
      'Une condition est ouverte : « Trouver un terrain ».',
    ]);
    expect(body.onlyInTo.total).toBe(2);
    expect(sentences(body.onlyInTo.items)).toEqual([
      expect.stringContaining('entre en avant-projet'),
      expect.stringContaining('Trouver un terrain'),
    ]);
  });

  it('says it in English', async () => {
    const { body } = await difference({ from: '2018-08-31', to: '2018-12-31' }, 'en');
    expect(sentences(body.changes)).toEqual([
      expect.stringMatching(/^The alliance was in .+; it is in .+\.$/),
      'A condition is open: “Trouver un terrain”.',
    ]);
  });

  it('goes backwards as well', async () => {
    const { body } = await difference({ from: '2018-12-31', to: '2018-08-31' });
    expect([body.onlyInTo.total, body.onlyInFrom.total]).toEqual([0, 2]);
    expect(sentences(body.changes)).toContain('L’alliance était en avant-projet ; elle est en interconnaissance.');
  });

  it('compares what was known before and after an instant', async () => {
    const left = smallStory.findIndex(({ type }) => type === 'WithdrawalAnnounced');
    const { body } = await difference({ from: recorded(left - 1), to: recorded(left) });
    expect(body.onlyInTo).toMatchObject({ total: 1, items: [{ type: 'WithdrawalAnnounced' }] });
    expect(body.from).toMatchObject({ asOf: recorded(left - 1), effectiveAt: null, begun: true });
    expect(sentences(body.changes)).toEqual([
      'Union des jardins n’est pas partie prenante ; c’était le cas, comme allié.',
    ]);
  });

  it('takes either time on either side: what we thought then of a day, and what we think of it now', async () => {
    const staged = smallStory.findLastIndex(({ type }) => type === 'StageEntered');
    const { body } = await difference({
      from: `effectiveAt:31 décembre 2018, asOf:${recorded(staged - 1)}`,
      to: 'effectiveAt:2018-12-31',
    });
    expect(body.from).toMatchObject({ asOf: recorded(staged - 1), effectiveAt: '2018-12-31', day: '2018-12-31' });
    expect(sentences(body.changes)[0]).toBe('L’alliance était en interconnaissance ; elle est en avant-projet.');
  });

  it('without a first moment, begins before the first entry; without a second one, ends now', async () => {
    const { body } = await difference({ limit: '3' });
    expect(body.from).toBeNull();
    expect([body.onlyInTo.total, body.onlyInTo.items.length]).toEqual([17, 3]);
    expect(sentences(body.changes)).toContain('L’alliance « Foyers et jardins » est ouverte ; elle ne l’était pas.');
    const same = await difference({ from: 'asOf:2150-01-01' });
    expect(same.body).toMatchObject({ changes: [], onlyInTo: { total: 0 }, onlyInFrom: { total: 0 } });
  });

  it('says of a day before it began that it was not open', async () => {
    const { body } = await difference({ from: '2017', to: '2018-03-01' });
    expect(body.from.begun).toBe(false);
    expect(body.changes[0]).toMatchObject({ what: 'opened' });
  });

  it.each([
    ['from', 'someday'],
    ['to', ''],
    ['to', 'asOf:2018'],
    ['from', 'effectiveAt:2015/..'],
    ['from', 'asOf:2026-01-01,asOf:2026-01-02'],
    ['to', '2018-12-31,effectiveAt:2018'],
  ])('refuses %s=%s by its name', async (name, value) => {
    const { status, body } = await difference({ [name]: value });
    expect([status, body.errors[0].field]).toEqual([400, `/${name}`]);
  });
});

describe('an entry corrected between two moments', () => {
  const staged = smallStory.findLastIndex(({ type }) => type === 'StageEntered');
  const revision = smallStory.slice(0, staged).filter(({ stream }) => stream === small.alliance).length;
  const correction: Happened = happened(small.alliance, 'EntryCorrected', {
    ...{ eventId: id(2_000_000 + staged), revision, path: '/effectiveOn', reason: 'Relu.' },
    ...{ was: '2018-09-01', becomes: '2018-08-01' },
  });
  it.each([
    ['fr', 'corrigée : sa date était le 1er septembre 2018 ; c’est le 1er août 2018.'],
    ['en', 'corrected: its date was 1 September 2018; it is 1 August 2018.'],
  ])('R31: was and is, in another form: a change, on both sides, and not new (%s)', async (language, said) => {
    const api = await TestApp.start([...smallStory, correction]);
    const query = new URLSearchParams({ from: `asOf:${recorded(smallStory.length - 1)}` }).toString();
    const { body } = await api.get(`/v1/alliances/${small.allianceId}/difference?${query}`, {
      'accept-language': language,
    });
    expect(body.changes).toMatchObject([
      { what: 'entry', id: correctedId, sentence: expect.stringContaining(said), was: {}, becomes: {} },
    ]);
    expect(body.onlyInFrom.items).toMatchObject([{ id: correctedId, onBothSides: true }]);
    expect(body.onlyInTo.items).toMatchObject([
      { id: correctedId, onBothSides: true },
      { type: 'EntryCorrected', onBothSides: false },
    ]);
    await api.close();
  });
  const correctedId = id(2_000_000 + staged);
});

describe('a moment in one text', () => {
  it.each([
    ['2018-11-01', { effectiveAt: '2018-11-01' }],
    ['1er novembre 2018', { effectiveAt: '2018-11-01' }],
    ['November 1, 2018', { effectiveAt: '2018-11-01' }],
    ['2026-03-01T12:00:00Z', { asOf: '2026-03-01T12:00:00.000Z' }],
    ['2026-03-01T12:00:00 01:00', { asOf: '2026-03-01T11:00:00.000Z' }],
    ['asOf:2026-03-01', { asOf: '2026-03-01' }],
    ['asof: 1 mars 2026', { asOf: '2026-03-01' }],
    ['effectiveAt:début 2018,asOf:2026-03-01', { effectiveAt: '2018-37', asOf: '2026-03-01' }],
  ])('%s', (text, moment) => expect(readMoment(text)).toEqual(moment));
});
