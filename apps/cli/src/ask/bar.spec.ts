import { inLines } from './bar.ts';

/** What is printed where `done` of `total` are shown one after the other. */
function printed(...shown: readonly (readonly [done: number, total: number])[]): string[] {
  const lines: string[] = [];
  const bar = inLines((line) => lines.push(line));
  for (const [done, total] of shown) bar.show(done, total, 'événements · events');
  bar.stop();
  return lines;
}

describe('Progress where there is no terminal', () => {
  it('is a line when it begins, and one for each tenth: none twice', () => {
    const lines = printed(...Array.from({ length: 1_001 }, (_, done) => [done, 1_000] as const));
    expect(lines[0]).toBe('0 % | 0/1000 | événements · events');
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      '0',
      '10',
      '20',
      '30',
      '40',
      '50',
      '60',
      '70',
      '80',
      '90',
      '100',
    ]);
  });

  it('says nothing anew where nothing goes on, however often it is asked', () => {
    expect(printed([0, 50], [0, 50], [0, 50], [1, 50], [1, 50])).toEqual(['0 % | 0/50 | événements · events']);
  });

  it('jumps over tenths that were not seen, and goes back to none where the total grows', () => {
    expect(printed([0, 10], [5, 10], [6, 100], [60, 100], [120, 100])).toEqual([
      '0 % | 0/10 | événements · events',
      '50 % | 5/10 | événements · events',
      '60 % | 60/100 | événements · events',
      '100 % | 120/120 | événements · events',
    ]);
  });

  it('begins again with what comes after', () => {
    const lines: string[] = [];
    const bar = inLines((line) => lines.push(line));
    for (const what of ['copiés', 'vérifiés']) for (const done of [0, 5, 10, 10]) bar.show(done, 10, what);
    const said = (what: string) => [`0 % | 0/10 | ${what}`, `50 % | 5/10 | ${what}`, `100 % | 10/10 | ${what}`];
    expect(lines).toEqual([...said('copiés'), ...said('vérifiés')]);
  });

  it('is all done where there is nothing to do', () => {
    expect(printed([0, 0])).toEqual(['100 % | 0/0 | événements · events']);
  });
});
