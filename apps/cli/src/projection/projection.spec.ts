import { newStream, sample } from '@alliage/event-store/testing';
import { FakeService } from '../testing/fake-service.ts';
import { isLate, rebuildViews } from './rebuild.ts';
import { retryStream } from './retry.ts';
import { isWell, readStatus, sayStatus, type ViewStatus } from './status.ts';

const stream = newStream();
const live: ViewStatus = {
  ...{ view: 'views', version: '1f0c9a7be012', state: 'live', caughtUp: true, position: '812' },
  ...{ lag: { events: 0, atLeast: false }, parked: [] },
};
const parked = { owner: stream, revision: 7, type: 'PartyJoined', reason: 'unknown party', waiting: 2 };
const serving = (...views: Partial<ViewStatus>[]) => {
  const service = new FakeService();
  service.statuses.push(...views.map((view) => ({ views: [{ ...live, ...view }] })));
  return service;
};

describe('alliage projection status', () => {
  it.each<[string, Partial<ViewStatus>, boolean, RegExp]>([
    ['all is well', {}, true, /^views 1f0c9a7be012 — à jour · live; aucun retard · no lag$/],
    [
      'views lag',
      { lag: { events: 1000, atLeast: true, since: '2026-01-05T09:00:00.000Z' } },
      true,
      /1000\+ .*2026-01/,
    ],
    [
      'a stream is parked',
      { parked: [parked] },
      false,
      /parked: alliance-.*\n.*event 7 \(PartyJoined\): unknown party/,
    ],
    ['views have stopped', { state: 'stopped', reason: 'AllianceMoved v9' }, false, /plus récent[^]*AllianceMoved v9/],
    ['another service writes the rows', { state: 'standby' }, true, /— à jour · live \(.*stands by/],
    ['a rebuild failed', { rebuild: { state: 'failed', events: 3, reason: 'disk' } }, false, /échouée.*: disk/],
  ])('says that %s', async (_, view, well, said) => {
    const status = await readStatus(serving(view));
    expect([isWell(status), sayStatus(status)]).toEqual([well, expect.stringMatching(said)]);
  });
});

describe('alliage projection rebuild', () => {
  const rebuild = (state: 'running' | 'done' | 'failed', events: number) => ({ rebuild: { state, events } });

  it('begins one, shows how far it is, and waits until it is done', async () => {
    const service = serving(rebuild('running', 0), rebuild('running', 5), rebuild('done', 10));
    service.events.push(...sample({ stream, count: 10 }));
    const progress: number[][] = [];
    const status = await rebuildViews(service, { every: 1, onProgress: (...at) => progress.push(at) });
    expect(service.asked).toContain('POST /v1/projections/rebuild {}');
    expect([status.views[0]?.rebuild?.state, progress]).toEqual([
      'done',
      [
        [0, 10],
        [5, 10],
        [10, 10],
      ],
    ]);
  });

  it('waits until the views follow the store again: who rebuilt them stands by for a moment', async () => {
    const after = (['standby', 'starting', 'catching-up', 'live'] as const).map((state) => ({
      ...rebuild('done', 10),
      state,
    }));
    const status = await rebuildViews(serving(rebuild('running', 0), ...after), { every: 1 });
    expect([status.views[0]?.state, isLate(status)]).toEqual(['live', false]);
  });

  it('takes it that another process writes them where they stand by for longer', async () => {
    const service = serving(rebuild('running', 0), { ...rebuild('done', 10), state: 'standby' });
    const status = await rebuildViews(service, { every: 1, standingBy: 5 });
    expect([status.views[0]?.state, isWell(status), isLate(status)]).toEqual(['standby', true, false]);
  });

  it('waits no longer than is said, nor for those that stopped', async () => {
    const [building, stopped] = [
      serving({ ...rebuild('done', 10), state: 'catching-up' }),
      serving({ ...rebuild('done', 10), state: 'stopped' }),
    ];
    expect(isLate(await rebuildViews(building, { every: 1, patience: 5 }))).toBe(true);
    expect(isLate(await rebuildViews(stopped, { every: 1 }))).toBe(false);
  });

  it('says when it failed', async () => {
    const service = serving(rebuild('running', 0), rebuild('failed', 0));
    expect(isWell(await rebuildViews(service, { every: 1 }))).toBe(false);
  });
});

describe('alliage projection retry', () => {
  it('sends the stream, and gives what became of it', async () => {
    const service = new FakeService();
    const body = { progress: { owner: stream, revision: 6 }, parked };
    service.instead.set('/v1/projections/retry', { status: 200, body, etag: undefined });
    expect(await retryStream(service, stream)).toEqual(body);
    expect(service.asked).toEqual([`POST /v1/projections/retry {"owner":"${stream}"}`]);
  });

  it('is refused for a stream that is not parked', async () => {
    await expect(retryStream(new FakeService(), stream)).rejects.toMatchObject({ name: 'Refused', status: 404 });
  });
});
