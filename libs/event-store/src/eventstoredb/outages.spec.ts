import { Outages } from './outages.ts';

describe('Subscriptions that are missing', () => {
  it('are missing until as many have come up as went down, however often that is tried', () => {
    const outages = new Outages<string>();
    outages.begin('a');
    outages.begin('b');
    expect(outages.reason).toBeUndefined();
    outages.down('a', 'the line broke');
    outages.down('b', 'the line broke');
    for (const attempt of ['a2', 'a3']) {
      outages.begin(attempt);
      expect(outages.reason).toEqual(expect.any(String));
      outages.down(attempt, 'no server');
    }
    outages.begin('a4');
    outages.over('a4');
    expect(outages.reason).toBe('no server');
    outages.begin('b2');
    outages.over('b2');
    expect(outages.reason).toBeUndefined();
  });

  it('are missed no more by who does without them', () => {
    const outages = new Outages<string>();
    outages.down('a', 'the line broke');
    outages.down('b', 'the line broke');
    // Nobody knows which of the two it stands for.
    outages.begin('b2');
    outages.over('b2');
    outages.forgone('a');
    expect(outages.reason).toBeUndefined();
  });

  it('are not missed by who closes them', () => {
    const outages = new Outages<string>();
    outages.down('a', 'the line broke');
    outages.begin('b');
    outages.over('b');
    expect(outages.reason).toBeUndefined();
  });
});
