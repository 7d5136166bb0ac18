import { SingleFlight } from './single-flight.ts';

describe('Loads of one key', () => {
  const flights = new SingleFlight<string>();
  let begun: string[];
  beforeEach(() => (begun = []));
  const load = (name: string, wait?: Promise<unknown>) => async () => {
    begun.push(name);
    await wait;
    return name;
  };

  it('run one at a time; who comes during one gets what the next finds, which begins after it', async () => {
    const gate = Promise.withResolvers<void>();
    const first = flights.run('a', load('first', gate.promise));
    const others = [flights.run('a', load('second')), flights.run('a', load('third'))];
    const elsewhere = await flights.run('b', load('elsewhere'));
    expect([elsewhere, begun]).toEqual(['elsewhere', ['first', 'elsewhere']]);
    gate.resolve();
    expect(await Promise.all([first, ...others])).toEqual(['first', 'second', 'second']);
    expect(await flights.run('a', load('last'))).toBe('last');
  });

  it('fail for those who share them, and for nobody else', async () => {
    const failing = flights.run('a', () => Promise.reject(new Error('no')));
    const next = flights.run('a', load('next'));
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('next');
  });
});
