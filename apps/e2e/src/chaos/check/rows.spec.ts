import { compareRows, type Rows } from './rows.ts';

const rows = (tables: Record<string, string[]>): Rows => new Map(Object.entries(tables));
const served = { alliance: ['{"a":1}', '{"a":2}'], party: ['{"p":1}'], view_progress: ['{"owner":"x","revision":3}'] };

describe('Rows are compared with those of a rebuild', () => {
  it('finds nothing where they are the same', () => {
    expect(compareRows('x', rows(served), rows(structuredClone(served)))).toEqual([]);
  });

  it.each([
    ['a row less', { ...served, alliance: ['{"a":1}'] }, /alliance: not in the second: \{"a":2\}/],
    ['a row more', { ...served, party: ['{"p":1}', '{"p":2}'] }, /party: not in the first: \{"p":2\}/],
    ['one byte else', { ...served, party: ['{"p":"1"}'] }, /party: not in the/],
    ['a row twice', { ...served, party: ['{"p":1}', '{"p":1}'] }, /party: 1 rows and 2/],
    ['another revision', { ...served, view_progress: ['{"owner":"x","revision":2}'] }, /view_progress/],
    [
      'a table less',
      { alliance: served.alliance, view_progress: served.view_progress },
      /party is in one of them only/,
    ],
  ])('finds %s', (_, other, said) => {
    const found = compareRows('x', rows(served), rows(other));
    expect(found.map(({ detail }) => detail).join('\n')).toMatch(said);
  });
});
