import { randomUUID } from 'node:crypto';
import { alliage } from './testing/child.ts';
import { newPlace, type Service } from './testing/place.ts';
import { record } from './testing/recorded.ts';
import type { Json } from './testing/running.ts';

describe('the command line of whoever keeps or audits a service', () => {
  const place = newPlace();
  let service: Service;
  let alliance: string;
  const there = (...words: string[]) => alliage(...words, '--to', service.url);
  beforeAll(async () => {
    service = await place.start();
    alliance = await record(service.url);
  });
  afterAll(() => place.remove());

  it('shows a stream in sentences, and as it is stored', async () => {
    const shown = await there('stream', 'show', alliance, '--backwards', '--limit', '1');
    expect([shown.code, shown.out]).toEqual([
      0,
      expect.stringMatching(/^#\d+ · .* · AllianceRenamed · .*\n {4}.*Trois/),
    ]);
    const raw = await there('stream', 'show', alliance, '--json');
    const events = raw.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Json);
    expect(events[0]).toMatchObject({ revision: 0, metadata: { prev: '', salt: expect.any(String) } });
    expect((await there('stream', 'show', randomUUID())).code).toBe(1);
    expect((await there('stream', 'show', 'anything')).code).toBe(2);
  });

  it('shows the state of the views, rebuilds them, and says that nothing is to be retried', async () => {
    const before = await service.get(`/v1/alliances/${alliance}/history`);
    const rebuilt = await there('projection', 'rebuild', '--json');
    expect([rebuilt.code, JSON.parse(rebuilt.out).views[0].rebuild.state]).toEqual([0, 'done']);
    expect(await service.get(`/v1/alliances/${alliance}/history`)).toEqual(before);
    expect(await there('projection', 'status')).toMatchObject({
      code: 0,
      out: expect.stringContaining('à jour · live'),
    });
    expect((await there('projection', 'retry', alliance)).code).toBe(1);
  });

  it('verifies a service that runs, and says when there is none', async () => {
    const running = await there('verify', '--json');
    expect([running.code, JSON.parse(running.out).ok]).toEqual([0, true]);
    expect((await alliage('verify', '--to', 'http://127.0.0.1:9')).code).toBe(3);
  });

  it('explains itself in French, then English, with its exit codes', async () => {
    for (const words of [
      ['verify'],
      ['stream', 'show'],
      ['stream', 'watch'],
      ['projection', 'rebuild'],
      ['migrate'],
      ['backup'],
      ['restore'],
    ]) {
      const { code, out } = await alliage(...words, '--help');
      expect([words, code, out]).toEqual([
        words,
        0,
        expect.stringMatching(/Exemples? · Examples?:[^]*Codes de sortie/),
      ]);
    }
  });
});
