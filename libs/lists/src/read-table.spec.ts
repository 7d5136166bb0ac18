import * as fc from 'fast-check';
import { decode } from './decode.ts';
import { UnreadableList, type Fault } from './fault.ts';
import { MAX_ROWS, readTable } from './read-table.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const faultsOf = (run: () => unknown): [Fault['line'], Fault['rule']][] => {
  try {
    run();
    return [];
  } catch (error) {
    if (error instanceof UnreadableList) return error.faults.map(({ line, rule }) => [line, rule]);
    throw error;
  }
};
const lines = (text: string) => readTable(decode(bytes(text))).rows.map(({ line, cells }) => [line, ...cells]);

describe('a table as spreadsheets write it', () => {
  it('in French Excel: a byte order mark, semicolons, carriage returns', () => {
    expect(lines('\uFEFFOrganisation;Rôle\r\nFoyers;soutien\r\n"Les ""Amis""";allié\r\n')).toEqual([
      [2, 'Foyers', 'soutien'],
      [3, 'Les "Amis"', 'allié'],
    ]);
  });

  it.each([
    ['commas', 'a,b\n"x;y",z'],
    ['tabs', 'a\tb\nx;y\tz'],
    ['what Excel is told with sep=', 'sep=,\na,b\n"x;y",z'],
  ])('with %s, told from the first row', (_, text) =>
    expect(lines(text).map((row) => row.slice(1))).toEqual([['x;y', 'z']]),
  );

  it('counts lines as an editor does: line ends within quotes and empty rows included', () => {
    expect(lines('a;b\r\n\r\n1;"x\r\n\r\ny"\r\n  \r\n\r\n2;3\r\n;;\r\n"4" ;5')).toEqual([
      [3, '1', 'x\n\ny'],
      [8, '2', '3'],
      [10, '4', '5'],
    ]);
  });

  it('in windows-1252 where that is said, never by guess', () => {
    const old = Uint8Array.from([...bytes('a;b\nr'), 0xf4, ...bytes('le;1')]);
    expect(readTable(decode(old, 'windows-1252')).rows[0]?.cells).toEqual(['rôle', '1']);
    expect(readTable(decode(old, 'iso-8859-1')).rows[0]?.cells).toEqual(['rôle', '1']);
    expect(faultsOf(() => decode(old))).toEqual([[1, 'not-utf-8']]);
    expect(faultsOf(() => decode(old, 'utf-7'))).toEqual([[1, 'charset']]);
    expect(faultsOf(() => decode(old, 'utf-16le'))).toEqual([[1, 'charset']]);
  });

  it.each<[string, string, [number, string]]>([
    ['nothing', '', [1, 'empty-file']],
    ['blank rows alone', '\n;;\n \n', [1, 'empty-file']],
    ['names of columns alone', '\na;b\n;\n', [2, 'no-rows']],
    ['a quote never closed', 'a;b\n1;2\n"x;3\n4;5\n', [3, 'csv']],
    ['something after a closing quote', 'a;b\n1;2\n"x"y;3\n', [3, 'csv']],
    ['a quote amid a text', 'a;b\nx"y;3\n', [2, 'csv']],
    ['a row too many', `a\n${'x\n'.repeat(MAX_ROWS + 1)}`, [MAX_ROWS + 2, 'too-many-rows']],
    ['rows without end', `a\n${'x\n'.repeat(100_000)}`, [MAX_ROWS + 2, 'too-many-rows']],
  ])('says where it holds %s', (_, text, fault) => expect(faultsOf(() => lines(text))).toEqual([fault]));

  it('takes as many rows as an append takes events', () =>
    expect(lines(`a\n${'x\n'.repeat(MAX_ROWS)}`)).toHaveLength(MAX_ROWS));

  it('reads or refuses whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', ';', ',', '\n', '\r', '\t', 'a', ' ', 'é', '\u0000', '\uFEFF') }),
        (text) => {
          for (const [line] of faultsOf(() => lines(text))) expect(line).toBeGreaterThan(0);
        },
      ),
    );
  });
});
