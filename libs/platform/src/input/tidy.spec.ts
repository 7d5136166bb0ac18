import * as fc from 'fast-check';
import { tidy } from './tidy.ts';

const rulesOf = (input: unknown) => tidy(input).faults.map(({ field, rule }) => [field, rule]);

describe('what a request says', () => {
  it('is kept in normal form C, with newlines', () => {
    expect(tidy({ nom: 'e\u0301cole', lignes: 'a\r\nb\rc' }).value).toEqual({ nom: 'école', lignes: 'a\nb\nc' });
  });
  it.each([
    [{ a: 'x\u0000y' }, '/a', 'control-character'],
    [{ a: ['ok', 'x\u0085'] }, '/a/1', 'control-character'],
    [{ a: '\ud800' }, '/a', 'well-formed-unicode'],
    [{ 'a/b~c': 1.5 }, '/a~1b~0c', 'integer'],
    [{ a: 1e400 }, '/a', 'number-too-large'],
    [{ a: 9007199254740993 }, '/a', 'number-too-large'],
    [{ 'a\u0007': 1 }, '/a\u{FFFD}', 'name'],
    [{ constructor: 'x' }, '/constructor', 'unknown-field'],
    [{ a: [{ toString: 'x' }] }, '/a/0/toString', 'unknown-field'],
    [JSON.parse('{ "__proto__": 1 }'), '/__proto__', 'unknown-field'],
  ])('%j names the field and the rule', (input, field, rule) => expect(rulesOf(input)).toEqual([[field, rule]]));

  it('is nested so deep and no deeper', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 200_000; i += 1) deep = [deep];
    expect(tidy(deep).faults[0]?.rule).toBe('depth');
  });
  it('lists no more than twenty faults', () => {
    expect(tidy(Array.from({ length: 1000 }, () => 0.5)).faults).toHaveLength(20);
  });
  it('leaves tidy things as they are', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5, noUnicodeString: true }), (value) => {
        const once = tidy(value);
        if (once.faults.length === 0) expect(tidy(once.value).value).toEqual(once.value);
      }),
    );
  });
});
