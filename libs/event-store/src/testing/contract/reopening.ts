import { collect } from '../../port.ts';
import { newStream, sample } from '../sample-events.ts';
import type { Ours } from '../store-under-test.ts';

export function reopening(ours: Ours): void {
  it('still has everything when it is opened again, and goes on after it', async () => {
    const stream = newStream();
    const events = sample({ stream, count: 3 });
    const { position } = await ours.store.append(stream, 'no-stream', events);
    const reopened = await ours.reopen();
    expect(await collect(reopened.readStream(stream))).toEqual(events);
    const next = sample({ stream, first: 3 });
    await reopened.append(stream, 2, next);
    const [after] = (await reopened.readAll({ after: position, limit: 100 })).filter(
      (event) => event.stream === stream,
    );
    expect(after).toMatchObject({ id: next[0]!.id });
  });

  it('answers frozen events sent again after it was opened again', async () => {
    const stream = newStream();
    const events = sample({ stream, count: 2 });
    const first = await ours.store.append(stream, 'no-stream', events);
    const reopened = await ours.reopen();
    expect(await reopened.append(stream, 'no-stream', events)).toEqual(first);
  });

  it('refuses what is asked of it once it is closed', async () => {
    const closed = ours.store;
    await ours.reopen();
    const stream = newStream();
    await expect(closed.append(stream, 'no-stream', sample({ stream }))).rejects.toMatchObject({
      code: 'store-unavailable',
    });
    await expect(closed.readAll({ limit: 1 })).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(await closed.health()).toMatchObject({ ok: false });
  });
}
