import fc from 'fast-check';
import type { Json } from '../envelope.ts';
import { canonical, digestOf, fingerprintOf } from './canonical.ts';

describe('canonical form (RFC 8785)', () => {
  it('writes the example of section 3.2.2 as section 3.2.3 does', () => {
    const input = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`;
    expect(canonical(JSON.parse(input) as Json)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('sorts members by UTF-16 code unit, as the example of section 3.2.3 does', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6'];
    const sorted = Object.keys(JSON.parse(canonical(Object.fromEntries(names.map((name) => [name, 0])))) as object);
    // A JavaScript object puts the member "1" first whatever its place in the text; the others keep theirs
    expect(sorted).toEqual(['1', '\r', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33']);
  });

  it('says the same thing, in one way only', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = canonical(value as Json);
        expect(canonical(JSON.parse(text) as Json)).toBe(text);
        expect(canonical(JSON.parse(JSON.stringify(value)) as Json)).toBe(text);
      }),
    );
  });

  it.each<[string, unknown]>([
    ['NaN', Number.NaN],
    ['infinity', [Infinity]],
    ['a lone surrogate', '\ud800'],
    ['a lone surrogate in a name', { '\udc00': 1 }],
    ['nothing', undefined],
    ['a function', () => 1],
  ])('refuses %s', (_, value) => expect(() => canonical(value as Json)).toThrow());
});

describe('fingerprint of a command', () => {
  const command = { type: 'RecordNote', stream: 'alliance-1', body: { words: 'Bonjour', count: 2 } };
  const fingerprint = fingerprintOf(command);
  it('is that of its canonical form', () => expect(fingerprint).toBe(digestOf(command)));
  it('does not depend on the order of members', () =>
    expect(fingerprintOf({ ...command, body: { count: 2, words: 'Bonjour' } })).toBe(fingerprint));
  it.each([{ type: 'Other' }, { stream: 'alliance-2' }, { body: { words: 'Bonjour', count: 3 } }])(
    'changes with %j',
    (more) => expect(fingerprintOf({ ...command, ...more })).not.toBe(fingerprint),
  );
});
