import { StreamQueue } from './stream-queue.ts';

describe('The queue of a stream', () => {
  it('lets commands of one stream through one by one, in order, and other streams pass', async () => {
    const queue = new StreamQueue();
    const gate = Promise.withResolvers<void>();
    const done: string[] = [];
    const task = (name: string, wait?: Promise<void>) => async () => {
      await wait;
      done.push(name);
      return name;
    };
    const results = [queue.run('a', task('a1', gate.promise)), queue.run('a', task('a2')), queue.run('b', task('b1'))];
    expect(await results[2]).toBe('b1');
    expect(done).toEqual(['b1']);
    gate.resolve();
    expect(await Promise.all(results)).toEqual(['a1', 'a2', 'b1']);
    expect(done).toEqual(['b1', 'a1', 'a2']);
  });

  it('goes on after a command that failed, which fails for its caller alone', async () => {
    const queue = new StreamQueue();
    const failing = queue.run('a', () => Promise.reject(new Error('no')));
    const next = queue.run('a', async () => 'yes');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });

  it('is idle once everything has been let through, and then remembers nothing', async () => {
    const queue = new StreamQueue();
    const gate = Promise.withResolvers<void>();
    void queue.run('a', () => gate.promise);
    void queue.run('a', async () => undefined);
    expect(queue.busy).toBe(1);
    let idle = false;
    const waiting = queue.idle().then(() => (idle = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(idle).toBe(false);
    gate.resolve();
    await waiting;
    expect(queue.busy).toBe(0);
  });
});
