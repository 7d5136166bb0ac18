import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { Journal } from '../testing/eventstoredb/journal.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const event = (text: string) => ({
  ...{ id: crypto.randomUUID(), type: 'Said', contentType: 'application/json' },
  ...{ data: Buffer.from(text), metadata: Buffer.from('{}') },
});

describe('The stand-in, when it keeps what it stores', () => {
  const folder = temporaryFolder();

  it('has the same events at the same places when it begins again', () => {
    const path = join(folder(), 'again');
    const before = new Journal(path);
    const [a, b] = [[event('a'), event('é')], [event('b')]];
    before.append('x', -1, a);
    before.append('y', -1, b);
    expect(before.append('x', -1, b)).toMatchObject({ result: 'wrong-expected-version' });
    for (let n = 0; n < 20; n++) before.append('x', 1 + n, [event(String(n))]);
    before.close();
    const after = new Journal(path);
    const told = (log: Journal) =>
      log.events
        .filter(({ stream }) => !stream.startsWith('$'))
        .map((e) => ({ ...e, data: e.data.toString(), metadata: '' }));
    expect(told(after)).toEqual(told(before));
    expect(after.append('x', -1, a)).toMatchObject({ result: 'idempotent', revision: 1 });
    after.close();
  });

  it('forgets an append that was written by half, and goes on after the one before', () => {
    const path = join(folder(), 'half');
    const before = new Journal(path);
    before.append('x', -1, [event('a')]);
    before.close();
    appendFileSync(path, '{"stream":"x","proposed":[{"id":"1"');
    const after = new Journal(path);
    expect(after.append('x', 0, [event('b')])).toMatchObject({ result: 'stored', revision: 1 });
    after.close();
    const last = new Journal(path);
    expect(last.stream('x').map(({ data }) => data.toString())).toEqual(['a', 'b']);
    last.close();
  });
});
