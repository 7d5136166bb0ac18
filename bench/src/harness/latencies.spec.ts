import { Latencies } from './latencies.ts';

describe('Latencies', () => {
  it('have percentiles within a thousandth', () => {
    const latencies = new Latencies();
    for (let i = 1; i <= 1_000; i++) latencies.add(i / 10);
    expect(latencies.count).toBe(1_000);
    expect(latencies.percentile(50) / 50).toBeCloseTo(1, 2);
    expect(latencies.percentile(99) / 99).toBeCloseTo(1, 2);
    expect(latencies.percentile(100) / 100).toBeCloseTo(1, 2);
  });
});
