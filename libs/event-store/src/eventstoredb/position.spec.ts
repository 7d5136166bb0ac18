import fc from 'fast-check';
import { positionOf, positionText } from './position.ts';

const positions = fc.record({ commit: fc.bigInt(0n, 2n ** 63n - 1n), prepare: fc.bigInt(0n, 2n ** 63n - 1n) });

describe('A position as text', () => {
  it('comes back as it was', () => {
    fc.assert(fc.property(positions, (position) => expect(positionOf(positionText(position))).toEqual(position)));
  });

  it('sorts as the positions do', () => {
    const sign = (n: bigint | number) => (n < 0 ? -1 : n > 0 ? 1 : 0);
    fc.assert(
      fc.property(positions, positions, (a, b) => {
        const [x, y] = [positionText(a), positionText(b)];
        expect(x < y ? -1 : x > y ? 1 : 0).toBe(sign(a.commit - b.commit) || sign(a.prepare - b.prepare));
      }),
    );
  });

  it.each(['', '17', '0-0', 'x'.repeat(33)])('is refused when it is none of ours: %j', (text) => {
    expect(() => positionOf(text)).toThrow(RangeError);
  });
});
